"""Which files inside belong together, and which table each of them is.

The index says it where there is one; else the file's name; else the columns of its first line.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from posixpath import dirname, normpath

from shopfriend.intake import text
from shopfriend.intake.cells import clean
from shopfriend.intake.dsfinvk import index_xml, tables
from shopfriend.intake.dsfinvk.archive import Inner
from shopfriend.intake.dsfinvk.index_xml import Described
from shopfriend.intake.dsfinvk.tables import Spec
from shopfriend.intake.records import split

INDEX = "index.xml"
_HEAD = 64 * 1024
_PLAIN = Described()
_OLD = ("cp850", "mac_roman")
_TEXTS = (".csv", ".txt")
_EXPECTED = (".dtd", ".xml")  # beside the tables; nothing to tell


@dataclass(frozen=True)
class Part:
    """One table of an export. `places`: column -> position; `header_line`: 0 when the columns are
    only named in the index."""

    spec: Spec
    inner: Inner
    described: Described
    encoding: str
    width: int
    places: Mapping[str, int]
    header_line: int


@dataclass(frozen=True)
class Export:
    """Files that stand together: one delivery of a till, of one closing or of many."""

    folder: str
    parts: tuple[Part, ...]
    ignored: tuple[str, ...] = ()
    trouble: tuple[str, ...] = ()  # kinds of what was wrong with its index

    def of(self, spec: Spec) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.spec is spec)

    @property
    def missing(self) -> tuple[str, ...]:
        """Tables without which nothing can be read."""
        return tuple(f"{spec.name}.csv" for spec in tables.REQUIRED if not self.of(spec))


@dataclass(frozen=True)
class Foreign:
    """An index whose tables are of another kind: an older till's journal."""

    label: str
    tables: tuple[str, ...]


def found(files: Sequence[Inner]) -> tuple[list[Export], list[Foreign]]:
    """The exports among the files, in the order of their folders."""
    by_label = {inner.label.casefold(): inner for inner in files}
    taken: set[str] = set()
    exports: dict[str, Export] = {}
    foreign: list[Foreign] = []
    for inner in files:
        if inner.name == INDEX:
            _by_index(inner, by_label, taken, exports, foreign)
    folders: dict[str, list[Inner]] = {}
    for inner in files:
        if inner.label not in taken and inner.name != INDEX:
            folders.setdefault(inner.folder, []).append(inner)
    for folder, rest in folders.items():
        _by_columns(folder, rest, exports)
    return [exports[name] for name in sorted(exports) if exports[name].parts], foreign


def _by_index(
    index: Inner,
    by_label: Mapping[str, Inner],
    taken: set[str],
    exports: dict[str, Export],
    foreign: list[Foreign],
) -> None:
    """A broken index is as none: names and columns are enough."""
    try:
        with index.open() as file:
            described = index_xml.read(file.read(index_xml.LONGEST + 1))
    except index_xml.BadIndex as error:
        exports[index.folder] = Export(index.folder, (), trouble=(f"index-{error.kind}",))
        return
    parts = []
    for table in described:
        label = normpath(f"{index.folder}/{table.url}").lstrip("/").casefold()
        inner = by_label.get(label)
        spec = tables.by_name(table.url.rpartition("/")[2]) or tables.by_name(table.name)
        part = None if inner is None else _part(inner, spec, table)
        if part is not None:
            taken.add(part.inner.label)
            parts.append(part)
    if parts:
        exports[index.folder] = Export(index.folder, tuple(parts))
    elif described:
        foreign.append(Foreign(index.label, tuple(table.url for table in described)))


def _by_columns(folder: str, rest: Iterable[Inner], exports: dict[str, Export]) -> None:
    """Files that no index names join the export of their folder."""
    parts, ignored = [], []
    for inner in rest:
        part = None
        if inner.name.endswith(_TEXTS):
            part = _part(inner, tables.by_name(inner.name), _PLAIN)
        if part is not None:
            parts.append(part)
        elif not inner.name.endswith(_EXPECTED):
            ignored.append(inner.label)
    home = folder if folder in exports else next(
        (name for name in _upwards(folder) if name in exports), folder
    )  # fmt: skip
    known = exports.get(home, Export(home, ()))
    exports[home] = Export(
        home, known.parts + tuple(parts), known.ignored + tuple(ignored), known.trouble
    )


def _upwards(folder: str) -> Iterator[str]:
    """Only an index that stands above may claim a folder's files."""
    while folder:
        folder = dirname(folder)
        yield folder


def _part(inner: Inner, spec: Spec | None, described: Described) -> Part | None:
    """None for what is no table of ours."""
    if not inner.size:
        return None
    with inner.open() as file:
        head = file.read(_HEAD)
    encoding = _encoding(head, described)
    decoded = head.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = decoded.partition("\n")
    second = rest.partition("\n")[0]
    for separator in dict.fromkeys((described.separator, ";", ",", "\t", "|")):
        header = [clean(cell).upper() for cell in split(first, separator) or ()]
        known = tables.by_header(header) or (spec if _knows(spec, header) else None)
        if known is not None:
            laid = _with(described, separator)
            width = _width(header, second, separator)
            return _placed(known, inner, laid, encoding, header, width, header_line=1)
    if spec is not None and described.columns and described.first_line == 1:
        columns = [column.upper() for column in described.columns]
        if len(split(first, described.separator) or ()) >= len(columns):
            width = _width(columns, first, described.separator)
            return _placed(spec, inner, described, encoding, columns, width, header_line=0)
    return None


def _encoding(head: bytes, described: Described) -> str:
    """What the bytes say; where they say nothing, what the index claims of an old DOS or Mac."""
    found = text.encoding_of(head)
    silent = found == "cp1252" or head.isascii()
    return described.encoding if silent and described.encoding in _OLD else found


def _width(columns: Sequence[str], row: str, separator: str) -> int:
    """Up to the last column with a name; a separator at the end of each line is one field more."""
    named = max((place + 1 for place, column in enumerate(columns) if column), default=0)
    fields = split(row, separator) or []
    return named + 1 if len(fields) == named + 1 and not fields[-1] else named


def _knows(spec: Spec | None, header: Sequence[str]) -> bool:
    """A header with columns missing is still this table's when its name says so."""
    return spec is not None and spec.key in header


def _with(described: Described, separator: str) -> Described:
    if separator == described.separator:
        return described
    return Described(
        described.url, described.name, described.encoding, described.decimal, described.group,
        separator, described.first_line, described.columns,
    )  # fmt: skip


def _placed(
    spec: Spec,
    inner: Inner,
    described: Described,
    encoding: str,
    columns: Sequence[str],
    width: int,
    *,
    header_line: int,
) -> Part:
    wanted = {*spec.columns, spec.key}
    places: dict[str, int] = {}
    for place, column in enumerate(columns):
        if column in wanted:
            places.setdefault(column, place)
    return Part(spec, inner, described, encoding, width, places, header_line)
