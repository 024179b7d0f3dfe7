"""What became of offers: shown, mentioned, not right."""

from collections.abc import Sequence
from datetime import date

from shopfriend.book import Row, Tx
from shopfriend.book import offers as rows
from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId, OfferId, ProductId
from shopfriend.domain.offers import (
    BECOMES,
    NotRight,
)
from shopfriend.domain.preferences import Target
from shopfriend.domain.reasons import Offer
from shopfriend.domain.trouble import ShopError
from shopfriend.services import preferences
from shopfriend.services.desk import Desk


def shown(desk: Desk, offers: Sequence[Offer], *, place: str = "counter") -> list[OfferId]:
    """They were on the screen: noted once a day and place, no deed and nothing to undo. Their ids,
    in order."""
    with desk.book.keep() as tx:
        return [_note_shown(tx, desk, offer, place) for offer in offers]


def _note_shown(tx: Tx, desk: Desk, offer: Offer, place: str) -> OfferId:
    known = rows.shown_on(tx, offer.customer, offer.product, place, desk.today)
    if known is not None:
        return known
    fresh = OfferId(desk.ids.next())
    rows.insert(tx, fresh, offer, place=place, on=desk.today, now=desk.book.now(), actor=desk.actor)
    return fresh


def mentioned(desk: Desk, offer: OfferId) -> Change:
    """The clerk spoke of it (F9): from now on it counts as made."""
    with desk.change("offer-mentioned") as tx:
        row = _known(tx, offer)
        rows.set_made(tx, offer, desk.book.now())
        tx.touch("customer", row["customer"])
        tx.touch("offer", offer)
    return tx.done


def not_right(desk: Desk, offer: OfferId, *, why: NotRight, until: date | None = None) -> Change:
    """Has it · bought elsewhere · was a gift · never: one click, effective at once, one step to
    undo. `until`: the last day it counts."""
    with desk.change(f"offer-{why}") as tx:
        row = _known(tx, offer)
        if row["product"] is None:
            raise ShopError("offer-without-product")
        preferences.put(
            tx,
            desk,
            CustomerId(row["customer"]),
            BECOMES[why],
            Target(ProductId(row["product"])),
            value="elsewhere" if why == "elsewhere" else "",
            source="offer",
            until=until,
        )
        rows.set_outcome(tx, offer, why, desk.today)
        tx.touch("customer", row["customer"])
        tx.touch("offer", offer)
    return tx.done


def _known(tx: Tx, offer: OfferId) -> Row:
    row = rows.get(tx, offer)
    if row is None:
        raise ShopError("offer-gone")
    return row
