"""Scored reasons for one person: each score is the exact sum of its reasons.

Points are thousandths of a "chance in a hundred to be bought within four weeks", so that known
and new goods can stand in one list. The person's own lines are read at once, the model knows the
shop: after a purchase the next list is another one, without learning anew.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

import numpy as np

from shopfriend.domain.messages import Fact
from shopfriend.domain.reasons import Reason
from shopfriend.insight import alike, crowd, everybody, pairs, rhythm
from shopfriend.insight.arrays import Days, Flags, Ints, Lines, purchase_days
from shopfriend.insight.everybody import RETURNED, Suggestion
from shopfriend.insight.model import Model
from shopfriend.insight.rhythm import Known

Wanted = Literal["any", "repeat", "new"]

# Milli-points. Chosen on the twin task (docs/offers.md); wishes and likes are said, not measured.
SURE = 100_000  # a chance of one
LIKE, WISH = 8_000, 30_000
BEST = 400  # the best seller of the last six weeks
ALIKE = 4_000
SAME_CATEGORY = 600
SEASON = 500
PICK = 1_000
GROUP_DISLIKE = -1_000  # per person
OWN_RETURN = -2 * SURE


@dataclass(frozen=True)
class Liking:
    """A stated like or wish: what goods it is about, by product and category ids."""

    preference: int
    wish: bool
    products: frozenset[int] = frozenset()
    categories: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Person:
    """Facts of one customer. `on`: the day the list is for, an ordinal; nothing that happened on
    or after it is used. `asof`: the day after the last one the till data know of. `disliked`:
    product id -> how many people said so. `off`: kinds of reasons that are switched off."""

    id: int
    on: int
    asof: int
    likings: tuple[Liking, ...] = ()
    disliked: Mapping[int, int] = field(default_factory=dict)
    off: frozenset[str] = frozenset()


def suggest(
    model: Model, lines: Lines, person: Person, kind: Wanted = "any"
) -> Iterator[Suggestion]:
    """See `Scored.best`."""
    return Scored(model, lines, person).best(kind)


def judge(model: Model, lines: Lines, person: Person, product: int) -> Suggestion | None:
    """What speaks for and against one product; None when nothing does."""
    place = model.products.place(product)
    if place < 0:
        return None
    made = Scored(model, lines, person).suggestion(place)
    return made if made.reasons else None


# Kinds that are about this person: without one of them there is no personal offer.
PERSONAL = ("due-again", "goes-with", "similar-customers", "same-category", "likes", "wish")


class Scored:
    """All goods scored for one person: one array of milli-points per kind of reason."""

    def __init__(self, model: Model, lines: Lines, person: Person) -> None:
        self.model, self.person = model, person
        lines = lines.before(min(person.on, person.asof))
        place = model.products.places(lines.product)
        self._own(place, lines)
        self.parts: dict[str, Ints] = {}
        self.parts.update(
            (kind, points()) for kind, points in self._kinds() if kind not in person.off
        )
        if "season" not in person.off:
            self.parts["season"] = self._season()

    def _kinds(self) -> tuple[tuple[str, Callable[[], Ints]], ...]:
        return (
            ("due-again", self._due),
            ("goes-with", self._pairs),
            ("similar-customers", self._alike),
            ("same-category", self._category),
            ("likes", lambda: self._liked(wish=False)),
            ("wish", lambda: self._liked(wish=True)),
            ("best-of-shop", self._best),
            ("owners-pick", self._pick),
            ("group-returns", self._group_returns),
            ("group-dislikes", self._group_dislikes),
            ("own-return", self._own_return),
        )

    @cached_property
    def total(self) -> Ints:
        total = self._zeros()
        for part in self.parts.values():
            total += part
        return total

    def best(self, kind: Wanted = "any", *, least: int = 1) -> Iterator[Suggestion]:
        """Best first, ties by product number, from `least` milli-points up; reasons are made as
        asked."""
        wanted = self.total >= least
        if kind != "any":
            wanted &= self.is_known if kind == "repeat" else ~self.is_known
        places = np.flatnonzero(wanted)
        for place in places[np.argsort(-self.total[places], kind="stable")]:
            yield self.suggestion(int(place))

    def suggestion(self, place: int) -> Suggestion:
        reasons = []
        for kind, part in self.parts.items():
            if weight := int(part[place]):
                reasons += self._reasons(kind, place, weight)
        # What to say first; what speaks against it last.
        reasons.sort(key=lambda reason: -reason.weight_milli)
        known = "repeat" if self.is_known[place] else "new"
        return Suggestion(int(self.model.products.id[place]), known, tuple(reasons))  # type: ignore[arg-type]

    # -- what she did ---------------------------------------------------------------------------

    def _own(self, place: Ints, lines: Lines) -> None:
        back = (lines.quantity_milli < 0) & (place >= 0)
        self.days: Days = purchase_days(np.zeros(len(lines), dtype=np.int64), place, lines)
        self.known: Known = rhythm.known(
            self.days, self.model.products.category, self.model.rhythms, self.person.asof
        )
        goods = len(self.model.products)
        self.returned = np.bincount(place[back], minlength=goods)
        self.return_receipt = np.zeros(goods, dtype=np.int64)
        self.return_receipt[place[back]] = lines.receipt[back]
        times = np.zeros(goods, dtype=np.int64)
        times[self.known.product] = self.known.days
        self.is_known: Flags = times > 0
        self.unhappy: Flags = (self.returned > 0) & (self.returned >= times)
        self.row_of = {int(p): row for row, p in enumerate(self.known.product)}

    # -- kinds of reasons -----------------------------------------------------------------------

    def _zeros(self) -> Ints:
        return np.zeros(len(self.model.products), dtype=np.int64)

    def _due(self) -> Ints:
        part = self._zeros()
        if len(self.known):
            chance = rhythm.chance(self.known, self.model.due)
            part[self.known.product] = np.rint(chance * SURE).astype(np.int64)
        return part

    def _pairs(self) -> Ints:
        part = self._zeros()
        mine = np.sort(self.known.product)
        milli, self.pair_rows = pairs.weigh(self.model.weights, mine[~self.unhappy[mine]])
        # What speaks against goods by their pairs only lowers them: no sentence could say it.
        part[self.model.weights.goods] = np.maximum(milli, 0)
        part[self.is_known] = 0
        return part

    def _alike(self) -> Ints:
        model = self.model
        mine = alike.tastes(self.days, model.group, 1, self.person.asof)
        who = alike.neighbours(model.taste_matrix, mine, model.place_of(self.person.id))
        self.alike_who = who
        self.alike_counts = alike.counts(model.bought, who, len(model.products))
        if not len(who):
            return self._zeros()
        part = self._zeros()
        enough = np.flatnonzero((self.alike_counts >= crowd.MIN_PEOPLE) & ~self.is_known)
        buyers = model.by_product.indptr[enough + 1] - model.by_product.indptr[enough]
        usual = buyers / max(model.shoppers, 1)
        more = np.maximum(self.alike_counts[enough] / len(who) - usual, 0.0)
        part[enough] = np.rint(more * ALIKE).astype(np.int64)
        return part

    def _category(self) -> Ints:
        """Goods of the groups she comes for on several days, the best sellers of each first."""
        group = self.model.group
        size = len(self.model.crowd.categories)
        held = self.days.product[group[self.days.product] >= 0]
        self.group_days = np.bincount(group[held], minlength=size) if size else self._zeros()[:0]
        if not size or not len(held):
            return self._zeros()
        share = self.group_days / self.group_days.sum()
        share[self.group_days < 2] = 0.0
        part = np.where(group >= 0, share[group] * self.model.best_share, 0.0)
        part[self.is_known] = 0.0
        points: Ints = np.rint(part * SAME_CATEGORY).astype(np.int64)
        return points

    def _liked(self, *, wish: bool) -> Ints:
        part = self._zeros()
        for liking in self.person.likings:
            if liking.wish == wish:
                part[self._about(liking)] += WISH if wish else LIKE
        return part

    def _best(self) -> Ints:
        part = np.rint(self.model.best_share * BEST).astype(np.int64)
        part[self.known.product] = 0
        return part

    def _pick(self) -> Ints:
        return np.where(self.model.products.pick, PICK, 0).astype(np.int64)

    def _season(self) -> Ints:
        """Only where something else speaks for it too: a season alone is no personal reason."""
        part = self._zeros()
        points = everybody.season_points(self.model, self.person.on, SEASON)
        places = np.flatnonzero(points)
        spoken = np.zeros(len(places), dtype=np.bool_)
        for kind in PERSONAL:
            if kind in self.parts:
                spoken |= self.parts[kind][places] > 0
        part[places[spoken]] = points[places[spoken]]
        return part

    def _group_returns(self) -> Ints:
        return np.rint(self.model.return_share * RETURNED).astype(np.int64)

    def _group_dislikes(self) -> Ints:
        part = self._zeros()
        for product, people in self.person.disliked.items():
            if people >= crowd.MIN_PEOPLE and (place := self.model.products.place(product)) >= 0:
                part[place] = people * GROUP_DISLIKE
        return part

    def _own_return(self) -> Ints:
        return np.where(self.unhappy, OWN_RETURN, 0).astype(np.int64)

    # -- and the values they become ---------------------------------------------------------------

    def _reasons(self, kind: str, place: int, weight: int) -> list[Reason]:
        if kind in ("likes", "wish"):
            return self._liking_reasons(kind, place)
        if kind == "due-again":
            return [self._due_reason(place, weight)]
        if kind == "goes-with":
            return [self._pair_reason(place, weight)]
        product = int(self.model.products.id[place])
        facts = everybody.counted(self.model, place).get(kind, {}) | self._counted(kind, place)
        evidence = everybody.rows_behind(self.model, place, kind)
        if kind == "similar-customers":
            evidence["receipt"] = alike.receipts(self.model.bought, self.alike_who, place)
        elif kind == "same-category":
            evidence["category"] = (int(self.model.products.category[place]),)
            evidence["receipt"] = self._receipts_of(place)
        elif kind == "own-return":
            evidence["receipt"] = (int(self.return_receipt[place]),)
        return [Reason(kind, weight, {"product": product, **facts}, evidence)]

    def _counted(self, kind: str, place: int) -> dict[str, Fact]:
        """The counts behind the kinds that are about this person."""
        if kind == "similar-customers":
            return {"people": int(self.alike_counts[place]), "of": len(self.alike_who)}
        if kind == "same-category":
            times = int(self.group_days[self.model.group[place]])
            return {"category": int(self.model.products.category[place]), "times": times}
        if kind == "group-dislikes":
            return {"people": self.person.disliked[int(self.model.products.id[place])]}
        return {}

    def _due_reason(self, place: int, weight: int) -> Reason:
        row = self.row_of[place]
        known = self.known
        times, last = int(known.days[row]), int(known.last[row])
        product = int(self.model.products.id[place])
        facts: dict[str, Fact] = {
            "product": product, "times": times, "last_day": date.fromordinal(last),
            "since_days": max(self.person.on - 1 - last, 0),
        }  # fmt: skip
        evidence = {"product": (product,), "receipt": (int(known.receipt[row]),)}
        if times < 2:
            return Reason("bought-before", weight, facts, evidence)
        facts["gap_days"] = max(round((last - int(known.first[row])) / (times - 1)), 1)
        return Reason("due-again", weight, facts, evidence)

    def _pair_reason(self, place: int, weight: int) -> Reason:
        """All pairs weigh; the heaviest one is named, with its own support and lift."""
        weights = self.model.weights
        column = weights.milli[self.pair_rows, np.searchsorted(weights.goods, place)]
        best = int(weights.goods[self.pair_rows[int(np.argmax(column))]])
        counted = pairs.pair(self.model.by_product, self.model.shoppers, best, place)
        row = self.row_of[best]
        other = int(self.model.products.id[best])
        product = int(self.model.products.id[place])
        facts: dict[str, Fact] = {
            "product": product, "other": other, "times": int(self.known.days[row]),
            "people": counted.support, "lift_bp": counted.lift_bp,
            "goods": int(np.count_nonzero(column)),
        }  # fmt: skip
        evidence = {"product": (product, other), "receipt": (int(self.known.receipt[row]),)}
        return Reason("goes-with", weight, facts, evidence)

    def _liking_reasons(self, kind: str, place: int) -> list[Reason]:
        product = int(self.model.products.id[place])
        weight = WISH if kind == "wish" else LIKE
        return [
            Reason(kind, weight, {"product": product, "preference": liking.preference},
                   {"preference": (liking.preference,)})
            for liking in self.person.likings
            if liking.wish == (kind == "wish") and self._about(liking)[place]
        ]  # fmt: skip

    def _about(self, liking: Liking) -> Flags:
        products = self.model.products
        mask = np.isin(products.category, sorted(liking.categories or {-1}))
        return mask | np.isin(products.id, sorted(liking.products or {-1}))

    def _receipts_of(self, place: int) -> tuple[int, ...]:
        """The latest receipts with goods of the same group."""
        category = self.model.products.category
        mine = category[self.days.product] == category[place]
        return tuple(sorted({int(r) for r in self.days.receipt[mine]})[-3:])
