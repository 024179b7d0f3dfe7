"""Numbers that people and goods had before they were merged, or have in somebody else's files.

They find the same one for ever: a till goes on writing the old number for years.
"""

from shopfriend.book.tx import Tx
from shopfriend.domain.ids import CustomerId, ProductId


def customer(tx: Tx, number: str) -> CustomerId | None:
    found = tx.value("select customer from customer_alias where number = :n", n=number)
    return None if found is None else CustomerId(found)


def customers(tx: Tx) -> dict[str, CustomerId]:
    rows = tx.tuples("select number, customer from customer_alias")
    return {number: CustomerId(row) for number, row in rows}


def add_customer(tx: Tx, number: str, row: CustomerId, *, batch: int | None = None) -> None:
    """Nothing happens when the number is known already."""
    tx.run(
        """insert into customer_alias (number, customer, batch) values (:number, :row, :batch)
           on conflict (number) do nothing""",
        number=number,
        row=row,
        batch=batch,
    )


def product(tx: Tx, number: str, source: str = "") -> ProductId | None:
    found = tx.value(
        "select product from product_alias where number = :n and source = :s", n=number, s=source
    )
    return None if found is None else ProductId(found)


def products(tx: Tx, source: str = "") -> dict[str, ProductId]:
    """By number."""
    rows = tx.tuples("select number, product from product_alias where source = :s", s=source)
    return {number: ProductId(row) for number, row in rows}


def gtins(tx: Tx) -> dict[str, ProductId]:
    rows = tx.tuples("select gtin, product from product_alias where gtin <> ''")
    return {gtin: ProductId(row) for gtin, row in rows}


def add_product(
    tx: Tx, number: str, row: ProductId, *, source: str = "", gtin: str = "", name: str = ""
) -> None:
    tx.run(
        """insert into product_alias (number, source, gtin, name, product)
           values (:number, :source, :gtin, :name, :row)
           on conflict (number, source) do nothing""",
        number=number,
        source=source,
        gtin=gtin,
        name=name,
        row=row,
    )
