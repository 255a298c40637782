"""Settings: kept, and never in the way of starting."""

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.settings import FILE, TEXT_SIZES, THEMES, TINTS, Settings, load_settings, save_settings
from ui import look, tokens

CHOSEN = Settings(
    text_size=150,
    theme="dark",
    tint="blue",
    roomy=True,
    reduce_motion=True,
    voice="first_now",
    language="cy",
    documents_folder="/home/bea/Plàns & more",
    rules="strict",
    own_template="/home/bea/Letterhead.docx",
    term_dates={"2026.autumn": "2026-12-18"},
)


def test_what_was_chosen_is_there_next_time(data_folder: Path) -> None:
    assert not [
        field.name for field in fields(Settings) if getattr(CHOSEN, field.name) == getattr(Settings(), field.name)
    ]
    save_settings(CHOSEN, data_folder)
    assert load_settings(data_folder) == CHOSEN
    save_settings(replace(CHOSEN, theme="light"), data_folder)
    assert load_settings(data_folder) == replace(CHOSEN, theme="light")


def test_without_a_file_everything_is_as_by_default(data_folder: Path) -> None:
    assert load_settings(data_folder) == load_settings(data_folder / "not there") == Settings()


def test_saving_makes_the_folder(data_folder: Path) -> None:
    save_settings(CHOSEN, data_folder / "new")
    assert load_settings(data_folder / "new") == CHOSEN


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[1, 2]", b"null", b"[" * 100_000])
def test_a_damaged_file_is_kept_aside_and_the_program_starts(data_folder: Path, content: bytes) -> None:
    (data_folder / FILE).write_bytes(content)
    assert load_settings(data_folder) == Settings()
    assert (data_folder / "settings-damaged.json").read_bytes() == content
    save_settings(CHOSEN, data_folder)
    assert load_settings(data_folder) == CHOSEN


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_size", 5000),
        ("text_size", "150"),
        ("text_size", True),
        ("theme", "pink"),
        ("tint", None),
        ("roomy", 1),
        ("voice", "second"),
        ("documents_folder", 7),
        ("term_dates", ["2026"]),
        ("term_dates", {"2026.autumn": 3}),
    ],
)
def test_one_setting_that_cannot_be_leaves_the_others(data_folder: Path, name: str, value: object) -> None:
    save_settings(CHOSEN, data_folder)
    kept = json.loads((data_folder / FILE).read_text(encoding="utf-8"))
    (data_folder / FILE).write_text(json.dumps(kept | {name: value, "unknown": 1}), encoding="utf-8")
    assert load_settings(data_folder) == replace(CHOSEN, **{name: getattr(Settings(), name)})


def test_the_window_can_draw_whatever_is_chosen() -> None:
    assert TEXT_SIZES == look.SIZES
    assert TINTS == tokens.TINTS
    assert {"system", *tokens.THEMES} == set(THEMES)


@given(
    st.builds(
        Settings,
        text_size=st.sampled_from(TEXT_SIZES),
        theme=st.sampled_from(THEMES),
        tint=st.sampled_from(TINTS),
        documents_folder=st.text(st.characters(codec="utf-8"), max_size=20),
        term_dates=st.dictionaries(
            st.text(st.characters(codec="utf-8"), max_size=5), st.just("2026-12-18"), max_size=3
        ),
    )
)
def test_any_settings_come_back(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    folder = tmp_path_factory.mktemp("data")
    save_settings(settings, folder)
    assert load_settings(folder) == settings
