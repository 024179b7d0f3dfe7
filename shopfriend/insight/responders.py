"""Who answers a mailing: the chance that a person redeems one of its coupons, from eight features.

Learned on the shop's own campaigns as far as their answers are in, pulled to `START`; without any
answer yet, `START` alone. No control group stands behind these numbers: they say who redeems, not
whom the letter moved.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from scipy import special

from shopfriend.insight import logistic
from shopfriend.insight.arrays import NOBODY, Flags, Ints, Lines, Products, Reals, order
from shopfriend.insight.coupon_lines import coupon_lines
from shopfriend.insight.mailings import Coupons, Mailings, Redemptions

FEATURES = ("visits", "coupon-goods", "coupon-groups", "bargains", "coupon-lines",
            "coupon-lines-there", "redeemed", "redeemed-share")  # fmt: skip
_OF_GOODS = (2, 3, 6)  # columns that say nothing where a mailing has no goods of its own
ANSWERED = 28  # days after the start of a campaign until its answers can be learned from
_QUARTER, _HALF = 91, 182
_PULL = 3.0  # letters at the shop's usual rate that are mixed into a person's own share
_LINES_PULL = 10.0  # lines, the same for the share that was reduced
_RIDGE = 10.0  # letters, of one standard deviation each
_FEW = 20  # letters that teach nothing yet
_FIRST_LETTERS = 0.5  # how firmly the shop's rate is held at that of `START`
_HALF_LIFE = 120.0  # days: older campaigns teach less, answers fall over the years
_OLD = 730  # days after which they teach nothing
# Learned on a grocer's first eleven campaigns (docs/offers.md) and rounded, so that it holds
# where nobody ever had a coupon; the first stands for everybody.
START = np.array([-4.6, 0.0, 0.4, 0.35, 0.5, 0.2, 0.8, 0.6, 0.5])
_NOBODY = np.eye(len(START))[0]  # with nothing bought and nothing redeemed


@dataclass(frozen=True)
class Response:
    """Per person of those asked for, in their order. `reasons`: what speaks for or against, in log
    odds; with `usual` they add up to those of the probability."""

    customer: Ints
    probability: Reals
    reasons: Mapping[str, Reals]
    step: Literal["start", "learned"]


@dataclass(frozen=True)
class Letters:
    """Letters whose answers are in: features, whether they were answered, and how much each still
    says."""

    features: Reals
    answered: Flags
    share: Reals


@dataclass(frozen=True)
class Weights:
    """Of the features; `middle` is the letter that the reasons are told against."""

    values: Reals
    middle: Reals
    step: Literal["start", "learned"]

    @classmethod
    def learned(cls, past: Letters) -> "Weights":
        """`START` while there are few letters, or nobody has answered: perhaps nobody writes
        answers down."""
        x = past.features
        if len(x) < _FEW or not past.answered.any():
            return cls(START, x.mean(axis=0) if len(x) else _NOBODY, "start")
        pull = _RIDGE * (x.var(axis=0) + 0.01)
        pull[0] = _FIRST_LETTERS
        values = logistic.learn(x, past.answered.astype(np.float64), START, pull, past.share)
        return cls(values, x.mean(axis=0), "learned")

    def response(self, people: Ints, x: Reals) -> Response:
        parts = (x - self.middle) * self.values
        reasons = {"usual": np.full(len(x), float(self.middle @ self.values))}
        reasons.update((name, parts[:, at]) for at, name in enumerate(FEATURES, 1))
        return Response(people, special.expit(x @ self.values), reasons, self.step)


def responders(
    lines: Lines, products: Products, mailings: Mailings, coupons: Coupons,
    redemptions: Redemptions, campaign: int, customers: Sequence[int], on: int,
) -> Response:  # fmt: skip
    """For a mailing of that campaign on day `on`; only what happened before is used."""
    known = KnownBefore(lines, products, mailings, coupons, redemptions, on)
    weights = Weights.learned(known.letters(campaign))
    people = np.array(customers, dtype=np.int64)
    x = known.features(people, campaign, on)
    if not len(coupons.goods(campaign)):
        x[:, _OF_GOODS] = weights.middle[list(_OF_GOODS)]
    return weights.response(people, x)


def worth_cents(
    probability: Reals, margin_cents: int, piece_cents: int, incentive_cents: int = 0
) -> Reals:
    """What one letter is expected to bring, in cents: mail where it is above nought."""
    return np.asarray(probability * (margin_cents - incentive_cents) - piece_cents)


class KnownBefore:
    """What the shop knew on the morning of day `on`. Lines stand by customer and day with running
    sums, so that any window is two look-ups."""

    def __init__(
        self, lines: Lines, products: Products, mailings: Mailings, coupons: Coupons,
        redemptions: Redemptions, on: int,
    ) -> None:  # fmt: skip
        near = (lines.day < on) & (lines.day >= on - _OLD - _HALF)
        lines = lines.where(near & (lines.customer != NOBODY) & (lines.quantity_milli > 0))
        self.people = np.unique(lines.customer)
        lines = lines.where(order(self._keys(lines.customer, lines.day)))
        self.lines, self.key = lines, self._keys(lines.customer, lines.day)
        self.goods, self.good = np.unique(lines.product, return_inverse=True)
        self.group = self._groups(products)
        self.first = int(lines.day.min()) if len(lines) else on
        self.mailings, self.coupons, self.on = mailings, coupons, on
        self.redemptions = redemptions.where(redemptions.day < on)
        self.visits = _running(np.diff(lines.receipt, prepend=0) != 0)
        self.bought = _running(np.ones(len(lines)))
        self.reduced = _running(lines.discount_cents > 0)
        self.chance = self._coupon_chance()
        self.coupon_lines = _running(self.chance)

    def _groups(self, products: Products) -> Ints:
        """Of each good; one without a group is a group of its own."""
        place = products.places(self.goods)
        if not len(products):
            return -self.goods
        category = products.category[np.maximum(place, 0)]
        return np.where((place >= 0) & (category > 0), category, -self.goods)

    def _coupon_chance(self) -> Reals:
        """That a coupon was on each line."""
        of_coupons = np.isin(self.goods, self.coupons.product)[self.good]
        sure = np.zeros(len(self.lines), dtype=np.bool_)
        redeemed = self._keys(self.redemptions.customer, self.redemptions.day)
        there = np.flatnonzero(np.isin(self.key, redeemed))
        for campaign in np.unique(self.redemptions.campaign).tolist():
            days = redeemed[self.redemptions.campaign == campaign]
            hers = there[np.isin(self.key[there], days)]
            sure[hers] |= np.isin(self.lines.product[hers], self.coupons.goods(campaign))
        return coupon_lines(self.lines, sure, of_coupons & ~sure)

    def _keys(self, customer: Ints, day: Any) -> Ints:
        # Ids have 63 bits: the customers' places leave room for the day.
        if not len(self.people):
            return np.zeros(len(customer), dtype=np.int64)
        at = np.minimum(np.searchsorted(self.people, customer), len(self.people) - 1)
        at = np.where(self.people[at] == customer, at, len(self.people))
        return np.asarray(at * 4_000_000 + day, dtype=np.int64)

    def _window(self, running: Reals, people: Ints, day: int, width: int) -> Reals:
        low = np.searchsorted(self.key, self._keys(people, day - width))
        high = np.searchsorted(self.key, self._keys(people, day))
        return running[high] - running[low]

    def features(self, people: Ints, campaign: int, day: int) -> Reals:
        """As of the morning of `day`: one row a person, the first column is one."""
        goods = np.isin(self.goods, self.coupons.goods(campaign))
        there = np.isin(self.group, np.unique(self.group[goods]))[self.good]
        redeemed, share = self._answers(people, day)
        return np.column_stack((
            np.ones(len(people)),
            np.log1p(self._window(self.visits, people, day, _QUARTER)),
            self._against_all(_running(goods[self.good]), people, day),
            np.log1p(self._window(_running(there), people, day, _HALF)),
            self._bargains(people, day),
            np.log1p(self._window(self.coupon_lines, people, day, _QUARTER)),
            np.log1p(self._window(_running(self.chance * there), people, day, _HALF)),
            np.log1p(redeemed), share,
        ))  # fmt: skip

    def _against_all(self, running: Reals, people: Ints, day: int) -> Reals:
        """How much more of the goods than others bought: a mailing of many goods finds everybody
        among their buyers."""
        usual = np.log1p(self._window(running, self.people, day, _HALF))
        active = self._window(self.bought, self.people, day, _HALF) > 0
        hers = np.log1p(self._window(running, people, day, _HALF))
        return hers - (usual[active].mean() if active.any() else 0.0)

    def _bargains(self, people: Ints, day: int) -> Reals:
        """The share of lines that were reduced, pulled to the shop's."""
        usual = self.reduced[-1] / max(self.bought[-1], 1.0)
        reduced = self._window(self.reduced, people, day, _QUARTER)
        bought = self._window(self.bought, people, day, _QUARTER)
        return np.asarray((reduced + _LINES_PULL * usual) / (bought + _LINES_PULL))

    def _answers(self, people: Ints, day: int) -> tuple[Reals, Reals]:
        """Coupons redeemed before that day, and the share of letters answered, pulled."""
        before = self.redemptions.where(self.redemptions.day < day)
        sent = self.mailings.customer[self.mailings.starts < day]
        answers = before.answers()
        usual = len(answers) / len(sent) if len(sent) else 0.0
        share = (_count(answers, people) + _PULL * usual) / (_count(sent, people) + _PULL)
        return _count(before.customer, people), share

    def letters(self, campaign: int) -> Letters:
        """All whose answers are in, those of this campaign left out."""
        starts = self.mailings.starts
        told = (starts <= self.on - ANSWERED) & (starts > self.first + ANSWERED)
        told &= (starts > self.on - _OLD) & (self.mailings.campaign != campaign)
        sent = self.mailings.where(told)
        rows: list[Reals] = [np.empty((0, len(START)))]
        answered: list[Flags] = [np.empty(0, dtype=np.bool_)]
        share: list[Reals] = [np.empty(0)]
        for each, day in sent.waves():
            people = sent.people(each, day)
            rows.append(self.features(people, each, day))
            answered.append(np.isin(people, self.redemptions.answered(each, day)))
            share.append(np.full(len(people), 0.5 ** ((self.on - day) / _HALF_LIFE)))
        return Letters(np.concatenate(rows), np.concatenate(answered), np.concatenate(share))


def _running(values: Any) -> Reals:
    return np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))


def _count(customers: Ints, people: Ints) -> Reals:
    """How often each of `people` is among `customers`."""
    ordered = np.sort(customers)
    return np.asarray(
        np.searchsorted(ordered, people, side="right") - np.searchsorted(ordered, people),
        dtype=np.float64,
    )
