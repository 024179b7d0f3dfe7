"""The shop's own past played again: what was known before a day, against what was bought since.

Lists as the engine makes them, before the rules that keep goods from a person. The peers are what
anybody could do by hand: the best sellers of the last weeks, and what she bought last time.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

import numpy as np

from shopfriend.insight import returns
from shopfriend.insight.arrays import NOBODY, Ints, Lines, Products, Reals
from shopfriend.insight.learning import fit
from shopfriend.insight.model import Model
from shopfriend.insight.person import Person
from shopfriend.insight.suggestions import Scored

Kind = Literal["any", "repeat", "new"]
Method = Literal["ours", "best-sellers", "last-time"]
KINDS: tuple[Kind, ...] = ("any", "repeat", "new")
METHODS: tuple[Method, ...] = ("ours", "best-sellers", "last-time")

PLACES = (3, 10)
MOST_PEOPLE = 400  # a round; more would only take longer
LEAST_PEOPLE = 20  # fewer prove nothing
LEAST_DAYS = 56  # of history before the first day that is played


@dataclass(frozen=True)
class Hits:
    """Share of the suggestions on three or ten places that were bought; `error_…`: one standard
    error. Over people who bought something of that kind."""

    kind: Kind
    method: Method
    people: int
    at_3: float
    at_10: float
    error_3: float
    error_10: float


@dataclass(frozen=True)
class Backtest:
    """`on`: the first day of the newest round, an ordinal. `probability` and `happened` are of
    each person and round; `step` names the method behind them."""

    on: int
    people: int
    hits: tuple[Hits, ...]
    probability: Reals
    happened: Reals
    step: str


@dataclass
class _Tally:
    """Per kind and method, the share that hit, person by person."""

    shares: dict[tuple[Kind, Method], list[tuple[float, float]]] = field(default_factory=dict)

    def add(self, kind: Kind, method: Method, ranking: Sequence[int], wanted: set[int]) -> None:
        hits = [
            sum(product in wanted for product in ranking[:places]) / places for places in PLACES
        ]
        self.shares.setdefault((kind, method), []).append((hits[0], hits[1]))

    def hits(self) -> tuple[Hits, ...]:
        return tuple(
            _hits(kind, method, np.array(self.shares[kind, method]))
            for kind in KINDS
            for method in METHODS
            if len(self.shares.get((kind, method), ())) >= LEAST_PEOPLE
        )


def _hits(kind: Kind, method: Method, shares: Reals) -> Hits:
    mean, spread = shares.mean(axis=0), shares.std(axis=0) / np.sqrt(len(shares))
    return Hits(kind, method, len(shares), *map(float, mean), *map(float, spread))


def backtest(
    lines: Lines,
    products: Products,
    *,
    on: int,
    horizon: int = 28,
    folds: int = 2,
    left_out: Iterable[int] = (),
    weights: Mapping[str, int] | None = None,
    told: Callable[[int, int], None] = lambda _done, _of: None,
) -> Backtest:
    """`folds` rounds of `horizon` days each, the newest ending before day `on` (an ordinal).
    `weights`: per cent by kind of reason. `told(done, of)` may raise to stop. Rounds without
    enough history before them are not played."""
    lines = lines.before(on)
    silent = {NOBODY, *left_out}
    tally, chances, steps = _Tally(), [], []
    first = int(lines.day.min()) if len(lines) else on
    cuts = [cut for n in range(folds) if (cut := on - horizon * (n + 1)) - first >= LEAST_DAYS]
    people = 0
    for number, cut in enumerate(cuts):
        told(number * 100, max(len(cuts), 1) * 100)
        model = fit(lines, products, cut, left_out=sorted(silent - {NOBODY}))
        rounds = list(_people(lines, silent, cut, horizon))
        people = max(people, len(rounds))
        for done, (customer, own, bought) in enumerate(rounds):
            _play(tally, model, Person(customer, cut, cut, weights=weights or {}), own, bought)
            told(number * 100 + 100 * done // len(rounds), len(cuts) * 100)
        step, probability, happened = _chances(lines, products, silent, cut, horizon)
        steps.append(step)
        chances.append((probability, happened))
    told(1, 1)
    return Backtest(
        cuts[0] if cuts else on,
        people,
        tally.hits(),
        np.concatenate([np.empty(0), *(probability for probability, _ in chances)]),
        np.concatenate([np.empty(0), *(happened for _, happened in chances)]),
        steps[0] if steps else "crowd",
    )


def _people(
    lines: Lines, silent: set[int], cut: int, horizon: int
) -> Iterator[tuple[int, Lines, set[int]]]:
    """Everybody who bought before and since – or evenly drawn ones of very many – with her lines
    before and her goods since."""
    then = lines.by_customer()
    some = [c for c, own in sorted(then.items()) if c not in silent and _came(own, cut, horizon)]
    step = -(-len(some) // MOST_PEOPLE) or 1
    for customer in some[::step]:
        own = then[customer]
        since = (own.day >= cut) & (own.day < cut + horizon) & (own.quantity_milli > 0)
        yield customer, own.before(cut), set(own.product[since].tolist())


def _came(own: Lines, cut: int, horizon: int) -> bool:
    bought = own.day[own.quantity_milli > 0]
    return bool((bought < cut).any() and ((bought >= cut) & (bought < cut + horizon)).any())


def _play(tally: _Tally, model: Model, person: Person, own: Lines, bought: set[int]) -> None:
    scored = Scored(model, own, person)
    last = _last_time(own)
    known = set(last)
    best = [int(p) for p in model.products.id[np.argsort(-model.best_share, kind="stable")]]
    for kind in KINDS:
        fit_ = _fitting(kind, known)
        wanted = {product for product in bought if fit_(product)}
        if not wanted:
            continue
        ours = [each.product for each in islice(scored.best(kind), PLACES[-1])]
        tally.add(kind, "ours", ours, wanted)
        tally.add(kind, "best-sellers", _first(best, fit_), wanted)
        if kind != "new":  # last time has nothing new
            tally.add(kind, "last-time", last[: PLACES[-1]], wanted)


def _fitting(kind: Kind, known: set[int]) -> Callable[[int], bool]:
    return {
        "any": lambda _product: True,
        "repeat": lambda product: product in known,
        "new": lambda product: product not in known,
    }[kind]


def _first(products: Iterable[int], fit_: Callable[[int], bool]) -> list[int]:
    return list(islice(filter(fit_, products), PLACES[-1]))


def _last_time(own: Lines) -> list[int]:
    """What she bought, the newest first; of one day what she buys most often."""
    kept = own.where(own.quantity_milli > 0)
    goods, back, times = np.unique(kept.product, return_inverse=True, return_counts=True)
    last = np.zeros(len(goods), dtype=np.int64)
    np.maximum.at(last, back, kept.day)
    order = np.lexsort((goods, -times, -last))
    return [int(product) for product in goods[order]]


def _chances(
    lines: Lines, products: Products, silent: set[int], cut: int, horizon: int
) -> tuple[str, Reals, Reals]:
    found = returns.buys_again(lines, products, cut, days=horizon)
    known = ~np.isin(found.customer, np.array(sorted(silent), dtype=np.int64))
    since = (lines.day >= cut) & (lines.day < cut + horizon) & (lines.quantity_milli > 0)
    came: Ints = np.unique(lines.customer[since])
    happened = np.isin(found.customer[known], came).astype(np.float64)
    return str(found.step), found.probability[known], happened
