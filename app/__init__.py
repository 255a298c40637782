"""Steps Towards: from a hope for the future to an outcome worth putting in a plan, and the steps that lead there.

The map of the house: `app/` is the domain and knows no window and no database; `db/` keeps plans in SQLite;
`ui/` draws and asks `app`; `app/__main__.py` alone knows all three and puts them together. Inside `app/`:
`plan/` holds the nouns and the dates, `sentence/` the outcome sentence in its three voices, `interview/` the pages
and their order, `coach/` what is noticed about the words, `documents/` what goes to the meeting, `commands/` what
can be done without a window. The words that people read live in `resources/`.
"""

__version__ = "0.1.0"
