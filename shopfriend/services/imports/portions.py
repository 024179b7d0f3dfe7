"""Files too large for the memory come into the book portion by portion, in one batch."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from shopfriend.services import parts
from shopfriend.services.desk import Progress
from shopfriend.services.imports.taking import Taking

if TYPE_CHECKING:
    from shopfriend.intake import Parsed


def take_all(taking: Taking, first: "Parsed", take: Callable[[Taking, "Parsed"], None]) -> "Parsed":
    """Each portion by `take`; answers what is to be told about all of them."""
    if first.rest is None:
        take(taking, first)
        return first
    bar = _Bar(taking.progress)
    taking.progress = bar.stand
    take(taking, first)
    told: Parsed = parts.intake.without_rows(first)
    for portion in first.rest(bar.read):
        taking.later_portion = True
        take(taking, portion)
        told = parts.intake.together((told, parts.intake.without_rows(portion)))
    return told


class _Bar:
    """Follows the reading alone; while a portion is written it stands, and can be cancelled."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done, self._of = 0, 1

    def read(self, done: int, of: int) -> None:
        self._done, self._of = done, of
        self._progress(done, of)

    def stand(self, _: int, __: int) -> None:
        self._progress(self._done, self._of)
