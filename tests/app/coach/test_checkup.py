"""The check-up: a pasted page falls into its statements, each sorted, with one polite question."""

import time

from hypothesis import given
from hypothesis import strategies as st

from app.coach.checkup import check_up
from app.coach.reading import KINDS

PAGE = """Section E: Outcomes

Outcome 1: By the end of Key Stage 3, Tariq will travel
to town on the bus without an adult so that he can see his cousins.
• Improve behaviour.
2) Tariq will have five hours of TA support a week. He will feel happier.
Steps towards:
a) Say hello to the driver, e.g. with a wave, on 3 days out of 5.
Outcome\tBy when\tWho
Tariq will count coins to 50p\tJuly 2027\tClass teacher
He hopes to be a pilot one day.
Tariq finds queues hard.
"""


def test_a_page_falls_into_its_statements_and_each_is_sorted() -> None:
    assert [(each.kind, each.text) for each in check_up(PAGE)] == [
        (
            "outcome",
            "By the end of Key Stage 3, Tariq will travel to town on the bus without an adult "
            "so that he can see his cousins.",
        ),
        ("step", "Improve behaviour."),
        ("provision", "Tariq will have five hours of TA support a week."),
        ("outcome", "He will feel happier."),
        ("step", "Say hello to the driver, e.g. with a wave, on 3 days out of 5."),
        ("outcome", "Tariq will count coins to 50p"),
        ("aspiration", "He hopes to be a pilot one day."),
        ("other", "Tariq finds queues hard."),
    ]


def test_each_statement_has_at_most_one_polite_question() -> None:
    asked = {each.text: each.polite_question for each in check_up(PAGE)}
    first, *_more = asked
    assert asked[first] == ""
    assert asked["Improve behaviour."] == "Could we agree by when this should happen?"
    assert asked["Tariq will have five hours of TA support a week."].startswith("What will be different")


def test_a_date_in_the_next_cell_counts() -> None:
    coins = next(each for each in check_up(PAGE) if "coins" in each.text)
    assert "no-when" not in [finding.code for finding in coins.reading.findings]


@given(st.text(alphabet=st.sampled_from("Ab c.\n\t-•1)E:|\r\x00İ will improve"), max_size=200))
def test_the_places_are_those_of_the_words(text: str) -> None:
    end = 0
    for each in check_up(text):
        assert end <= each.start < each.end <= len(text)
        assert " ".join(text[each.start : each.end].split()) == each.text
        assert each.kind in KINDS
        end = each.end


def test_a_hundred_statements_take_less_than_a_second() -> None:
    page = PAGE * 13
    check_up(PAGE)
    started = time.process_time()
    assert len(check_up(page)) > 100
    assert time.process_time() - started < 1
