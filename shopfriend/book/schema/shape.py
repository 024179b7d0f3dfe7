"""Tables and columns as values, read from the text that makes them."""

import re
from dataclasses import dataclass

MARKS = ("person", "link", "fact", "none")

_TABLE = re.compile(r"create table (\w+) \((.*?)\n\)", re.DOTALL)
_COLUMN = re.compile(r"^  (\w+) \{(\w+)\}(.*?),?\s*-- (\w+)$")
_KEY = re.compile(r"^  primary key \(([^)]*)\)", re.MULTILINE)


@dataclass(frozen=True)
class Column:
    name: str
    kind: str  # the type word
    mark: str
    references: str | None = None


@dataclass(frozen=True)
class Table:
    """One table as the text says it. `key` is the primary key; `derived` tables are never
    recorded and can always be rebuilt."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    derived: bool

    @property
    def made_ids(self) -> bool:
        """Its key is an id of its own, made by the program."""
        own = {c.name: c for c in self.columns}
        first = own[self.key[0]]
        return len(self.key) == 1 and first.kind == "id" and first.references is None

    @property
    def blobs(self) -> frozenset[str]:
        return frozenset(c.name for c in self.columns if c.kind == "blob")


def parse(text: str, *, derived: bool) -> list[Table]:
    """Raises ValueError for a line that says neither a marked column nor a key."""
    return [_table(name, body, derived) for name, body in _TABLE.findall(text)]


def _table(name: str, body: str, derived: bool) -> Table:
    columns: list[Column] = []
    own_key: tuple[str, ...] = ()
    for line in body.splitlines():
        if found := _COLUMN.match(line):
            column, kind, rest, mark = found.groups()
            target = re.search(r"references (\w+)\(", rest)
            columns.append(Column(column, kind, mark, target[1] if target else None))
            if "primary key" in rest:
                own_key = (column,)
        elif line.strip() and not line.startswith(("  primary key", "  unique")):
            raise ValueError(f"table {name}: this line has no mark: {line.strip()}")
    key = _KEY.search(body)
    names = tuple(part.strip() for part in key[1].split(",")) if key else own_key
    return Table(name, tuple(columns), names, derived)
