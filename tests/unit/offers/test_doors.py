"""The doors for every number: another grain, another day for some, weak ones marked."""

import csv
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopfriend import cli
from shopfriend.book import runs
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.reasons import Offer
from shopfriend.domain.trouble import ShopError
from shopfriend.services import ahead, offers
from shopfriend.services.desk import Desk, close_desk
from shopfriend.services.offers import learned, listed
from shopfriend.services.settings import put
from tests.builders import TODAY, a_customer, a_desk, a_product, a_receipt, visits_every
from tests.unit.offers.shop import Deli, a_deli, days_ago

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def deli(desk: Desk) -> Deli:
    put(desk, profiling="everyone")
    return a_deli(desk)


def lists(desk: Desk, **how: Any) -> dict[CustomerId, list[Offer]]:
    return dict(offers.for_all(desk, **how))


def test_groups_of_goods_are_offered_by_their_path(desk: Desk, deli: Deli) -> None:
    found = lists(desk, grain="category", count=5, strict=False)[deli.hanna]
    assert found
    assert {offer.product for offer in found} == {None}
    assert found[0].kind == "repeat"
    rows = listed.rows(desk, [(deli.hanna, found)])
    assert rows[0].name == "Cheese > Hard"
    assert all(row.product == "" and row.reasons for row in rows)


def test_sizes_of_one_article_are_one_type(desk: Desk, deli: Deli) -> None:
    sizes = [
        a_product(desk, "Sock", category="Socks", size=s, number=f"s{s}") for s in ("39", "42")
    ]
    for size, back in zip(sizes, (20, 10), strict=True):
        visits_every(desk, deli.hanna, size, days=9, times=3, last=days_ago(back))
    alone = lists(desk, count=9, strict=False)[deli.hanna]
    assert len({o.product for o in alone} & set(sizes)) <= 2
    typed = lists(desk, count=9, strict=False, grain="type")[deli.hanna]
    assert [o.product for o in typed].count(sizes[0]) == 1
    assert sizes[1] not in {o.product for o in typed}
    reason = next(o for o in typed if o.product == sizes[0]).main_reason
    assert reason.facts["times"] == 6


def test_weak_ones_fill_up_and_are_marked_unless_strict(desk: Desk, deli: Deli) -> None:
    new = a_customer(desk, "Neu")
    a_receipt(desk, new, days_ago(3), [(deli.tea, 1000, 900)])
    table = listed.rows(desk, offers.for_all(desk, count=9, strict=False))
    strict = listed.rows(desk, offers.for_all(desk, count=9))
    assert any(row.weak for row in table)
    assert not any(row.weak for row in strict)
    kept = {(r.customer, r.product) for r in table if not r.weak}
    assert {(r.customer, r.product) for r in strict} <= kept


def test_asof_gives_each_person_the_list_of_that_morning(desk: Desk, deli: Deli) -> None:
    other = deli.others[0]
    then = lists(desk, asof={deli.hanna: days_ago(15)}, count=5)
    assert then[deli.hanna] == lists(desk, on=days_ago(15), count=5)[deli.hanna]
    assert then[other] == lists(desk, count=5)[other]
    assert list(then) == list(lists(desk))


def test_asof_of_many_days_learns_from_nothing_of_the_day_or_later(desk: Desk, deli: Deli) -> None:
    days = {person: days_ago(20 - place) for place, person in enumerate(deli.others)}
    before = lists(desk, asof=days, count=5)
    for person in deli.others:  # what they bought on their day
        a_receipt(desk, person, days[person], [(deli.brebis, 1000, 420)])
    first = min(days, key=lambda person: days[person])
    assert lists(desk, asof=days, count=5)[first] == before[first]


@pytest.mark.parametrize(
    ("rows", "kind"),
    [("4711,2026-11-01", "asof-customer"), ("1001,yesterday", "asof-date")],
)
def test_asof_file_with_a_mistake_names_the_line(
    desk: Desk, deli: Deli, tmp_path: Path, rows: str, kind: str
) -> None:
    file = tmp_path / "asof.csv"
    file.write_text(f"customer,date\n{rows}\n", "utf-8")
    with pytest.raises(ShopError, match=kind) as refused:
        listed.days_of(desk, file)
    assert refused.value.message.facts["line"] == 2
    file.write_text("who,when\n", "utf-8")
    with pytest.raises(ShopError, match="columns-missing"):
        listed.days_of(desk, file)
    with pytest.raises(ShopError, match="file-missing"):
        listed.days_of(desk, tmp_path / "none.csv")


def test_the_command_takes_level_asof_and_strict(desk: Desk, deli: Deli, tmp_path: Path) -> None:
    table, asof = tmp_path / "offers.csv", tmp_path / "asof.csv"
    asof.write_text(f"customer,date\n1001,{days_ago(15)}\n", "utf-8")
    words = ["offers", "--book", str(desk.book.path), "--all", "--count", "4", "--asof", str(asof)]
    words += ["--csv", str(table), "--no-backup"]
    for more in ([], ["--strict"], ["--level", "type"], ["--level", "category"]):
        assert cli.run([*words, *more]) == 0
        with table.open(encoding="utf-8") as stream:
            rows = list(csv.DictReader(stream))
        assert rows
        marks = {row["weak"] for row in rows}
        assert marks <= ({""} if more == ["--strict"] else {"", "weak"})


# -- on DATE is what the derived tables hold for today ---------------------------------------------

_SALE = st.tuples(st.integers(0, 6), st.integers(0, 3), st.integers(-2, 70), st.booleans())


def _equal(desk: Desk, ask: Callable[..., Any]) -> None:
    learned.forget()
    now = ask(None)
    learned.forget()
    assert ask(TOMORROW) == now


@settings(max_examples=10, deadline=None)
@given(st.lists(_SALE, max_size=40))
def test_B10_tomorrows_morning_is_how_things_stand_now(
    sales: list[tuple[int, int, int, bool]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = a_desk(Path(folder))
        try:
            put(desk, profiling="everyone")
            people = [a_customer(desk, f"Kurz-{n}") for n in range(6)]
            goods = [a_product(desk, f"Good-{n}", category=f"Group {n % 2}") for n in range(4)]
            for who, product, back, returned in sales:
                piece = -1000 if returned else 1000
                person = people[who - 1] if who else None
                a_receipt(desk, person, days_ago(back), [(goods[product], piece, piece // 10)])
            for grain in ("product", "type", "category"):
                _equal(desk, lambda on, g=grain: lists(desk, on=on, grain=g, strict=False, count=9))
            for person in people:
                _equal(desk, lambda on, p=person: ahead.of(desk, p, on=on))
            _derived_are_computed(desk)
        finally:
            close_desk(desk)


def _derived_are_computed(desk: Desk) -> None:
    """Sums kept for today are what is counted for a day: lines after tomorrow apart."""
    with desk.read() as tx:
        counted = tx.tuples(
            """select customer, count(*) from receipt
                where customer is not null and day < :day group by customer""",
            day=TOMORROW.isoformat(),
        )
        assert runs.activity(tx, TOMORROW) == dict(counted)
