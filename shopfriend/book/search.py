"""Finding customers and goods from a few typed letters or digits; a hit says why it hit.

Ordered by the folded key. The tiers – card and numbers, key range, any word, sounds like, typing
error – are asked one after the other and only until there are enough hits.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shopfriend.book import fulltext
from shopfriend.book.searchkeys import sounds
from shopfriend.book.tx import Row, Tx, Value
from shopfriend.domain import folding

FEW = 5  # with fewer hits than this sounds are asked as well, and with none typing errors
CANDIDATES = 100  # hits of any word that are looked at and sorted
_LAST = "\U0010ffff"  # sorts behind every letter, in both engines
# National numbers are also stored and typed with these in front.
_COUNTRY_CODES = ("49", "43", "41")
_SCHEME = re.compile(r"^\s*(tel|callto|sip):\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"^(\s*(?:\+|00)\s*\d{2})\s*\(0\)")  # +49 (0) 731


@dataclass(frozen=True)
class Found:
    """A customer id and why it was found: card, number, postcode, phone, name, place, note,
    sound (sounds like it) or spelling (a typing error away)."""

    customer: int
    why: str


def find(tx: Tx, text: str, *, limit: int = 20) -> list[Found]:
    """Customers for what a clerk typed, best first. Never raises, whatever the text."""
    words = folding.words(text)
    hits: dict[int, str] = {}
    if not words:
        return []
    for why, customer in _tiers(tx, text, words, limit):
        hits.setdefault(customer, why)
        if len(hits) >= limit:
            break
    if len(hits) < FEW and not any(c.isdigit() for c in text):
        for customer in _by_sound(tx, words, limit):
            hits.setdefault(customer, "sound")
        if not hits:
            hits.update(dict.fromkeys(_by_spelling(tx, words, limit), "spelling"))
    return [Found(customer, why) for customer, why in list(hits.items())[:limit]]


def _tiers(tx: Tx, text: str, words: list[str], limit: int) -> Iterator[tuple[str, int]]:
    for why, ids in _numbers(tx, text, limit):
        yield from ((why, customer) for customer in ids)
    for customer in _by_range(tx, " ".join(words), limit):
        yield "name", customer
    yield from _by_word(tx, [[word] for word in words], limit)


def _numbers(tx: Tx, text: str, limit: int) -> Iterator[tuple[str, list[int]]]:
    text = _as_dialled(text)
    typed, number = text.strip(), folding.digits(text)
    yield "card", _ids(tx, "select customer from card where number = :n", n=typed)
    yield "number", _ids(tx, "select id from customer where number = :n", n=typed)
    yield "number", _ids(tx, "select customer from customer_alias where number = :n", n=typed)
    if not number or any(c.isalpha() for c in text):
        return
    yield "card", _ids(tx, "select customer from card where number = :n", n=number)
    if len(number) in (4, 5):
        yield "postcode", _by_postcode(tx, number, limit)
    if len(number) >= 3:
        yield "phone", _by_phone_end(tx, typed, number, limit)


def _ids(tx: Tx, sql: str, **facts: Value) -> list[int]:
    return [row[0] for row in tx.all(sql, **facts)]


def _by_range(tx: Tx, wanted: str, limit: int) -> list[int]:
    return _ids(
        tx,
        """select customer from customer_search where skey >= :low and skey < :high
            order by skey, customer limit :limit""",
        low=wanted,
        high=wanted + _LAST,
        limit=limit,
    )


def _by_postcode(tx: Tx, number: str, limit: int) -> list[int]:
    return _ids(
        tx,
        """select customer from customer_search where postcode = :number
            order by skey, customer limit :limit""",
        number=number,
        limit=limit,
    )


def _by_phone_end(tx: Tx, typed: str, number: str, limit: int) -> list[int]:
    found: list[int] = []
    for end in _phone_ends(typed, number):
        found += _ids(
            tx,
            """select customer from phone_end where digits >= :low and digits < :high
                order by digits, customer limit :limit""",
            low=end[::-1],
            high=end[::-1] + _LAST,
            limit=limit,
        )
    return found


def _as_dialled(text: str) -> str:
    """A telephone as programs hand it over: tel:+49…, and the (0) nobody dials from abroad."""
    return _BETWEEN.sub(r"\1", _SCHEME.sub("", text))


def _phone_ends(typed: str, number: str) -> list[str]:
    """The ends under which a number may be stored: with country code, without, or as typed."""
    if len(number) <= 6:
        return [number]
    bare = number.lstrip("0")
    if (typed.startswith("+") or number.startswith("00")) and bare.startswith(_COUNTRY_CODES):
        return [bare, "0" + bare[2:]]
    return [bare]


def _by_word(tx: Tx, words: fulltext.Words, limit: int) -> Iterator[tuple[str, int]]:
    """Names first; then places and notes as well."""
    plain = [ways[0] for ways in words]
    for names_only in (True, False):
        rows = fulltext.customers(tx, words, names_only=names_only, limit=CANDIDATES)
        for row in sorted(rows, key=lambda row: (row["skey"], row["customer"]))[:limit]:
            yield ("name" if names_only else _why(row, plain)), row["customer"]


def _why(row: Row, words: list[str]) -> str:
    """The column that explains the word which the others before it do not."""
    needed = "name"
    for word in words:
        columns = (c for c in fulltext.CUSTOMERS if _begins(row[c], word))
        needed = max(needed, next(columns, "name"), key=fulltext.CUSTOMERS.index)
    return needed


def _begins(text: str, word: str) -> bool:
    return f" {word}" in f" {text}"


def _by_spelling(tx: Tx, words: list[str], limit: int) -> list[int]:
    ways = _spellings(tx, words)
    return [customer for _, customer in _by_word(tx, ways, limit)] if ways else []


def _by_sound(tx: Tx, words: list[str], limit: int) -> list[int]:
    codes = [code for word in words for code in sounds(word)]
    if not codes or any(len(code) < 2 for code in codes):
        return []
    found = [
        set(_ids(tx, "select customer from sound where code = :code", code=code)) for code in codes
    ]
    both = sorted(set.intersection(*found))[: CANDIDATES // 2]
    key = "select skey from customer_search where customer = :c"
    return sorted(both, key=lambda customer: (tx.value(key, c=customer) or "", customer))[:limit]


def _spellings(tx: Tx, words: Sequence[str]) -> list[list[str]]:
    """Each word with the names that are a slip of the finger away; empty when none has one."""
    ways = [[word, *_near(tx, word)] for word in words]
    return ways if any(len(way) > 1 for way in ways) else []


def _near(tx: Tx, word: str) -> list[str]:
    if len(word) < 4:
        return []
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    names = tx.remember("names", lambda: _names(tx))
    slips = 1 if len(word) < 6 else 2
    near = process.extract(word, names, scorer=OSA.distance, score_cutoff=slips, limit=8)
    return [name for name, distance, _ in near if distance]


def _names(tx: Tx) -> list[str]:
    """Every word that occurs in a name, once."""
    rows = tx.tuples("select name from customer_search")
    return sorted({word for (name,) in rows for word in name.split() if len(word) > 3})


def find_products(tx: Tx, text: str, *, limit: int = 50) -> list[int]:
    """Goods by number, GTIN or any words of name, brand and category; exact numbers first."""
    words = folding.words(text)
    if not words:
        return []
    typed = text.strip()
    found = _ids(tx, "select id from product where number = :n order by source", n=typed)
    found += _ids(tx, "select id from product where gtin = :n order by id limit 50", n=typed)
    found += _ids(
        tx,
        """select product from product_alias where number = :n
           union select product from product_alias where gtin = :n""",
        n=typed,
    )
    found += _ids(
        tx,
        """select product from product_search where skey >= :low and skey < :high
            order by skey, product limit :limit""",
        low=" ".join(words),
        high=" ".join(words) + _LAST,
        limit=limit,
    )
    if len(found) < limit:
        rows = fulltext.products(tx, [[word] for word in words], limit=max(CANDIDATES, limit))
        rows.sort(key=lambda row: (row["skey"], row["product"]))
        found += [row["product"] for row in rows]
    return list(dict.fromkeys(found))[:limit]
