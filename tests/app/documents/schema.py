"""Whether a Word file keeps to the schema, so that Word opens it without wanting to repair it."""

from pathlib import Path

from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]


def schema_errors(file: Path) -> list[str]:
    """What the port of Microsoft's own validator finds; nothing is filtered."""
    return [str(error) for error in OpenXmlValidator().validate(str(file)).errors]
