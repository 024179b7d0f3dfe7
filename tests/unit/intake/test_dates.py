"""Days that files leave open, and days that cannot well be."""

import random
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend import intake
from shopfriend.domain.incoming import How
from shopfriend.domain.profiles import Profile
from shopfriend.intake import date_order
from shopfriend.intake.seen import Parsed
from shopfriend.services import texts
from tests.unit.intake.dsfinvk.till import BREAD, Till

TODAY = date(2026, 11, 23)
HEAD = "receipt,date,product,total"


def _read(folder: Path, days: list[str], how: How | None = None, today: date = TODAY) -> Parsed:
    path = folder / "days.csv"
    lines = [f"{n},{day},P{n},8" for n, day in enumerate(days)]
    path.write_text("\n".join([HEAD, *lines, ""]), encoding="utf-8")
    return intake.read(path, how or How(), today=today)


def _order(parsed: Parsed) -> list[str]:
    found = [
        each for each in parsed.seen.evidence if each.kind.startswith(("seen-dmy", "seen-mdy"))
    ]
    for each in found:
        assert all("{" not in texts.say(each, language) for language in texts.LANGUAGES)
    return [each.kind for each in found]


# -- day or month first ----------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["dmy", "mdy"])
def test_a_shop_sells_on_neighbouring_days_not_on_one_day_of_each_month(
    tmp_path: Path, order: str
) -> None:
    """The first days of a March of last year, many lines a day, in no order."""
    shape = "{0:02}/03/2025 {1}:15" if order == "dmy" else "03/{0:02}/2025 {1}:15"
    days = [shape.format(day, hour) for hour in range(10, 18) for day in (7, 4, 5, 8, 6, 1, 10)]
    parsed = _read(tmp_path, days)
    assert _order(parsed) == [f"seen-{order}-together"]
    assert parsed.seen.questions == ()
    assert parsed.purchases is not None
    assert {day[:7] for day in parsed.purchases.day} == {"2025-03"}


def test_one_line_a_month_may_be_a_subscription_and_is_asked_about(tmp_path: Path) -> None:
    parsed = _read(tmp_path, [f"03/{day:02}/2025" for day in (7, 4, 5, 8, 6, 1, 10)])
    assert [asked.name for asked in parsed.seen.questions] == ["date-order"]


def _weekdays(months: tuple[int, ...]) -> list[date]:
    """The first twelve days of some months, without Sundays."""
    return [day for day in _days(months) if day.weekday() != 6]


def _days(months: tuple[int, ...]) -> list[date]:
    """In no order."""
    found = [date(2025, month, day) for day in range(1, 13) for month in months]
    return random.Random(7).sample(found, len(found))


@pytest.mark.parametrize("order", ["dmy", "mdy"])
def test_a_shop_that_is_closed_on_sundays_gives_the_order_away(tmp_path: Path, order: str) -> None:
    shape = "%d/%m/%Y" if order == "dmy" else "%m/%d/%Y"
    parsed = _read(tmp_path, [day.strftime(shape) for day in _weekdays((3, 5, 8, 10))])
    assert _order(parsed) == [f"seen-{order}-sundays"]
    assert parsed.seen.questions == ()
    assert parsed.purchases is not None
    assert all(date.fromisoformat(day).weekday() != 6 for day in parsed.purchases.day)


def test_a_shop_that_sells_on_sundays_too_is_asked(tmp_path: Path) -> None:
    parsed = _read(tmp_path, [day.strftime("%d/%m/%Y") for day in _days((3, 5, 8, 10))])
    assert [asked.name for asked in parsed.seen.questions] == ["date-order"]


def test_what_the_answer_says_holds_against_every_rule(tmp_path: Path) -> None:
    days = [f"{day:02}/03/2025 {hour}:15" for hour in range(10, 18) for day in range(4, 11)]
    parsed = _read(tmp_path, days, How(answers={"date-order": "mdy"}))
    assert parsed.purchases is not None
    assert {day[5:] for day in parsed.purchases.day} == {f"{n:02}-03" for n in range(4, 11)}


@given(
    days=st.lists(st.dates(date(2020, 1, 1), date(2026, 11, 23)), min_size=1, max_size=40),
    order=st.sampled_from(["dmy", "mdy"]),
)
def test_an_order_is_never_ruled_out_by_a_day_that_is_ahead_in_both(
    days: list[date], order: str
) -> None:
    """What is left is an order in which no purchase lies ahead, if there is one."""
    shape = "%d/%m/%Y" if order == "dmy" else "%m/%d/%Y"
    found = date_order.refuted([day.strftime(shape) for day in days], TODAY, past=True, rows=0)
    if found is not None and found.why == "ahead":
        assert found.order == order


# -- days that cannot well be ----------------------------------------------------------------------


def test_a_day_very_long_ago_is_taken_and_told_once(tmp_path: Path) -> None:
    parsed = _read(tmp_path, ["2000-01-01", "2000-01-01", "2026-03-14"])
    assert [(each.line, each.kind) for each in parsed.warned] == [(2, "date-odd")]
    assert parsed.purchases is not None
    assert len(parsed.purchases.day) == 3
    for language in texts.LANGUAGES:
        assert "2000-01-01" in texts.say(parsed.warned[0].message, language)


def test_a_tills_clock_that_was_reset_is_told(tmp_path: Path) -> None:
    till = Till().receipt("1", BREAD, at="2000-01-01T00:03:00").receipt("2", BREAD)
    parsed = intake.read(till.close().write(tmp_path / "till.zip"), today=TODAY)
    assert [each.kind for each in parsed.warned] == ["date-odd"]
    assert parsed.purchases is not None
    assert parsed.purchases.day == ["2000-01-01", "2026-03-14"]


@pytest.mark.parametrize(
    ("day", "kind"),
    [("2026-11-25", "date-ahead"), ("1969-12-31", "date-too-old"),
     ("31.02.2026", "date-impossible"),
     ("29.02.2025", "date-impossible"), ("gestern", "date-unreadable"), ("", "date-missing"),
     ("2026-03-14 25:00", "date-impossible"), ("0.0.00", "date-impossible")],
)  # fmt: skip
def test_days_that_cannot_be_are_refused_with_their_reason(
    tmp_path: Path, day: str, kind: str
) -> None:
    parsed = _read(tmp_path, ["2026-03-14", day])
    assert [(each.line, each.kind) for each in parsed.refused] == [(3, kind)]


def test_tomorrow_is_left_to_clocks_and_zones(tmp_path: Path) -> None:
    assert _read(tmp_path, [str(TODAY + timedelta(days=1))]).refused == ()


# -- Greenwich -------------------------------------------------------------------------------------

MAPPED = Profile("Kasse", "purchase", "", {"receipt": "receipt", "date": "date",
                                           "product": "product", "total": "total"})  # fmt: skip


@pytest.mark.parametrize("shape", ["%Y-%m-%d %H:%M:%S", "%d.%m.%Y %H:%M", "%d/%m/%Y %H:%M"])
def test_a_mapped_file_with_sales_at_night_may_be_greenwichs(tmp_path: Path, shape: str) -> None:
    said = [f"2026-07-{day}T{hour}:30" for day in (14, 15) for hour in ("03", "09")]
    days = [(date.fromisoformat(each[:10]).strftime(shape[:8]) + each[10:].replace("T", " "))
            for each in said]  # fmt: skip
    (asked,) = _read(tmp_path, days, How(profile=MAPPED)).seen.questions
    assert asked.name == "zone"
    utc = _read(tmp_path, days, How(profile=MAPPED, answers={"zone": "utc"}))
    assert utc.purchases is not None
    assert utc.purchases.at[:2] == ["2026-07-14T05:30", "2026-07-14T11:30"]


@pytest.mark.parametrize("time", ["00:00", "00:00:00", "02:10 PM", ""])
def test_midnight_and_afternoons_are_no_night(tmp_path: Path, time: str) -> None:
    parsed = _read(tmp_path, [f"14/03/2026 {time}".strip()], How(profile=MAPPED))
    assert (parsed.seen.questions, parsed.refused) == ((), ())
