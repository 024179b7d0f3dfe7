"""What goes in: till lines and facts of goods, as numpy arrays; and how purchases are counted.

Ids are the book's; inside, goods are numbered by their place in `Products`, which stands in the
order of the product numbers: so "ties by product number" is simply "ties by place".
"""

from array import array
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from shopfriend.insight import families

Ints = NDArray[np.signedinteger[Any]]
Reals = NDArray[np.float64]
Flags = NDArray[np.bool_]

COLUMNS = ("receipt", "customer", "product", "day", "quantity_milli", "total_cents",
           "discount_cents")  # fmt: skip
_WHOLE = 2**63 - 1
_FIRST_ROOM, _BLOBS = 1 << 16, 64  # lines; blobs put together before they are kept
_LEAST_32, _MOST_32 = -(2**31), 2**31 - 1
NOBODY = 0  # the customer of a receipt without a person


def ints(values: Iterable[int]) -> Ints:
    return np.array(list(values), dtype=np.int64)


class _Numbers:
    """The same number for the same value, in the order they first come."""

    def __init__(self) -> None:
        self._known: dict[Hashable, int] = {}

    def of(self, value: Hashable) -> int:
        return self._known.setdefault(value, len(self._known))


class _Growing:
    """One column while it is read, in 32 bits as long as these hold every value."""

    def __init__(self, width: type[np.signedinteger[Any]]) -> None:
        self._values: Ints = np.empty(_FIRST_ROOM, dtype=width)
        self._filled = 0

    def add(self, values: Ints) -> None:
        if not _are_narrow(values):
            self._values = self._values.astype(np.int64, copy=False)
        filled = self._filled + len(values)
        if filled > len(self._values):  # in place: what is there is not copied
            self._values.resize(filled + filled // 4, refcheck=False)
        self._values[self._filled : filled] = values
        self._filled = filled

    def whole(self) -> Ints:
        self._values.resize(self._filled, refcheck=False)
        return self._values


@dataclass(frozen=True)
class Lines:
    """Till lines, one array per column, all of one length. `day` is a date's ordinal, `customer`
    0 for an unknown person, a negative quantity is a return. Columns other than `customer` may
    have 32 bits: whoever multiplies them makes them wide before."""

    receipt: Ints
    customer: Ints
    product: Ints
    day: Ints
    quantity_milli: Ints
    total_cents: Ints
    discount_cents: Ints

    @classmethod
    def from_blobs(cls, blobs: Iterable[bytes]) -> "Lines":
        """From the book's column blobs: seven little-endian int64 columns each. Some blobs after
        the other, so that they never lie in memory all together."""
        growing = [_Growing(np.int64 if name == "customer" else np.int32) for name in COLUMNS]
        coming = iter(blobs)
        while some := list(islice(coming, _BLOBS)):
            parts = [np.frombuffer(blob, dtype="<i8").reshape(len(COLUMNS), -1) for blob in some]
            for column, values in zip(growing, np.concatenate(parts, axis=1), strict=True):
                column.add(values)
        return cls(*(column.whole() for column in growing))

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[int, ...]]) -> "Lines":
        """From rows in the order of `COLUMNS`."""
        columns = list(zip(*rows, strict=True))
        if not columns:
            return cls.empty()
        return cls(*(np.array(column, dtype=np.int64) for column in columns))

    @classmethod
    def joined(cls, parts: Sequence["Lines"]) -> "Lines":
        """One after the other."""
        if not parts:
            return cls.empty()
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in COLUMNS))

    @classmethod
    def empty(cls) -> "Lines":
        return cls(*(np.empty(0, dtype=np.int64) for _ in COLUMNS))

    def __len__(self) -> int:
        return len(self.day)

    def where(self, mask: Flags | slice | Ints) -> "Lines":
        return Lines(*(getattr(self, name)[mask] for name in COLUMNS))

    def by_customer(self) -> dict[int, "Lines"]:
        """Each known person's own, in the order they came."""
        ordered = self.where(np.argsort(self.customer, kind="stable"))
        at = starts(ordered.customer).tolist()
        return {
            int(ordered.customer[a]): ordered.where(slice(a, b))
            for a, b in zip(at, [*at, len(ordered)][1:], strict=True)
            if ordered.customer[a] != NOBODY
        }

    def before(self, day: int) -> "Lines":
        return self if not len(self) or self.day.max() < day else self.where(self.day < day)


@dataclass(frozen=True)
class Products:
    """Facts of goods, in the order of their numbers. `category`: id, 0 for none. `kind`: 0 not
    known, 1 consumable, 2 durable. `pick`: the owner's pick of the month. `family`: the same for
    one article in its sizes and colours; `brand`: the same for one brand, -1 for none."""

    id: Ints
    category: Ints
    kind: Ints
    pick: Flags
    family: Ints
    brand: Ints

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[int, int, int, int]]) -> "Products":
        """From (id, category, kind, pick) in the order of the product numbers: each good is a
        family of its own."""
        table = np.array(list(rows), dtype=np.int64).reshape(-1, 4)
        alone = np.arange(len(table), dtype=np.int64)
        return cls(
            table[:, 0].copy(), table[:, 1].copy(), table[:, 2].copy(), table[:, 3] > 0,
            alone, np.full(len(table), -1, dtype=np.int64),
        )  # fmt: skip

    @classmethod
    def from_facts(cls, rows: Iterable[tuple[Any, ...]]) -> "Products":
        """From (id, category, parent category, kind, pick, name, brand, size, colour, style,
        price in cents) in the order of the product numbers; 0 and "" where it is not known."""
        numbers = array("q")
        articles, brands = _Numbers(), _Numbers()
        for id_, category, _, kind, pick, name, brand, size, colour, *_ in rows:
            article, made_by = families.article(name, size, colour), str(brand).strip().casefold()
            numbers.extend((
                id_, category, kind, pick, articles.of((category, article) if article else id_),
                brands.of(made_by) if made_by else -1,
            ))  # fmt: skip
        made = np.frombuffer(numbers, dtype=np.int64).reshape(-1, 6).T.copy()
        return cls(made[0], made[1], made[2], made[3] > 0, made[4], made[5])

    def __len__(self) -> int:
        return len(self.id)

    @cached_property
    def _order(self) -> Ints:
        return np.argsort(self.id, kind="stable").astype(np.int64)

    @cached_property
    def _place_of(self) -> dict[int, int]:
        return {id_: place for place, id_ in enumerate(self.id.tolist())}

    @cached_property
    def _ascending(self) -> Ints:
        return self.id[self._order]

    def place(self, product: int) -> int:
        """Its place, -1 when it is none of these."""
        return self._place_of.get(product, -1)

    def places(self, ids: Ints) -> Ints:
        """Their places, -1 for ids that are no goods of this shop."""
        at = places_among(ids, self._ascending)
        places = np.append(self._order, -1)[at]  # the last one for those that are not there
        return np.asarray(places)


def places_among(values: Ints, among: Ints) -> Ints:
    """Where each value stands in `among` (ascending), -1 where it does not."""
    if not len(among):
        return np.full(len(values), -1, dtype=np.int64)
    at = np.searchsorted(among, values)
    np.minimum(at, len(among) - 1, out=at)
    at[among[at] != values] = -1
    return at


def distinct(values: Ints) -> Ints:
    """Ascending, each once: by sorting, which beats hashing here ten times over."""
    ordered = np.sort(values)
    return ordered[starts(ordered)]


def narrow(values: Ints) -> Ints:
    """In 32 bits where these hold every value."""
    return values.astype(np.int32, copy=False) if _are_narrow(values) else values


def _are_narrow(values: Ints) -> bool:
    return not len(values) or bool(values.min() >= _LEAST_32 and values.max() <= _MOST_32)


def order(keys: Ints) -> Ints:
    """Rows by key, equal ones as they came. Keys are not below nought."""
    size = len(keys)
    if not size or int(keys.max()) >= _WHOLE // size:
        return np.argsort(keys, kind="stable").astype(np.int64)
    # Key and row in one number, which sorts five times faster than an order does.
    packed = keys.astype(np.int64)
    packed *= size
    packed += np.arange(size)
    packed.sort()
    packed %= size
    return packed


def starts(*keys: Ints) -> Ints:
    """Where a new group begins in arrays sorted by these keys."""
    if not len(keys[0]):
        return np.empty(0, dtype=np.int64)
    new = np.zeros(len(keys[0]), dtype=np.bool_)
    new[0] = True
    for key in keys:
        new[1:] |= key[1:] != key[:-1]
    return np.flatnonzero(new)


@dataclass(frozen=True)
class Days:
    """One row per customer, product and day with a purchase, sorted by these. Keys begin with
    `customer`, which is wide; the others may have 32 bits."""

    customer: Ints
    product: Ints
    day: Ints
    receipt: Ints

    def __len__(self) -> int:
        return len(self.customer)

    @property
    def first(self) -> int:
        """0 where nothing was bought."""
        return int(self.day.min()) if len(self) else 0

    @property
    def last(self) -> int:
        """0 where nothing was bought."""
        return int(self.day.max()) if len(self) else 0

    def some(self, rows: slice) -> "Days":
        return Days(self.customer[rows], self.product[rows], self.day[rows], self.receipt[rows])

    def before(self, day: int) -> "Days":
        if self.last < day:
            return self
        mask = self.day < day
        return Days(self.customer[mask], self.product[mask], self.day[mask], self.receipt[mask])


def purchase_days(customer: Ints, product: Ints, lines: Lines) -> Days:
    """`customer` and `product` are places; lines with a negative place or quantity fall away."""
    keep = (customer >= 0) & (product >= 0) & (lines.quantity_milli > 0)
    customer, product, day = customer[keep].astype(np.int64), product[keep], lines.day[keep]
    receipt = lines.receipt[keep]
    rows = _in_order(customer, product, day, receipt)
    customer, product, day = customer[rows], product[rows], day[rows]
    first = starts(customer, product, day)
    return Days(customer[first], product[first], day[first], receipt[rows[first]])


def _in_order(customer: Ints, product: Ints, day: Ints, receipt: Ints) -> Ints:
    """By customer, product, day and receipt. The book gives them by day and receipt already, of
    everybody or of one person after the other."""
    later = (day[1:] > day[:-1]) | ((day[1:] == day[:-1]) & (receipt[1:] >= receipt[:-1]))
    if not later.all():
        same = customer[1:] == customer[:-1]
        later = (customer[1:] > customer[:-1]) | (same & later)
    if not later.all():
        return np.lexsort((receipt, day, product, customer)).astype(np.int64)
    return order(customer * (int(product.max(initial=0)) + 1) + product)
