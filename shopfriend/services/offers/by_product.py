"""Offers seen from the product: what goes along with it, what sells, who would like it."""

from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.book import customers
from shopfriend.book import offers as rows
from shopfriend.book import pairs as own_pairs
from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.reasons import Offer
from shopfriend.services import parts
from shopfriend.services.desk import Desk
from shopfriend.services.offers import learned, offering

_DAY = timedelta(days=1)
_LOOK_WIDER = 5  # the quick look over everybody is rougher than the score


@dataclass(frozen=True)
class Alongside:
    """`support` people bought both; `lift_bp`: so many times more often than by chance."""

    product: ProductId
    name: str
    support: int
    lift_bp: int


@dataclass(frozen=True)
class Seller:
    """`sold`: lines in the last six weeks."""

    product: ProductId
    name: str
    sold: int


def also_bought(
    desk: Desk, product: ProductId, *, count: int = 10, on: date | None = None
) -> list[Alongside]:
    """Who bought this also bought: pairs of at least three people within two years."""
    with desk.read() as tx:
        shop = learned.shop(desk, tx, on or desk.today + _DAY)
        found = parts.insight.also_bought(shop.model, product, count=count)
        goods = rows.goods(tx, [pair.product for pair in found], shop.groups)
        return [
            Alongside(ProductId(p.product), goods[p.product].name, p.support, p.lift_bp)
            for p in found
            if p.product in goods
        ]


def best_of_shop(desk: Desk, *, count: int = 10, on: date | None = None) -> list[Seller]:
    """The best sellers of the last six weeks that are in stock and may be offered."""
    with desk.read() as tx:
        shop = learned.shop(desk, tx, on or desk.today + _DAY)
        found = parts.insight.best_sellers(shop.model, count=count * 4)
        goods = offering.goods_of(tx, shop, [product for product, _ in found])
        fit = [(goods[p], sold) for p, sold in found if p in goods]
        return [
            Seller(ProductId(g.id), g.name, sold) for g, sold in fit if offering.for_anybody(g)
        ][:count]


def who_would_like(
    desk: Desk, product: ProductId, *, count: int = 20, on: date | None = None
) -> list[Offer]:
    """People for a product, the likeliest first, each with reasons (P024): only those whom it may
    be offered to, by the same rules and the same score as everywhere."""
    with desk.read() as tx:
        shop = learned.shop(desk, tx, on or desk.today + _DAY)
        drawn = parts.insight.drawn_to(shop.model, product, count=count * _LOOK_WIDER)
        paired = own_pairs.buyers(tx, product, limit=count * _LOOK_WIDER)
        people = dict.fromkeys([*rows.who_said(tx, product), *paired, *drawn])
        found = [offering.judged(tx, shop, CustomerId(each), product) for each in people]
        numbers = {each.id: each.number for each in customers.everyone(tx)}
    fit = [offer for offer in found if offer is not None]
    fit.sort(key=lambda offer: (-offer.score_milli, numbers[offer.customer]))
    return fit[:count]
