"""What a scan at the counter says about a purchase: a receipt's code, or a good in the hand."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from shopfriend.domain.ids import CustomerId
from shopfriend.services import claims, purchases
from shopfriend.services.card import Card
from shopfriend.services.claims import Claimed
from shopfriend.ui.counter.reading import Scanned
from shopfriend.ui.page import Shell


class Bought(QObject):
    """`shown` is asked whose card is open; `open_` opens another."""

    def __init__(
        self, shell: Shell, shown: Callable[[], Card | None], open_: Callable[[CustomerId], None]
    ) -> None:
        super().__init__()
        self.shell, self._shown, self._open = shell, shown, open_

    def take(self, found: Scanned) -> None:
        """A receipt belongs to whose card is open; without one it opens its owner's."""
        card = self._shown()
        if card is not None:
            self._note(found, card.customer)
        elif found.customer is not None:
            self._open(found.customer)
        elif found.kind == "receipt":
            self.shell.tell(self.tr("Open the card first, then scan the receipt once more."))
        else:
            self.shell.tell(self.tr("Open a card first, then scanned goods are noted there."))

    def _note(self, found: Scanned, customer: CustomerId) -> None:
        tasks = self.shell.tasks
        if found.kind == "receipt":
            tasks.do(claims.claim, customer, found.code, then=self._on_claimed, owner=self)
        else:
            tasks.do(purchases.scan, customer, found.code, owner=self)

    def _on_claimed(self, claimed: Claimed) -> None:
        """Deeds name themselves in the bar; only what changed nothing is said here."""
        if claimed.change is None:
            self.shell.tell(self.tr("This receipt has been noted already."))
