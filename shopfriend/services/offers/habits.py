"""How somebody buys: how often against the shop's own distribution, with or without discount,
what she minds; and over all: who the best customers are, and who bought what."""

from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.book import Tx, customers
from shopfriend.book import habits as rows
from shopfriend.book import offers as goods
from shopfriend.domain import usage, values
from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.usage import Borders, Usage
from shopfriend.services.desk import Desk
from shopfriend.services.offers import shopper

_DAY = timedelta(days=1)
YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Minded:
    """`name`: organic, regional, fair, vegan. `lines` of `of` carried the word; `receipts`: the
    newest with such goods."""

    name: str
    lines: int
    of: int
    receipts: tuple[int, ...]

    @property
    def share_bp(self) -> int:
        return self.lines * 10_000 // self.of


@dataclass(frozen=True)
class Habits:
    """`visits` in half a year, and what that is in this shop. `full_price` of `lines` were bought
    without discount, ever."""

    visits: int
    usage: Usage
    borders: Borders
    lines: int
    full_price: int
    values: tuple[Minded, ...]


@dataclass(frozen=True)
class Best:
    """One of the best customers of a time."""

    customer: CustomerId
    number: str
    name: str
    spent_cents: int
    visits: int


@dataclass(frozen=True)
class Buyer:
    """Who bought a product, and how much of it."""

    customer: CustomerId
    number: str
    name: str
    quantity_milli: int
    spent_cents: int
    last_day: date


def of(desk: Desk, customer: CustomerId, *, on: date | None = None) -> Habits | None:
    """As of the morning of `on`; None: as things stand now. Answers None for somebody whose own
    purchases may not be looked at (R-L11)."""
    before = on or desk.today + _DAY
    with desk.read() as tx:
        if customer not in shopper.profiled(tx, before):
            return None
        first = before - timedelta(days=usage.WINDOW_DAYS)
        visits = rows.visits_in(tx, first, before)
        borders = usage.borders(list(visits.values()))
        lines, full = rows.without_discount(tx, [customer], before).get(customer, (0, 0))
        own = visits.get(customer, 0)
        minded = _values(tx, customer, before)
    return Habits(own, borders.of(own), borders, lines, full, minded)


def _values(tx: Tx, customer: CustomerId, before: date) -> tuple[Minded, ...]:
    """The strongest first; none without enough purchases within a year."""
    bought = rows.goods_bought(tx, customer, before - YEAR, before)
    known = goods.goods(tx, [product for product, _, _ in bought], goods.categories(tx))
    total = sum(lines for _, lines, _ in bought)
    held: dict[str, tuple[int, list[int]]] = {}
    for product, lines, receipt in bought:
        for name in values.of_goods(known[product]):
            count, receipts = held.get(name, (0, []))
            held[name] = (count + lines, [*receipts, receipt])
    found = [
        Minded(name, count, total, tuple(sorted(set(receipts))[-3:]))
        for name, (count, receipts) in held.items()
        if total >= values.LEAST_LINES and count * 10_000 >= values.LEAST_BP * total
    ]
    return tuple(sorted(found, key=lambda each: (-each.lines, each.name)))


def best(desk: Desk, *, months: int = 12, count: int = 50) -> list[Best]:
    """Who spent most within so many months (P098)."""
    before = desk.today + _DAY
    with desk.read() as tx:
        people = {each.id: each for each in customers.everyone(tx)}
        found = rows.best(tx, _months_ago(before, months), before, limit=count)
    return [
        Best(CustomerId(c), people[CustomerId(c)].number, people[CustomerId(c)].list_name, *rest)
        for c, *rest in found
    ]


def buyers(desk: Desk, product: ProductId, *, months: int = 12, count: int = 50) -> list[Buyer]:
    """Who bought this within so many months, who bought most first; what came back is taken
    off."""
    before = desk.today + _DAY
    with desk.read() as tx:
        people = {each.id: each for each in customers.everyone(tx)}
        found = rows.buyers(tx, product, _months_ago(before, months), before, limit=count)
    return [
        Buyer(
            CustomerId(c), people[CustomerId(c)].number, people[CustomerId(c)].list_name,
            quantity, cents, date.fromisoformat(day),
        )
        for c, quantity, cents, day in found
    ]  # fmt: skip


def _months_ago(before: date, months: int) -> date:
    return before - timedelta(days=months * 365 // 12)
