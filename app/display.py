"""Whether there is a screen to show a window on: without one Qt would end the program with a riddle."""

import sys
from collections.abc import Mapping


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown. Only Linux has computers without a screen, or with one that does not answer."""
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_DISPLAY"):
        return True
    return bool(environment.get("DISPLAY")) and _answers(environment["DISPLAY"])


def _answers(display: str) -> bool:
    import ctypes  # Only where there is a display to ask.

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Not ours to judge without the library; Qt will say.
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
