"""Spreadsheets: each visible sheet is recognised by its headings, and read as a text file is.

Several sheets of one kind are taken together when the owner says so; sheets of different kinds –
goods on one, customers on the other – all come in. Lines count on from sheet to sheet.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from shopfriend.domain.incoming import How, LineCount, Question
from shopfriend.domain.messages import Fact, Message, message
from shopfriend.domain.trouble import ShopError
from shopfriend.intake import container, layout, styles, understood
from shopfriend.intake.delimited import Sample
from shopfriend.intake.formats import Kind
from shopfriend.intake.layout import Head, Layout
from shopfriend.intake.records import Odd, Piece
from shopfriend.intake.seen import Parsed, Seen, Told
from shopfriend.intake.sheets import workbook
from shopfriend.intake.sheets.workbook import Sheet, Workbook
from shopfriend.intake.table import Table, gather
from shopfriend.intake.together import together

SHEETS, HIDDEN = "sheets", "hidden"  # the names of the questions
ALL, FIRST = "sheets-all", "sheets-first"
LEFT, TAKEN = "hidden-left", "hidden-taken"
_ONCE = frozenset({"purchase", "mailing"})
_SAMPLE = layout.TITLE_LINES + layout.SAMPLE


@dataclass(frozen=True)
class _Known:
    """A sheet whose headings say what it is; `before`: lines of the sheets in front of it;
    `columns`: hidden ones that it would have, too."""

    sheet: Sheet
    head: Head
    laid: Layout
    before: int
    columns: tuple[str, ...] = ()

    @property
    def hidden_rows(self) -> int:
        """Below the headings, and not empty."""
        rows = self.sheet.rows
        return sum(
            1 for at in self.sheet.hidden.rows
            if self.head.at < at < len(rows) and any(cell != "" for cell in rows[at])
        )  # fmt: skip


def look(path: Path, how: How) -> Seen:
    """By the first lines of each sheet. Raises `ShopError` when none is of a known format."""
    _, _, size = container.ends_of(path)
    book = workbook.first_lines(path, _SAMPLE)
    known = _known(path, book.sheets, how)
    first = known[0]
    decided = styles.decide(
        first.laid.format,
        Sample(first.head, first.laid),
        how.answers,
        comma=False,
        today=None,
        file=path.name,
    )
    return Seen(
        path, size, first.laid.format.name, first.laid.format.noun,
        (*_evidence(known, book), *decided.evidence),
        (*_questions(path.name, known, how), *decided.questions),
        tuple(first.head.headings), layout.sample_of(first.head, first.laid.needed),
        layout.ignored(first.head), first.laid,
    )  # fmt: skip


def read(seen: Seen, how: How, *, today: date, zone: str, told: Told) -> Parsed:
    """Every line of every sheet that is understood; `told` hears bytes and may raise
    `Cancelled`."""
    sheets = workbook.read(seen.path).sheets
    told(seen.size // 2, seen.size)
    known = _known(seen.path, sheets, how)
    asked = _questions(seen.path.name, known, how)
    parsed = [_parsed(seen, group, how, today, zone) for group in _groups(_wanted(known, how))]
    told(seen.size, seen.size)
    return _together(sheets, parsed, asked)


# -- which sheets --------------------------------------------------------------------------------


def _known(path: Path, sheets: Sequence[Sheet], how: How) -> list[_Known]:
    found: list[_Known] = []
    nearest: Head | None = None
    before = 0
    for sheet in sheets:
        head, columns = _head(sheet, how)
        if head is not None and head.match.fits:
            laid = layout.laid_out(head, head.at + 1)
            found.append(_Known(sheet, _typed(sheet, head, laid), laid, before, columns))
        elif head is not None and (nearest is None or head.rank > nearest.rank):
            nearest = head
        before += len(sheet.rows)
    if not sheets:
        raise ShopError("file-empty", file=path.name)
    if not found:
        raise layout.unknown(path.name, nearest, how, first=_first(sheets))
    return found


def _head(sheet: Sheet, how: How) -> tuple[Head | None, tuple[str, ...]]:
    """And the hidden columns that were left out: all but those nothing can be read without."""
    rows = workbook.texts(sheet.rows[:_SAMPLE], {})
    whole = _under(rows, how)
    if whole is None or not sheet.hidden.columns or how.answers.get(HIDDEN) == TAKEN:
        return whole, ()
    shown = _under(_without(rows, sheet.hidden.columns), how)
    if shown is None or not shown.match.fits or whole.match.format.mapped:
        return whole, ()
    read_ = {*whole.match.places.values()} & sheet.hidden.columns
    return shown, tuple(whole.headings[place] for place in sorted(read_))


def _under(rows: list[list[str]], how: How) -> Head | None:
    head = layout.header_of(rows, how)
    return None if head is None else replace(head, rows=rows[head.at + 1 :])


def _without(rows: list[list[str]], columns: frozenset[int]) -> list[list[str]]:
    return [["" if at in columns else cell for at, cell in enumerate(row)] for row in rows]


def _typed(sheet: Sheet, head: Head, laid: Layout) -> Head:
    """The sample once more, now that the columns are known."""
    return replace(
        head,
        rows=workbook.texts(sheet.rows[head.at + 1 : head.at + 1 + layout.SAMPLE], _kinds(laid)),
    )


def _kinds(laid: Layout) -> dict[int, Kind]:
    return {
        laid.places[column.name]: column.kind
        for column in laid.format.columns
        if column.name in laid.places
    }


def _first(sheets: Sequence[Sheet]) -> str:
    rows = workbook.texts(sheets[0].rows[:1], {})
    return " ".join(cell for cell in rows[0] if cell)


def _alike(known: Sequence[_Known]) -> list[_Known]:
    """Sheets of the format that several have."""
    often = Counter(each.laid.format.name for each in known).most_common(1)[0]
    return [each for each in known if each.laid.format.name == often[0]] if often[1] > 1 else []


def _questions(file: str, known: Sequence[_Known], how: How) -> tuple[Question, ...]:
    return (*_about_sheets(file, known, how), *_about_hidden(file, _wanted(known, how), how))


def _about_hidden(file: str, known: Sequence[_Known], how: How) -> tuple[Question, ...]:
    """Filtered away for the eye, or put aside for good? Only the owner knows."""
    rows = sum(each.hidden_rows for each in known)
    columns = [column for each in known for column in each.columns]
    if HIDDEN in how.answers or not (rows or columns):
        return ()
    facts: dict[str, Fact] = {"file": file, "rows": rows, "columns": ", ".join(columns) or "–"}
    return (Question(HIDDEN, HIDDEN, (LEFT, TAKEN), facts),)


def _about_sheets(file: str, known: Sequence[_Known], how: How) -> tuple[Question, ...]:
    alike = _alike(known)
    if not alike or SHEETS in how.answers:
        return ()
    names = [each.sheet.name for each in alike]
    facts: dict[str, Fact] = {"file": file, "sheets": ", ".join(names), "first": names[0]}
    return (Question(SHEETS, SHEETS, (ALL, FIRST), facts),)


def _wanted(known: Sequence[_Known], how: How) -> list[_Known]:
    if how.answers.get(SHEETS, ALL) == ALL:
        return list(known)
    alike = _alike(known)
    return [each for each in known if each not in alike[1:]]


def _groups(known: Sequence[_Known]) -> list[list[_Known]]:
    """By format, in the order of the workbook. Purchases of two formats are two imports: the
    first one's come in, the other sheets are left."""
    groups: dict[str, list[_Known]] = {}
    bought = next((each.laid.format for each in known if each.laid.format.noun in _ONCE), None)
    for each in known:
        if each.laid.format.noun not in _ONCE or each.laid.format == bought:
            groups.setdefault(each.laid.format.name, []).append(each)
    return list(groups.values())


def _evidence(known: Sequence[_Known], book: Workbook) -> Iterator[Message]:
    for each in known:
        yield layout.evidence(each.laid)
        yield message("seen-sheet", sheet=each.sheet.name, line=each.laid.header_line)
    if book.hidden:
        yield message("seen-hidden-sheets", sheets=", ".join(book.hidden), count=len(book.hidden))


# -- reading -------------------------------------------------------------------------------------


def _parsed(seen: Seen, group: Sequence[_Known], how: How, today: date, zone: str) -> Parsed:
    laid = _joined([each.laid for each in group])
    taken = how.answers.get(HIDDEN) == TAKEN
    pieces = [_piece(each, laid, frozenset() if taken else each.sheet.hidden.rows)
              for each in group]  # fmt: skip
    table: Table = gather(
        pieces, seen.path.name, laid.width, laid.places, laid.headers, separator=""
    )
    table.count("header", sum(each.laid.header_line for each in group))
    physical = sum(len(each.sheet.rows) for each in group)
    return understood.parsed(table, physical, seen, laid, how, today=today, zone=zone)


def _joined(several: Sequence[Layout]) -> Layout:
    """One layout for all: the columns of each, wherever they stand in the sheets."""
    headers: dict[str, str] = {}
    for laid in reversed(several):
        headers |= laid.headers
    places = {name: place for place, name in enumerate(headers)}
    return replace(
        several[0], places=places, headers=headers, width=len(places), needed=len(places)
    )


def _piece(each: _Known, joined: Layout, hidden: frozenset[int]) -> Piece:
    """`hidden`: rows of the sheet, counted from 0, that are left out."""
    import numpy as np

    none = np.zeros(0, np.int64)
    rows: list[list[str]] = []
    lines: list[int] = []
    odd: list[Odd] = []
    head = each.laid.header_line
    cells = workbook.texts(each.sheet.rows[head:], _kinds(each.laid))
    for line, row in enumerate(cells, each.before + head + 1):
        full = any(cell.strip() for cell in row)
        if full and line - each.before - 1 in hidden:
            odd.append(Odd(line, 1, "hidden-row"))
        elif full:
            rows.append(_placed(row, each.laid.places, joined.places))
            lines.append(line)
        else:
            odd.append(Odd(line, 1, "blank"))
    return Piece(b"", none, none, rows, lines, [1] * len(rows), odd)


def _placed(row: list[str], own: Mapping[str, int], joined: Mapping[str, int]) -> list[str]:
    return [row[own[name]] if name in own and own[name] < len(row) else "" for name in joined]


def _together(
    sheets: Sequence[Sheet], parsed: Sequence[Parsed], asked: tuple[Question, ...]
) -> Parsed:
    """One answer for the whole workbook; lines of sheets that were not taken are skipped."""
    whole = together(parsed)
    left = sum(len(sheet.rows) for sheet in sheets) - whole.lines.physical
    inside = {q.name: q for each in parsed for q in each.seen.questions}
    questions = asked + tuple(inside.values())
    skipped = Counter(whole.skipped)
    if left:
        skipped["sheet-line"] += left
    return replace(
        whole,
        seen=replace(whole.seen, questions=questions),
        lines=whole.lines + LineCount(left, skipped=left),
        skipped=dict(skipped),
    )
