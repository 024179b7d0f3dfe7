"""What the shop says to everybody: the owner's pick, the season, the best sellers – and, from a
product, what goes with it and who is drawn to it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Literal

import numpy as np

from shopfriend.domain.messages import Fact
from shopfriend.domain.reasons import Reason
from shopfriend.insight import crowd, pairs
from shopfriend.insight.arrays import Ints
from shopfriend.insight.model import DURABLE, Model
from shopfriend.insight.pairs import Pair

# Milli-points, see `suggestions`.
GROUP_BEST, GROUP_SEASON, GROUP_PICK = 10_000, 3_000, 12_000


@dataclass(frozen=True)
class Suggestion:
    """`points`: milli-points per kind of reason. The reasons name goods and groups by id (facts
    `product`, `other`, `category`); they are made when somebody first asks: most suggestions are
    passed over."""

    product: int
    kind: Literal["repeat", "new", "group"]
    points: Mapping[str, int]
    tell: Callable[[], list[Reason]] = field(repr=False, compare=False)

    @property
    def score_milli(self) -> int:
        return sum(self.points.values())

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """What to say first; what speaks against it last."""
        return tuple(sorted(self.tell(), key=lambda reason: -reason.weight_milli))


def season_points(model: Model, on: int, points: int) -> Ints:
    """Per product: points by how much its category is in season in the month of day `on`, times
    its share in what the category sells just now: nothing that lies on the shelf unsold."""
    known = model.seasons.get((date.fromordinal(on).month, points))
    if known is not None:
        return known
    lifts = crowd.season_lift(model.crowd, date.fromordinal(on).month)
    lift = np.zeros(len(model.products))
    for category, times in lifts.items():
        lift[model.products.category == category] = min(times, 4.0)
    made = np.rint(lift * crowd.leading_share(model.crowd, model.group) * points).astype(np.int64)
    model.seasons[date.fromordinal(on).month, points] = made
    return made


def for_everybody(model: Model, on: int, off: frozenset[str] = frozenset()) -> Iterator[Suggestion]:
    """Group-level offers, the same for all: the owner's pick, the season, the best sellers."""
    best = np.rint(model.best_share * GROUP_BEST).astype(np.int64)
    # To recommend a dear thing that lasts, something has to be known about the person.
    lasting = crowd.dear_and_lasting(model.crowd, model.kinds == DURABLE)
    season = np.where(lasting, 0, season_points(model, on, GROUP_SEASON))
    pick = np.where(model.products.pick, GROUP_PICK, 0).astype(np.int64)
    parts = {"owners-pick": pick, "season": season, "best-of-shop": best}
    parts = {kind: part for kind, part in parts.items() if kind not in off}
    parts["group-returns"] = model.return_points
    total = sum(parts.values(), start=np.zeros(len(model.products), dtype=np.int64))
    places = np.flatnonzero(total > 0)
    for place in places[np.argsort(-total[places], kind="stable")]:
        yield _suggestion(model, int(place), parts)


def counted(model: Model, place: int) -> Mapping[str, dict[str, Fact]]:
    """The counts behind the kinds that are about everybody."""
    return {
        "best-of-shop": {"sold": int(model.crowd.recent[place])},
        "season": {"category": int(model.products.category[place])},
        "group-returns": {
            "returns": int(model.crowd.returned[place]),
            "sold": int(model.crowd.sold[place]),
        },
    }


def rows_behind(model: Model, place: int, kind: str) -> dict[str, tuple[int, ...]]:
    """The rows behind a reason about everybody: the product, and a sample of receipts."""
    rows: dict[str, tuple[int, ...]] = {"product": (int(model.products.id[place]),)}
    if kind in ("best-of-shop", "season"):
        rows["receipt"] = tuple(sorted({int(r) for r in model.crowd.sample[place] if r}))
    if kind == "season":
        rows["category"] = (int(model.products.category[place]),)
    return rows


def _suggestion(model: Model, place: int, parts: Mapping[str, Ints]) -> Suggestion:
    product = int(model.products.id[place])
    points = {kind: int(part[place]) for kind, part in parts.items() if part[place]}

    def reasons() -> list[Reason]:
        facts = counted(model, place)
        return [
            Reason(
                kind,
                weight,
                {"product": product, **facts.get(kind, {})},
                rows_behind(model, place, kind),
            )
            for kind, weight in points.items()
        ]

    return Suggestion(product, "group", points, reasons)


def also_bought(model: Model, product: int, *, count: int) -> list[Pair]:
    """Pairs of this product by id, the closest first."""
    place = model.products.place(product)
    if place < 0:
        return []
    found = pairs.also_bought(model.by_product, model.shoppers, place, count=count)
    return [replace(pair, product=int(model.products.id[pair.product])) for pair in found]


def best_sellers(model: Model, *, count: int) -> list[tuple[int, int]]:
    """Product and lines sold in the last six weeks."""
    recent = model.crowd.recent
    best = np.argsort(-recent, kind="stable")[:count]
    return [(int(model.products.id[p]), int(recent[p])) for p in best if recent[p] > 0]


def drawn_to(model: Model, product: int, *, count: int) -> list[int]:
    """Customers worth a closer look for one product: its buyers, and others by the pair weights
    of what they bought."""
    place = model.products.place(product)
    if place < 0:
        return []
    buyers = model.by_product.indices[
        model.by_product.indptr[place] : model.by_product.indptr[place + 1]
    ]
    points = np.zeros(len(model.customers))
    goods = model.weights.goods
    at = int(np.searchsorted(goods, place)) if len(goods) else 0
    if at < len(goods) and goods[at] == place:
        points = model.by_customer[:, goods] @ model.weights.milli[:, at].astype(float)
    points[buyers] = 0.0
    best = np.argsort(-points, kind="stable")[:count]
    chosen = [*buyers.tolist()[:count], *(int(b) for b in best if points[b] > 0)]
    return [int(model.customers[c]) for c in chosen]
