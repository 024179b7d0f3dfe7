"""Offers for people: one, a basket at the counter, everybody."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.messages import message
from shopfriend.domain.offers import (
    ANYTHING,
    Advice,
    Grain,
    Only,
    Wanted,
)
from shopfriend.domain.questions import Question
from shopfriend.domain.reasons import Offer
from shopfriend.services import parts
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.offers import learned, offering, questions, rounds, shopper
from shopfriend.services.offers.rounds import Round

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
    return rounds.of(desk, wanted, progress=progress)


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
