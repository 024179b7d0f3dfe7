"""Scored reasons for one person: each score is the exact sum of its reasons.

Points are thousandths of a "chance in a hundred to be bought within four weeks", so that known
and new goods can stand in one list. The person's own lines are read at once, the model knows the
shop: after a purchase the next list is another one, without learning anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Literal

import numpy as np

from shopfriend.domain.reasons import Reason
from shopfriend.insight import crowd, everybody, fresh, paired, rhythm, told
from shopfriend.insight import person as persons
from shopfriend.insight.arrays import Flags, Ints, Lines, Reals, distinct, ints
from shopfriend.insight.everybody import Suggestion
from shopfriend.insight.fresh import Looked
from shopfriend.insight.model import Model
from shopfriend.insight.paired import Fitting
from shopfriend.insight.person import STANDARD, Own, Person
from shopfriend.insight.shelf import Singles

# discover: new goods that fit her more than others, what everybody buys anyway further down
Wanted = Literal["any", "repeat", "new", "discover"]
# first-guess: nothing of her own is known; own-rhythm: she bought something on several days
PersonStep = Literal["first-guess", "shop-average", "own-rhythm"]

# Milli-points. The owner's pick is said, not measured.
SURE = 100_000  # a chance of one
SEASON = 200
PICK = 300
GROUP_DISLIKE = -1_000  # per person
OWN_RETURN = -2 * SURE
_MOST_LIFT = 20.0
_TOGETHER = 128  # people looked at in one go


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
    made = Scored(model, lines, person, also=(place,)).suggestion(place)
    return made if made.points else None


def scored_all(model: Model, people: Iterable[tuple[Lines, Person]]) -> "Iterator[Scored]":
    """The same as `Scored` one by one, in the same order, at a fraction of the time."""
    waiting = iter(people)
    while some := list(islice(waiting, _TOGETHER)):
        own = persons.own(model, some)
        looked = persons.look(model, own, [person for _, person in some])
        for row, ((_, person), mine) in enumerate(zip(some, own, strict=True)):
            yield Scored.ready(model, mine, person, looked, row)


# Kinds that are about this person: without one of them there is no personal offer.
PERSONAL = ("due-again", "goes-with", "similar-customers", "same-article", "same-category",
            "likes", "wish", "owners-pair")  # fmt: skip


class Scored:
    """All goods that can be meant scored for one person: one array of milli-points per kind of
    reason, along `places`."""

    def __init__(
        self, model: Model, lines: Lines, person: Person, *, also: Sequence[int] = ()
    ) -> None:
        [own] = persons.own(model, [(lines, person)])
        self._make(model, own, person, persons.look(model, [own], [person]), 0, also)

    @classmethod
    def ready(cls, model: Model, own: Own, person: Person, looked: Looked, row: int) -> "Scored":
        """From what was looked at for several people together."""
        made = cls.__new__(cls)
        made._make(model, own, person, looked, row, ())
        return made

    def _make(
        self, model: Model, own: Own, person: Person, looked: Looked, row: int, also: Sequence[int]
    ) -> None:
        self.model, self.person, self.own = model, person, own
        self.looked, self.row = looked, row
        self.places = self._places(also)
        self.is_known: Flags = np.zeros(len(self.places), dtype=np.bool_)
        self.is_known[self._known_at] = True
        self.parts: dict[str, Ints] = {
            kind: self._weighed(kind, part)
            for kind, part in self._kinds()
            if kind not in person.off
        }
        if "season" not in person.off:
            self.parts["season"] = self._weighed("season", self._season())

    def _places(self, also: Sequence[int]) -> Ints:
        products = self.model.products
        about = [np.flatnonzero(liking.about(products)) for liking in self.person.likings]
        known, shelf = self.own.known.product, self.model.shelf.goods
        meant = (shelf, known, self.model.picks, ints(also), self.paired.place, *about)
        return distinct(np.concatenate(meant))

    def _kinds(self) -> Iterator[tuple[str, Ints]]:
        """Those that can say something here, in the order in which equal ones are told."""
        yield "due-again", self._due()
        for kind in fresh.KINDS:
            if kind in self._fresh:
                yield kind, self._fresh[kind]
        for kind, wish in (("likes", False), ("wish", True)):
            if any(liking.wish == wish for liking in self.person.likings):
                yield kind, self._liked(wish=wish)
        if len(self.paired.place):
            yield "owners-pair", self._paired()
        yield "best-of-shop", self._fresh["best-of-shop"]
        if len(self.model.picks):
            yield "owners-pick", self.model.products.pick[self.places] * np.int64(PICK)
        yield "group-returns", self.model.return_points[self.places]
        if self.person.disliked:
            yield "group-dislikes", self._group_dislikes()
        if self.own.unhappy:
            yield "own-return", self._own_return()

    def _weighed(self, kind: str, part: Ints) -> Ints:
        percent = self.person.weights.get(kind, STANDARD)
        return part if percent == STANDARD else part * percent // STANDARD

    @cached_property
    def _known_at(self) -> Ints:
        """Where the goods she knows stand in `places`."""
        return np.searchsorted(self.places, self.own.known.product)

    @cached_property
    def total(self) -> Ints:
        total = self._zeros()
        for part in self.parts.values():
            total += part
        return total

    @property
    def step(self) -> PersonStep:
        """What the list rests on (N5)."""
        if not len(self.own.known):
            return "first-guess"
        return "own-rhythm" if (self.own.known.days > 1).any() else "shop-average"

    def best(self, kind: Wanted = "any", *, least: int = 1) -> Iterator[Suggestion]:
        """Best first, ties by product number, from `least` milli-points up; reasons are made as
        asked."""
        wanted = self.total >= least
        if kind != "any":
            wanted &= self.is_known if kind == "repeat" else ~self.is_known
        found = np.flatnonzero(wanted)
        worth = self._discovered if kind == "discover" else self.total
        for at in found[np.argsort(-worth[found], kind="stable")].tolist():
            yield self._suggested(at)

    @property
    def _discovered(self) -> Reals:
        """Points times how often likelier than by the shop alone; the owner's pick aside."""
        nothing = self._zeros()
        points = self.total - self.parts.get("owners-pick", nothing)
        alone = np.maximum(self.parts.get("best-of-shop", nothing), 1)
        return np.asarray(points * np.minimum(points / alone, _MOST_LIFT))

    def at(self, place: int) -> int:
        """Where a product stands in `places`, -1 for none of these."""
        at = int(np.searchsorted(self.places, place))
        return at if at < len(self.places) and self.places[at] == place else -1

    def points(self, place: int) -> dict[str, int]:
        """Per kind of reason, those of nought left out."""
        at = self.at(place)
        return self._points(at) if at >= 0 else {}

    def _points(self, at: int) -> dict[str, int]:
        return {kind: int(points) for kind, part in self.parts.items() if (points := part[at])}

    def suggestion(self, place: int) -> Suggestion:
        """Of one of `places`."""
        return self._suggested(self.at(place))

    def _suggested(self, at: int) -> Suggestion:
        place, points = int(self.places[at]), self._points(at)

        def reasons() -> list[Reason]:
            several = (told.reasons(self, kind, place, part) for kind, part in points.items())
            return [reason for some in several for reason in some]

        product = int(self.model.products.id[place])
        return Suggestion(product, "repeat" if self.is_known[at] else "new", points, reasons)

    def due(self, product: int) -> tuple[float, int | None]:
        """The chance that a known product is bought again within four weeks, and the ordinal of
        the day it falls on by her gap, pulled to the product's; (0.0, None) when not known."""
        row = self.row_of(self.model.products.place(product))
        if row < 0:
            return 0.0, None
        day = int(self.own.known.last[row]) + round(float(self._gaps[row]))
        return float(self._chances[row]), max(day, self.person.on)

    # -- kinds of reasons -----------------------------------------------------------------------

    def _zeros(self) -> Ints:
        return np.zeros(len(self.places), dtype=np.int64)

    def row_of(self, place: int) -> int:
        """The row of a known product in `own.known`, -1 for others."""
        known = self.own.known.product
        row = int(np.searchsorted(known, place))
        return row if row < len(known) and known[row] == place else -1

    @property
    def presence(self) -> Singles:
        """How much of each good on the shelf she has lately."""
        mine: Singles = self.looked.presence[self.row]
        return mine

    @cached_property
    def _fresh(self) -> dict[str, Ints]:
        """Parts of the chance that something new is bought; what was not sold lately or is known
        has none."""
        on_shelf = np.flatnonzero(self.model.shelf.place_of[self.places] >= 0)
        new = np.flatnonzero(~self.is_known[on_shelf])  # what she knows is nothing new to her
        at, off = on_shelf[new], self.person.off
        made = fresh.parts(self.model.fresh, self.model.alone, self.looked, self.row, off)
        found = {kind: self._zeros() for kind in made}
        for kind, points in made.items():
            found[kind][at] = points[new]
        return found

    def _due(self) -> Ints:
        part = self._zeros()
        if len(self.own.known):
            part[self._known_at] = np.rint(self._chances * SURE)
        return part

    @cached_property
    def _chances(self) -> Reals:
        """That each of the goods she knows is bought again."""
        return rhythm.chance(self.own.known, self.model.due)

    @cached_property
    def _gaps(self) -> Reals:
        return rhythm.pulled_gap(self.own.known, self.model.rhythms)

    def _liked(self, *, wish: bool) -> Ints:
        part = self._zeros()
        for liking in self.person.likings:
            if liking.wish == wish:
                part[liking.about(self.model.products)[self.places]] += liking.points
        return part

    @cached_property
    def paired(self) -> Fitting:
        """The owner's own pairs that begin with something she has."""
        return paired.fitting(self.person.pairs, self.model.products, self.own)

    def _paired(self) -> Ints:
        part = self._zeros()
        asof = min(self.person.on, self.person.asof)
        at = np.searchsorted(self.places, self.paired.place)
        part[at] = paired.points(self.paired, self.own, asof)
        return part

    def _season(self) -> Ints:
        """Only where something else speaks for it too: a season alone is no personal reason."""
        points = everybody.season_points(self.model, self.person.on, SEASON)[self.places]
        if not points.any():
            return self._zeros()
        spoken = np.zeros(len(points), dtype=np.bool_)
        for kind in PERSONAL:
            if kind in self.parts:
                spoken |= self.parts[kind] > 0
        return np.where(spoken, points, 0)

    def _group_dislikes(self) -> Ints:
        part = self._zeros()
        for product, people in self.person.disliked.items():
            at = self.at(self.model.products.place(product))
            if people >= crowd.MIN_PEOPLE and at >= 0:
                part[at] = people * GROUP_DISLIKE
        return part

    def _own_return(self) -> Ints:
        part = self._zeros()
        for place in self.own.unhappy:
            if (at := self.at(place)) >= 0:
                part[at] = OWN_RETURN
        return part
