"""What happened elsewhere and came with a file (A47): a click, a reply, an order form. One line a
person, a day, a kind and a word."""

from dataclasses import dataclass


@dataclass(frozen=True)
class EventRow:
    """`person`: number, card, mail address or telephone; `at` is shop-local."""

    line: int
    at: str
    person: str
    kind: str
    value: str = ""
    source: str = ""


@dataclass(frozen=True)
class Event:
    id: int
    at: str
    kind: str
    value: str
    source: str
