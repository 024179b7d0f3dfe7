"""One person as the offers need her: level, own lines, what she said, what the household owns."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from shopfriend.book import Tx, contact, customers, noted
from shopfriend.book import offers as rows
from shopfriend.book.noted import Noted, Seen
from shopfriend.domain.contact import ContactFacts, profile_level
from shopfriend.domain.customers import Customer
from shopfriend.domain.exclusions import Purchase, Situation
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.offers import Level
from shopfriend.domain.preferences import Preference
from shopfriend.services import parts, settings
from shopfriend.services.offers.learned import Shop, objects

if TYPE_CHECKING:
    from shopfriend.insight import Liking, Lines, Person
    from shopfriend.insight.arrays import Ints

DURABLE = 2  # as `insight` numbers the kinds
_LEAST_PRICES = 3  # purchases in a group before a price band is known
_LEAST_SIZES = 2


@dataclass(frozen=True)
class Shopper:
    """`lines` and `person` are what `insight` reads, `situation` what the rules read."""

    customer: Customer
    level: Level
    lines: "Lines"
    person: "Person"
    situation: Situation
    preferences: tuple[Preference, ...]


def of(tx: Tx, shop: Shop, customer: CustomerId) -> Shopper | None:
    """None when there is no such customer."""
    found = noted.of(tx, customer, shop.on)
    return None if found is None else made(tx, shop, found, lines_of(tx, shop, customer))


def made(tx: Tx, shop: Shop, known: Noted, lines: "Lines") -> Shopper:
    """From what the book says of somebody, and her own lines before `shop.on`."""
    facts = known.facts
    said = tuple(each for each in known.said if each.noted_on < shop.said_before)
    level = level_of(facts, shop.mode, shop.on)
    return Shopper(
        customer=facts.customer,
        level=level,
        lines=lines,
        person=parts.insight.Person(
            id=int(facts.customer.id),
            on=shop.on.toordinal(),
            asof=as_of(shop.last_days, known.seen, shop.on).toordinal(),
            likings=tuple(_likings(tx, shop, said)),
            disliked=shop.disliked,
            off=shop.off,
            weights=shop.weights,
            pairs=shop.own_pairs,
        ),
        situation=_situation(tx, shop, facts.customer, level, said, lines),
        preferences=said,
    )


def with_basket(shop: Shop, person: Shopper, basket: Sequence[int]) -> Shopper:
    """The same person, with goods bought this very moment; those that the counter has written down
    today count once."""
    insight = parts.insight
    day = shop.on.toordinal() - 1
    have = set(person.lines.product[person.lines.day == day].tolist())
    fresh = [int(product) for product in basket if int(product) not in have]
    rows_ = [(0, int(person.customer.id), product, day, 1000, 0, 0) for product in fresh]
    lines = insight.Lines.from_rows([*_tuples(person.lines), *rows_])
    return replace(person, lines=lines, person=replace(person.person, asof=shop.on.toordinal()))


def _tuples(lines: "Lines") -> Iterable[tuple[int, ...]]:
    columns = (getattr(lines, name).tolist() for name in parts.insight.COLUMNS)
    return zip(*columns, strict=True)


def level_of(facts: ContactFacts, mode: str, on: date) -> Level:
    """How personal it may be (R-L11); `mode` is the setting `profiling`."""
    if objects(facts.ledger) or facts.customer.deceased_on:
        return 0
    return profile_level(facts, mode, on)


def profiled(tx: Tx, on: date) -> set[CustomerId]:
    """Everybody whose own purchases may be looked at."""
    mode = str(settings.in_book(tx, "profiling"))
    everyone = contact.everyone(tx)
    return {customer for customer, facts in everyone.items() if level_of(facts, mode, on) == 2}


def lines_of(tx: Tx, shop: Shop, customer: CustomerId) -> "Lines":
    """Her own before the list's day, by goods or by what the list is made of."""
    return coarse(shop, _own(tx, shop, customer))


def _own(tx: Tx, shop: Shop, customer: CustomerId) -> "Lines":
    found: Lines = parts.insight.Lines.from_blobs([rows.lines_of(tx, customer, shop.on)])
    return found


def coarse(shop: Shop, lines: "Lines") -> "Lines":
    """Lines of goods as lines of what the list is made of."""
    if shop.coarser is None:
        return lines
    found: Lines = parts.insight.at_level(lines, shop.coarser, shop.grain)[0]
    return found


def as_of(last_days: Mapping[int, date], seen: Seen, on: date) -> date:
    """The day after the last one we know of: till data of her branches, or a newer check-in."""
    open_ones = seen.branches & last_days.keys() or last_days.keys()
    known = [last_days[branch] for branch in open_ones]
    newest = max([*known, *([seen.check_in] if seen.check_in else [])], default=None)
    return on if newest is None else min(on, newest + timedelta(days=1))


def _likings(tx: Tx, shop: Shop, said: Iterable[Preference]) -> Iterable["Liking"]:
    """Guesses and hearsay help the clerk to remember; they offer nothing."""
    for preference in said:
        if preference.kind not in ("like", "wish") or not preference.holds(shop.on):
            continue
        if preference.basis not in ("said", "derived"):
            continue
        target = preference.target
        if target.product is not None:
            products, groups = {int(target.product)}, set()
        elif target.category is not None:
            products, groups = set(), below(shop, int(target.category))
        else:
            products, groups = rows.products_meant(tx, target.word), set()
        yield parts.insight.Liking(
            int(preference.id), preference.kind == "wish", frozenset(products), frozenset(groups)
        )


def below(shop: Shop, category: int) -> set[int]:
    if category not in shop.groups:
        return set()
    path = shop.groups[category]["path"]
    return {id_ for id_, row in shop.groups.items()
            if row["path"] == path or row["path"].startswith(path + " > ")}  # fmt: skip


def _situation(
    tx: Tx,
    shop: Shop,
    customer: Customer,
    level: Level,
    said: tuple[Preference, ...],
    lines: "Lines",
) -> Situation:
    return Situation(
        on=shop.on - timedelta(days=1),
        level=level,
        birth_year=customer.birth_year,
        preferences=said,
        owned=_owned(tx, shop, customer, lines),
        bought=_Bought(lines),
        usual_price=_UsualPrices(shop, lines),
        price_limit_bp=customer.price_limit_bp,
        sizes=_Late(lambda: _sizes(shop, lines)),
    )


_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class _Late(Mapping[_Key, _Value]):
    """Made when a rule first asks: most lists never do."""

    def __init__(self, make: Callable[[], Mapping[_Key, _Value]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Mapping[_Key, _Value]:
        return self._make()

    def __getitem__(self, key: _Key) -> _Value:
        return self._made[key]

    def __iter__(self) -> Iterator[_Key]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


class _Bought(Container[int]):
    """Every product she bought."""

    def __init__(self, lines: "Lines") -> None:
        self._lines = lines

    def __contains__(self, product: object) -> bool:
        return bool(((self._lines.product == product) & (self._lines.quantity_milli > 0)).any())


def _owned(tx: Tx, shop: Shop, customer: Customer, lines: "Lines") -> Mapping[int, Purchase]:
    """The household's lines are read now, since the book may be closed when a rule asks."""
    members = customers.household_members(tx, customer.id) if customer.household is not None else []
    theirs = [_own(tx, shop, CustomerId(row["id"])) for row in members]

    def owned() -> Mapping[int, Purchase]:
        made: dict[int, Purchase] = {}
        for each in theirs:
            _add_owned(made, _durable(shop, each), herself=False)
        _add_owned(made, _durable(shop, lines), herself=True)
        return made

    return _Late(owned)


def _durable(shop: Shop, lines: "Lines") -> "Lines":
    """Lines of what lasts; milk is bought again."""
    place = shop.model.products.places(lines.product)
    return lines.where((place >= 0) & (shop.model.kinds[place] == DURABLE))


def _add_owned(owned: dict[int, Purchase], lines: "Lines", *, herself: bool) -> None:
    columns = (lines.product, lines.quantity_milli, lines.day)
    for product, quantity, day in zip(*(c.tolist() for c in columns), strict=True):
        known = owned.get(product)
        pieces = (known.pieces if known else 0) + (1 if quantity > 0 else -1)
        last = max(known.last_day, date.fromordinal(day)) if known else date.fromordinal(day)
        owned[product] = Purchase(pieces, last, herself or bool(known and known.herself))


class _UsualPrices(Mapping[tuple[int, str], int]):
    """Per goods group and unit the upper quartile of what she paid for one, in cents; reckoned
    when a rule asks: it asks for the groups of few goods."""

    def __init__(self, shop: Shop, lines: "Lines") -> None:
        self._shop, self._lines = shop, lines
        self._known: dict[tuple[int, str], int | None] = {}

    @cached_property
    def _paid(self) -> "tuple[Ints, Ints, Ints]":
        """Goods group, product and cents for one, of each line she paid."""
        lines, products = self._lines, self._shop.model.products
        place = products.places(lines.product)
        fit = (place >= 0) & (lines.quantity_milli > 0) & (lines.total_cents > 0)
        cents = lines.total_cents[fit].astype("int64") * 1000
        group = products.category[place[fit]]
        return group, lines.product[fit], cents // lines.quantity_milli[fit]

    def __getitem__(self, bought: tuple[int, str]) -> int:
        if bought not in self._known:
            self._known[bought] = self._reckoned(*bought)
        found = self._known[bought]
        if found is None:
            raise KeyError(bought)
        return found

    def __iter__(self) -> Iterator[tuple[int, str]]:
        groups, products, _ = (column.tolist() for column in self._paid)
        asked = {(g, self._unit(product)) for g, product in zip(groups, products, strict=True)}
        return (each for each in sorted(asked) if self.get(each) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _unit(self, product: int) -> str:
        return self._shop.units.get(product, "pc")

    def _reckoned(self, category: int, unit: str) -> int | None:
        group, product, price = self._paid
        here = group == category
        paid = zip(product[here].tolist(), price[here].tolist(), strict=True)
        prices = sorted(cents for product, cents in paid if self._unit(product) == unit)
        if not category or len(prices) < _LEAST_PRICES:
            return None
        return int(prices[len(prices) * 3 // 4])


def _sizes(shop: Shop, lines: "Lines") -> dict[int, str]:
    """The one size bought again and again per goods group."""
    bought: dict[int, Counter[str]] = {}
    for product, quantity in zip(
        lines.product.tolist(), lines.quantity_milli.tolist(), strict=True
    ):
        if quantity > 0 and product in shop.worn:
            group, size = shop.worn[product]
            bought.setdefault(group, Counter())[size] += 1
    result = {}
    for group, times in bought.items():
        size, most = max(times.items(), key=lambda each: (each[1], each[0]))
        if most >= _LEAST_SIZES and most * 3 >= times.total() * 2:
            result[group] = size
    return result
