"""Who buys again within so many days: each person, or each person in each goods group.

Three steps, the best that the shop's history bears: the shop's own rate pulled to a person's count
(`crowd`), BG/NBD – buy till you die, a closed form without training labels (Fader, Hardie, Lee
2005) – and, from half a year of history on, a logistic model learned on "what was known one horizon
ago" against "what happened since". Nothing here is causal.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy import special

from shopfriend.insight import logistic
from shopfriend.insight.arrays import NOBODY, Days, Ints, Lines, Products, Reals, starts

By = Literal["customer", "category"]
Step = Literal["crowd", "bg-nbd", "learned"]

HALF_YEAR = 182  # days of history from which the learned model is better (offers-findings 4)
MIN_BUYERS = 50  # below that many pairs no model is fitted
_HALF_LIVES = (10.0, 40.0, 160.0)
_FIT_ON = 8_000  # pairs; every so-many-th of more
_LEARN_ON = 300_000
_RIDGE = 5.0
_MANY = 1.64  # standard errors: nine in ten
_GAP_PULL = 2.0


@dataclass(frozen=True)
class Chances:
    """Parallel arrays by customer, then category (0: whatever she buys). `low` … `high`: what the
    estimate leaves open, nine in ten. `expected`: the ordinal of the day the next purchase falls
    on by the usual gap, 0 where that is not known."""

    customer: Ints
    category: Ints
    probability: Reals
    low: Reals
    high: Reals
    expected: Ints
    step: Step

    def __len__(self) -> int:
        return len(self.customer)


@dataclass(frozen=True)
class _Pairs:
    """One row per person and group: purchase days, and ages in days as of her own morning."""

    owner: Ints
    group: Ints
    count: Ints
    since: Reals  # days since the last
    age: Reals  # days since the first
    decayed: tuple[Reals, ...]
    cents: Reals
    visits: Reals  # of the person, decayed
    away: Reals  # days since the person's last visit

    def __len__(self) -> int:
        return len(self.owner)


def buys_again(
    lines: Lines, products: Products, on: int, *, days: int, by: By = "customer",
    asof: Mapping[int, int] | None = None,
) -> Chances:  # fmt: skip
    """Probability of a purchase within `days` from day `on` (an ordinal), from lines before it;
    `asof`: for some people, the first day nothing is known of."""
    lines = lines.before(on)
    who, bought, cents = _days(lines, products, by)
    now = np.array([min((asof or {}).get(c, on), on) for c in who.tolist()], dtype=np.int64)
    bought, cents = _before(bought, cents, now)
    pairs = _pairs(bought, cents, now)
    span = int(on - lines.day.min()) if len(lines) else 0
    usable = len(pairs) >= MIN_BUYERS and span >= 2
    if not usable:
        return _made(who, now, pairs, _crowd(pairs, days), "crowd")
    bg = _bg_nbd(pairs)
    prior = bg(pairs, days)
    if span < HALF_YEAR or span < 2 * days:
        return _made(who, now, pairs, (prior, _wide(prior, pairs)), "bg-nbd")
    then = now - days
    was, was_cents = _before(bought, cents, then)
    past = _pairs(was, was_cents, then)
    if len(past) < MIN_BUYERS:
        return _made(who, now, pairs, (prior, _wide(prior, pairs)), "bg-nbd")
    again = _bought_since(past, bought, then)
    weights, spread = _learn(_features(past, bg(past, days)), again)
    x = _features(pairs, prior)
    score = x @ weights
    error = np.sqrt(np.maximum(np.einsum("ij,jk,ik->i", x, spread, x), 0.0))
    chance = special.expit(score)
    low, high = special.expit(score - _MANY * error), special.expit(score + _MANY * error)
    return _made(who, now, pairs, (chance, (low, high)), "learned")


def _days(lines: Lines, products: Products, by: By) -> tuple[Ints, Days, Reals]:
    """Ids of people, days with a purchase per person and group, and cents paid on them. Groups
    are category ids (0 when `by` is the customer)."""
    place = products.places(lines.product)
    keep = (lines.customer != NOBODY) & (lines.quantity_milli > 0)
    group = np.zeros(len(lines), dtype=np.int64)
    if by == "category" and len(products):
        group = np.where(place >= 0, products.category[np.maximum(place, 0)], 0)
        keep &= group > 0
    elif by == "category":
        keep &= False
    lines, group = lines.where(np.flatnonzero(keep)), group[keep]
    who, owner = np.unique(lines.customer, return_inverse=True)
    owner = owner.astype(np.int64)
    order = np.lexsort((lines.day, group, owner))
    owner, group, day = owner[order], group[order], lines.day[order]
    first = starts(owner, group, day)
    cents = lines.total_cents[order].astype(np.float64)
    paid = np.add.reduceat(cents, first) if len(first) else np.empty(0)
    found = Days(owner[first], group[first], day[first], lines.receipt[order][first])
    return who.astype(np.int64), found, paid


def _before(bought: Days, cents: Reals, now: Ints) -> tuple[Days, Reals]:
    keep = bought.day < now[bought.customer] if len(now) else np.zeros(0, dtype=np.bool_)
    some = Days(bought.customer[keep], bought.product[keep], bought.day[keep], bought.receipt[keep])
    return some, cents[keep]


def _pairs(bought: Days, cents: Reals, now: Ints) -> _Pairs:
    first = starts(bought.customer, bought.product)
    if not len(first):
        none, real = np.empty(0, dtype=np.int64), np.empty(0)
        return _Pairs(none, none, none, real, real, (real, real, real), real, real, real)
    ends = np.append(first[1:], len(bought)) - 1
    owner = bought.customer[first]
    age = (now[bought.customer] - bought.day).astype(np.float64)
    visits = np.bincount(bought.customer, weights=0.5 ** (age / 40.0), minlength=len(now))
    away = np.full(len(now), 1e4)
    np.minimum.at(away, bought.customer, age)
    return _Pairs(
        owner, bought.product[first], ends - first + 1, age[ends], age[first],
        tuple(np.add.reduceat(0.5 ** (age / half), first) for half in _HALF_LIVES),
        np.add.reduceat(cents, first), visits[owner].astype(np.float64), away[owner],
    )  # fmt: skip


def _crowd(pairs: _Pairs, days: int) -> tuple[Reals, tuple[Reals, Reals]]:
    """A handful of people: purchases per day, pulled to one in two months."""
    rate = (pairs.count + 0.5) / (pairs.age + 60.0)
    chance = 1.0 - np.exp(-rate * days)
    return chance, _wide(chance, pairs)


def _wide(chance: Reals, pairs: _Pairs) -> tuple[Reals, Reals]:
    """As wide as a share counted in so few purchases."""
    error = _MANY * np.sqrt(chance * (1 - chance) / (pairs.count + 3.0))
    return np.maximum(chance - error, 0.0), np.minimum(chance + error, 1.0)


# -- buy till you die -----------------------------------------------------------------------------


@dataclass(frozen=True)
class _BgNbd:
    """Purchases come by a rate from Gamma(r, alpha); after each one people leave with a share from
    Beta(a, b)."""

    r: float
    alpha: float
    a: float
    b: float

    def __call__(self, pairs: _Pairs, days: int) -> Reals:
        """P(alive) times P(at least one purchase within `days`)."""
        x, t_x, t = pairs.count - 1.0, pairs.age - pairs.since, pairs.age
        left = np.log(self.a) - np.log(self.b + np.maximum(x, 1) - 1)
        odds = left + (self.r + x) * np.log((self.alpha + t) / (self.alpha + t_x))
        alive = np.where(x > 0, special.expit(-odds), 1.0)
        stays = (self.r + x) * np.log((self.alpha + t) / (self.alpha + t + days))
        chance: Reals = np.clip(alive * -np.expm1(stays), 1e-6, 1 - 1e-6)
        return chance


def _bg_nbd(pairs: _Pairs) -> _BgNbd:
    """Maximum likelihood, pulled a little to a plain shop so that few pairs end nowhere odd."""
    from scipy import optimize  # a tenth of a second and 16 MB that lists of offers do without

    step = -(-len(pairs) // _FIT_ON)
    x = (pairs.count - 1.0)[::step]
    t = np.maximum(pairs.age[::step], 1.0)
    t_x = np.maximum(pairs.age - pairs.since, 0.0)[::step]
    start = np.log([0.8, max(float(t.mean()) / 3, 1.0), 0.6, 2.5])

    def loss(p: Reals) -> float:
        r, alpha, a, b = np.exp(np.clip(p, -8, 10))
        one = special.gammaln(r + x) - special.gammaln(r) + r * np.log(alpha)
        two = (
            special.gammaln(a + b) + special.gammaln(b + x)
            - special.gammaln(b) - special.gammaln(a + b + x)
        )  # fmt: skip
        three = -(r + x) * np.log(alpha + t)
        four = np.where(
            x > 0, np.log(a) - np.log(b + np.maximum(x, 1) - 1) - (r + x) * np.log(alpha + t_x),
            -np.inf,
        )  # fmt: skip
        likelihood = one + two + np.logaddexp(three, four)
        return float(-likelihood.mean() + 0.5 * ((p - start) ** 2).sum() / len(x))

    found = optimize.minimize(loss, start, method="L-BFGS-B", options={"maxiter": 60}).x
    return _BgNbd(*(float(v) for v in np.exp(np.clip(found, -8, 10))))


# -- learned --------------------------------------------------------------------------------------


def _features(pairs: _Pairs, prior: Reals) -> Reals:
    gap = _gap(pairs)
    ratio = pairs.since / np.maximum(gap, 1.0)
    paid = pairs.cents / pairs.count
    trend = (pairs.decayed[1] / 40.0 + 1e-3) / (pairs.decayed[2] / 160.0 + 1e-3)
    return np.column_stack((
        np.ones(len(pairs)), special.logit(prior), np.log(pairs.count),
        *(np.log1p(d) for d in pairs.decayed), np.log1p(pairs.since), np.log1p(pairs.age),
        np.minimum(ratio, 6.0), np.log(np.maximum(ratio, 0.05)), np.log(trend),
        np.log1p(np.maximum(paid, 0.0)), np.log1p(pairs.visits), np.log1p(pairs.away),
    ))  # fmt: skip


def _gap(pairs: _Pairs) -> Reals:
    """Her own mean gap, pulled to what is usual in that group."""
    span, gaps = pairs.age - pairs.since, pairs.count - 1.0
    group, at = np.unique(pairs.group, return_inverse=True)
    spans = np.bincount(at, weights=span, minlength=len(group))
    many = np.bincount(at, weights=gaps, minlength=len(group))
    mean = span.sum() / gaps.sum() if gaps.sum() else 60.0
    usual = (spans + _GAP_PULL * mean) / (many + _GAP_PULL)
    return np.asarray((span + _GAP_PULL * usual[at]) / (gaps + _GAP_PULL))


def _bought_since(past: _Pairs, bought: Days, then: Ints) -> Reals:
    later = bought.day >= then[bought.customer]
    width = int(bought.product.max()) + 1
    seen = np.unique(bought.customer[later] * width + bought.product[later])
    return np.isin(past.owner * width + past.group, seen).astype(np.float64)


def _learn(x: Reals, y: Reals) -> tuple[Reals, Reals]:
    """Weights pulled to BG/NBD alone, and how far they are from sure (a covariance)."""
    step = -(-len(y) // _LEARN_ON)
    x, y = x[::step], y[::step]
    scale = x.std(axis=0) + 1e-9
    scale[0] = 1.0
    start = np.zeros(x.shape[1])
    start[1] = scale[1]
    weights, spread = logistic.learn_with_spread(x / scale, y, start, _RIDGE)
    return weights / scale, spread / np.outer(scale, scale)


def _made(
    who: Ints, now: Ints, pairs: _Pairs, found: tuple[Reals, tuple[Reals, Reals]], step: Step
) -> Chances:
    chance, (low, high) = found
    last = now[pairs.owner] - pairs.since.astype(np.int64) if len(pairs) else pairs.owner
    due = np.maximum(last + np.rint(_gap(pairs)).astype(np.int64), now[pairs.owner])
    expected = np.where(pairs.count > 1, due, 0).astype(np.int64)
    customer = who[pairs.owner] if len(pairs) else pairs.owner
    return Chances(customer, pairs.group, chance, low, high, expected, step)


# -- was it true ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Class:
    """So many cases, the mean of what was predicted, the share that happened."""

    cases: int
    predicted: float
    happened: float


def calibration(probability: Reals, happened: Reals, classes: int = 10) -> tuple[Class, ...]:
    """Cases in equal groups from the least to the most likely."""
    order = np.argsort(probability, kind="stable")
    parts = [part for part in np.array_split(order, classes) if len(part)]
    return tuple(
        Class(len(p), float(probability[p].mean()), float(np.asarray(happened)[p].mean()))
        for p in parts
    )
