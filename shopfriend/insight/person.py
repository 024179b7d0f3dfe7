"""One person as she is scored: what is known of her, and what her own purchases say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from shopfriend.insight import fresh, rhythm
from shopfriend.insight.arrays import Days, Flags, Ints, Lines, Products, ints, purchase_days
from shopfriend.insight.fresh import Looked
from shopfriend.insight.model import Model
from shopfriend.insight.paired import NO_PAIRS, OwnPairs
from shopfriend.insight.rhythm import Known

LIKE, WISH = 8_000, 30_000  # milli-points: said, not measured
STANDARD = 100  # per cent


@dataclass(frozen=True)
class Liking:
    """A stated like or wish: what goods it is about, by product and category ids. `percent`: how
    much of its points it counts."""

    preference: int
    wish: bool
    products: frozenset[int] = frozenset()
    categories: frozenset[int] = frozenset()
    percent: int = STANDARD

    @property
    def points(self) -> int:
        return (WISH if self.wish else LIKE) * self.percent // STANDARD

    def about(self, products: Products) -> Flags:
        """Per product of the shop."""
        mask = np.isin(products.category, sorted(self.categories or {-1}))
        return mask | np.isin(products.id, sorted(self.products or {-1}))


@dataclass(frozen=True)
class Person:
    """Facts of one customer. `on`: the day the list is for, an ordinal; nothing that happened on
    or after it is used. `asof`: the day after the last one the till data know of. `disliked`:
    product id -> how many people said so. `off`: kinds of reasons that are switched off;
    `weights`: kinds that count more or less than 100 per cent; `pairs`: the owner's own, of the
    whole shop."""

    id: int
    on: int
    asof: int
    likings: tuple[Liking, ...] = ()
    disliked: Mapping[int, int] = field(default_factory=dict)
    off: frozenset[str] = frozenset()
    weights: Mapping[str, int] = field(default_factory=dict)
    pairs: OwnPairs = NO_PAIRS


@dataclass(frozen=True)
class Own:
    """What she did: purchases by day, goods known, what she brought back (a receipt per place)."""

    days: Days
    known: Known
    unhappy: Mapping[int, int]


def own(model: Model, asked: Sequence[tuple[Lines, Person]]) -> list[Own]:
    """In the order of `asked`; people whose data reach to the same day are counted together."""
    alike: dict[tuple[int, int], list[int]] = {}
    for row, (_, person) in enumerate(asked):
        alike.setdefault((min(person.on, person.asof), person.asof), []).append(row)
    made: dict[int, Own] = {}
    for (before, asof), rows in alike.items():
        found = _counted(model, [asked[row][0] for row in rows], before, asof)
        made.update(zip(rows, found, strict=True))
    return [made[row] for row in range(len(asked))]


def _counted(model: Model, lines: Sequence[Lines], before: int, asof: int) -> Iterator[Own]:
    who = np.repeat(np.arange(len(lines)), [len(each) for each in lines])
    whole = Lines.joined(lines)
    past = whole.day < before
    who, whole = who[past], whole.where(past)
    place = model.products.places(whole.product)
    days = purchase_days(who, place, whole)
    known = rhythm.known(days, model.group, model.rhythms, asof)
    back = np.flatnonzero((whole.quantity_milli < 0) & (place >= 0))
    cuts = [np.searchsorted(each, np.arange(len(lines) + 1)).tolist()
            for each in (days.customer, known.customer, who[back])]  # fmt: skip
    for row in range(len(lines)):
        of_days, of_known, of_back = (slice(cut[row], cut[row + 1]) for cut in cuts)
        returned = back[of_back]
        mine = known.some(of_known)
        unhappy = _unhappy(mine, place[returned], whole.receipt[returned])
        yield Own(days.some(of_days), mine, unhappy)


def _unhappy(known: Known, place: Ints, receipt: Ints) -> dict[int, int]:
    """What came back at least as often as it was bought, with the last receipt."""
    returned: dict[int, list[int]] = {}
    for product, number in zip(place.tolist(), receipt.tolist(), strict=True):
        returned.setdefault(product, []).append(number)
    times = dict(zip(known.product.tolist(), known.days.tolist(), strict=True)) if returned else {}
    return {p: each[-1] for p, each in returned.items() if len(each) >= times.get(p, 0)}


def look(model: Model, owns: Sequence[Own], persons: Sequence[Person]) -> Looked:
    """What she brought back says nothing about what she would like."""
    known = rhythm.joined([_happy(each) for each in owns])
    groups = len(model.crowd.categories)
    some = fresh.people(known, model.shelf, model.group, len(owns), groups)
    herself = ints(model.place_of(person.id) for person in persons)
    return fresh.look(
        some, model.shelf, model.pair_weights, model.family_weights, model.tastes, herself
    )


def _happy(own: Own) -> Known:
    if not own.unhappy:
        return own.known
    return own.known.some(np.flatnonzero(~np.isin(own.known.product, sorted(own.unhappy))))
