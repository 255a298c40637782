"""Every page of the route has its file of words, and every file of words has its page."""

import re
from collections import Counter
from pathlib import Path

from app.interview.pages import page_specs
from app.interview.route import PARTS, ROUTE, STOPS

ROOT = Path(__file__).parents[2]
OFF_THE_ROUTE = {"home"}
"""Pages that are no stop on the way: where it begins."""


def test_no_two_stops_share_a_page() -> None:
    assert [page for page, count in Counter(stop.page for stop in ROUTE).items() if count > 1] == []


def test_every_stop_has_its_words_and_every_file_its_stop() -> None:
    files = {path.stem for path in (ROOT / "resources" / "pages").iterdir()}
    assert files - OFF_THE_ROUTE == set(STOPS)
    assert files == set(page_specs())


def test_page_ids_can_name_files_widgets_and_translations() -> None:
    assert [page for page in STOPS if not re.fullmatch("[a-z]+(_[a-z]+)*", page)] == []


def test_no_two_fields_of_the_whole_path_share_an_id() -> None:
    ids = Counter(field.id for spec in page_specs().values() for field in spec.fields)
    assert [name for name, count in ids.items() if count > 1] == []


def test_the_parts_follow_each_other_in_order() -> None:
    parts = [stop.part for stop in ROUTE]
    assert parts == sorted(parts)
    assert set(parts) == set(range(1, PARTS + 1))
