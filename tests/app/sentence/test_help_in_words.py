"""Help read back in sentences, in a person's own words."""

import pytest

from app.plan.provision import Provision
from app.sentence.help_in_words import help_in_words


@pytest.mark.parametrize(
    ("many", "said"),
    [("1", "For one learner."), ("4", "For 4 learners."), ("A small group", "For a small group.")],
)
def test_a_bare_number_counts_learners(many: str, said: str) -> None:
    assert help_in_words(Provision(what="a card", many=many)) == f"A card. {said}"


def test_help_that_says_nothing_is_read_back_as_nothing() -> None:
    assert help_in_words(Provision(provider="school")) == ""
