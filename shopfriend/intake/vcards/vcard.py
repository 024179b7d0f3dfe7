"""vCard files of any version, with one card or thousands: address books of telephones, Outlook,
Thunderbird, Apple. One broken card is refused with its line, the others come in."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shopfriend.domain.incoming import CustomerRow, How, LineCount, Refusal
from shopfriend.domain.messages import Message, message
from shopfriend.domain.trouble import ShopError
from shopfriend.intake import container, text
from shopfriend.intake.findings import SHOWN, Findings
from shopfriend.intake.seen import Parsed, Seen, Told
from shopfriend.intake.vcards import cards, vcard_person
from shopfriend.intake.vcards.cards import Card, Outside

if TYPE_CHECKING:
    from vobject.base import Component

FORMAT = "vcard"
SHOWN_CARDS = 20
_HEADINGS = ("name", "phone", "email", "town")
_VERSION = re.compile(r"^VERSION:([\d.]+)", re.MULTILINE | re.IGNORECASE)
_WIDE = ("utf-16", "utf-16-le", "utf-16-be")


def look(path: Path, how: How) -> Seen:
    """By the cards of the file's first 256 kB. Raises `ShopError` when none of them is whole, or
    another format is forced."""
    if how.format not in ("", FORMAT):
        raise ShopError("format-unknown", format=how.format, known=FORMAT)
    head, tail, size = container.ends_of(path)
    encoding = _encoding(head, tail)
    inside = head.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
    taken = _Taken(path.name, date.max, wide=encoding in _WIDE)
    for part in cards.cut(inside.split("\n")):
        taken.take(part)
        if len(taken.people) >= SHOWN_CARDS:
            break
    versions = ", ".join(sorted(taken.versions or set(_VERSION.findall(inside))))
    if not taken.versions and size <= container.HEAD:
        raise ShopError("vcard-empty", file=path.name)
    return Seen(
        path, size, FORMAT, "customer", tuple(_evidence(versions, encoding)),
        headings=_HEADINGS, sample=tuple(_sample(row) for row in taken.people),
        ignored=tuple(sorted(taken.ignored)),
    )  # fmt: skip


def read(seen: Seen, how: How, *, today: date, zone: str, told: Told) -> Parsed:  # noqa: ARG001
    """Every card of the file; `told` hears bytes and may raise `Cancelled`."""
    head, tail, _ = container.ends_of(seen.path)
    encoding = _encoding(head, tail)
    taken = _Taken(seen.path.name, today, wide=encoding in _WIDE)
    blocks = text.blocks(seen.path, encoding, lambda done: told(done, seen.size))
    physical = count()
    lines = (line for line, _ in zip(cards.lines_of(blocks), physical, strict=False))
    for part in cards.cut(lines):
        taken.take(part)
    return Parsed(
        seen,
        LineCount(next(physical), **taken.counts),
        customers=tuple(taken.people),
        refused=tuple(taken.refused),
        warned=tuple(taken.warned),
        refused_by_kind=dict(taken.refused_by_kind),
        warned_by_kind=dict(taken.warned_by_kind),
        skipped=dict(taken.skipped),
    )


def _encoding(head: bytes, tail: bytes) -> str:
    """UTF-16 by its signs; everything else is read byte by byte and decided line by line."""
    found = text.encoding_of(head, tail)
    return found if found in _WIDE else "latin-1"


def _evidence(versions: str, encoding: str) -> Iterator[Message]:
    yield message("seen-vcard", versions=versions)
    if encoding in _WIDE:
        yield message("seen-encoding", encoding=encoding)


def _sample(row: CustomerRow) -> tuple[str, ...]:
    person = " ".join(part for part in (row.title, row.first_name, row.last_name) if part)
    name = person or row.company or ""
    return name, row.phone or "", row.email or "", row.town or ""


@dataclass
class _Taken(Findings):
    """What has come of the cards so far; every physical line is counted once."""

    file: str
    today: date
    wide: bool
    people: list[CustomerRow] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    versions: set[str] = field(default_factory=set)
    ignored: set[str] = field(default_factory=set)
    seen: dict[str, int] = field(default_factory=dict)

    def take(self, part: Card | Outside) -> None:
        if isinstance(part, Outside):
            if part.blank:
                self.counts["blank"] += 1
            else:
                self.refuse(part.line, 1, "card-outside")
        elif part.wrong:
            self.refuse(part.first, part.span, part.wrong)
        else:
            self._card(part)

    def _card(self, card: Card) -> None:
        clean = cards.repaired(card, wide=self.wide)
        self.versions.add(clean.version)
        found = _understood(clean.text)
        if found is None:
            self.refuse(card.first, card.span, "card-broken")
            return
        if vcard_person.is_group(found):
            self.skip("group", 1)
            self.counts["skipped"] += card.span
            return
        for line in clean.odd:
            self.warn(line, "card-line")
        self._person(card, found)

    def _person(self, card: Card, found: "Component") -> None:
        def warn(kind: str, name: str, value: str) -> None:
            self.warn(card.first, kind, column=name, value=value[:SHOWN], town="")

        person = vcard_person.person(found, card.first, self.today, warn)
        if person is None:
            self.refuse(card.first, card.span, "card-nobody")
            return
        self.ignored.update(person.ignored)
        row = person.row
        if row.uid in self.seen:
            shown = row.last_name or row.company or row.uid
            self.refuse(card.first, card.span, "card-twice", value=shown, first=self.seen[row.uid])
            return
        self.seen[row.uid] = card.first
        self.counts["row"] += card.span
        self.people.append(row)

    def refuse(self, line: int, span: int, kind: str, **facts: Any) -> None:
        self.counts["refusal"] += span
        self.list_refused(Refusal(self.file, line, kind, facts))

    def warn(self, line: int, kind: str, **facts: Any) -> None:
        self.list_warned(Refusal(self.file, line, kind, facts))


def _understood(card: str) -> "Component | None":
    import vobject
    from vobject.base import VObjectError

    try:
        found: Component | None = next(vobject.readComponents(card, allowQP=False), None)
    except (VObjectError, ValueError, LookupError, AttributeError, TypeError):
        return None  # the library raises whatever comes to it, never more than about this card
    return found
