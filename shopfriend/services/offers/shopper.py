"""One person as the offers need her: level, own lines, what she said, what the household owns."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from shopfriend.book import Tx, contact, customers, preferences
from shopfriend.book import offers as rows
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


def of(tx: Tx, shop: Shop, customer: CustomerId, lines: "Lines | None" = None) -> Shopper | None:
    """None when there is no such customer. `lines`: her own before `shop.on`, when at hand."""
    facts = contact.facts(tx, customer)
    if facts is None:
        return None
    if lines is None:
        lines = lines_of(tx, shop, customer)
    said = tuple(p for p in preferences.of(tx, customer) if p.noted_on < shop.said_before)
    level = level_of(facts, shop.mode, shop.on)
    return Shopper(
        customer=facts.customer,
        level=level,
        lines=lines,
        person=parts.insight.Person(
            id=int(customer),
            on=shop.on.toordinal(),
            asof=as_of(tx, shop.last_days, customer, shop.on).toordinal(),
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
    lines: Lines = parts.insight.Lines.from_rows(rows.lines_of(tx, customer, shop.on))
    return coarse(shop, lines)


def coarse(shop: Shop, lines: "Lines") -> "Lines":
    """Lines of goods as lines of what the list is made of."""
    if shop.coarser is None:
        return lines
    found: Lines = parts.insight.at_level(lines, shop.coarser, shop.grain)[0]
    return found


def as_of(tx: Tx, last_days: Mapping[int, date], customer: CustomerId, on: date) -> date:
    """The day after the last one we know of: till data of her branches, or a newer check-in."""
    branches = rows.branches_of(tx, customer) if len(last_days) > 1 else set()
    open_ones = branches & last_days.keys() or last_days.keys()
    known = [last_days[branch] for branch in open_ones]
    check_in = rows.last_check_in(tx, customer, on)
    newest = max([*known, *([check_in] if check_in else [])], default=None)
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
        bought=frozenset(lines.product[lines.quantity_milli > 0].tolist()),
        usual_price=_UsualPrices(shop, lines),
        price_limit_bp=customer.price_limit_bp,
        sizes=_sizes(shop, lines),
    )


def _owned(tx: Tx, shop: Shop, customer: Customer, lines: "Lines") -> dict[int, Purchase]:
    owned: dict[int, Purchase] = {}
    if customer.household is not None:
        for row in customers.household_members(tx, customer.id):
            if row["id"] != customer.id:
                theirs = rows.lines_of(tx, CustomerId(row["id"]), shop.on)
                _add_owned(
                    owned, _durable(shop, parts.insight.Lines.from_rows(theirs)), herself=False
                )
    _add_owned(owned, _durable(shop, lines), herself=True)
    return owned


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
        place = shop.model.products.places(lines.product)
        fit = (place >= 0) & (lines.quantity_milli > 0) & (lines.total_cents > 0)
        self._units = shop.units
        self._lines = lines.where(fit)
        self._group = shop.model.products.category[place[fit]]
        self._known: dict[tuple[int, str], int | None] = {}

    def __getitem__(self, bought: tuple[int, str]) -> int:
        if bought not in self._known:
            self._known[bought] = self._reckoned(*bought)
        found = self._known[bought]
        if found is None:
            raise KeyError(bought)
        return found

    def __iter__(self) -> Iterator[tuple[int, str]]:
        groups = zip(self._group.tolist(), self._lines.product.tolist(), strict=True)
        asked = {(group, self._units.get(product, "pc")) for group, product in groups}
        return (each for each in sorted(asked) if self.get(each) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _reckoned(self, category: int, unit: str) -> int | None:
        some = self._lines.where(self._group == category)
        prices = sorted(
            cents * 1000 // quantity
            for product, quantity, cents in zip(
                some.product.tolist(), some.quantity_milli.tolist(), some.total_cents.tolist(),
                strict=True,
            )
            if self._units.get(product, "pc") == unit
        )  # fmt: skip
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
