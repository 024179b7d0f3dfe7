"""Who usually comes at this hour."""

from datetime import timedelta

from shopfriend.domain.ids import CustomerId
from shopfriend.services import usual, visits
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_customer, a_product, a_receipt

WEEK = timedelta(days=7)


def came(desk: Desk, who: CustomerId, at: str, *, weeks: int, off: int = 0) -> None:
    """Bought at this time on so many of the last Mondays (`off` days beside them)."""
    cheese = a_product(desk)
    for back in range(1, weeks + 1):
        day = TODAY - back * WEEK + timedelta(days=off)
        a_receipt(desk, who, day, [(cheese, 1000, 356)], at=at)


def now(desk: Desk) -> str:
    return desk.local_now()[11:]


def test_who_comes_on_this_weekday_at_this_hour_stands_first(desk: Desk) -> None:
    often, seldom = a_customer(desk, "Oft"), a_customer(desk, "Manchmal")
    came(desk, seldom, now(desk), weeks=3)
    came(desk, often, now(desk), weeks=6)
    assert [hit.name for hit in usual.at_this_hour(desk)] == ["Oft, Bea", "Manchmal, Bea"]


def test_other_hours_other_days_and_rare_visits_do_not_count(desk: Desk) -> None:
    came(desk, a_customer(desk, "Abend"), "23:40", weeks=5)
    came(desk, a_customer(desk, "Dienstag"), now(desk), weeks=5, off=1)
    came(desk, a_customer(desk, "Selten"), now(desk), weeks=2)
    assert usual.at_this_hour(desk) == []


def test_who_was_stamped_today_is_not_expected_again(desk: Desk) -> None:
    often = a_customer(desk, "Oft")
    came(desk, often, now(desk), weeks=6)
    visits.was_here(desk, often)
    assert usual.at_this_hour(desk) == []


def test_it_is_reckoned_back_from_the_day_the_till_data_reach_to(desk: Desk) -> None:
    gone = a_customer(desk, "Damals")
    cheese = a_product(desk)
    for back in range(40, 46):
        a_receipt(desk, gone, TODAY - back * WEEK, [(cheese, 1000, 356)], at=now(desk))
    assert [hit.name for hit in usual.at_this_hour(desk)] == ["Damals, Bea"]
    a_receipt(desk, a_customer(desk, "Neu"), TODAY, [(cheese, 1000, 356)])
    assert usual.at_this_hour(desk) == []


def test_at_most_eight(desk: Desk) -> None:
    for n in range(10):
        came(desk, a_customer(desk, f"Oft{n}"), now(desk), weeks=3)
    assert len(usual.at_this_hour(desk)) == 8
