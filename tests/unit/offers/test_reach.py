"""How far the till data reach: settled days are kept, the newest ones are read after each sale."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shopfriend.domain.ids import ProductId
from shopfriend.services import consents
from shopfriend.services.desk import Desk
from shopfriend.services.offers import learned, reach
from tests.builders import TODAY, a_branch, a_product, a_receipt
from tests.unit.offers.shop import a_deli, days_ago

TOMORROW = TODAY + timedelta(days=1)


def shop(desk: Desk) -> learned.Shop:
    with desk.read() as tx:
        return learned.shop(desk, tx, TOMORROW)


def read_anew(desk: Desk) -> dict[int, date]:
    with desk.read() as tx:
        return reach.last_days(tx, TOMORROW)


def two_branches(desk: Desk) -> tuple[ProductId, int, int]:
    tea, main, other = a_product(desk, "Tea"), a_branch(desk, "1"), a_branch(desk, "2")
    for day in (2, 3, 10, 11):
        a_receipt(desk, None, days_ago(day), [(tea, 1000, 900)], branch=main)
    for day in (9, 10, 11):
        a_receipt(desk, None, days_ago(day), [(tea, 1000, 900)], branch=other)
    return tea, main, other


def test_after_each_sale_it_is_what_reading_everything_gives(desk: Desk) -> None:
    tea, main, other = two_branches(desk)
    assert shop(desk).last_days == read_anew(desk) == {main: days_ago(2), other: days_ago(9)}
    a_receipt(desk, None, TODAY, [(tea, 1000, 900)], branch=main)
    assert shop(desk).last_days == read_anew(desk) == {main: TODAY, other: days_ago(9)}
    a_receipt(desk, None, days_ago(5), [(tea, 1000, 900)], branch=other)  # a settled day
    assert shop(desk).last_days == read_anew(desk) == {main: TODAY, other: days_ago(5)}


def test_a_sale_of_today_reads_none_of_the_settled_days(desk: Desk) -> None:
    tea, main, _ = two_branches(desk)
    with desk.read() as tx:
        known = reach.settled(tx, days_ago(1), "")
    a_receipt(desk, None, TODAY, [(tea, 1000, 900)], branch=main)
    forgotten = reach.Settled("", days_ago(1), {})
    with desk.read() as tx:
        assert reach.last_days(tx, TOMORROW, known) == reach.last_days(tx, TOMORROW)
        assert reach.last_days(tx, TOMORROW, forgotten) == {main: TODAY}


def test_a_branch_that_is_six_weeks_behind_is_closed(desk: Desk) -> None:
    tea, closed, open_one = a_product(desk, "Tea"), a_branch(desk, "1"), a_branch(desk, "2")
    a_receipt(desk, None, days_ago(43), [(tea, 1000, 900)], branch=closed)
    a_receipt(desk, None, days_ago(42), [(tea, 1000, 900)], branch=open_one)
    assert shop(desk).last_days == read_anew(desk) == {closed: days_ago(43), open_one: days_ago(42)}
    a_receipt(desk, None, TODAY, [(tea, 1000, 900)], branch=open_one)
    assert shop(desk).last_days == read_anew(desk) == {open_one: TODAY}


@given(st.dictionaries(st.dates(), st.sets(st.integers(0, 5)), max_size=12))
def test_a_branch_counts_that_sold_on_half_the_days_of_the_busiest(
    sold: dict[date, set[int]],
) -> None:
    days = {b: [day for day in sold if b in sold[day]] for b in range(6)}
    most = max(map(len, days.values()))
    wanted = {b: max(on) for b, on in days.items() if on and 2 * len(on) >= most}
    assert reach.of_days(sold) == wanted


def test_objections_of_many_are_read_at_once_and_a_lifted_one_ends(desk: Desk) -> None:
    deli = a_deli(desk)

    def objectors() -> list[int]:
        with desk.read() as tx:
            return learned.who_objects(tx)

    assert objectors() == []
    for person in (deli.others[3], deli.others[1], deli.others[2]):
        consents.no_more_advertising(desk, person)
    assert objectors() == sorted(deli.others[1:4])
    desk.book.undo()
    assert objectors() == sorted((deli.others[1], deli.others[3]))
