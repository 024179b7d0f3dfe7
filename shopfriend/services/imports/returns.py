"""What comes back lowers what was bought: a return leads to its first receipt, and belongs to whom
that one belonged, in whatever order the two came in."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from shopfriend.book import returns
from shopfriend.book.tx import Row, Value
from shopfriend.services.imports.taking import Taking

if TYPE_CHECKING:
    from shopfriend.intake import Purchases
    from shopfriend.services.imports.ids import Ids


def owners(
    taking: Taking,
    purchases: "Purchases",
    new: Sequence[int],
    ids: "Ids",
    whose: Mapping[int, int],
) -> dict[int, int]:
    """New returns that name nobody, and who bought what they bring back."""
    if not any(purchases.back_of):
        return {}
    places = {
        (source, number): i
        for i, (source, number) in enumerate(zip(purchases.source, purchases.number, strict=True))
    }
    found: dict[int, int] = {}
    for i in new:
        if not purchases.back_of[i] or whose.get(i) or ids.customers[purchases.customer[i]]:
            continue
        key = purchases.back_source[i], purchases.back_of[i]
        first = places.get(key)
        customer = None
        if first is not None:
            customer = whose.get(first) or ids.customers[purchases.customer[first]]
        customer = customer or returns.owner(taking.tx, *key)
        if customer:
            found[i] = customer
    return found


def link(taking: Taking, purchases: "Purchases", made: Mapping[int, int]) -> None:
    """After the receipts are written (`made`: index -> id)."""
    if purchases.back_of:
        returns.note(
            taking.tx,
            (
                (receipt, purchases.back_source[i], purchases.back_of[i])
                for i, receipt in made.items()
                if purchases.back_of[i]
            ),
        )
    if not made:
        return
    for row in returns.unlinked(taking.tx):
        if row["batch"] == taking.tx.batch:
            returns.link(taking.tx, row["id"], row["origin"])
            continue
        _link_old(taking, row)


def _link_old(taking: Taking, row: Row) -> None:
    """A return that was here before its first receipt, which now says whose it was."""
    facts: dict[str, Value] = {"returns_of": row["origin"]}
    if row["owner"] and not row["customer"]:
        facts["customer"] = row["owner"]
        taking.tx.touch("customer", int(row["owner"]))
        taking.tx.months.add(str(row["day"]))
    taking.change_row("receipt", {"id": row["id"]}, facts)
