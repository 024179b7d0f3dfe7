"""The last deeds of this workplace: what they were, undo, redo."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from shopfriend.book import undo as rows
from shopfriend.domain.change import Change
from shopfriend.domain.ids import ChangeId
from shopfriend.domain.messages import Fact, Message
from shopfriend.services import desk as desks
from shopfriend.services.desk import Desk


@dataclass(frozen=True)
class Deed:
    """One line of *Last deeds*; `at` is UTC text. `undone`: redo would do it again."""

    change: ChangeId
    said: Message
    at: str
    actor: str
    undone: bool


def last_deeds(desk: Desk) -> list[Deed]:
    """At most fifty, newest first."""
    with desk.read() as tx:
        found = rows.history(tx, desk.workplace)
    return [
        Deed(
            ChangeId(row["id"]),
            sentence(row["kind"], json.loads(row["facts"])),
            row["at"],
            row["actor"],
            row["undone_at"] is not None,
        )
        for row in found
    ]


def said(change: Change) -> Message:
    """The sentence of a deed: kind `change-<kind>`."""
    return sentence(change.kind, change.facts)


def sentence(kind: str, facts: Mapping[str, Fact]) -> Message:
    return Message(f"change-{kind}", {name: _fact(value) for name, value in facts.items()})


def next_undo(desk: Desk) -> Message | None:
    """What the undo button would take back, for its label."""
    with desk.read() as tx:
        row = rows.last_done(tx, desk.workplace)
    return None if row is None else sentence(row["kind"], json.loads(row["facts"]))


def next_redo(desk: Desk) -> Message | None:
    with desk.read() as tx:
        row = rows.first_undone(tx, desk.workplace)
    return None if row is None else sentence(row["kind"], json.loads(row["facts"]))


def undo(desk: Desk) -> Change:
    """Raises `ShopError("nothing-to-undo" | "undo-overtaken")`."""
    return desks.undo(desk)


def redo(desk: Desk) -> Change:
    """Raises `ShopError("nothing-to-redo" | "undo-overtaken")`."""
    return desks.redo(desk)


def _fact(value: Fact) -> Fact:
    """Days came home from JSON as text."""
    if isinstance(value, str) and len(value) == 10:
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value
