"""Finding customers and goods that are in the book twice; a person decides what becomes of them.

Runs in the worker: a hundred thousand people take some seconds. Only those are compared who share
something – sound of the name and postcode, telephone, birthday … – and each pair says why.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from typing import TypeVar

from shopfriend.book import Tx
from shopfriend.book import duplicates as rows
from shopfriend.domain import duplicates as rules
from shopfriend.domain.change import Change
from shopfriend.domain.duplicates import LEAST, Found, Pair
from shopfriend.domain.merging import Noun, Side
from shopfriend.domain.trouble import ShopError
from shopfriend.services.care import alike_goods, alike_people
from shopfriend.services.desk import Desk, Progress, no_progress

LARGEST = 150  # who share one thing with more people than that share it by chance
_STEP = 20_000  # pairs between two calls of progress

Signs = Mapping[str, Mapping[str, str]]
One = TypeVar("One")


def find(desk: Desk, *, progress: Progress = no_progress, least_bp: int = LEAST) -> Found:
    """Customers who may be the same, best pairs first, without those somebody has called
    different. `progress` hears parts of 1,000 and may raise `Cancelled`."""
    with desk.read() as tx:
        apart = rows.apart(tx, "customer")
        people = alike_people.everybody(tx, told=_part(progress, 0, 300))
    pairs = _pairs(people, [person.id for person in people], alike_people.KEYS, apart)
    return _found(
        people, pairs, alike_people.signs, alike_people.side, _part(progress, 300, 1000), least_bp
    )


def among(tx: Tx, new: Set[int], ids: Set[int] | None) -> tuple[Pair, ...]:
    """Pairs with at least one of `new`, of the people `ids` or of all; inside a transaction."""
    people = alike_people.everybody(tx, ids=ids)
    known = [person.id for person in people]
    pairs = [
        (one, other)
        for one, other in _pairs(people, known, alike_people.KEYS, rows.apart(tx, "customer"))
        if known[one] in new or known[other] in new
    ]
    return _found(people, pairs, alike_people.signs, alike_people.side, no_progress, LEAST).pairs


def goods_among(tx: Tx, new: Set[int]) -> tuple[Pair, ...]:
    """The same for goods."""
    known = alike_goods.everything(tx)
    ids = [good.id for good in known]
    pairs = [
        (one, other)
        for one, other in _pairs(known, ids, alike_goods.KEYS, rows.apart(tx, "product"))
        if (ids[one] in new) is not (ids[other] in new)
    ]
    return _found(known, pairs, alike_goods.signs, alike_goods.side, no_progress, LEAST).pairs


def goods(desk: Desk, *, progress: Progress = no_progress, least_bp: int = LEAST) -> Found:
    """Goods that may be the same: the same GTIN or name under another number."""
    with desk.read() as tx:
        apart = rows.apart(tx, "product")
        known = alike_goods.everything(tx)
    pairs = _pairs(known, [good.id for good in known], alike_goods.KEYS, apart)
    return _found(
        known, pairs, alike_goods.signs, alike_goods.side, _part(progress, 0, 1000), least_bp
    )


def keep_apart(desk: Desk, first: int, *, second: int, noun: Noun = "customer") -> Change:
    """These two are not the same: never proposed again. Raises `ShopError("merge-gone")`."""
    with desk.change("kept-apart") as tx:
        if first == second or not all(rows.known(tx, noun, first, second)):
            raise ShopError("merge-gone")
        rows.keep_apart(tx, noun, first, second, on=desk.today, actor=desk.actor)
        tx.touch(noun, first, second)
    return tx.done


def _pairs(
    known: Sequence[One],
    ids: Sequence[int],
    keys: Iterable[Callable[[One], Iterable[Hashable]]],
    apart: set[tuple[int, int]],
) -> list[tuple[int, int]]:
    """Places of those who share a key, each pair once."""
    found: set[tuple[int, int]] = set()
    for keys_of in keys:
        blocks: dict[Hashable, list[int]] = {}
        for place, one in enumerate(known):
            for key in keys_of(one):
                blocks.setdefault(key, []).append(place)
        for block in blocks.values():
            if 1 < len(block) <= LARGEST:
                found.update(_each(block))
    return sorted(pair for pair in found if (ids[pair[0]], ids[pair[1]]) not in apart)


def _each(block: Sequence[int]) -> Iterator[tuple[int, int]]:
    for at, one in enumerate(block):
        for other in block[at + 1 :]:
            if one != other:
                yield one, other


def _found(
    known: Sequence[One],
    pairs: Sequence[tuple[int, int]],
    signs_of: Callable[[One, One], Signs],
    side: Callable[[One], Side],
    told: Progress,
    least_bp: int,
) -> Found:
    found = []
    for done, (one, other) in enumerate(pairs):
        if done % _STEP == 0:
            told(done, len(pairs))
        signs = signs_of(known[one], known[other])
        if signs and (score := rules.score(signs)) >= least_bp:
            found.append(_pair(side(known[one]), side(known[other]), score, signs))
    told(len(pairs), len(pairs))
    found.sort(key=lambda pair: (not pair.sure, -pair.score_bp, pair.first.name, pair.first.id))
    return Found(tuple(found), len(known))


def _pair(one: Side, other: Side, score: int, signs: Signs) -> Pair:
    """Who bought more stays, else who came first."""
    if (other.receipts, -other.id) > (one.receipts, -one.id):
        one, other = other, one
    sure = rules.is_sure(signs) or "gtin" in signs
    return Pair(one, other, score, sure, rules.in_words(signs))


def _part(progress: Progress, first: int, last: int) -> Progress:
    def told(done: int, of: int) -> None:
        progress(first + (last - first) * done // max(of, 1), 1000)

    return told
