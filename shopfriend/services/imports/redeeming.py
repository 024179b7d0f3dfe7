"""Coupons of ours that stand on a till's receipts: used there, whether or not the counter saw it.

A code counts only with its signature and as a coupon of this book. One that was redeemed at the
counter already stays as it is: the till has confirmed it.
"""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from shopfriend.book import coupons
from shopfriend.domain import codes
from shopfriend.domain.codes import CodeKind
from shopfriend.domain.coupons import Coupon
from shopfriend.domain.ids import RedemptionId
from shopfriend.services import settings
from shopfriend.services.imports.taking import Taking

if TYPE_CHECKING:
    from shopfriend.intake import Purchases
    from shopfriend.services.imports.ids import Ids


def take(taking: Taking, purchases: "Purchases", made: Mapping[int, int], ids: "Ids") -> None:
    """Codes on new receipts (`made`: index -> id)."""
    for i, text in purchases.codes:
        coupon = _coupon(taking, text) if i in made else None
        if coupon is None:
            continue
        known = coupons.redemptions(taking.tx, coupon.id)
        taking.noun("redemption", "same" if known else "new")
        if not known:
            _redeem(taking, coupon, date.fromisoformat(purchases.day[i]), ids, purchases.branch[i])


def _coupon(taking: Taking, text: str) -> Coupon | None:
    key = str(settings.in_book(taking.tx, "coupon_key"))
    if not key:  # no coupon was ever made
        return None
    prefixes: dict[str, CodeKind] = {str(settings.in_book(taking.tx, "coupon_prefix")): "coupon"}
    reading = codes.read(text, key=bytes.fromhex(key), prefixes=prefixes)
    if reading.verdict != "ok" or reading.kind != "coupon":
        return None
    return coupons.by_code(taking.tx, reading.code)


def _redeem(taking: Taking, coupon: Coupon, used_on: date, ids: "Ids", branch: str) -> None:
    redemption = RedemptionId(taking.desk.ids.next())
    coupons.redeem(
        taking.tx,
        redemption,
        coupon,
        used_on=used_on,
        branch=ids.branches[branch],
        workplace=taking.desk.workplace,
        actor=taking.desk.actor,
        now=taking.now,
    )
    taking.ledger.inserted("redemption", {"id": redemption})
    taking.tx.touch("coupon", coupon.id)
    for noun, touched in (("customer", coupon.customer), ("campaign", coupon.campaign)):
        if touched is not None:
            taking.tx.touch(noun, touched)
