"""`index.xml`: how the tables beside it are written (GDPdU, Beschreibungsstandard).

The document type is neither fetched nor read: no external file is ever opened, and a document
that declares entities of its own is refused before one of them can be used.
"""

from dataclasses import dataclass, field
from xml.parsers import expat

LONGEST = 4 * 1024**2  # bytes; the official one has 60,000
_ENCODINGS = {"utf8": "utf-8", "utf16": "utf-16", "ansi": "cp1252", "oem": "cp850",
              "macintosh": "mac_roman"}  # fmt: skip


@dataclass
class Described:
    """One table. `url`: its file, as a path from the index on. `first_line`: of the data, counted
    from 1. `encoding` is what the index claims; "" when it says nothing."""

    url: str = ""
    name: str = ""
    encoding: str = ""
    decimal: str = ","
    group: str = "."
    separator: str = ";"
    first_line: int = 1
    columns: list[str] = field(default_factory=list)


class _Refused(Exception):
    pass


class BadIndex(ValueError):
    """`kind`: "damaged" – no XML –, or "entities" – tricks. Evidence `seen-index-<kind>`."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def read(content: bytes) -> list[Described]:
    """Raises `BadIndex`."""
    if len(content) > LONGEST:
        raise BadIndex("damaged")
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler = reader.begin
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.EntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = lambda *_: 0
    parser.buffer_text = True
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat takes no names
    except _Refused as error:
        raise BadIndex("entities") from error
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise BadIndex("damaged") from error
    return [table for table in reader.tables if table.url]


def _refuse(*_: object) -> None:
    raise _Refused


class _Reader:
    def __init__(self) -> None:
        self.tables: list[Described] = []
        self._path: list[str] = []
        self._said = ""

    def begin(self, tag: str, _: object) -> None:
        self._path.append(tag.casefold())
        self._said = ""
        if self._path[-1] == "table":
            self.tables.append(Described())
        elif self.tables and self._path[-1] in _ENCODINGS:
            self.tables[-1].encoding = _ENCODINGS[self._path[-1]]

    def text(self, part: str) -> None:
        self._said += part

    def end(self, _: str) -> None:
        tag = self._path.pop()
        if self.tables and "table" in self._path:
            self._note(self.tables[-1], tag, self._path[-1], self._said)
        self._said = ""

    def _note(self, table: Described, tag: str, parent: str, said: str) -> None:
        words = said.strip()
        if tag == "url":
            table.url = words.replace("\\", "/")
        elif tag == "name" and parent == "table":
            table.name = words
        elif tag == "name" and parent in ("variablecolumn", "variableprimarykey", "fixedcolumn"):
            table.columns.append(words)
        elif tag == "decimalsymbol" and words:
            table.decimal = words
        elif tag == "digitgroupingsymbol":
            table.group = words
        elif tag == "columndelimiter" and said:
            table.separator = said.strip(" \r\n") or said[:1]
        elif tag == "from" and parent == "range" and words.isdigit():
            table.first_line = int(words)
