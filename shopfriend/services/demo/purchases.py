"""Two years of purchases from the written model: tastes, rhythms, seasons, offers, returns.

Seven of ten receipts are nobody's: at this till, too, most people do not show a card.
"""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate

from shopfriend.services.demo import days as calendar
from shopfriend.services.demo import model, people
from shopfriend.services.demo.days import Days
from shopfriend.services.demo.goods import Good
from shopfriend.services.demo.people import Person

ANONYMOUS_BP = 7_000
_SHADOWS = 160  # unknown regulars that the anonymous receipts come from
_RETURNED = 0.006  # of the receipts
_PROMOTION_BP = 1_500
_PROMOTION_EVERY = 3  # weeks
# What is on offer that week; never books, never deposits (R-G1).
_PROMOTED = ("parmesan", "espresso", "olives", "mountain-cheese", "honey", "chocolate",
             "lemberger", "pesto", "salami", "black-tea", "olive-oil", "jam", "filter-coffee",
             "riesling")  # fmt: skip


@dataclass(frozen=True)
class Sold:
    """One line. `good` is its place in the list of goods; money in cents, quantity in milli."""

    good: int
    quantity_milli: int
    total_cents: int
    discount_cents: int = 0


@dataclass(frozen=True)
class Sale:
    """One receipt; `who` is a place in the list of people, None for nobody known."""

    day: date
    minute: int
    who: int | None
    lines: tuple[Sold, ...]


@dataclass
class Habit:
    """How one person picks: per taste the goods liked and how much, as running sums."""

    tastes: list[str]
    taste_sums: list[float]
    goods: dict[str, tuple[list[int], list[float]]]
    basket: float
    discount: str = ""
    owned: set[str] = field(default_factory=set)


class Shop:
    """The goods by key, and the purchases that people make of them."""

    def __init__(self, goods: Sequence[Good], days: Days) -> None:
        self.goods = goods
        self.days = days
        self.chance = random.Random("purchases")
        self.by_key: dict[str, list[int]] = {}
        for place, good in enumerate(goods):
            self.by_key.setdefault(good.key, []).append(place)
        self.seasons = {day: calendar.seasons_on(day) for day in days.open_days}
        self.dates = [(day, calendar.busyness(day)) for day in days.open_days]

    def sales(self, everybody: Sequence[Person]) -> list[Sale]:
        """All receipts in the order of time."""
        known = [sale for who, person in enumerate(everybody) for sale in self._of(who, person)]
        wanted = round(len(known) * ANONYMOUS_BP / (10_000 - ANONYMOUS_BP))
        made = known + list(self._anonymous(wanted))
        return sorted(made, key=lambda sale: (sale.day, sale.minute, sale.who or -1))

    # -- who comes when ------------------------------------------------------------------------

    def _of(self, who: int, person: Person) -> Iterator[Sale]:
        if person.life is not None:
            yield from self._written(who, person)
            return
        assert person.rhythm is not None
        habit = self._habit(person.tastes, person.rhythm.basket)
        last = person.left_on or self.days.end
        seen = None
        for day in self._visits(
            max(person.since, self.days.open_days[0]), last, person.rhythm.days
        ):
            if day != seen:
                yield from self._with_returns(
                    Sale(day, self._minute(day), who, self._basket(habit, day))
                )
            seen = day

    def _visits(self, first: date, last: date, gap: int) -> Iterator[date]:
        """Days about `gap` apart; more often in Advent, less often in summer."""
        day = first + timedelta(days=self.chance.randrange(max(1, min(gap, 40))))
        while day <= last:
            yield self.days.nearest(day)
            stretch = self.chance.gammavariate(6, gap / 6)
            busy = min(max(calendar.busyness(self.days.nearest(day)), 0.7), 1.6) if gap > 20 else 1
            day += timedelta(days=max(2, round(stretch / busy)))

    def _anonymous(self, count: int) -> Iterator[Sale]:
        habits = [self._habit(people.some_tastes(self.chance), 2.6) for _ in range(_SHADOWS)]
        days = self.chance.choices(
            [day for day, _ in self.dates], [busy for _, busy in self.dates], k=count
        )
        for day in days:
            basket = self._basket(self.chance.choice(habits), day)
            yield from self._with_returns(Sale(day, self._minute(day), None, basket))

    def _with_returns(self, sale: Sale) -> Iterator[Sale]:
        yield sale
        if self.chance.random() > _RETURNED:
            return
        back = next((s for s in sale.lines if not self.goods[s.good].flags), None)
        day = self.days.nearest(sale.day + timedelta(days=self.chance.randint(2, 9)))
        if back and sale.day < day <= self.days.end:
            line = Sold(back.good, -back.quantity_milli, -back.total_cents, -back.discount_cents)
            yield Sale(day, self._minute(day), sale.who, (line,))

    def _minute(self, day: date) -> int:
        close = 14 * 60 if day.weekday() == 5 or (day.month, day.day) == (12, 24) else 18 * 60 + 30
        return self.chance.randrange(9 * 60, close)

    # -- the written lives ---------------------------------------------------------------------

    def _written(self, who: int, person: Person) -> Iterator[Sale]:
        life = person.life
        assert life is not None
        habit = self._habit({}, 0, str(life.facts.get("discount", "")))
        favourite = {key: self.by_key[key][0] for key in (*life.list("buys"), *life.list("once"))}
        once = life.list("once")
        for place, day in enumerate(self._written_days(person)):
            wanted = [favourite[key] for key in life.list("buys")]
            extra = life.list("extra")
            if extra and self.chance.random() < 0.75:
                key = extra[place % len(extra)]
                wanted.append(self.by_key[key][place // len(extra) % 2 % len(self.by_key[key])])
            if once and place == 20:
                wanted += [favourite[key] for key in once]
            many = life.number("quantity", 0)
            lines = self._lines(dict.fromkeys(wanted), habit, day, many)
            yield Sale(day, self._minute(day), who, tuple(lines))

    def _written_days(self, person: Person) -> list[date]:
        """From the last visit backwards; gaps differ by a day or so, the last day is as told."""
        life = person.life
        assert life is not None
        last, weekday = (
            self.days.end - timedelta(days=life.number("last")),
            life.facts.get("weekday"),
        )
        if weekday is not None:
            last -= timedelta(days=(last.weekday() - weekday) % 7)
        gap, first = life.number("days"), max(person.since, self.days.open_days[0])
        first = max(first, last - timedelta(days=700))
        found: list[date] = []
        day = last
        while day >= first or not found:
            found.append(self.days.nearest(day) if weekday is None else self.days.on_or_before(day))
            sway = 0 if weekday is not None or gap < 7 else self.chance.choice((-1, 0, 0, 1))
            day -= timedelta(days=gap + sway)
        return sorted(set(found))

    # -- what they take ------------------------------------------------------------------------

    def _habit(self, tastes: Mapping[str, float], basket: float, discount: str = "") -> Habit:
        written = model.tastes()
        goods = {name: self._liked(written.tastes[name]) for name in tastes}
        goods["everyday"] = self._liked(written.everyday)
        return Habit(list(tastes), list(accumulate(tastes.values())), goods, basket, discount)

    def _liked(self, weights: Mapping[str, float]) -> tuple[list[int], list[float]]:
        """Of each line one or two products, and some much more than others: people repeat."""
        places: list[int] = []
        liked: list[float] = []
        for key, weight in weights.items():
            if weight < 3 and self.chance.random() < 0.3:
                continue
            kinds = self.by_key[key]
            for place in self.chance.sample(kinds, min(len(kinds), 1 + (weight >= 7))):
                places.append(place)
                liked.append(weight * self.chance.expovariate(1) + 0.02)
        return places, list(accumulate(liked))

    def _basket(self, habit: Habit, day: date) -> tuple[Sold, ...]:
        chance = self.chance
        wanted = max(1, round(chance.gammavariate(3, habit.basket / 3)))
        taste = chance.choices(habit.tastes, cum_weights=habit.taste_sums)[0]
        taken: dict[int, None] = {}
        for _ in range(wanted):
            name = "everyday" if chance.random() < 0.2 else taste
            places, sums = habit.goods[name]
            self._take(chance.choices(places, cum_weights=sums)[0], taken, habit, day)
        for season in self.seasons[day]:
            if chance.random() < 0.16 * season.factor:
                key = chance.choices(list(season.goods), list(season.goods.values()))[0]
                self._take(chance.choice(self.by_key[key]), taken, habit, day)
        if not taken:
            taken[self.by_key["farmhouse-bread"][0]] = None
        return tuple(self._lines(taken, habit, day))

    def _take(self, place: int, taken: dict[int, None], habit: Habit, day: date) -> None:
        good = self.goods[place]
        if good.season and not any(season.name == good.season for season in self.seasons[day]):
            return
        if good.kind == "durable":  # one moka pot is enough
            if good.key in habit.owned:
                return
            habit.owned.add(good.key)
        taken[place] = None
        for key, share in model.tastes().pairs.get(good.key, {}).items():
            if self.chance.random() * 100 < share:
                taken[self.by_key[key][0]] = None

    def _lines(
        self, taken: Iterable[int], habit: Habit, day: date, many: int = 0
    ) -> Iterator[Sold]:
        bottles: dict[int, int] = {}
        for place in taken:
            good = self.goods[place]
            quantity = many * 1000 if many and good.key == "burrata" else self._quantity(good)
            yield self._sold(place, quantity, self._discount_bp(good, habit, day))
            if good.deposit:
                at = self.by_key[good.deposit][0]
                bottles[at] = bottles.get(at, 0) + quantity
        for place, quantity in bottles.items():
            yield self._sold(place, quantity, 0)
            if self.chance.random() < 0.15:  # empties come back
                yield self._sold(place, -quantity, 0)

    def _quantity(self, good: Good) -> int:
        if good.unit == "kg":
            return max(80, round(self.chance.gauss(230, 80) / 2) * 2)
        if good.kind == "durable":
            return 1000
        return self.chance.choices((1000, 2000, 3000, 6000), (82, 13, 3, 2))[0]

    def _discount_bp(self, good: Good, habit: Habit, day: date) -> int:
        if "no_discount" in good.flags or habit.discount == "never":
            return 0
        if habit.discount == "always":
            return _PROMOTION_BP
        return _PROMOTION_BP if good.key == promoted(day) else 0

    def _sold(self, place: int, quantity: int, discount_bp: int) -> Sold:
        full = round(self.goods[place].price_cents * quantity / 1000)
        off = round(full * discount_bp / 10_000)
        return Sold(place, quantity, full - off, off)


def promoted(day: date) -> str:
    """What the blackboard has on offer that week; "" in most weeks."""
    week = day.toordinal() // 7
    if week % _PROMOTION_EVERY:
        return ""
    return _PROMOTED[week // _PROMOTION_EVERY % len(_PROMOTED)]
