"""Suggestions above single goods: the same method on families of goods or on goods groups."""

from dataclasses import replace
from typing import Literal

import numpy as np

from shopfriend.insight.arrays import Ints, Lines, Products, starts

Level = Literal["product", "type", "category"]


def at_level(lines: Lines, products: Products, level: Level) -> tuple[Lines, Products]:
    """Lines and goods as if each type – one article in its variants – or each goods group were one
    good. A type stands under the id of its first product, a group under the id of the category;
    lines of goods without a group fall away there. Raises nothing."""
    if level == "product":
        return lines, products
    unit = products.family if level == "type" else products.category
    fit = np.flatnonzero(unit > 0) if level == "category" else np.arange(len(unit))
    order = fit[np.argsort(unit[fit], kind="stable")]
    first = np.sort(order[starts(unit[order])]) if len(order) else order
    ids = products.id[first] if level == "type" else unit[first]
    made = _some(products, first, ids.astype(np.int64))
    place = products.places(lines.product)
    keep = (place >= 0) & (np.isin(unit[np.maximum(place, 0)], unit[first]) if len(unit) else False)
    kept, place = lines.where(np.flatnonzero(keep)), place[keep]
    by_unit = np.argsort(unit[first], kind="stable")
    at = by_unit[np.searchsorted(unit[first][by_unit], unit[place])] if len(place) else place
    return replace(kept, product=ids[at].astype(np.int64) if len(place) else kept.product), made


def _some(products: Products, first: Ints, ids: Ints) -> Products:
    return Products(
        ids, products.category[first].copy(), products.kind[first].copy(),
        products.pick[first].copy(), np.arange(len(first), dtype=np.int64),
        products.brand[first].copy(),
    )  # fmt: skip
