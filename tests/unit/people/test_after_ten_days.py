"""The program was closed for ten days: what fell due meanwhile is there, each once."""

from collections import Counter
from datetime import date, timedelta

from shopfriend.services import talks, today
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_customer, a_product, a_receipt, visits_every


def test_A46_after_ten_days_closed_all_due_cases_are_there_and_none_twice(desk: Desk) -> None:
    cheese, bea, carl = a_product(desk), a_customer(desk), a_customer(desk, "Lang")
    for day in (1, 4, 9):
        talks.log(desk, bea, f"Anruf {day}", follow_up_on=TODAY + timedelta(days=day))
    visits_every(desk, carl, cheese, days=5, times=10, last=date(2026, 11, 22))
    assert [case for case in today.cases(desk).cases if case.customer] == []
    desk.clock.move(days=10)  # type: ignore[attr-defined]
    a_receipt(desk, bea, desk.today, [(cheese, 1000, 356)])  # the till's data reach until today
    found = today.cases(desk)
    kinds = Counter((c.kind, c.customer, c.reason.facts.get("text")) for c in found.cases)
    wanted = [("promise", bea, f"Anruf {day}") for day in (1, 4, 9)] + [("late", carl, None)]
    assert {kind: kinds[kind] for kind in wanted} == dict.fromkeys(wanted, 1)
    assert max(kinds.values()) == 1
    for case in found.cases:
        today.drop(desk, case)
    assert today.cases(desk).cases == ()  # looked at again, nothing comes twice
