"""Who answers a mailing: the chance that a person redeems one of its coupons, from five features.

Learned on the shop's own campaigns as far as their answers are in, pulled to `START`; without any
campaign yet, `START` alone. No control group stands behind these numbers: they say who redeems,
not whom the letter moved.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from scipy import special

from shopfriend.insight import logistic
from shopfriend.insight.arrays import NOBODY, Flags, Ints, Lines, Reals, starts

FEATURES = ("spend", "coupon-goods", "own-discounts", "redeemed", "redeemed-share")
ANSWERED = 28  # days after the start of a campaign until its answers can be learned from
_QUARTER, _HALF = 91, 182
_PULL = 3.0  # letters at the shop's usual rate that are mixed into a person's own share
_RIDGE = 4.0
_CLEARLY = 0.1  # of the price
_HALF_LIFE = 120.0  # days: older campaigns teach less, answers fall over the years
# Learned on a grocer's first eleven campaigns (docs/offers.md), rounded.
START = np.array([-2.9, -0.4, 0.4, 0.7, 0.8, 1.5])


@dataclass(frozen=True)
class Mailings:
    """Letters that went out: campaign, day (an ordinal), customer; parallel."""

    campaign: Ints
    starts: Ints
    customer: Ints

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[int, int, int]]) -> "Mailings":
        return cls(*_columns(rows, 3))


@dataclass(frozen=True)
class Coupons:
    """What the coupons of a campaign are good for; parallel."""

    campaign: Ints
    product: Ints

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[int, int]]) -> "Coupons":
        return cls(*_columns(rows, 2))


@dataclass(frozen=True)
class Redemptions:
    """Coupons that came back; parallel."""

    campaign: Ints
    customer: Ints
    day: Ints

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[int, int, int]]) -> "Redemptions":
        return cls(*_columns(rows, 3))


@dataclass(frozen=True)
class Response:
    """Per person of those asked for, in their order. `reasons`: what speaks for or against, in log
    odds; with `usual` they add up to those of the probability."""

    customer: Ints
    probability: Reals
    reasons: Mapping[str, Reals]
    step: Literal["start", "learned"]


def responders(
    lines: Lines, mailings: Mailings, coupons: Coupons, redemptions: Redemptions,
    campaign: int, customers: Sequence[int], on: int,
) -> Response:  # fmt: skip
    """For a mailing of that campaign on day `on`; only what happened before is used."""
    history = _History(lines.before(on), redemptions, mailings, on)
    people = np.array(customers, dtype=np.int64)
    x = history.features(people, _goods(coupons, campaign), on)
    past, redeemed, share = history.examples(coupons, campaign)
    weights = (
        _learn(past, redeemed, share) if redeemed.any() and not redeemed.all() else START.copy()
    )
    middle = (
        past.mean(axis=0) if len(past) else (x.mean(axis=0) if len(x) else np.zeros(len(START)))
    )
    parts = (x - middle) * weights
    usual = float(middle @ weights)
    reasons = {"usual": np.full(len(x), usual)}
    reasons.update((name, parts[:, at]) for at, name in enumerate(FEATURES, 1))
    step: Literal["start", "learned"] = "learned" if redeemed.any() else "start"
    return Response(people, special.expit(x @ weights), reasons, step)


def worth_cents(
    probability: Reals, margin_cents: int, piece_cents: int, incentive_cents: int = 0
) -> Reals:
    """What one letter is expected to bring, in cents: mail where it is above nought."""
    return np.asarray(probability * (margin_cents - incentive_cents) - piece_cents)


class _History:
    """Lines by customer and day with running sums, so that any window is two look-ups."""

    def __init__(self, lines: Lines, redemptions: Redemptions, mailings: Mailings, on: int) -> None:
        self.people = np.unique(lines.customer[lines.customer != NOBODY])
        lines = lines.where((lines.customer != NOBODY) & (lines.quantity_milli > 0))
        own = _own_discounts(lines)
        order = np.argsort(self._keys(lines.customer, lines.day), kind="stable")
        lines, own = lines.where(order), own[order]
        self.goods, self.good = np.unique(lines.product, return_inverse=True)
        self.first = int(lines.day.min()) if len(lines) else on
        self.key = self._keys(lines.customer, lines.day)
        self.spent = _running(lines.total_cents)
        self.discounts = _running(own)
        self.mailings, self.on = mailings, on
        known = redemptions.day < on
        self.redeemed = tuple(
            column[known]
            for column in (redemptions.campaign, redemptions.customer, redemptions.day)
        )

    def _keys(self, customer: Ints, day: Any) -> Ints:
        # Ids have 63 bits: the customers' places leave room for the day.
        if not len(self.people):
            return np.zeros(len(customer), dtype=np.int64)
        at = np.minimum(np.searchsorted(self.people, customer), len(self.people) - 1)
        at = np.where(self.people[at] == customer, at, len(self.people))
        keys: Ints = np.asarray(at * 4_000_000 + day, dtype=np.int64)
        return keys

    def _window(self, running: Reals, people: Ints, day: int, width: int) -> Reals:
        low = np.searchsorted(self.key, self._keys(people, day - width))
        high = np.searchsorted(self.key, self._keys(people, day))
        return running[high] - running[low]

    def features(self, people: Ints, goods: Ints, day: int) -> Reals:
        """As of the morning of `day`: one row a person."""
        wanted = _running(np.isin(self.goods, goods)[self.good])
        redeemed, share = self._answers(people, day)
        return np.column_stack((
            np.ones(len(people)),
            np.log1p(np.maximum(self._window(self.spent, people, day, _QUARTER), 0.0) / 100.0),
            np.log1p(self._window(wanted, people, day, _HALF)),
            np.log1p(self._window(self.discounts, people, day, _QUARTER)),
            np.log1p(redeemed), share,
        ))  # fmt: skip

    def _answers(self, people: Ints, day: int) -> tuple[Reals, Reals]:
        """Coupons redeemed before that day, and the share of letters answered, pulled."""
        campaign, customer, on = self.redeemed
        before = on < day
        sent = self.mailings.starts < day
        letters = _count(self.mailings.customer[sent], people)
        answers = np.unique(np.column_stack((customer[before], campaign[before])), axis=0)
        answered = _count(answers[:, 0], people)
        all_letters = max(int(sent.sum()), 1)
        usual = len(answers) / all_letters if sent.any() else 0.0
        share = (answered + _PULL * usual) / (letters + _PULL)
        return _count(customer[before], people), share

    def examples(self, coupons: Coupons, campaign: int) -> tuple[Reals, Flags, Reals]:
        """Features and answers of all letters whose answers are in, this campaign's left out, and
        how much each still says."""
        sent = self.mailings
        old = (sent.starts <= self.on - ANSWERED) & (sent.starts > self.first + ANSWERED)
        old &= sent.campaign != campaign
        rows: list[Reals] = [np.empty((0, len(START)))]
        answers: list[Flags] = [np.empty(0, dtype=np.bool_)]
        worth: list[Reals] = [np.empty(0)]
        waves = np.unique(np.column_stack((sent.campaign[old], sent.starts[old])), axis=0)
        for each, day in waves.tolist():
            people = sent.customer[old & (sent.campaign == each) & (sent.starts == day)]
            rows.append(self.features(people, _goods(coupons, each), day))
            of_it = (self.redeemed[0] == each) & (self.redeemed[2] >= day)
            answers.append(np.isin(people, self.redeemed[1][of_it]))
            worth.append(np.full(len(people), 0.5 ** ((self.on - day) / _HALF_LIFE)))
        return np.concatenate(rows), np.concatenate(answers), np.concatenate(worth)


def _goods(coupons: Coupons, campaign: int) -> Ints:
    return np.unique(coupons.product[coupons.campaign == campaign])


def _own_discounts(lines: Lines) -> Flags:
    """Lines with clearly more off than others had on the same goods in the same four weeks: a
    coupon of her own. What everybody had off is the shop's price, not hers."""
    pieces = np.maximum(lines.quantity_milli, 1) / 1000.0
    off = lines.discount_cents / pieces
    price = off + lines.total_cents / pieces
    _, product = np.unique(lines.product, return_inverse=True)
    while_ = product * 4096 + (lines.day // 28) % 4096
    order = np.lexsort((off, while_))
    first = starts(while_[order])
    size = np.diff(np.append(first, len(order)))
    middle = off[order][first + (size - 1) // 2] if len(first) else off[:0]
    usual = np.empty(len(order))
    usual[order] = np.repeat(middle, size)
    return np.asarray((off > usual) & (off - usual >= _CLEARLY * price))


def _running(values: Any) -> Reals:
    return np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))


def _count(customers: Ints, people: Ints) -> Reals:
    """How often each of `people` is among `customers`."""
    ordered = np.sort(customers)
    return np.asarray(
        np.searchsorted(ordered, people, side="right") - np.searchsorted(ordered, people),
        dtype=np.float64,
    )


def _learn(x: Reals, y: Flags, share: Reals) -> Reals:
    pull = np.full(len(START), _RIDGE)
    pull[0] = 0.01
    return logistic.learn(x, y.astype(np.float64), START, pull, share)


def _columns(rows: Iterable[tuple[int, ...]], width: int) -> tuple[Ints, ...]:
    table = np.array(list(rows), dtype=np.int64).reshape(-1, width)
    return tuple(np.ascontiguousarray(table.T))
