"""Profiles: built in, and a council's own file with clear words when it is wrong."""

from pathlib import Path

import pytest

from app.coach.profile import ProfileError, profile, read_profile
from app.coach.reading import read


def written(folder: Path, text: str) -> Path:
    path = folder / "ourshire.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_built_in_profiles_differ_in_severity() -> None:
    assert profile("guide").severity_of("O3") == "warn"
    assert profile("strict").severity_of("O3") == "must"
    assert (profile().fewest, profile().most, profile().least_months, profile().most_years) == (4, 8, 12, 3)


def test_a_council_changes_what_it_likes_and_keeps_the_rest(tmp_path: Path) -> None:
    ours = read_profile(
        written(
            tmp_path,
            """
            name = "Ourshire"
            like = "strict"
            checked_on = 2026-10-01
            [outcomes]
            most = 6
            [severity]
            no-so-that = "tip"
            O14 = "off"
            [words]
            "Thrive" = "Say what you would see."
            """,
        )
    )
    assert (ours.name, ours.fewest, ours.most) == ("Ourshire", 4, 6)
    assert (ours.severity_of("O3"), ours.severity_of("O1"), ours.severity_of("O14")) == ("tip", "must", "off")
    found = read("Esi will stop shouting and thrive.", profile=ours).findings
    assert "negative" not in [each.code for each in found]
    assert [(each.quote, each.suggestion) for each in found if each.code == "vague-word"] == [
        ("thrive", "Say what you would see.")
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("colour red\n", "line 1"),
        ("[outcomes]\nmost = 'many'", "“outcomes.most” must be a whole number from 0 to 100."),
        ("[outcomes]\nfewest = 9\nmost = 3", "“outcomes.fewest” must be no more than outcomes.most."),
        ("[outcomes]\nleast = 3", "nothing is called “outcomes.least”."),
        ("colour = 'red'", "nothing is called “colour”."),
        ("outcomes = 4", "“outcomes” must be [outcomes]."),
        ("name = ''", "“name” must be some words in quotes."),
        ("like = 'kind'", "“like” must be guide / strict."),
        ("checked_on = 'May'", "“checked_on” must be a day such as 2026-11-21."),
        ("[severity]\nno-wen = 'tip'", "nothing is called “severity.no-wen”."),
        ("[severity]\nno-when = 'loud'", "“severity.no-when” must be must / warn / tip / off."),
        ("[words]\nnice = 3", "“words.nice” must be what to write instead, in quotes."),
    ],
)
def test_a_slip_is_named_with_its_key_or_line(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(ProfileError) as slip:
        read_profile(written(tmp_path, text))
    assert "ourshire.toml" in slip.value.sentence
    assert named in slip.value.sentence


def test_a_file_that_is_not_there_or_not_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="could not be opened"):
        read_profile(tmp_path / "none.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ProfileError, match="not text in UTF-8"):
        read_profile(tmp_path / "bytes.toml")


def test_only_two_names_are_built_in() -> None:
    with pytest.raises(ProfileError, match="no profile “loud”"):
        profile("loud")
