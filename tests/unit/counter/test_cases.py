"""Cases of today that were put off or dropped stay so."""

from datetime import date, timedelta

from shopfriend.domain.ids import CustomerId
from shopfriend.services import lists, today
from shopfriend.services.desk import Desk, undo
from tests.builders import TODAY, a_customer, a_product, a_receipt, visits_every

DAY = timedelta(days=1)


def late(desk: Desk) -> CustomerId:
    """Somebody who stays away, and somebody through whom the till data is fresh."""
    customer, cheese = a_customer(desk, "Spät"), a_product(desk)
    visits_every(desk, customer, cheese, days=7, times=8, last=date(2026, 10, 1))
    visits_every(desk, a_customer(desk, "Treu"), cheese, days=7, times=8, last=TODAY - DAY)
    return customer


def kinds(desk: Desk) -> list[str]:
    return [case.kind for case in today.cases(desk).cases]


def test_a_case_put_off_comes_back_on_its_day(desk: Desk) -> None:
    late(desk)
    (case,) = today.cases(desk).cases
    today.put_off(desk, case, until=TODAY + DAY)
    assert kinds(desk) == []
    desk.clock.move(days=1)  # type: ignore[attr-defined]
    assert kinds(desk) == ["late"]


def test_a_dropped_case_stays_away_until_there_is_a_new_one_of_its_kind(desk: Desk) -> None:
    customer = late(desk)
    (case,) = today.cases(desk).cases
    today.drop(desk, case)
    desk.clock.move(days=3)  # type: ignore[attr-defined]
    assert kinds(desk) == []
    a_receipt(desk, customer, date(2026, 10, 20), [(a_product(desk), 1000, 356)])
    assert kinds(desk) == ["late"]


def test_putting_off_and_dropping_are_undone(desk: Desk) -> None:
    late(desk)
    (case,) = today.cases(desk).cases
    for deed in (today.drop, lambda d, c: today.put_off(d, c, until=TODAY + DAY)):
        deed(desk, case)
        assert kinds(desk) == []
        undo(desk)
        assert kinds(desk) == ["late"]


def test_old_till_data_can_be_dropped_without_anybody_being_meant(desk: Desk) -> None:
    cheese = a_product(desk)
    visits_every(desk, a_customer(desk), cheese, days=7, times=3, last=date(2026, 10, 1))
    case = next(c for c in today.cases(desk).cases if c.kind == "till-data")
    today.drop(desk, case)
    assert "till-data" not in kinds(desk)


def test_firms_stand_among_the_people_by_the_name_that_is_shown(desk: Desk) -> None:
    a_customer(desk, "Abele", "Ida", company="Institut für Wasserbau", kind="firm")
    a_customer(desk, "Kurz", "Bea")
    a_customer(desk, "Adler", "Jan")
    names = [line.name for line in lists.page(desk)]
    assert names == ["Adler, Jan", "Institut für Wasserbau", "Kurz, Bea"]


def test_person_without_any_name_is_called_by_the_memo(desk: Desk) -> None:
    from shopfriend.services import card, customers, texts

    lady = a_customer(desk, "", "", memo="Dame mit dem Dackel", salutation="")
    assert customers.find(desk, "dackel")[0].name == "Dame mit dem Dackel"
    assert texts.say(card.of(desk, lady).name, "de") == "Dame mit dem Dackel"
    assert [line.name for line in lists.page(desk)] == ["Dame mit dem Dackel"]
