"""Says what a folder or archive is, from its list of files and the begin of a few of them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from shopfriend.domain.incoming import How
from shopfriend.domain.messages import Message, message
from shopfriend.domain.trouble import ShopError
from shopfriend.intake.cells import clean
from shopfriend.intake.dsfinvk import archive, exports, tables
from shopfriend.intake.dsfinvk.archive import Inner
from shopfriend.intake.dsfinvk.exports import INDEX, Export, Foreign, Part
from shopfriend.intake.layout import SHOWN_ROWS
from shopfriend.intake.records import split
from shopfriend.intake.seen import Seen

FORMAT = "dsfinvk"
GLANCE = 2_000  # files of a list that are looked at
_HEAD = 64 * 1024
_SHOWN = ("BON_ID", "ARTIKELTEXT", "WARENGR", "MENGE", "EINHEIT", "STK_BR", "GV_TYP")


def look(path: Path, how: How) -> Seen:
    """Raises `ShopError` for a folder or archive that is no till's export: an older journal is
    named with its tables. Reads the beginnings of one export's files, whatever the size."""
    if how.format not in ("", FORMAT) or how.profile is not None:
        raise refuse_foreign(path.name, [], folder=path.is_dir())
    with archive.opened(path, most=GLANCE, spool=archive.GLANCED) as files:
        chosen = _first_folder(files)
        found, foreign = exports.found(chosen)
        size = _size(path, files)
        if not found:
            if not foreign and archive.glanced_into(files):
                return Seen(path, size, FORMAT, "purchase", (message("seen-till-packed"),))
            raise refuse_foreign(path.name, foreign, folder=path.is_dir())
        export = found[0]
        headings, sample = _sample(export)
        return Seen(
            path, size, FORMAT, "purchase", tuple(_evidence(export, chosen)),
            headings=headings, sample=sample, ignored=export.ignored,
        )  # fmt: skip


def refuse_foreign(name: str, foreign: Sequence[Foreign], *, folder: bool = False) -> ShopError:
    """An older journal's tables can come in one by one, each as the table it is."""
    if foreign:
        listed = foreign[0].tables
        shown = ", ".join(listed[:12]) + (" …" if len(listed) > 12 else "")
        return ShopError("till-journal", file=name, tables=shown, count=len(listed))
    return ShopError("file-is-folder" if folder else "file-is-archive", file=name)


def _first_folder(files: Sequence[Inner]) -> list[Inner]:
    """The files of the first folder that holds a table or an index, and what lies below it."""
    for inner in files:
        if inner.name == INDEX or tables.by_name(inner.name):
            return [each for each in files if each.folder.startswith(inner.folder)][:60]
    return [each for each in files if each.name.endswith((".csv", ".txt"))][:30]


def _size(path: Path, files: Sequence[Inner]) -> int:
    return sum(inner.size for inner in files) if path.is_dir() else path.stat().st_size


def _evidence(export: Export, files: Sequence[Inner]) -> list[Message]:
    by = "index" if any(inner.name == INDEX for inner in files) else "columns"
    said = [message(f"seen-till-{by}", tables=len(export.parts))]
    said += [message(f"seen-{kind}") for kind in export.trouble]
    for part in export.of(tables.CLOSINGS):
        said += _closings(part)
    if export.missing:
        said.append(message("seen-till-missing", missing=", ".join(export.missing)))
    return said


def _closings(part: Part) -> list[Message]:
    rows = _rows(part, 100_000)
    columns = ("Z_KASSE_ID", "Z_ERSTELLUNG", "TAXONOMIE_VERSION")
    places = [part.places.get(column) for column in columns]
    told = [[row[at] if at is not None and at < len(row) else "" for at in places] for row in rows]
    told = [row for row in told if any(row)]
    if not told:
        return []
    tills = len({row[0] for row in told})
    days = sorted(day for row in told if (day := _day(row[1])))
    if not days:
        return [message("seen-till-undated", closings=len(told), tills=tills)]
    said = message(
        "seen-till-closings", closings=len(told), tills=tills, first=days[0], last=days[-1],
        version=told[0][2],
    )  # fmt: skip
    return [said]


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said[:10])
    except ValueError:
        return None


def _sample(export: Export) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The first lines sold, with the columns a shopkeeper knows."""
    part = next(iter(export.of(tables.LINES)), None)
    if part is None or not part.header_line:
        return (), ()
    header, *rows = _rows(part, SHOWN_ROWS, head=True)
    at = [header.index(name) for name in _SHOWN if name in header]
    return tuple(header[i] for i in at), tuple(
        tuple(row[i] if i < len(row) else "" for i in at) for row in rows
    )


def _rows(part: Part, most: int, *, head: bool = False) -> list[list[str]]:
    with part.inner.open() as file:
        text = file.read(_HEAD).decode(part.encoding, "replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if part.inner.size > _HEAD:
        lines.pop()
    chosen = lines[0 if head else part.header_line :][: most + 1]
    cut = (split(line, part.described.separator) for line in chosen if line)
    return [[clean(cell) for cell in row] for row in cut if row]
