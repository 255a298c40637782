/* Starts Steps Towards with the Python in its own folder. It reads no registry, no PATH and no variable, and needs no
   rights. Compiled twice: for the window, and for scripts that want to read what the program says. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define LONGEST 32768

static const int CANNOT_START = 101;

static int cannot_start(const wchar_t *missing)
{
    static wchar_t words[LONGEST + 256];
    swprintf(words, LONGEST + 256,
             L"Steps Towards cannot start, because this file is missing or cannot be read:\n\n%ls\n\n"
             L"Your plans are safe. Install Steps Towards again, or ask whoever looks after this computer.\n\n"
             L"(Windows says %lu)",
             missing, GetLastError());
#ifdef FOR_SCRIPTS
    fputws(words, stderr);
    fputwc(L'\n', stderr);
#else
    MessageBoxW(NULL, words, L"Steps Towards", MB_ICONERROR | MB_OK);
#endif
    return CANNOT_START;
}

int wmain(int count, wchar_t **given)
{
    static wchar_t here[LONGEST], there[LONGEST + 64];
    typedef int (*python_main)(int, wchar_t **);

    /* Nothing may be loaded from the folder somebody happens to be in. */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (!GetModuleFileNameW(NULL, here, LONGEST))
        return cannot_start(L"steps-towards.exe");
    *wcsrchr(here, L'\\') = 0;

    /* Where Qt's plugins find the Qt libraries they need. */
    swprintf(there, LONGEST + 64, L"%ls\\lib\\PySide6", here);
    AddDllDirectory(there);

    swprintf(there, LONGEST + 64, L"%ls\\runtime\\python311.dll", here);
    HMODULE python = LoadLibraryExW(there, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    python_main start = python ? (python_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!start)
        return cannot_start(there);

    wchar_t *first[] = {given[0], L"-X", L"utf8", L"-B", L"-m", L"app"};
    const int before = sizeof first / sizeof *first;
    wchar_t **all = calloc(before + count, sizeof *all);
    memcpy(all, first, sizeof first);
    memcpy(all + before, given + 1, (count - 1) * sizeof *all);
    return start(before + count - 1, all);
}

#ifndef FOR_SCRIPTS
int WINAPI wWinMain(HINSTANCE program, HINSTANCE none, LPWSTR line, int show)
{
    (void)program, (void)none, (void)line, (void)show;
    return wmain(__argc, __wargv);
}
#endif
