"""The offer on the card and its row in the book, which is stored a moment after it was seen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject

from shopfriend.domain.ids import OfferId
from shopfriend.domain.reasons import Offer
from shopfriend.services import offers
from shopfriend.ui.tasks import Tasks

Answer = Callable[[OfferId], None]


@dataclass
class _Seen:
    row: OfferId | None = None
    waiting: list[Answer] = field(default_factory=list)


class KeptOffer(QObject):
    """What is answered before the row is there waits for it: F9 right after the card has come, or
    right after a deed that had the card read again, is not lost."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._seen: _Seen | None = None

    def show(self, offer: Offer | None) -> None:
        """On the screen is stored as shown, never as made."""
        self._seen = None
        if offer is not None:
            self._seen = seen = _Seen()
            self._tasks.do(offers.shown, [offer], then=partial(self._on_kept, seen), owner=self)

    def answer(self, answer: Answer) -> None:
        """About the offer that is on the screen now, whatever stands there later."""
        if self._seen is None:
            return
        if self._seen.row is None:
            self._seen.waiting.append(answer)
        else:
            answer(self._seen.row)

    @staticmethod
    def _on_kept(seen: _Seen, rows: list[OfferId]) -> None:
        (seen.row,) = rows
        for answer in seen.waiting:
            answer(seen.row)
        seen.waiting.clear()
