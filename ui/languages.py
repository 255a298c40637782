"""The languages the window can speak: British English, and every one there is a catalogue for."""

from app.i18n import DOMAIN, LOCALES


def language_names() -> dict[str, str]:
    """The code of each language, and what those who speak it call it."""
    from babel import Locale, UnknownLocaleError  # Takes its time to import; only the settings need names.

    found = sorted(file.parts[-3] for file in LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    names = {"en_GB": "English (United Kingdom)"}
    for code in found:
        try:
            names[code] = Locale.parse(code).get_display_name() or code
        except (UnknownLocaleError, ValueError):
            names[code] = code
    return names
