"""What becomes of milli-points: reasons as values, whose facts resolve to rows of the book."""

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from shopfriend.domain.messages import Fact
from shopfriend.domain.reasons import Reason
from shopfriend.insight import alike, everybody, pairs
from shopfriend.insight.arrays import Ints

if TYPE_CHECKING:
    from shopfriend.insight.suggestions import Scored

_LATEST = 3  # receipts named as evidence


def reasons(scored: "Scored", kind: str, place: int, weight: int) -> list[Reason]:
    """Their weights add up to `weight`."""
    if kind in ("likes", "wish"):
        return _liking(scored, kind, place, weight)
    if kind == "due-again":
        return [_due(scored, place, weight)]
    if kind == "goes-with":
        return [_pair(scored, place, weight)]
    if kind == "same-article":
        return [_article(scored, place, weight)]
    if kind == "owners-pair":
        return [_with_known(scored, kind, place, weight, scored.paired.row_of(place))]
    model = scored.model
    product = int(model.products.id[place])
    facts = everybody.counted(model, place).get(kind, {}) | _counted(scored, kind, place)
    evidence = everybody.rows_behind(model, place, kind)
    if kind == "similar-customers":
        neighbours = scored.looked.neighbours[scored.row]
        evidence["receipt"] = alike.receipts(model.bought, neighbours, place)
    elif kind == "same-category":
        evidence["category"] = (int(model.products.category[place]),)
        evidence["receipt"] = _receipts_of(scored, place)
    elif kind == "own-return":
        evidence["receipt"] = (scored.own.unhappy[place],)
    return [Reason(kind, weight, {"product": product, **facts}, evidence)]


def _counted(scored: "Scored", kind: str, place: int) -> dict[str, Fact]:
    """The counts behind the kinds that are about this person."""
    model = scored.model
    if kind == "similar-customers":
        near = scored.looked.near[scored.row]
        at = int(np.searchsorted(model.shelf.goods, place))
        return {"people": int(near[at]), "of": len(scored.looked.neighbours[scored.row])}
    if kind == "same-category":
        category = int(model.products.category[place])
        return {"category": category, "times": len(_of_group(scored, place))}
    if kind == "group-dislikes":
        return {"people": scored.person.disliked[int(model.products.id[place])]}
    return {}


def _due(scored: "Scored", place: int, weight: int) -> Reason:
    row, known = scored.row_of(place), scored.own.known
    times, last = int(known.days[row]), int(known.last[row])
    product = int(scored.model.products.id[place])
    facts: dict[str, Fact] = {
        "product": product, "times": times, "last_day": date.fromordinal(last),
        "since_days": max(scored.person.on - 1 - last, 0),
    }  # fmt: skip
    evidence = {"product": (product,), "receipt": (int(known.receipt[row]),)}
    if times < 2:
        return Reason("bought-before", weight, facts, evidence)
    facts["gap_days"] = max(round((last - int(known.first[row])) / (times - 1)), 1)
    return Reason("due-again", weight, facts, evidence)


def _pair(scored: "Scored", place: int, weight: int) -> Reason:
    """All pairs weigh; the heaviest one is named, with its own support and lift."""
    model, known = scored.model, scored.own.known
    goods = model.weights.goods
    mine = known.product[~np.isin(known.product, sorted(scored.own.unhappy))]
    at = np.minimum(np.searchsorted(goods, mine), len(goods) - 1)
    mine, at = mine[goods[at] == mine], at[goods[at] == mine]
    column = model.weights.milli[at, np.searchsorted(goods, place)].astype(np.int64)
    column = column * scored.presence[at]
    best = int(mine[int(np.argmax(column))])
    counted = pairs.pair(model.by_product, model.shoppers, best, place)
    other, product = int(model.products.id[best]), int(model.products.id[place])
    row = scored.row_of(best)
    facts: dict[str, Fact] = {
        "product": product, "other": other, "times": int(known.days[row]),
        "last_day": date.fromordinal(int(known.last[row])),
        "people": counted.support, "lift_bp": counted.lift_bp,
        "goods": int(np.count_nonzero(column)),
    }  # fmt: skip
    evidence = {"product": (product, other), "receipt": (int(known.receipt[row]),)}
    return Reason("goes-with", weight, facts, evidence)


def _article(scored: "Scored", place: int, weight: int) -> Reason:
    """The variant she bought last."""
    family, known = scored.model.products.family, scored.own.known
    rows = np.flatnonzero(family[known.product] == family[place])
    row = int(rows[np.argmax(known.last[rows])])
    return _with_known(scored, "same-article", place, weight, row)


def _with_known(scored: "Scored", kind: str, place: int, weight: int, row: int) -> Reason:
    """Because of one good she has: a row of what is known of her."""
    model, known = scored.model, scored.own.known
    product, other = int(model.products.id[place]), int(model.products.id[known.product[row]])
    facts: dict[str, Fact] = {
        "product": product, "other": other, "times": int(known.days[row]),
        "last_day": date.fromordinal(int(known.last[row])),
    }  # fmt: skip
    evidence = {"product": (product, other), "receipt": (int(known.receipt[row]),)}
    return Reason(kind, weight, facts, evidence)


def _liking(scored: "Scored", kind: str, place: int, weight: int) -> list[Reason]:
    """One each; what weighing the kind has changed is shared out, the last one takes the rest."""
    products = scored.model.products
    product = int(products.id[place])
    about = [
        each
        for each in scored.person.likings
        if each.wish == (kind == "wish") and each.points and each.about(products)[place]
    ]
    whole, made, left = sum(each.points for each in about), [], weight
    for each in about:
        share = left if each is about[-1] else weight * each.points // whole
        left -= share
        facts: dict[str, Fact] = {"product": product, "preference": each.preference}
        made.append(Reason(kind, share, facts, {"preference": (each.preference,)}))
    return made


def _of_group(scored: "Scored", place: int) -> Ints:
    """Rows of her purchase days with goods of the same group."""
    category = scored.model.products.category
    return np.flatnonzero(category[scored.own.days.product] == category[place])


def _receipts_of(scored: "Scored", place: int) -> tuple[int, ...]:
    """The latest receipts with goods of the same group."""
    receipts = scored.own.days.receipt[_of_group(scored, place)]
    return tuple(sorted({int(r) for r in receipts})[-_LATEST:])
