"""Why goods are offered and why not: every rule that strikes, or how little speaks for them."""

from datetime import date, timedelta
from typing import Literal

from shopfriend.book import offers as rows
from shopfriend.domain.exclusions import why_excluded
from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.offers import (
    weak,
)
from shopfriend.domain.reasons import Offer, elided
from shopfriend.services import parts
from shopfriend.services.desk import Desk
from shopfriend.services.offers import learned, offering, shopper

_DAY = timedelta(days=1)


def known_or_new(desk: Desk, offer: Offer) -> Literal["repeat", "new"]:
    """What an offer is for that person, also one that many get: bought before or not."""
    if offer.kind != "group" or offer.product is None:
        return "repeat" if offer.kind == "repeat" else "new"
    with desk.read() as tx:
        known = rows.ever_bought(tx, offer.customer, offer.product, desk.today + _DAY)
    return "repeat" if known else "new"


def why_not(
    desk: Desk, customer: CustomerId, product: ProductId, *, on: date | None = None
) -> list[Message]:
    """Why these goods are not offered: every rule that strikes; else how little speaks for them
    (`why-not-no-evidence`, `why-not-weak`); else `why-not-others-better`. Empty: they are."""
    with desk.read() as tx:
        shop = learned.shop(desk, tx, on or desk.today + _DAY)
        person = shopper.of(tx, shop, customer)
        goods = offering.goods_of(tx, shop, [product]).get(product)
        if person is None or goods is None:
            return [message("why-not-unknown")]
        if struck := why_excluded(goods, person.situation):
            return struck
        if person.level < 2:
            return [message("why-not-group-level", product=elided(goods.name))]
        judged = parts.insight.judge(shop.model, person.lines, person.person, product)
        if judged is None:
            return [message("why-not-no-evidence", product=elided(goods.name))]
        if weak(judged.kind, judged.points.items()):
            return [message("why-not-weak", product=elided(goods.name))]
        ask = offering.Asked()
        best = offering.advise(tx, shop, person, ask).offers
        if any(offer.product == product for offer in best):
            return []
        return [message("why-not-others-better", product=elided(goods.name), count=len(best))]


def explained(
    desk: Desk, customer: CustomerId, product: ProductId, *, on: date | None = None
) -> Offer | None:
    """What speaks for and against one product, whatever its rank; None when nothing does."""
    with desk.read() as tx:
        shop = learned.shop(desk, tx, on or desk.today + _DAY)
        person = shopper.of(tx, shop, customer)
        if person is None or person.level < 2:
            return None
        judged = parts.insight.judge(shop.model, person.lines, person.person, product)
        return offering.named(tx, shop, person, [judged])[0] if judged else None
