"""Days and times as people read them, from what the services answer."""

from datetime import UTC, date, datetime

from shopfriend.services import texts


def iso_day(text: str, language: str) -> str:
    """ "2026-11-23" or a longer ISO text -> 23. Nov. 2026; "" stays empty."""
    return texts.day(date.fromisoformat(text[:10]), language) if text else ""


def of_day(day: date | None, language: str) -> str:
    return "" if day is None else texts.day(day, language)


def local(text: str, language: str) -> str:
    """Shop-local ISO text with or without a time: day, and the time where there is one."""
    clock = text[11:16]
    return f"{iso_day(text, language)}, {clock}" if clock else iso_day(text, language)


def utc(at: str | datetime, language: str) -> str:
    """UTC – text with Z or a moment – in this machine's time."""
    moment = datetime.fromisoformat(at) if isinstance(at, str) else at
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    here = moment.astimezone()
    return f"{texts.day(here.date(), language)}, {here:%H:%M}"
