"""The words of the home page, read without the words of every other page: the first window must not wait for those."""

from functools import cache

from app.interview.page import PageSpec
from app.interview.pages import PAGES, read_page
from app.interview.wording import PageWords
from app.plan.plan import Plan


def home_words() -> PageWords:
    """What the home page says, in the window's language."""
    return PageWords(_spec(), Plan())


@cache
def _spec() -> PageSpec:
    return read_page(PAGES / "home.toml")
