/* For tests only, never shipped: the python.exe that runs them, with the Python and the libraries of the program. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

int wmain(int count, wchar_t **given)
{
    static wchar_t here[32768], there[32768 + 64];
    GetModuleFileNameW(NULL, here, 32768);
    *wcsrchr(here, L'\\') = 0;
    swprintf(there, 32768 + 64, L"%ls\\runtime\\python311.dll", here);
    HMODULE python = LoadLibraryExW(there, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    int (*start)(int, wchar_t **) = python ? (int (*)(int, wchar_t **))(void *)GetProcAddress(python, "Py_Main") : NULL;
    return start ? start(count, given) : 101;
}
