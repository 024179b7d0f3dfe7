"""What the program has to say, as values. The sentence comes last, in one place, per language.

A `Message` is a kind and its facts; the sentence stands under the kind's name in
`resources/texts/<language>/*.ftl` and is said by `services.texts.say`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Fact = str | int | float | date | None


@dataclass(frozen=True)
class Message:
    """`kind` names the sentence, `facts` fill it. Money facts end in `_cents`, quantities in
    `_milli`, shares in `_bp` (basis points); dates are `date`. `say` formats them by these
    endings, so a fact is never formatted where it is made."""

    kind: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


def message(kind: str, **facts: Fact) -> Message:
    return Message(kind, facts)
