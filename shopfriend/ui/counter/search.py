"""Hits into lines: what tells two people of one name apart, and why somebody was found."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, QObject

from shopfriend.services import texts
from shopfriend.services.customers import Hit
from shopfriend.ui.counter.hits import Line


class HitLines(QObject):
    """A QObject only because it says words of the window."""

    def __init__(self, language: str, today: date) -> None:
        super().__init__()
        self._language, self._today = language, today

    def of(self, hits: Sequence[Hit]) -> list[Line]:
        by_name = [self._line(hit) for hit in hits if hit.why != "sound"]
        by_sound = [self._line(hit) for hit in hits if hit.why == "sound"]
        if by_sound:
            return [*by_name, Line(self.tr("sounds like")), *by_sound]
        return by_name

    def today(self, opened: Sequence[Line], usual: Sequence[Hit] = ()) -> list[Line]:
        """With nothing typed: who was opened, then who usually comes at this hour."""
        known = {line.customer for line in opened}
        coming = [self._line(hit) for hit in usual if hit.customer not in known]
        return [
            *([Line(self.tr("opened today")), *opened] if opened else []),
            *([Line(self.tr("usually at this hour")), *coming] if coming else []),
        ]

    def day(self, day: date | None) -> str:
        """today, yesterday, a weekday of the last week, else the date."""
        if day is None:
            return ""
        ago = (self._today - day).days
        if ago == 0:
            return self.tr("today")
        if ago == 1:
            return self.tr("yesterday")
        if 1 < ago < 7:
            return QLocale(self._language).dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
        return texts.day(day, self._language, year=ago > 300)

    def _line(self, hit: Hit) -> Line:
        second = " · ".join(p for p in (hit.street, self.day(hit.last_day), self._why(hit)) if p)
        return Line(hit.name, hit.town, second, hit.customer)

    def _why(self, hit: Hit) -> str:
        return {
            "note": self.tr("in a note"),
            "phone": self.tr("phone"),
            "card": self.tr("card"),
            "email": self.tr("e-mail"),
            "spelling": self.tr("similar spelling"),
        }.get(hit.why, "")
