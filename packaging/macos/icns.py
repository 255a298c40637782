"""Makes the icon file of macOS: pictures of several sizes, one after the other, each with its size's name."""

from collections.abc import Callable, Mapping
from typing import Final

SIZES: Final = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
"""The name of each size, and its pixels a side; the last is 512 on a screen with twice the pixels."""


def icns(picture: Callable[[int], bytes], sizes: Mapping[bytes, int] = SIZES) -> bytes:
    """The icon file; `picture` gives the icon as PNG at so many pixels a side."""
    entries = b"".join(_entry(name, picture(size)) for name, size in sizes.items())
    return _entry(b"icns", entries)


def _entry(name: bytes, content: bytes) -> bytes:
    return name + (len(content) + 8).to_bytes(4, "big") + content
