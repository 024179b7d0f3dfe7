"""Offers: for one person, for all, why not, who would like this – each score the sum of reasons.

The heavy parts live in `insight`; here the book is asked, the rules are applied, names are put
in, and what was shown or said about an offer is kept.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from shopfriend.book import Row, Tx, customers
from shopfriend.book import offers as rows
from shopfriend.domain.change import Change
from shopfriend.domain.exclusions import why_excluded
from shopfriend.domain.ids import CustomerId, OfferId, ProductId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.offers import (
    ANYTHING,
    BECOMES,
    Advice,
    Grain,
    NotRight,
    Only,
    Wanted,
    weak,
)
from shopfriend.domain.preferences import Target
from shopfriend.domain.questions import Question
from shopfriend.domain.reasons import Offer, elided
from shopfriend.domain.trouble import ShopError
from shopfriend.services import (
    learned,
    offer_round,
    offering,
    parts,
    preferences,
    questions,
    shopper,
)
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.offer_round import Round

_DAY = timedelta(days=1)


def for_customer(
    desk: Desk,
    customer: CustomerId,
    *,
    count: int = 3,
    on: date | None = None,
    kind: Wanted = "any",
    strict: bool = True,
) -> list[Offer]:
    """Up to `count`, best first (`kind="mix"`: new and known in turn); empty when nothing is strong
    enough (see `advice` for what to ask then). `on`: the list for that morning, nothing of that
    day or later is used; None: as things stand now. Not `strict`: weak ones fill up."""
    return list(advice(desk, customer, count=count, on=on, kind=kind, strict=strict).offers)


def advice(
    desk: Desk,
    customer: CustomerId,
    *,
    count: int = 3,
    on: date | None = None,
    kind: Wanted = "any",
    strict: bool = True,
    only: Only = ANYTHING,
    fill: bool = False,
    basket: Sequence[ProductId] = (),
) -> Advice:
    """Offers, or what to ask first. `fill`: places that personal offers leave free get group-level
    ones, as a letter wants. `basket`: see `for_basket`."""
    with desk.read() as tx:
        shop = learned.shop(desk, tx, on or desk.today + _DAY)
        person = shopper.of(tx, shop, customer)
        if person is None:
            return Advice((), 0, message("ask-first-nobody"))
        skip = frozenset(int(each) for each in basket)
        ask = offering.Asked(count, kind, strict, only, fill, skip)
        now = shopper.with_basket(shop, person, basket) if basket else person
        return offering.advise(tx, shop, now, ask)


def for_basket(
    desk: Desk, customer: CustomerId | None, basket: Sequence[ProductId], *, count: int = 3
) -> list[Offer]:
    """What fits the goods that lie on the counter now (A23): as if she had just bought them; they
    themselves are not offered. None: somebody unknown gets what many get."""
    if customer is None:
        known = set(basket)
        found = group_offers(desk, count=count + len(known))
        return [offer for offer in found if offer.product not in known][:count]
    return list(advice(desk, customer, count=count, kind="mix", basket=basket).offers)


def for_all(
    desk: Desk,
    *,
    count: int = 3,
    on: date | None = None,
    kind: Wanted = "any",
    strict: bool = True,
    fill: bool = False,
    only: Collection[CustomerId] | None = None,
    grain: Grain = "product",
    asof: Mapping[CustomerId, date] | None = None,
    progress: Progress = no_progress,
) -> Iterator[tuple[CustomerId, list[Offer]]]:
    """Everybody by number, also those who get none; `progress` once a person; `fill` as in
    `advice`; `only`: nobody but these; `grain`: lists of goods, of types or of groups; `asof`:
    another day than `on` for some people."""
    ask = offering.Asked(count, kind, strict, fill=fill)
    wanted = Round(on or desk.today + _DAY, ask, grain, asof or {}, only)
    return offer_round.of(desk, wanted, progress=progress)


@dataclass(frozen=True)
class TwoLists:
    """Kept apart: `due` is known goods, by their chance; `new` she has never bought. `advice` holds
    level and what to ask first where both are empty."""

    due: tuple[Offer, ...]
    new: tuple[Offer, ...]
    advice: Advice


def two_lists(desk: Desk, customer: CustomerId, *, count: int = 5) -> TwoLists:
    """For the person's page, as things stand now. Without consent `new` holds what many get."""
    due, new = _both(desk, customer, count)
    empty = new if new.ask_first and not due.offers else due
    shown = Advice((), due.level, empty.ask_first, due.first_guess or new.first_guess)
    return TwoLists(due.offers, new.offers, shown)


def _both(desk: Desk, customer: CustomerId, count: int) -> tuple[Advice, Advice]:
    """Known goods and new ones: she is read and scored once for both."""
    with desk.read() as tx:
        shop = learned.shop(desk, tx, desk.today + _DAY)
        person = shopper.of(tx, shop, customer)
        if person is None:
            nobody = Advice((), 0, message("ask-first-nobody"))
            return nobody, nobody
        scored = offering.scored(shop, person)
        due = offering.advise(tx, shop, person, offering.Asked(count, "repeat"), scored)
        new = offering.advise(tx, shop, person, offering.Asked(count, "new"), scored)
        return due, new


def best_question(desk: Desk, customer: CustomerId, *, on: date | None = None) -> Question | None:
    """What to ask next: the question whose answer would help these offers most."""
    with desk.read() as tx:
        shop = learned.shop(desk, tx, on or desk.today + _DAY)
        person = shopper.of(tx, shop, customer)
        return None if person is None else questions.of(tx, shop, person)


def group_offers(
    desk: Desk, customer: CustomerId | None = None, *, count: int = 3, on: date | None = None
) -> list[Offer]:
    """The same for many: the owner's pick, the season, the best of the shop – less what the
    rules keep from this person. They fill the places that personal offers leave free."""
    with desk.read() as tx:
        shop = learned.shop(desk, tx, on or desk.today + _DAY)
        person = shopper.of(tx, shop, customer) if customer is not None else None
        if person is not None and person.level == 0:
            return []
        everybody = parts.insight.for_everybody(shop.model, shop.on.toordinal(), shop.off)
        ask = offering.Asked(count)
        return offering.chosen(tx, shop, person, everybody, ask)


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
        if weak(judged.kind, judged.reasons):
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


# -- from the product ---------------------------------------------------------------------------


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
        people = dict.fromkeys([*rows.who_said(tx, product), *drawn])
        found = [offering.judged(tx, shop, CustomerId(each), product) for each in people]
        numbers = {each.id: each.number for each in customers.everyone(tx)}
    fit = [offer for offer in found if offer is not None]
    fit.sort(key=lambda offer: (-offer.score_milli, numbers[offer.customer]))
    return fit[:count]


_LOOK_WIDER = 5  # the quick look over everybody is rougher than the score


# -- what became of offers ------------------------------------------------------------------------


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
