"""The pseudo-languages say every sentence of the program, so that what they do not say was never given to be said."""

import re
from pathlib import Path

from app.coach.rule import strings_of_rules
from app.glossary import strings_of_glossary
from app.i18n import LOCALES, Texts, _, fill, ngettext
from app.interview.pages import strings_of_pages


def test_every_sentence_of_every_page_is_in_the_template() -> None:
    template = (LOCALES / "app.pot").read_text(encoding="utf-8")
    contexts = set(re.findall(r'^msgctxt "(.*)"$', template, flags=re.MULTILINE))
    said = {context for context, _text in (*strings_of_pages(), *strings_of_rules(), *strings_of_glossary())}
    assert said - contexts == set()


def test_the_template_of_sentences_says_nothing_of_when_it_was_made() -> None:
    assert "-Date" not in (LOCALES / "app.pot").read_text(encoding="utf-8")


def test_every_page_speaks_the_pseudo_language(pseudo_locales: Path) -> None:
    texts = Texts("en_XA", pseudo_locales)
    assert [text for context, text in strings_of_pages() if not texts.pgettext(context, text).startswith("⟦")] == []


def test_a_longer_sentence_keeps_its_placeholders(pseudo_locales: Path) -> None:
    texts = Texts("en_XA", pseudo_locales)
    with_placeholders = [(context, text) for context, text in strings_of_pages() if "{name}" in text]
    assert with_placeholders
    for context, text in with_placeholders:
        said = texts.pgettext(context, text)
        assert fill(said, {"name": "Nadifa"}).count("Nadifa") == text.count("{name}")
        assert len(said) >= 1.2 * len(text)


def test_the_window_speaks_the_language_it_is_told_to(pseudo_language: str) -> None:
    said = _("There are no plans yet.")
    assert said != "There are no plans yet."
    assert said.startswith("⟦" if pseudo_language == "en_XA" else "\u202e")
    assert ngettext("{count} outcome", "{count} outcomes", 2) != "2 outcomes"
    assert "2" in ngettext("{count} outcome", "{count} outcomes", 2)
