"""What tells a Linux desktop about the program: menu entry, store page, icons, page of the manual."""

import gzip
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

import app_icon
from release import Release

HERE: Final = Path(__file__).parent
ID: Final = "uk.stepstowards.StepsTowards"
SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)


def write_desktop_files(share: Path, release: Release) -> None:
    """Put all of it in its places under a `share` folder."""
    places = {
        f"applications/{ID}.desktop": (HERE / f"{ID}.desktop").read_bytes(),
        f"metainfo/{ID}.metainfo.xml": metainfo(release).encode(),
        f"icons/hicolor/scalable/apps/{ID}.svg": app_icon.svg().encode(),
        "man/man1/steps-towards.1.gz": gzip.compress(manual(release).encode(), mtime=0),
    }
    places |= {f"icons/hicolor/{size}x{size}/apps/{ID}.png": app_icon.png(size) for size in SIZES}
    for place, content in places.items():
        file = share / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def metainfo(release: Release) -> str:
    """The page of the store, with what is new."""
    points = "".join(f"\n          <li>{escape(note)}</li>" for note in release.notes)
    news = f"\n      <description>\n        <ul>{points}\n        </ul>\n      </description>" if points else ""
    entry = f'\n    <release version="{release.version}" date="{release.when:%Y-%m-%d}">{news}\n    </release>\n  '
    return (HERE / f"{ID}.metainfo.xml").read_text(encoding="utf-8").replace("{releases}", entry)


def manual(release: Release) -> str:
    """The page of the manual."""
    page = (HERE / "steps-towards.1").read_text(encoding="utf-8")
    return page.replace("{date}", f"{release.when:%Y-%m-%d}").replace("{version}", release.version)
