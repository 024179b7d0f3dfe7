"""What taking an import back would do, in sentences, before anybody does it."""

from collections import Counter
from dataclasses import dataclass

from shopfriend.book import batches
from shopfriend.book import dependants as rows
from shopfriend.book.tx import Tx
from shopfriend.domain.ids import BatchId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.trouble import ShopError
from shopfriend.services.desk import Desk


@dataclass(frozen=True)
class Dependants:
    """`sentences`: what goes, what stays and why. `kept`: rows that stay although the import made
    them; `letters`: letters and coupons that rest on its purchases and stay as they are."""

    batch: BatchId
    files: str
    sentences: tuple[Message, ...]
    receipts: int = 0
    kept: int = 0
    letters: int = 0

    @property
    def is_plain(self) -> bool:
        """Nothing has been built on it since."""
        return not self.kept and not self.letters


def depends(desk: Desk, batch: BatchId) -> Dependants:
    """Raises `ShopError("import-unknown" | "import-taken-back-already")`."""
    with desk.read() as tx:
        known = batches.get(tx, batch)
        if known is None or known["kind"] != "import":
            raise ShopError("import-unknown")
        if known["taken_back_at"]:
            raise ShopError("import-taken-back-already", files=known["files"])
        count, cents = rows.money(tx, batch)
        letters = rows.letters_since(tx, batch, known["at"])
        coupons = rows.coupons_since(tx, batch, known["at"][:10])
        people, stay = _noun(tx, "customer", batch)
        goods, used = _noun(tx, "product", batch)
        said = [message("depends-receipts", count=count, total_cents=cents)] if count else []
        said += people + goods + _others(tx, batch)
        if letters or coupons:
            said.append(message("depends-letters", letters=letters, coupons=coupons))
    return Dependants(
        batch, str(known["files"]), tuple(said), count, stay + used, letters + coupons
    )


def _noun(tx: Tx, noun: str, batch: int) -> tuple[list[Message], int]:
    made = rows.made(tx, noun, batch)
    if not made:
        return [], 0
    held = rows.held(tx, noun, batch)
    said = []
    if made > len(held):
        said.append(message(f"depends-{noun}-go", count=made - len(held)))
    for user, count in Counter(held.values()).most_common():
        said.append(message(f"depends-{noun}-stay", count=count, needed_by=user))
    return said, len(held)


def _others(tx: Tx, batch: int) -> list[Message]:
    changed, attached = rows.ledger(tx, batch).total(), rows.attached_since(tx, batch)
    said = [message("depends-changed", count=changed)] if changed else []
    if attached:
        said.append(message("depends-attached", count=attached))
    return said
