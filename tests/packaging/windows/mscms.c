/* For tests only, never shipped: Wine 8 ends a program that asks for a colour profile. This says that there is none. */
#include <windows.h>
#define GIVEN __declspec(dllexport)

GIVEN HANDLE WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD mode)
{
    (void)profile, (void)access, (void)share, (void)mode;
    SetLastError(ERROR_FILE_NOT_FOUND);
    return NULL;
}
GIVEN BOOL WINAPI CloseColorProfile(HANDLE profile) { (void)profile; return TRUE; }
GIVEN BOOL WINAPI GetColorProfileFromHandle(HANDLE profile, BYTE *bytes, DWORD *size)
{
    (void)profile, (void)bytes;
    *size = 0;
    return FALSE;
}
GIVEN HANDLE WINAPI WcsCreateIccProfile(HANDLE profile, DWORD options)
{
    (void)profile, (void)options;
    SetLastError(ERROR_NOT_SUPPORTED);
    return NULL;
}
