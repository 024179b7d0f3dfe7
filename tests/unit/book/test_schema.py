"""The schema as text: marks, keys, indexes; fresh and upgraded books are alike."""

import re

import pytest

from shopfriend.book import Book, schema
from shopfriend.book.engine import SQLITE

# Parents that are never deleted one by one, or hold few rows: no index for their sake.
UNINDEXED_PARENTS = {"batch", "branch", "campaign", "category", "picture", "product", "run"}


def test_every_column_has_one_of_the_four_marks() -> None:
    for table in schema.tables().values():
        assert table.columns, table.name
        for column in table.columns:
            assert column.mark in schema.MARKS, f"{table.name}.{column.name}"


def test_column_without_a_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="no mark"):
        schema.shape.parse("create table t (\n  id {id} primary key\n);", derived=False)


def test_every_table_has_a_key_of_its_own_columns() -> None:
    for table in schema.tables().values():
        assert table.key, table.name
        assert set(table.key) <= {column.name for column in table.columns}


def test_new_book_has_exactly_the_tables_and_columns_of_the_text(book: Book) -> None:
    with book.read() as tx:
        made = {
            name: [row["name"] for row in tx.all(f"select name from pragma_table_info('{name}')")]
            for (name,) in tx.tuples("select name from sqlite_master where type = 'table'")
            if not re.match(r"sqlite_|_sqlite|\w+_fts", name)
        }
    assert made == {t.name: [c.name for c in t.columns] for t in schema.tables().values()}


def test_new_book_is_what_the_text_says_index_by_index(book: Book) -> None:
    wanted = {
        s
        for s in SQLITE.schema((*schema.BASE, schema.DERIVED))
        if s.startswith(("create index", "create unique"))
    }
    with book.read() as tx:
        made = {
            row[0]
            for row in tx.tuples("select sql from sqlite_master where type = 'index'")
            if row[0] and "_sqlite" not in row[0]
        }
    assert {s.lower() for s in made} == {s.lower() for s in wanted}


def test_deleting_a_customer_or_receipt_scans_no_other_table(book: Book) -> None:
    links = [
        (table.name, column.name)
        for table in schema.tables().values()
        for column in table.columns
        if column.references is not None and column.references not in UNINDEXED_PARENTS
    ]
    with book.read() as tx:
        scans = [
            f"{table}.{column}"
            for table, column in links
            if tx.all(f"explain query plan select 1 from {table} where {column} = 1")[0][
                "detail"
            ].startswith("SCAN")
        ]
    assert scans == []


def test_every_reference_names_a_table_that_exists() -> None:
    for table in schema.tables().values():
        for column in table.columns:
            assert column.references is None or column.references in schema.tables()


def test_D12_no_column_asks_for_an_income() -> None:
    names = {column.name for table in schema.tables().values() for column in table.columns}
    assert not [name for name in names if "income" in name or "salary" in name]
    assert "price_limit_bp" in names  # the price level comes from receipts, times the owner's limit
