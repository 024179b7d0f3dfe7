"""Mailings of before the program: four files, taken in and taken back like any other."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from shopfriend.book import past
from shopfriend.services import campaigns, imports
from shopfriend.services.desk import Desk
from shopfriend.services.imports import Result
from tests.builders import a_customer, a_product

FILES: Mapping[str, str] = {
    "campaigns.csv": "campaign,name,starts,ends\n8,Spring,2017-05-08,2017-06-25\n"
    "9,Summer,2017-08-01,\n",
    "pieces.csv": "campaign,customer,sent_on\n8,1001,2017-05-08\n8,77,2017-05-08\n"
    "9,1001,2017-08-01\n",
    "coupons.csv": "campaign,coupon,product\n8,10000085364,c1\n8,10000085364,later\n9,5,c1\n",
    "redemptions.csv": "coupon,campaign,customer,date\n10000085364,8,1001,2017-05-12\n",
}


def take(desk: Desk, folder: Path, *names: str) -> Result:
    for name in names or FILES:
        (folder / name).write_text(FILES[name], "utf-8")
    return imports.take_in(desk, [folder / name for name in names or FILES])


def told(desk: Desk) -> list[past.PastCampaign]:
    with desk.read() as tx:
        return past.everyone(tx)


def test_four_files_bring_campaigns_letters_coupons_and_redemptions(
    desk: Desk, tmp_path: Path
) -> None:
    bea, tea = a_customer(desk), a_product(desk, number="c1")
    result = take(desk, tmp_path)
    assert (result.new, result.refused_count) == (9, 0)
    summer, spring = told(desk)
    assert (spring.number, spring.name, spring.ends) == ("8", "Spring", date(2017, 6, 25))
    assert (spring.pieces, spring.redeemed, summer.pieces, summer.ends) == (2, 1, 1, None)
    with desk.read() as tx:
        assert past.redeemed(tx) == [(spring.id, bea, date(2017, 5, 12).toordinal())]
        assert past.coupon_goods(tx) == sorted([(spring.id, tea), (summer.id, tea)])
        assert {customer for _, _, customer in past.mailings(tx)} == _customers(desk)


def _customers(desk: Desk) -> set[int]:
    """77 was made: known by the number alone, as purchases make people."""
    with desk.read() as tx:
        rows = tx.tuples("select id from customer where number in ('1001', '77')")
    assert len(rows) == 2
    return {id_ for (id_,) in rows}


def test_campaigns_come_first_in_whatever_order_the_files_stand(desk: Desk, tmp_path: Path) -> None:
    result = take(desk, tmp_path, *reversed(list(FILES)))
    assert (result.new, result.refused_count) == (9, 0)


def test_the_same_files_again_change_nothing(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk)
    take(desk, tmp_path)
    again = take(desk, tmp_path)
    assert (again.new, again.changed, again.same, again.batch) == (0, 0, 9, None)


def test_a_changed_campaign_is_changed_and_taken_back_is_as_before(
    desk: Desk, tmp_path: Path
) -> None:
    take(desk, tmp_path)
    before = told(desk)
    more = tmp_path / "more.csv"
    more.write_text("campaign,name,starts,ends\n8,Spring 2017,2017-05-08,2017-06-25\n", "utf-8")
    changed = imports.take_in(desk, [more])
    assert changed.changed == 1
    assert [campaign.name for campaign in told(desk)] == ["Summer", "Spring 2017"]
    assert changed.batch is not None
    imports.take_back(desk, changed.batch)
    assert told(desk) == before


def test_taken_back_leaves_nothing_of_them(desk: Desk, tmp_path: Path) -> None:
    result = take(desk, tmp_path)
    assert result.batch is not None
    imports.take_back(desk, result.batch)
    with desk.read() as tx:
        for table in (*past.ROWS, "past_campaign", "customer"):
            assert tx.value(f"select count(*) from {table}") == 0, table


@pytest.mark.parametrize("file", ["pieces.csv", "coupons.csv", "redemptions.csv"])
def test_rows_of_an_unknown_campaign_are_refused_with_their_line(
    desk: Desk, tmp_path: Path, file: str
) -> None:
    result = take(desk, tmp_path, file)
    rows = FILES[file].count("\n") - 1
    assert (result.new, result.refused_count) == (0, rows)
    assert {(r.kind, r.line) for r in result.refused} == {
        ("past-campaign-unknown", line) for line in range(2, rows + 2)
    }


def test_past_campaigns_are_no_runs_of_our_own(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path)
    assert campaigns.everyone(desk) == []
    with desk.read() as tx:
        assert tx.value("select count(*) from piece") == 0
        assert tx.value("select count(*) from coupon") == 0


def test_bad_cells_refuse_their_line_alone(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "campaigns.csv"
    rows = ["1,A,2017-02-30,", ",B,2017-01-02,", "3,C,2017-01-03,", "3,D,2017-01-04,"]
    file.write_text("campaign,name,starts,ends\n" + "\n".join(rows) + "\n", "utf-8")
    result = imports.take_in(desk, [file])
    assert [campaign.name for campaign in told(desk)] == ["C"]
    assert [r.kind for r in result.refused] == ["date-impossible", "cell-missing", "twice"]
