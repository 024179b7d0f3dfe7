"""The watched folder: which files in it may be taken in by themselves, and which wait for a person.

A file is touched only when it has stopped growing, and nothing is taken in that a careful person
would look at twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from shopfriend.domain.messages import Message, message

Outcome = Literal["taken", "same", "waiting", "aside"]

# What browsers, copying programs and Excel leave beside a file while they work on it.
_UNFINISHED = (".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".filepart",
               ".lock", ".lck", ".!ut", "~")  # fmt: skip
_OTHERS = ("~$", ".", "~")
_SYSTEM = frozenset({"thumbs.db", "desktop.ini", "icon\r"})
REFUSED_BP = 100  # of the rows; more of them refused, and a person looks first


@dataclass(frozen=True)
class Glance:
    """A file of the folder as one look saw it; a folder in it with the sums of what it holds.
    `modified` in nanoseconds."""

    name: str
    size: int
    modified: int


def is_finished(name: str) -> bool:
    """Not a file that some program is still busy with, by its name alone."""
    folded = name.casefold()
    return not (folded.startswith(_OTHERS) or folded.endswith(_UNFINISHED) or folded in _SYSTEM)


def settled(seen: Iterable[Glance], before: Iterable[Glance]) -> list[Glance]:
    """Those that two looks saw alike, oldest first: they do not grow any more. The time alone
    proves nothing, since a copy may keep that of its original."""
    known = set(before)
    still = [glance for glance in seen if glance in known and glance.size]
    return sorted(still, key=lambda glance: (glance.modified, glance.name))


def doubt(
    *, questions: int, likely: bool, rows: int, refused: int, clashes: int, sums: int
) -> Message | None:
    """Why a person should look before the file comes in; None when nothing speaks against it.
    `likely`: the format was not certain; `sums`: closings of the till that do not agree."""
    reasons: Sequence[tuple[bool, Message]] = (
        (likely, message("watched-likely")),
        (questions > 0, message("watched-questions", count=questions)),
        (refused * 10_000 > rows * REFUSED_BP, message("watched-refused", refused=refused,
                                                       rows=rows)),
        (clashes > 0, message("watched-clashes", count=clashes)),
        (sums > 0, message("watched-sums", count=sums)),
    )  # fmt: skip
    return next((reason for applies, reason in reasons if applies), None)
