"""Search keys of customers and goods: folded names, places, notes, sounds and phone ends."""

from collections.abc import Callable
from functools import cache

import cologne_phonetics

from shopfriend.book import fulltext
from shopfriend.book.derivation import Derived, Touched
from shopfriend.book.tx import Row, Tx
from shopfriend.domain import folding

MANY = 2_000  # more at once than this, and making everything anew is quicker

_COLUMNS = ("customer", "skey", "name", "place", "note", "postcode")
_SOURCE = """
    select id, number, first_name, name_prefix, last_name, nickname, memo, company, title
      from customer"""
_PLACES = "select customer, street, house_number, postcode, town, district from address"
_NOTES = "select customer, text from note where private = 0"

_Facts = dict[int, list[Row]]


@cache
def sounds(word: str) -> tuple[str, ...]:
    """Kölner Phonetik of one folded word; other scripts and single letters have none."""
    if not word.isascii():
        return ()
    return tuple(code for _, code in cologne_phonetics.encode(word) if code)


def rebuild(tx: Tx) -> None:
    tx.run("delete from sound")
    tx.run("delete from phone_end")
    places = _by_customer(tx.all(f"{_PLACES} order by customer, id"))
    notes = _by_customer(tx.all(f"{_NOTES} order by customer, id"))
    rows = [
        _search_row(row, places.get(row["id"], []), notes.get(row["id"], []))
        for row in tx.all(f"{_SOURCE} order by id")
    ]
    fulltext.replace(tx, "customer", _COLUMNS, rows)
    tx.load("sound", ("code", "customer"), sorted({pair for row in rows for pair in _codes(row)}))
    tx.load("phone_end", ("digits", "customer"), sorted(_phone_ends(tx.all(_PHONES))))


def update(tx: Tx, touched: Touched) -> None:
    if len(touched.customers) > MANY:
        rebuild(tx)
        return
    for customer in sorted(touched.customers):
        _forget(tx, customer)
        source = tx.one(f"{_SOURCE} where id = :c", c=customer)
        if source is None:
            continue
        row = _search_row(
            source,
            tx.all(f"{_PLACES} where customer = :c order by id", c=customer),
            tx.all(f"{_NOTES} and customer = :c order by id", c=customer),
        )
        tx.load("customer_search", _COLUMNS, [row])
        fulltext.add(tx, "customer", customer, row[2:5])
        tx.load("sound", ("code", "customer"), sorted(_codes(row)))
        phones = tx.all(f"{_PHONES} where customer = :c", c=customer)
        tx.load("phone_end", ("digits", "customer"), sorted(_phone_ends(phones)))


def _forget(tx: Tx, customer: int) -> None:
    for table in ("customer_search", "sound", "phone_end"):
        tx.run(f"delete from {table} where customer = :c", c=customer)


def _by_customer(rows: list[Row]) -> _Facts:
    gathered: _Facts = {}
    for row in rows:
        gathered.setdefault(row["customer"], []).append(row)
    return gathered


def _search_row(
    customer: Row, places: list[Row], notes: list[Row]
) -> tuple[int, str, str, str, str, str]:
    last, first, company, *others = (
        folding.key(customer[part])
        for part in ("last_name", "first_name", "company", "name_prefix", "nickname", "memo")
    )
    name = _joined(last, first)
    where = ("street", "house_number", "postcode", "town", "district")
    return (
        customer["id"],
        company or name or _joined(*others),  # as lists show it
        _joined(name, company, *others),
        _joined(*(folding.key(" ".join(place[part] for part in where)) for place in places)),
        _joined(*(folding.key(note["text"]) for note in notes)),
        next((place["postcode"] for place in places if place["postcode"]), ""),
    )


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _codes(row: tuple[int, str, str, str, str, str]) -> set[tuple[str, int]]:
    return {(code, row[0]) for word in row[2].split() for code in sounds(word)}


_PHONES = "select customer, number, e164 from phone"


def _phone_ends(rows: list[Row]) -> set[tuple[str, int]]:
    return {
        (number[::-1], row["customer"])
        for row in rows
        if (number := folding.digits(row["e164"] or row["number"]))
    }


# To find goods as customers are found: one folded key to sort by, all words to look in.
_PRODUCT_COLUMNS = ("product", "skey", "words")
_GOODS = """
    select p.id, p.name, p.print_name, p.brand, coalesce(c.path, ''), p.number
      from product p left join category c on c.id = p.category"""


def rebuild_products(tx: Tx) -> None:
    fold = cache(folding.key)  # goods share names and categories
    rows = [_product_row(fold, *row) for row in tx.tuples(f"{_GOODS} order by p.id")]
    fulltext.replace(tx, "product", _PRODUCT_COLUMNS, rows)


def update_products(tx: Tx, touched: Touched) -> None:
    if len(touched.products) > MANY:
        rebuild_products(tx)
        return
    for product in sorted(touched.products):
        row = tx.one(f"{_GOODS} where p.id = :p", p=product)
        old = tx.one(
            "select product, skey, words from product_search where product = :p", p=product
        )
        new = _product_row(folding.key, *row) if row else None
        if old and new and tuple(old) == new:
            continue
        tx.run("delete from product_search where product = :p", p=product)
        if new:
            tx.load("product_search", _PRODUCT_COLUMNS, [new])
            fulltext.add(tx, "product", product, (new[2],))


def _product_row(
    fold: Callable[[str], str],
    product: int,
    name: str,
    print_name: str,
    brand: str,
    path: str,
    number: str,
) -> tuple[int, str, str]:
    name = fold(name)
    shown = fold(print_name) or name
    if shown != name:
        name = _joined(shown, name)
    return product, shown, _joined(name, fold(brand), fold(path), folding.key(number))


DERIVED = (
    Derived(
        "customer search",
        ("customer_search", "sound", "phone_end"),
        ("customer", "address", "phone", "note"),
        2,
        rebuild,
        update,
        whole=lambda tx: fulltext.agrees(tx, "customer"),
    ),
    Derived(
        "product search",
        ("product_search",),
        ("product", "category"),
        1,
        rebuild_products,
        update_products,
        whole=lambda tx: fulltext.agrees(tx, "product"),
    ),
)
