"""What the shop as a whole has learned (`learning`), and how it is kept as bytes."""

import io
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Literal

import numpy as np
from scipy import sparse

from shopfriend.insight import crowd, fresh
from shopfriend.insight.alike import Tastes
from shopfriend.insight.arrays import Ints, Products, Reals, places_among
from shopfriend.insight.crowd import Crowd
from shopfriend.insight.pairs import Bought, Weights
from shopfriend.insight.rhythm import Rhythms
from shopfriend.insight.shelf import Shelf, Singles

CONSUMABLE, DURABLE = 1, 2
RETURNED = -20_000  # milli-points, times the share that came back
# crowd: best sellers and start rules; shop-average: rules, and what goes with what; learned: all
Step = Literal["crowd", "shop-average", "learned"]


@dataclass(frozen=True)
class Model:
    """Everything `suggest` needs beside the person's own lines. `cut`: the ordinal of the first
    day it knows nothing of."""

    cut: int
    products: Products
    customers: Ints  # ascending ids
    bought: Bought
    weights: Weights
    crowd: Crowd
    rhythms: Rhythms
    due: Reals  # weights of the logistic model
    kinds: Ints  # per product, learned where not stated
    tastes: Tastes
    shelf: Shelf
    families: Weights  # pair weights among families of goods
    fresh: Reals  # weights of the model of new goods
    step: Step

    @cached_property
    def by_customer(self) -> sparse.csr_matrix:
        return self.bought.matrix(len(self.products))

    @cached_property
    def by_product(self) -> sparse.csc_matrix:
        return self.by_customer.tocsc()

    @cached_property
    def pair_weights(self) -> Singles:
        return self.weights.single()

    @cached_property
    def family_weights(self) -> Singles:
        return self.families.single()

    @cached_property
    def group(self) -> Ints:
        """Per product the place of its category in `crowd.categories`, -1 for none."""
        return places_among(self.products.category, self.crowd.categories)

    @cached_property
    def picks(self) -> Ints:
        """Places of the owner's picks."""
        return np.flatnonzero(self.products.pick)

    @cached_property
    def best_share(self) -> Reals:
        return crowd.best_share(self.crowd)

    @cached_property
    def return_share(self) -> Reals:
        return crowd.return_share(self.crowd)

    @cached_property
    def alone(self) -> Reals:
        """Per good on the shelf what speaks for it as new, whoever asks."""
        return fresh.alone(self.fresh, self.shelf)

    @cached_property
    def return_points(self) -> Ints:
        """Milli-points against each product, by the share of it that came back."""
        return np.rint(self.return_share * RETURNED).astype(np.int64)

    @cached_property
    def seasons(self) -> dict[tuple[int, int], Ints]:
        """Points by month and weight, as `everybody.season_points` has made them."""
        return {}

    @cached_property
    def shoppers(self) -> int:
        """People who bought anything within the window of the pairs."""
        return int((np.diff(self.bought.start) > 0).sum())

    def place_of(self, customer: int) -> int:
        """-1 for somebody who is not among the customers learned from."""
        at = int(np.searchsorted(self.customers, customer))
        return at if at < len(self.customers) and self.customers[at] == customer else -1

    def pack(self) -> bytes:
        """Plain arrays in one compressed piece; no pickle."""
        out = io.BytesIO()
        np.savez(out, allow_pickle=False, **_arrays(self))
        return zlib.compress(out.getvalue(), 1)


def unpack(data: bytes) -> Model:
    """The same model again. Raises `ValueError` for bytes that are none."""
    try:
        with np.load(io.BytesIO(zlib.decompress(data)), allow_pickle=False) as arrays:
            got = {name: arrays[name] for name in arrays.files}
        return _model(got)
    except (zlib.error, KeyError, OSError) as error:
        raise ValueError("no model") from error


_PARTS: Mapping[str, Any] = {
    "products": Products,
    "bought": Bought,
    "weights": Weights,
    "crowd": Crowd,
    "rhythms": Rhythms,
    "tastes": Tastes,
    "shelf": Shelf,
    "families": Weights,
}


def _arrays(model: Model) -> dict[str, Any]:
    result = {
        name: np.asarray(getattr(model, name))
        for name in ("cut", "customers", "due", "kinds", "fresh", "step")
    }
    for part, made_of in _PARTS.items():
        for field in fields(made_of):
            value = getattr(getattr(model, part), field.name)
            result[f"{part}_{field.name}"] = np.asarray(value)
    return result


def _model(got: Mapping[str, Any]) -> Model:
    def part(name: str) -> dict[str, Any]:
        return {f.name: _plain(got[f"{name}_{f.name}"]) for f in fields(_PARTS[name])}

    parts: dict[str, Any] = {name: made_of(**part(name)) for name, made_of in _PARTS.items()}
    alone = {name: got[name] for name in ("customers", "due", "kinds", "fresh")}
    return Model(cut=int(got["cut"]), step=str(got["step"]), **alone, **parts)  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    return value.item() if value.ndim == 0 else value
