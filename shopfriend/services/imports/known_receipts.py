"""Receipts of a file that the book has already.

The same receipt again with the same content changes nothing; with a customer it did not have, the
book's receipt gets her; with other content it is refused, for nobody can say which one is right.
Two kinds tell more the later they were written, and take the place of what came before: receipts
that came without their goods, and what an order has given back, which only grows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopfriend.book import later, receipts
from shopfriend.book.receipts import Known
from shopfriend.book.tx import Value
from shopfriend.domain.purchases import WITHOUT_GOODS
from shopfriend.services.imports import counting
from shopfriend.services.imports.ids import Ids
from shopfriend.services.imports.taking import Taking

if TYPE_CHECKING:
    from shopfriend.intake import Purchases


def compare(
    taking: Taking,
    purchases: "Purchases",
    starts: Sequence[int],
    maybe: Sequence[tuple[int, Known]],
    ids: Ids,
) -> None:
    """`maybe`: receipts of the file (by index) with the book's of the same key; `starts`: where
    the lines of each begin. Changes the book's where the file knows more, refuses what differs."""
    comparing = _Comparing(taking, purchases, starts, ids)
    inside = receipts.contents(taking.tx, (known.id for _, known in maybe))
    same: list[int] = []
    for i, known in maybe:
        customer = ids.customers[purchases.customer[i]]
        if customer and known.customer and customer != known.customer:
            comparing.refuse(i, known)
        elif comparing.fits(i, known, inside[known.id]) or comparing.is_older(i, known):
            if customer and not known.customer:
                comparing.attach(i, known, customer)
            else:
                same.append(i)
        elif comparing.tells_more(i, known):
            comparing.replace(i, known)
        elif taking.later_portion and known.id > taking.first_id:
            comparing.go_on(i, known)
        else:
            comparing.refuse(i, known)
    counting.count(taking, purchases, same, "same")


@dataclass(frozen=True)
class _Comparing:
    """Receipts of one file (`i`) beside the book's."""

    taking: Taking
    purchases: "Purchases"
    starts: Sequence[int]
    ids: Ids

    def fits(self, i: int, known: Known, inside: int) -> bool:
        purchases = self.purchases
        same_money = known.total_cents == self._cents(i)
        if purchases.without_goods and same_money:
            return True
        return (
            same_money
            and known.lines == int(purchases.lines[i])
            and known.at == purchases.at[i]
            and inside == sum(receipts.content_of(*line) for line in self._lines(i))
        )

    def is_older(self, i: int, known: Known) -> bool:
        """Less had been given back of the order when this file was written."""
        return self._grows(i) and known.total_cents < self._cents(i) <= 0

    def tells_more(self, i: int, known: Known) -> bool:
        if self._grows(i) and self._cents(i) < known.total_cents <= 0:
            return True
        bare = known.lines == 1 and known.total_cents == self._cents(i)
        return bare and later.goods(self.taking.tx, known.id) == [WITHOUT_GOODS]

    def refuse(self, i: int, known: Known) -> None:
        purchases = self.purchases
        self.taking.refuse(
            int(purchases.first_line[i]),
            "receipt-differs",
            rows=int(purchases.lines[i]),
            spans=int(purchases.spans[i]),
            receipt=purchases.number[i],
            said_cents=self._cents(i),
            known_cents=known.total_cents,
        )

    def attach(self, i: int, known: Known, customer: int) -> None:
        """A receipt that had nobody: the newer file knows whose it was."""
        self.taking.change_row("receipt", {"id": known.id}, {"customer": customer})
        self._changed(i, customer)

    def replace(self, i: int, known: Known) -> None:
        """The lines of the file in the place of the book's; taking back brings those back."""
        taking, purchases = self.taking, self.purchases
        lines = self._lines(i)
        gone = later.put(taking.tx, taking.ledger, known.id, lines)
        customer = known.customer or self.ids.customers[purchases.customer[i]]
        facts: dict[str, Value] = {
            "lines": len(lines), "total_cents": self._cents(i), "at": purchases.at[i],
            "customer": customer,
        }  # fmt: skip
        taking.change_row("receipt", {"id": known.id}, facts)
        taking.tx.touch("product", *gone, *(product for product, *_ in lines))
        if receipts.is_of_batch(taking.tx, known.id, taking.tx.batch):  # of a file before this one
            taking.new_cents += self._cents(i) - known.total_cents
            taking.noun("line", "new", len(lines) - known.lines)
        self._changed(i, customer)

    def go_on(self, i: int, known: Known) -> None:
        """The rest of a receipt whose first lines an earlier portion of the file had."""
        taking, purchases = self.taking, self.purchases
        lines = self._lines(i)
        receipts.add_lines(taking.tx, known.id, known.lines, lines)
        customer = known.customer or self.ids.customers[purchases.customer[i]]
        receipts.set_head(
            taking.tx, known.id, at=min(known.at, purchases.at[i]), customer=customer,
            total_cents=known.total_cents + self._cents(i), lines=known.lines + len(lines),
        )  # fmt: skip
        taking.tx.touch("product", *(product for product, *_ in lines))
        if customer:
            taking.tx.touch("customer", customer)
        taking.tx.months.add(purchases.day[i])
        counting.count(taking, purchases, [i], "new", receipts=0)

    def _changed(self, i: int, customer: int | None) -> None:
        if customer:
            self.taking.tx.touch("customer", customer)
        self.taking.tx.months.add(self.purchases.day[i])
        counting.count(self.taking, self.purchases, [i], "changed")

    def _grows(self, i: int) -> bool:
        return self.purchases.growing and bool(self.purchases.back_of[i])

    def _cents(self, i: int) -> int:
        return int(self.purchases.total_cents[i])

    def _lines(self, i: int) -> list[tuple[int, int, int, int]]:
        """Product, thousandths, cents, discount of each line."""
        bought, part = self.purchases, slice(self.starts[i], self.starts[i + 1])
        columns = (bought.quantity_milli, bought.line_cents, bought.discount_cents)
        products = [self.ids.products[place] for place in bought.product[part].tolist()]
        return list(zip(products, *(column[part].tolist() for column in columns), strict=True))
