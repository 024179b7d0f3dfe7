"""A dozen of the book's statements on a real PostgreSQL: the same rows as on SQLite."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from shopfriend.book import Book, schema
from shopfriend.book.engine import POSTGRES
from tests.permissions import NOBODY, is_root

psycopg = pytest.importorskip("psycopg")

AT = "2026-10-01T08:00:00Z"
Run = Callable[..., list[tuple[Any, ...]]]


def _server() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


def _as_somebody() -> dict[str, Any]:
    """PostgreSQL refuses root."""
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []} if is_root() else {}


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """A private server that listens on a socket in its own folder only."""
    bin_ = _server() if sys.platform != "win32" else None
    if bin_ is None:
        pytest.skip("no PostgreSQL server is installed on this machine")
    folder = Path(tempfile.mkdtemp(prefix="shop-pg-"))
    if is_root():
        os.chown(folder, NOBODY, NOBODY)
    run: dict[str, Any] = {"cwd": folder, "check": True, "capture_output": True, "timeout": 120}
    run |= _as_somebody()
    data = folder / "data"
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    try:
        auth = ["-U", "shop", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
        subprocess.run([bin_ / "initdb", "-D", data, *auth], **run)
        start: list[str | Path] = [bin_ / "pg_ctl", "-D", data, "-w", "-l", folder / "log"]
        start += ["-o", options, "start"]
        quiet = {**run, "capture_output": False, "stdout": subprocess.DEVNULL}
        subprocess.run(start, **quiet)
        try:
            yield f"host={folder} user=shop dbname=postgres"
        finally:
            subprocess.run([bin_ / "pg_ctl", "-D", data, "-m", "immediate", "stop"], **quiet)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def engines(cluster: str, book: Book) -> Iterator[list[Run]]:
    """The same door to both engines: run a statement, get its rows."""
    with psycopg.connect(cluster, autocommit=True) as connection:
        connection.execute("drop schema public cascade")
        connection.execute("create schema public")
        for statement in POSTGRES.schema((*schema.BASE, schema.DERIVED)):
            connection.execute(statement)

        def postgres(sql: str, **facts: Any) -> list[tuple[Any, ...]]:
            cursor = connection.execute(POSTGRES.statement(sql), facts)
            return cursor.fetchall() if cursor.description else []

        def sqlite(sql: str, **facts: Any) -> list[tuple[Any, ...]]:
            cursor = book._writer.execute(sql, facts)
            return [tuple(row) for row in cursor.fetchall()] if cursor.description else []

        sqlite("drop trigger customer_unindex")  # rows here are not in SQLite's full text
        yield [sqlite, postgres]


def _both(engines: list[Run], sql: str, **facts: Any) -> list[tuple[Any, ...]]:
    """The rows of both, which must be the same."""
    first, second = ([tuple(map(_plain, row)) for row in run(sql, **facts)] for run in engines)
    assert first == second, sql
    return first


def _plain(value: Any) -> Any:
    """A sum of bigints comes as Decimal there."""
    return int(value) if type(value).__name__ == "Decimal" else value


@pytest.fixture
def filled(engines: list[Run]) -> list[Run]:
    for n, name in enumerate(("muller hanna", "muller karl", "zander", "öz", "aal"), start=1):
        _both(
            engines,
            """insert into customer (id, number, last_name, created_at, changed_at)
               values (:id, :number, :name, :at, :at)""",
            id=n << 40,
            number=f"K{n}",
            name=name,
            at=AT,
        )
        _both(
            engines,
            """insert into customer_search (customer, skey, name, place, note)
               values (:id, :name, :name, '', '')""",
            id=n << 40,
            name=name,
        )
    for n in range(3):
        _both(
            engines,
            """insert into product (id, number, name, created_at, changed_at)
               values (:id, :number, '100 % Comté', :at, :at)""",
            id=n + 1,
            number=str(n),
            at=AT,
        )
    for n in range(12):
        _both(
            engines,
            """insert into receipt (id, source, number, at, day, customer, total_cents, lines)
               values (:id, 'till', :number, :day, :day, :customer, 100, 1)""",
            id=n,
            number=str(n),
            day=f"2026-10-{n + 1:02}",
            customer=None if n % 4 == 3 else (n % 4 + 1) << 40,
        )
        _both(
            engines,
            """insert into line (receipt, line_no, product, quantity_milli, total_cents)
               values (:r, 0, :p, 1000, :cents)""",
            r=n,
            p=n % 3 + 1,
            cents=5_000_000_000 + n,
        )
    return engines


def test_key_range_and_its_order_are_the_same(filled: list[Run]) -> None:
    from shopfriend.book.search import _LAST

    sql = """select customer, skey from customer_search where skey >= :low and skey < :high
              order by skey, customer limit :limit"""
    assert len(_both(filled, sql, low="mul", high="mul" + _LAST, limit=20)) == 2
    assert len(_both(filled, sql, low="", high=_LAST, limit=20)) == 5


def test_keyset_pages_are_the_same(filled: list[Run]) -> None:
    sql = """select customer, skey from customer_search where (skey, customer) > (:skey, :id)
              order by skey, customer limit 2"""
    page = _both(filled, sql, skey="", id=0)
    while page:
        page = _both(filled, sql, skey=page[-1][1], id=page[-1][0])


def test_summaries_are_the_same(filled: list[Run]) -> None:
    from shopfriend.book import summaries

    totals = _both(filled, summaries._TOTALS.format(summaries._ALL))
    assert [receipts for _, receipts, *_ in totals] == [3, 3, 3]
    assert len(_both(filled, summaries._DAYS.format(summaries._ALL))) == 9
    assert len(_both(filled, summaries._MOVED.format(""))) == 0


def test_summaries_are_kept_the_same(filled: list[Run]) -> None:
    from shopfriend.book import summaries

    _both(filled, "insert into category (id, path) values (5, 'Käse')")
    for last, lines in (("2026-10-09", 2), ("2026-10-01", 3)):
        whose: dict[str, Any] = {"customer": 1 << 40, "lines": lines}
        _both(
            filled, summaries._KEEP_STAT, receipts=1, days=1, spent_cents=7, discount_lines=0,
            first_day="2026-10-01", last_day=last, gap_days=None, **whose,
        )  # fmt: skip
        _both(filled, summaries._MORE_OF_CATEGORY, category=5, cents=10, day=last, **whose)
    stat = _both(filled, "select lines, last_day, gap_days from customer_stat")
    assert stat == [(3, "2026-10-01", None)]
    assert _both(filled, "select lines, cents, last_day from customer_category") == [
        (5, 20, "2026-10-09")
    ]


def test_lines_of_a_day_are_the_same(filled: list[Run]) -> None:
    from shopfriend.book import blocks

    line = (1, 2 << 40, 2, 1000, 5_000_000_001, 0)
    assert _both(filled, blocks._LINES.format(""), day="2026-10-02") == [line]
    some = blocks._LINES.format("and r.id in (:one, :two)")
    assert _both(filled, some, day="2026-10-02", one=1, two=2) == [line]


def test_blocks_are_kept_the_same(filled: list[Run]) -> None:
    from shopfriend.book import blocks

    for first, lines in ((10, 1), (20, 1), (20, 2)):
        _both(
            filled, blocks._KEEP, day="2026-10-02", first=first, lines=lines, fingerprint=lines,
            columns=b"",
        )  # fmt: skip
    for receipt, found in ((5, [10, 20]), (10, [10, 20]), (19, [10, 20]), (25, [20])):
        rows = _both(filled, blocks._FROM, day="2026-10-02", receipt=receipt)
        assert [first for first, _ in rows] == found


def test_counters_move_the_same(filled: list[Run]) -> None:
    from shopfriend.book import counts

    facts = {"receipts": 2, "customers": 1, "repeaters": 0, "quantity": 10, "cents": 7}
    for day in ("2026-10-09", "2026-10-01"):
        _both(filled, counts.MOVE, product=1, day=day, **facts)
    rows = _both(filled, "select * from product_stat order by product")
    assert rows == [(1, 4, 2, 0, 20, 14, "2026-10-09", None)]


def test_setting_is_put_the_same_twice(filled: list[Run]) -> None:
    for value in ("1", "2"):
        _both(
            filled,
            """insert into setting (name, value, changed_at) values (:name, :value, :at)
               on conflict (name) do update set value = excluded.value""",
            name="shop",
            value=value,
            at=AT,
        )
    assert _both(filled, "select value from setting") == [("2",)]


def test_coupon_is_redeemed_once_only(filled: list[Run]) -> None:
    _both(
        filled,
        """insert into coupon (id, code, incentive, valid_from, valid_until)
           values (1, 'CX', '{}', '2026-10-01', '2026-10-31')""",
    )
    sql = """insert into redemption (id, coupon, used_on, at, workplace)
             values (:id, 1, '2026-10-05', :at, 0) on conflict (coupon) do nothing returning id"""
    assert _both(filled, sql, id=1, at=AT) == [(1,)]
    assert _both(filled, sql, id=2, at=AT) == []


def test_undo_steps_are_trimmed_the_same(filled: list[Run]) -> None:
    from shopfriend.book import undo

    for n in range(60):
        _both(
            filled,
            """insert into change (id, workplace, kind, facts, touched, at)
               values (:id, 0, 'x', '{}', '{}', :at)""",
            id=n,
            at=AT,
        )
    _both(filled, undo.TRIM, workplace=0, steps=undo.STEPS)
    assert len(_both(filled, "select id from change order by id")) == 50


def test_deleted_customer_takes_the_same_rows_along(filled: list[Run]) -> None:
    _both(filled, "delete from customer where id = :c", c=1 << 40)
    assert len(_both(filled, "select customer from customer_search order by customer")) == 4
    assert len(_both(filled, "select id from receipt where customer is null order by id")) == 6


def test_percent_and_colon_in_quotes_stay(filled: list[Run]) -> None:
    assert _both(filled, "select 'a:b 100 %', number from product where id = :p", p=1) == [
        ("a:b 100 %", "0")
    ]
    assert len(_both(filled, "select id from product where name = '100 % Comté' order by id")) == 3
