"""LibreOffice at work on a file, as its own macro tells it: one start for everything that is to be done."""

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

SOFFICE = shutil.which("soffice")

_LIBRARY = (
    '<?xml version="1.0" encoding="UTF-8"?><library:library xmlns:library="http://openoffice.org/2000/library" '
    'library:name="Standard" library:readonly="false" library:passwordprotected="false">{modules}</library:library>'
)
_LIBRARIES = (
    '<?xml version="1.0" encoding="UTF-8"?><library:libraries xmlns:library="http://openoffice.org/2000/library" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/>'
    "</library:libraries>"
)
_SET_UP = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item '
    'oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value>'
    "</prop></item></oor:items>"
)
"""A new profile would get other macros than ours."""
_MODULE = (
    '<?xml version="1.0" encoding="UTF-8"?><script:module xmlns:script="http://openoffice.org/2000/script" '
    'script:name="Edits" script:language="StarBasic">{code}</script:module>'
)
_FRAME = """
Function Opened(url)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden"
  how(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(url, "_blank", 0, how())
End Function

Sub Save(doc, url, filter)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = filter
  doc.storeToURL(url, how())
End Sub

Function CellOf(doc, name)
  CellOf = doc.Bookmarks.getByName(name).Anchor.Text
End Function

Sub Run
  Dim doc, cell, cursor, table, place
{code}
  StarDesktop.terminate()
End Sub
"""
WORD = "MS Word 2007 XML"
WRITER = "writer8"


def run_basic(folder: Path, code: str) -> None:
    """Let LibreOffice run these lines of Basic, with a profile of its own in the folder."""
    basic = folder / "profile" / "user" / "basic"
    (basic / "Standard").mkdir(parents=True)
    (folder / "profile" / "user" / "registrymodifications.xcu").write_text(_SET_UP, encoding="utf-8")
    for kind, modules in (("script", '<library:element library:name="Edits"/>'), ("dialog", "")):
        (basic / f"{kind}.xlc").write_text(_LIBRARIES, encoding="utf-8")
        (basic / "Standard" / f"{kind}.xlb").write_text(_LIBRARY.format(modules=modules), encoding="utf-8")
    module = _MODULE.format(code=escape(_FRAME.replace("{code}", code)))
    (basic / "Standard" / "Edits.xba").write_text(module, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--norestore", "--nologo", "macro:///Standard.Edits.Run"]
    subprocess.run(command, check=True, capture_output=True, timeout=150)
