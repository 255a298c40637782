"""The words of the window in the chosen language, by gettext. Documents carry their own `Texts`, for their reader."""

import gettext
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

LOCALES: Final = Path(__file__).parent.parent / "resources" / "locale"
DOMAIN: Final = "app"
_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")


class Texts:
    """The sentences of one language; English where a language has none."""

    def __init__(self, language: str = "en_GB", locales: Path = LOCALES) -> None:
        self.language = language
        self._found = gettext.translation(DOMAIN, locales, [language], fallback=True)

    def gettext(self, sentence: str) -> str:
        """The sentence in this language."""
        return self._found.gettext(sentence)

    def pgettext(self, context: str, sentence: str) -> str:
        """The sentence in this language, told apart by its context (`page.field.key` for the words of pages)."""
        return self._found.pgettext(context, sentence)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The sentence for this many, with `{count}` filled in."""
        return self._found.ngettext(one, many, count).format(count=count)


class _Window:
    """The texts that the window speaks at the moment."""

    texts = Texts()


def use(texts: Texts) -> None:
    """Let the window speak these texts from the next page on."""
    _Window.texts = texts


def window_texts() -> Texts:
    """The texts that the window speaks now."""
    return _Window.texts


def _(sentence: str) -> str:
    """The sentence in the window's language. Only inside functions: at import no language is chosen yet."""
    return _Window.texts.gettext(sentence)


def ngettext(one: str, many: str, count: int) -> str:
    """The sentence for this many in the window's language, with `{count}` filled in."""
    return _Window.texts.ngettext(one, many, count)


def fill(sentence: str, values: Mapping[str, str]) -> str:
    """The sentence with its `{placeholders}` filled in one pass: a person's own braces in a value are left alone."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), sentence)
