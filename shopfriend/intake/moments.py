"""Dates and times as files write them; day or month first is decided for the whole column."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

Order = Literal["ymd", "dmy", "mdy"]

_ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?"
)
LOCAL = re.compile(
    r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d\d)"
    r"(?:,?[T ]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*([AaPp][Mm])?(?:\s*Uhr)?)?"
)
_PARTS = re.compile(r"(\d{4}) (\d{1,2}) (\d{1,2})")  # three columns joined
_NO_YEAR = re.compile(r"--(\d\d)-?(\d\d)|(\d{1,2})\.\s?(\d{1,2})\.")
_NOTHING = "0. -:/"  # 0.0.00, 0/0/00: no day at all
FIRST_YEAR = 1970
ODD_YEARS = 20  # a purchase so long ago is rather a clock that somebody has reset


@dataclass(frozen=True)
class Style:
    """`sure`: `evidence` is a value that proves it; "rule": no value did, `styles.py` decides."""

    order: Order
    sure: bool
    evidence: str


class Moment(NamedTuple):
    """Shop-local. `at` is the day alone when the file gives no time."""

    day: str
    at: str


class NoDate(ValueError):
    """`kind`: date-unreadable, date-impossible (31.02.), date-too-old."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def style_of(texts: Iterable[str]) -> Style:
    first: str = ""
    seen: str = ""
    for text in texts:
        if text[:4].isdigit():  # no local date begins so
            first = first or (text if _ISO.fullmatch(text) else "")
        elif found := LOCAL.fullmatch(text):
            if found[2] == "." or int(found[1]) > 12:
                return Style("dmy", sure=True, evidence=text)
            if int(found[3]) > 12:
                return Style("mdy", sure=True, evidence=text)
            seen = seen or text.strip(_NOTHING)
    if seen:
        return Style("dmy", sure=False, evidence="rule")
    return Style("ymd", sure=bool(first), evidence=first or "rule")


def is_date(text: str) -> bool:
    return bool(_ISO.fullmatch(text) or LOCAL.fullmatch(text))


def ambiguous(texts: Iterable[str]) -> str:
    """The first date that reads either way; "" for none."""
    return next((text for text in texts if text.strip(_NOTHING) and LOCAL.fullmatch(text)), "")


def parse(text: str, style: Style, zone: ZoneInfo) -> Moment:
    """One date with or without time. A time with an offset becomes shop-local in `zone`."""
    if found := _ISO.fullmatch(text):
        year, month, day, hour, minute, second, offset = found.groups()
        if offset:
            return _from_offset(text, zone)
        return _moment(year, month, day, _time(hour, minute, second, None))
    if found := LOCAL.fullmatch(text):
        one, _, two, year, hour, minute, second, half = found.groups()
        day, month = (two, one) if style.order == "mdy" else (one, two)
        full = year if len(year) == 4 else str(century(int(year)))
        return _moment(full, month, day, _time(hour, minute, second, half))
    raise NoDate("date-unreadable")


def from_utc(text: str, moment: Moment, zone: ZoneInfo) -> Moment:
    """`text` was read as `moment`; its program writes Greenwich's time where it says no offset."""
    found = _ISO.fullmatch(text)
    if (found and found[7]) or moment.at == moment.day:
        return moment
    local = datetime.fromisoformat(moment.at).replace(tzinfo=UTC).astimezone(zone)
    return _shown(local)


def parse_birthday(text: str, style: Style, today: date) -> tuple[int | None, int, int] | None:
    """Year (None when not told), month, day. None for the stand-ins of other programs: the first
    of January 1900 or 1970, today's date, 0.0.00."""
    if found := _NO_YEAR.fullmatch(text):
        month, day = (found[1], found[2]) if found[1] else (found[4], found[3])
        _checked(2000, int(month), int(day))
        return None, int(month), int(day)
    if not text.strip(_NOTHING):
        return None
    born = parse_day(text, style, two_digits_before=today.year % 100)
    if born > today:
        raise NoDate("date-ahead")
    stand_in = (born.month, born.day) == (1, 1) and born.year in (1900, 1970)
    return None if stand_in or born == today else (born.year, born.month, born.day)


def parse_day(text: str, style: Style, two_digits_before: int = 69) -> date:
    """A plain day, any year. Two-digit years above `two_digits_before` are of the last century."""
    if found := _ISO.fullmatch(text) or _PARTS.fullmatch(text):
        return _checked(int(found[1]), int(found[2]), int(found[3]))
    if found := LOCAL.fullmatch(text):
        day, month = (found[3], found[1]) if style.order == "mdy" else (found[1], found[3])
        year = int(found[4])
        if len(found[4]) == 2:
            year += 1900 if year > two_digits_before else 2000
        return _checked(year, int(month), int(day))
    raise NoDate("date-unreadable")


def century(year: int) -> int:
    """Of a year with two digits."""
    return year + (1900 if year > 69 else 2000)


def _checked(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NoDate("date-impossible") from None


def _time(hour: str | None, minute: str | None, second: str | None, half: str | None) -> str:
    if hour is None:
        return ""
    text = _minute(hour, minute or "00", half)
    if second is None or second == "00":
        return text
    if second > "59":
        raise NoDate("date-impossible")
    return f"{text}:{second}"


@lru_cache(maxsize=4096)
def _minute(hour: str, minute: str, half: str | None) -> str:
    """A day has 1,440 of them; its seconds are not worth remembering."""
    full = int(hour)
    if half:
        full = full % 12 + (12 if half.lower() == "pm" else 0)
    if full > 23 or int(minute) > 59:
        raise NoDate("date-impossible")
    return f"T{full:02}:{minute}"


def _moment(year: str, month: str, day: str, time: str) -> Moment:
    text = _day(year, month, day)
    return Moment(text, text + time)


@lru_cache(maxsize=4096)
def _day(year: str, month: str, day: str) -> str:
    """A till's file names the same few hundred days a hundred thousand times."""
    checked = _checked(int(year), int(month), int(day))
    if checked.year < FIRST_YEAR:
        raise NoDate("date-too-old")
    return checked.isoformat()


def _from_offset(text: str, zone: ZoneInfo) -> Moment:
    plain = text.replace("UTC", "Z").replace(",", ".").replace(" Z", "Z").replace(" +", "+")
    try:
        local = datetime.fromisoformat(plain.replace(" -", "-")).astimezone(zone)
    except (ValueError, OverflowError):
        raise NoDate("date-impossible") from None
    return _shown(local)


def _shown(local: datetime) -> Moment:
    """To the second; a whole minute without."""
    _day(f"{local:%Y}", f"{local:%m}", f"{local:%d}")
    at = local.replace(tzinfo=None, microsecond=0).isoformat().removesuffix(":00")
    return Moment(at[:10], at)
