"""One round over everybody: each person's list, by number. Heavy things are read once."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice

from shopfriend.book import Tx, customers, noted
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.offers import Grain
from shopfriend.domain.reasons import Offer
from shopfriend.services import parts
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.offers import learned, offering, shopper
from shopfriend.services.offers.offering import Asked
from shopfriend.services.offers.shopper import Shopper

_Shoppers = Iterator[tuple[CustomerId, Shopper | None]]
_FEW = 6  # so many days each get a model of their own; more share one a week


@dataclass(frozen=True)
class Round:
    """`on`: the list for that morning. `asof`: another day for some people; `only`: nobody but
    these."""

    on: date
    ask: Asked
    grain: Grain = "product"
    asof: Mapping[CustomerId, date] = field(default_factory=dict)
    only: Collection[CustomerId] | None = None


def of(
    desk: Desk, wanted: Round, *, progress: Progress = no_progress
) -> Iterator[tuple[CustomerId, list[Offer]]]:
    """Everybody by number, also those who get none; `progress` once a person."""
    with desk.read() as tx:
        everyone = customers.everyone(tx)
        only = wanted.only
        people = sorted(
            (each for each in everyone if only is None or each.id in only),
            key=lambda each: each.number,
        )
        days = {each.id: wanted.asof.get(each.id, wanted.on) for each in people}
        if not wanted.asof:  # one after the other, as they are made
            found = _of_day(desk, tx, wanted, [each.id for each in people], wanted.on, wanted.on)
            for done, (customer, offers) in enumerate(found, 1):
                yield customer, offers
                progress(done, len(people))
            return
        lists = _by_day(desk, tx, wanted, days, progress)
        yield from ((each.id, lists[each.id]) for each in people)


def _by_day(
    desk: Desk, tx: Tx, wanted: Round, days: Mapping[CustomerId, date], progress: Progress
) -> dict[CustomerId, list[Offer]]:
    """Each day in turn, so that people of one week share what the shop has learned before it."""
    several = sorted(set(days.values()))
    lists: dict[CustomerId, list[Offer]] = {}
    for day in several:
        cut = day if len(several) <= _FEW else day - timedelta(days=day.weekday())
        some = [customer for customer, own in days.items() if own == day]
        for customer, offers in _of_day(desk, tx, wanted, some, day, cut):
            lists[customer] = offers
            progress(len(lists), len(days))
    return lists


def _of_day(
    desk: Desk, tx: Tx, wanted: Round, people: list[CustomerId], on: date, cut: date
) -> Iterator[tuple[CustomerId, list[Offer]]]:
    shop = learned.shop(desk, tx, on, grain=wanted.grain, cut=cut)
    shoppers = _one_by_one if len(people) <= _SOME else _all_at_once
    coming = shoppers(tx, shop, people)
    while some := list(islice(coming, _TOGETHER)):
        yield from _together(tx, shop, some, wanted.ask)


def _together(
    tx: Tx, shop: learned.Shop, some: Sequence[tuple[CustomerId, Shopper | None]], ask: Asked
) -> Iterator[tuple[CustomerId, list[Offer]]]:
    """Some people at once: scoring them together takes a fraction of the time."""
    personal = [person for _, person in some if person is not None and person.level == 2]
    asked = ((person.lines, person.person) for person in personal)
    found = parts.insight.scored_all(shop.model, asked)
    scored = {person.customer.id: each for person, each in zip(personal, found, strict=True)}
    for customer, person in some:
        if person is None:
            yield customer, []
        else:
            advice = offering.advise(tx, shop, person, ask, scored.get(customer))
            yield customer, list(advice.offers)


_TOGETHER = 64  # so many are scored at once
_SOME = 40  # for so few people their own rows are read


def _one_by_one(tx: Tx, shop: learned.Shop, people: list[CustomerId]) -> _Shoppers:
    return ((each, shopper.of(tx, shop, each)) for each in people)


def _all_at_once(tx: Tx, shop: learned.Shop, people: list[CustomerId]) -> _Shoppers:
    """Everybody's rows in a dozen statements, and everybody's lines from the blocks."""
    lines, known = offering.lines_by_customer(tx, shop), noted.everyone(tx, shop.on)
    offering.look_up_shelf(tx, shop)
    nothing = parts.insight.Lines.empty()
    for each in people:
        found = known.get(each)
        mine = lines.get(int(each), nothing)
        yield each, None if found is None else shopper.made(tx, shop, found, mine)
