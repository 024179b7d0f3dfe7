"""Rows for the book's own tests, written below the nouns: the book must hold for any SQL."""

from shopfriend.book import Book, Tx

AT = "2026-10-01T08:00:00Z"


def customer(book: Book, tx: Tx, last_name: str, first_name: str = "", **facts: object) -> int:
    new = book.ids.next()
    tx.insert(
        "customer",
        id=new,
        number=str(new),
        last_name=last_name,
        first_name=first_name,
        created_at=AT,
        changed_at=AT,
        **facts,  # type: ignore[arg-type]
    )
    return new


def address(book: Book, tx: Tx, owner: int, **facts: str) -> int:
    new = book.ids.next()
    tx.insert("address", id=new, customer=owner, **facts)
    return new


def note(book: Book, tx: Tx, owner: int, text: str, *, private: int = 0) -> int:
    new = book.ids.next()
    tx.insert("note", id=new, customer=owner, text=text, private=private, noted_at=AT)
    return new


def phone(book: Book, tx: Tx, owner: int, number: str, e164: str = "") -> int:
    new = book.ids.next()
    tx.insert("phone", id=new, customer=owner, number=number, e164=e164)
    return new


def category(book: Book, tx: Tx, path: str) -> int:
    new = book.ids.next()
    tx.insert("category", id=new, path=path)
    return new


def product(book: Book, tx: Tx, name: str, category: int | None = None) -> int:
    new = book.ids.next()
    tx.insert(
        "product",
        id=new,
        number=str(new),
        name=name,
        category=category,
        created_at=AT,
        changed_at=AT,
    )
    return new


def receipt(
    book: Book, tx: Tx, owner: int | None, day: str, goods: list[int], cents: int = 300
) -> int:
    new = book.ids.next()
    tx.insert(
        "receipt",
        id=new,
        source="till",
        number=str(new),
        at=f"{day}T10:00",
        day=day,
        customer=owner,
        total_cents=cents * len(goods),
        lines=len(goods),
    )
    columns = ("receipt", "line_no", "product", "quantity_milli", "total_cents", "discount_cents")
    tx.load(
        "line", columns, [(new, n, bought, 1000, cents, n % 2) for n, bought in enumerate(goods)]
    )
    return new


def differing(book: Book) -> list[str]:
    """What is not as a rebuild would make it; the book stays as it is."""
    from shopfriend.book import derived

    class Enough(Exception):
        pass

    found: list[str] = []
    try:
        with book.batch("check") as tx:
            found = derived.differing(tx)
            raise Enough
    except Enough:
        return found
