"""One person's affinities, from her receipts and what she has said; sizes, price level and the
occasions she buys for too."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.book import Tx
from shopfriend.book import affinities as rows
from shopfriend.book import offers as goods
from shopfriend.domain import affinities as rules
from shopfriend.domain.affinities import Affinity, Bought, Noun, Round
from shopfriend.domain.exclusions import NEVER_FLAGS, Goods, is_worn
from shopfriend.domain.ids import CustomerId
from shopfriend.services import settings
from shopfriend.services.desk import Desk
from shopfriend.services.offers import occasions, shopper
from shopfriend.services.offers.occasions import Line

_DAY = timedelta(days=1)
_ALL = 10_000  # more likings than anybody has


def of(desk: Desk, customer: CustomerId, *, on: date | None = None) -> list[Affinity]:
    """As of the morning of `on`; None: as things stand now. Empty for somebody whose own purchases
    may not be looked at (R-L11). `value`: the last step of a group's path, a word, a size, or low,
    middle, high; of an occasion the name in `domain.feasts` or the words of a date of her own."""
    before = on or desk.today + _DAY
    known = _known(desk, customer, before)
    return [] if known is None else _at(known, before)


def least_evidence(desk: Desk) -> int:
    """Days with such goods from which an affinity is believed (B31)."""
    return settings.number(desk, "affinity_evidence")


def over_time(
    desk: Desk, customer: CustomerId, noun: Noun, value: str, *, months: int = 12
) -> list[tuple[date, int]]:
    """Strength in basis points at the beginning of each month up to now: how it came and went."""
    return next(
        (list(c.points) for c in courses(desk, customer, months=months, most=_ALL)
         if (c.noun, c.value) == (noun, value)),
        [(_month_ago(desk.today, back), 0) for back in range(months, -1, -1)],
    )  # fmt: skip


@dataclass(frozen=True)
class Course:
    """How one liking came and went: its strength in basis points at the beginning of each month."""

    noun: Noun
    value: str
    points: tuple[tuple[date, int], ...]
    used_to: bool


def courses(desk: Desk, customer: CustomerId, *, months: int = 12, most: int = 3) -> list[Course]:
    """The groups of goods she leaned to most at any time of these months, the strongest first; with
    `most` above that every liking."""
    known = _known(desk, customer, desk.today + _DAY)
    if known is None:
        return []
    days = [_month_ago(desk.today, back) for back in range(months, -1, -1)]
    held = [{(a.noun, a.value): a.strength_bp for a in _at(known, day)} for day in days]
    found = [
        Course(now.noun, now.value, tuple(
            (day, each.get((now.noun, now.value), 0)) for day, each in zip(days, held, strict=True)
        ), now.used_to)
        for now in _at(known, desk.today + _DAY)
        if now.noun == "category" or most == _ALL
    ]  # fmt: skip
    found.sort(key=lambda course: -max(strength for _, strength in course.points))
    return found[:most]


@dataclass(frozen=True)
class _Known:
    bought: list[Bought]
    liked: list[tuple[date, str]]
    disliked: list[tuple[Noun, str]]
    half_life: int
    rounds: list[Round]


def _known(desk: Desk, customer: CustomerId, before: date) -> _Known | None:
    """None for somebody whose own purchases may not be looked at."""
    with desk.read() as tx:
        if customer not in shopper.profiled(tx, before):
            return None
        lines = rows.lines(tx, customer, before)
        known = _goods(tx, lines)
        return _Known(
            _bought(tx, lines, known),
            rows.liked_groups(tx, customer, before),
            [("category", name) for name in rows.disliked_groups(tx, customer, before)],
            int(str(settings.in_book(tx, "affinity_half_life"))),
            occasions.rounds(tx, customer, lines, known, before),
        )


def _at(known: _Known, on: date) -> list[Affinity]:
    found = rules.affinities(
        known.bought, on, half_life=known.half_life, disliked=known.disliked,
        liked=[(day, "category", name) for day, name in known.liked],
    )  # fmt: skip
    return [*found, *rules.of_occasions(known.rounds, on)]


def _goods(tx: Tx, lines: Sequence[Line]) -> dict[int, Goods]:
    """What may be spoken of."""
    every = goods.goods(tx, sorted({product for _, _, product, _ in lines}), goods.categories(tx))
    return {id_: good for id_, good in every.items() if not good.flags & set(NEVER_FLAGS)}


def _bought(tx: Tx, lines: Sequence[Line], known: dict[int, Goods]) -> list[Bought]:
    levels = _levels(tx, known)
    return [
        Bought(day, receipt, _facets(known[product], levels), back=quantity < 0)
        for day, receipt, product, quantity in lines
        if product in known
    ]


def _facets(product: Goods, levels: dict[int, tuple[int, int]]) -> dict[Noun, str]:
    return {
        "category": product.path.rsplit(" > ", 1)[-1],
        "brand": product.brand,
        "style": product.style,
        "colour": product.colour,
        "size": product.size if is_worn(product.size) else "",
        "price": _level(product, levels),
    }


def _level(product: Goods, levels: dict[int, tuple[int, int]]) -> str:
    """Low, middle or high among the goods of its group; "" where the group says nothing."""
    borders = levels.get(product.category or 0)
    if borders is None or product.price_cents is None:
        return ""
    if product.price_cents <= borders[0]:
        return "low"
    return "high" if product.price_cents > borders[1] else "middle"


def _levels(tx: Tx, known: dict[int, Goods]) -> dict[int, tuple[int, int]]:
    """Per group the prices below which a third and two thirds of its goods lie."""
    prices: dict[int, list[int]] = {}
    groups = {each.category for each in known.values() if each.category is not None}
    for category, price in rows.prices_of_groups(tx, sorted(groups)):
        prices.setdefault(category, []).append(price)
    return {
        category: (some[(len(some) - 1) // 3], some[(len(some) - 1) * 2 // 3])
        for category, some in ((c, sorted(p)) for c, p in prices.items())
        if len(some) >= 3
    }


def _month_ago(day: date, back: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 - back, 12)
    return date(years, month + 1, 1)
