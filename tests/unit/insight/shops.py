"""Small shops as arrays, for tests of what is learned."""

from collections.abc import Iterable

from shopfriend.insight import Lines, Model, Person, Products, fit

DAY = 740_000  # the ordinal of a day in 2027: the list is for that morning
PIECE = 1000


def goods(count: int, *, category: int = 7) -> Products:
    """Products 1…count, in that order, all in one category."""
    return Products.from_rows((n, category, 0, 0) for n in range(1, count + 1))


def lines(*bought: tuple[int, int, int], quantity: int = PIECE) -> Lines:
    """From (customer, product, day): one receipt each."""
    return Lines.from_rows(
        (number, customer, product, day, quantity, 300, 0)
        for number, (customer, product, day) in enumerate(bought, 1)
    )


def together(*parts: Lines) -> Lines:
    rows: list[tuple[int, ...]] = []
    for part in parts:
        columns = (part.receipt, part.customer, part.product, part.day, part.quantity_milli,
                   part.total_cents, part.discount_cents)  # fmt: skip
        rows += list(zip(*(column.tolist() for column in columns), strict=True))
    return Lines.from_rows(rows)


def person(customer: int = 1, *, on: int = DAY, **facts: object) -> Person:
    return Person(customer, on, on, **facts)  # type: ignore[arg-type]


def of(customer: int, everything: Lines) -> Lines:
    return everything.where(everything.customer == customer)


def model(
    everything: Lines, products: Products, *, on: int = DAY, out: Iterable[int] = ()
) -> Model:
    return fit(everything, products, on, left_out=out)
