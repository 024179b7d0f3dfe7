"""The line "last · next" of the card, and what late means."""

from datetime import timedelta

from shopfriend.services import ahead, person, texts
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_customer, a_product, a_receipt
from tests.unit.offers.shop import a_deli, days_ago


def test_C01_last_bought_next_visit_and_category_with_probability(desk: Desk) -> None:
    deli = a_deli(desk)
    a_receipt(desk, deli.hanna, days_ago(3), [(deli.tea, 1000, 900), (deli.comte, 1000, 356)])
    line = ahead.of(desk, deli.hanna)
    assert (line.last_day, line.last_products) == (days_ago(3), ("Darjeeling", "Comté"))
    assert (line.gap_days, line.next_day, line.due) == (9, days_ago(3) + timedelta(days=9), False)
    # Comté on 7 of 7 visits: (7 + ½) / (7 + 1); tea on one: (1 + ½) / 8.
    assert [(c.name, c.times, c.of, c.chance_bp) for c in line.categories] == [
        ("Hard", 7, 7, 9375), ("Tea", 1, 7, 1875),
    ]  # fmt: skip
    assert line.categories[0].expected_on == line.next_day


def test_C01_the_persons_page_says_last_and_next(desk: Desk) -> None:
    deli = a_deli(desk)
    a_receipt(desk, deli.hanna, days_ago(3), [(deli.tea, 1000, 900), (deli.comte, 1000, 356)])
    shown = person.of(desk, deli.hanna).ahead
    assert shown == ahead.of(desk, deli.hanna)
    for language, wanted in (
        ("de", ["zuletzt Darjeeling, Comté", "als Nächstes etwa am 29. Nov. 2026: Hard, Tea"]),
        ("en", ["last Darjeeling, Comté", "next about 29 Nov 2026: Hard, Tea"]),
    ):
        said = [texts.say(each, language).replace(texts.THIN, " ") for each in shown.messages]
        assert said == wanted
    assert person.of(desk, a_customer(desk)).ahead.messages == ()


def test_a_day_that_is_past_is_not_told_as_the_next_one(desk: Desk) -> None:
    deli = a_deli(desk)
    a_receipt(desk, deli.others[0], TODAY, [(deli.tea, 1000, 900)])  # the till is known until today
    line = ahead.of(desk, deli.hanna)
    assert line.overdue
    said = [texts.say(each, "en").replace(texts.THIN, " ") for each in line.messages]
    assert said[1].startswith("by habit the next visit would have been about 20 Nov 2026: Hard")


def test_till_data_three_weeks_old_call_nobody_late(desk: Desk) -> None:
    deli = a_deli(desk)
    line = ahead.of(desk, deli.hanna)
    # Her gap is 9 days, she was there 12 days ago – but that is where the till data end.
    assert (line.due, line.data_until) == (False, days_ago(12))
    a_receipt(desk, deli.others[0], TODAY, [(deli.tea, 1000, 900)])
    assert ahead.of(desk, deli.hanna).due


def test_somebody_without_purchases_has_nothing_ahead(desk: Desk) -> None:
    a_product(desk)
    line = ahead.of(desk, a_customer(desk))
    assert (line.last_day, line.next_day, line.due, line.categories) == (None, None, False, ())
