"""`app voice`: shows a third-person sentence in the two first-person voices. JSON lines in, JSON lines out."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from app.commands.lines import BadLine, texts
from app.plan.learner import Learner, Pronouns
from app.sentence.voice import say


def voice(lines: Iterable[str]) -> Iterator[str]:
    """Answers each line `{"name", "pronouns": "he|she|they|none", "text"}` with a line `{"first_future", "first_now",
    "unsure": [{"start", "end", "why"}]}`; the places are in `first_future`. A line that is not like that is answered
    with `{"error": sentence}`. Empty lines are passed over. Never raises."""
    for line in texts(lines, {"text"}):
        answer = {"error": line.sentence} if isinstance(line, BadLine) else _said(line)
        yield json.dumps(answer, ensure_ascii=False)


def _said(line: dict[str, str]) -> dict[str, object]:
    pronouns = line.get("pronouns", "none") or "none"
    learner = Learner(name=line.get("name", "").strip(), pronouns=Pronouns(pronouns))
    future = say(line["text"], learner, "first_future")
    return {
        "first_future": future.text,
        "first_now": say(line["text"], learner, "first_now").text,
        "unsure": [asdict(place) for place in future.unsure],
    }
