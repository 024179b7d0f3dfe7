"""Where a table's header stands and which of its columns is what: the same for a text file and
for the cells of a spreadsheet."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shopfriend.domain.incoming import How
from shopfriend.domain.messages import Message, message
from shopfriend.domain.trouble import ShopError
from shopfriend.intake import matching
from shopfriend.intake.cells import clean
from shopfriend.intake.formats import Format
from shopfriend.intake.matching import Match

TITLE_LINES = 15  # a header stands no deeper
SAMPLE = 200
SHOWN_ROWS, SHOWN_COLUMNS = 20, 400


@dataclass(frozen=True)
class Layout:
    """`places`: column -> position, `headers`: column -> heading as the file writes it.
    `header_line` is physical and counts from 1; `width`: fields of a row; `needed`: up to the last
    column with a name. `separator` and `encoding` are "" for a spreadsheet."""

    format: Format
    share_bp: int
    header_line: int
    width: int
    needed: int
    places: Mapping[str, int]
    headers: Mapping[str, str]
    separator: str = ""
    encoding: str = ""


@dataclass(frozen=True)
class Head:
    """A header row that was found, with the rows of the sample under it."""

    match: Match
    at: int  # index among the rows
    headings: list[str]
    rows: list[list[str]]

    @property
    def rank(self) -> tuple[int, int, int]:
        widths = Counter(len(row) for row in self.rows)
        steady = widths[len(self.headings)] if self.rows else 0
        return *self.match.rank, steady


def header_of(rows: Sequence[list[str]], how: How) -> Head | None:
    """The header row: as a remembered profile knows it, else the row of the first fifteen that
    knows most columns; title lines above it are skipped. Raises `ShopError` for a format that does
    not exist."""
    forced = _forced(how)
    best: Head | None = None
    for at, row in enumerate(rows[:TITLE_LINES]):
        headings = [clean(cell) for cell in row]
        if sum(1 for heading in headings if heading) < 2:
            continue
        remembered = () if forced else _remembered(headings, how)
        match = matching.best(headings, forced or remembered or None)
        if remembered and match.fits:
            return Head(match, at, headings, [])
        if match.places and (best is None or match.rank > best.match.rank):
            best = Head(match, at, headings, [])
    return best


def _forced(how: How) -> tuple[Format, ...]:
    if how.profile is not None:
        return (matching.of_profile(how.profile),)
    if not how.format:
        return ()
    found = matching.by_name(how.format)
    if found is None:
        known = ", ".join(format_.name for format_ in matching.ALL)
        raise ShopError("format-unknown", format=how.format, known=known)
    return (found,)


def _remembered(headings: Sequence[str], how: How) -> tuple[Format, ...]:
    if not how.known:
        return ()
    mark = matching.fingerprint(headings)
    return tuple(matching.of_profile(each) for each in how.known if each.fingerprint == mark)


def laid_out(head: Head, line: int, separator: str = "", encoding: str = "") -> Layout:
    """`line`: the header's physical line."""
    headings, match = head.headings, head.match
    needed = max((i + 1 for i, heading in enumerate(headings) if heading), default=0)
    return Layout(
        match.format, match.share_bp, line, _width(head, needed), needed, dict(match.places),
        {name: headings[place] for name, place in match.places.items()}, separator, encoding,
    )  # fmt: skip


def _width(head: Head, needed: int) -> int:
    """A separator at the end of each line, no more than one, is one field more."""
    widths = Counter(len(row) for row in head.rows if len(row) >= needed)
    width = max(needed, widths.most_common(1)[0][0] if widths else len(head.headings))
    return width if width - needed <= 1 else max(needed, len(head.headings))


def ignored(head: Head) -> tuple[str, ...]:
    taken = set(head.match.places.values())
    return tuple(name for i, name in enumerate(head.headings) if name and i not in taken)


def sample_of(head: Head, needed: int) -> tuple[tuple[str, ...], ...]:
    rows = [row for row in head.rows if len(row) >= needed]
    return tuple(tuple(clean(cell) for cell in row[:SHOWN_COLUMNS]) for row in rows[:SHOWN_ROWS])


def unknown(file: str, head: Head | None, how: How, *, first: str = "") -> ShopError:
    """What to say about a table whose columns nobody knows. `first`: how the file begins."""
    if head is None:
        return ShopError("file-has-no-columns", file=file, first=first[:60])
    missing = ", ".join(" / ".join(group[:2]) for group in head.match.missing)
    name = how.format or head.match.format.name
    return ShopError("columns-missing", file=file, missing=missing, format=name)


def evidence(laid: Layout) -> Message:
    """The first sentence: whose file this is, and how sure."""
    kind = "seen-format" if laid.share_bp >= matching.CERTAIN_BP else "seen-format-likely"
    system = laid.format.system
    if laid.format.mapped:
        return message("seen-profile", profile=laid.format.name)
    if not system:
        kind = "seen-own-format"
    return message(kind, format=laid.format.name, system=system, share_bp=laid.share_bp)
