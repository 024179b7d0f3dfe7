"""What columns of consent are worth, said before anything is taken in.

A tick in another program is somebody's claim: the law wants the proof, so nothing goes out on it
until it is confirmed. A refusal holds at once.
"""

from collections.abc import Callable, Iterable, Iterator

from shopfriend.domain.incoming import CustomerRow, Permission
from shopfriend.domain.messages import Message, message
from shopfriend.intake.table import Table

# column -> what the row says, and the sentence for its yes
_COLUMNS: tuple[tuple[str, Callable[[CustomerRow], Permission | None], str], ...] = (
    ("email_consent", lambda row: row.email_consent, "claimed"),
    ("sms_consent", lambda row: row.sms_consent, "claimed"),
    ("profile_consent", lambda row: row.profile_consent, "given"),
)


def notes(people: Iterable[CustomerRow], table: Table) -> Iterator[Message]:
    """Evidence with the column and the number of people."""
    rows = list(people)
    for name, said, kind in _COLUMNS:
        all_ = [found for row in rows if (found := said(row)) is not None]
        yes = sum(1 for each in all_ if each.given)
        objected = sum(1 for each in all_ if each.objected)
        if yes:
            yield message(f"seen-consents-{kind}", column=_heading(table, name), count=yes)
        if objected:
            column = _heading(table, "email_objection") if name == "email_consent" else ""
            column = column or _heading(table, name)
            yield message("seen-consents-objected", column=column, count=objected)


def _heading(table: Table, name: str) -> str:
    return next((table.headers[each] for each in (name, f"who.{name}") if table.has(each)), "")
