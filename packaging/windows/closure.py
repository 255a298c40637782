"""Makes sure that every library the program loads is either in its folder or part of Windows itself."""

from pathlib import Path
from typing import Final

from windows.pe import X64, Pe, programs_in

OF_WINDOWS: Final = frozenset(
    {
        "advapi32", "authz", "bcrypt", "comctl32", "comdlg32", "crypt32", "d3d11", "d3d12", "d3d9", "dwmapi", "dwrite",
        "dxgi", "gdi32", "icuuc", "imm32", "iphlpapi", "kernel32", "mpr", "mscms", "msvcrt", "netapi32", "ntdll",
        "ole32", "oleaut32", "rpcrt4", "secur32", "setupapi", "shell32", "shlwapi", "uiautomationcore", "user32",
        "userenv", "uxtheme", "version", "winmm", "winspool.drv", "ws2_32", "wtsapi32",
    }
)  # fmt: skip
"""Libraries that every Windows 10 since 1809 has in its own folder."""

_SETS_OF_WINDOWS: Final = ("api-ms-win-", "ext-ms-")


def gaps(folder: Path) -> list[str]:
    """What would not load, one line each: "qwindows.dll needs lost.dll". Empty when all is there."""
    programs = programs_in(folder)
    here = {path.name.lower() for path in programs}
    lines = []
    for path in programs:
        program = Pe(path)
        if program.machine != X64:
            lines.append(f"{path.name} is not for 64-bit Windows")
        lost = {library for library in program.needs() - here if not _is_of_windows(library)}
        lines += [f"{path.name} needs {library}" for library in sorted(lost)]
    return lines


def _is_of_windows(library: str) -> bool:
    return library.startswith(_SETS_OF_WINDOWS) or library.removesuffix(".dll") in OF_WINDOWS
