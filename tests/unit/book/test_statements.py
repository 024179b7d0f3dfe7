"""Every statement of the book, read: nothing that only one of the two engines understands."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import shopfriend.book as package

FOLDER = Path(package.__file__).parent
# SQLite's own: how it is opened, copied, recorded, searched.
OWN = {"engine.py", "file.py", "readers.py", "recorder.py", "fulltext.py", "migrations.py"}
_SQL = re.compile(
    r"^\s*(select|insert|update|delete|with|create|alter|drop)\s"
    r"(?=.*\b(from|into|set|table|index|select|trigger)\b)",
    re.IGNORECASE | re.DOTALL,
)
FORBIDDEN = {
    "positional parameter": r"\?",
    "rowid": r"\browid\b",
    "last_insert_rowid": r"last_insert_rowid",
    "insert or": r"\binsert\s+or\b|\breplace\s+into\b",
    "like": r"\blike\b",
    "glob": r"\bglob\b|\bregexp\b",
    "date function": r"\b(date|time|datetime|julianday|strftime|unixepoch)\s*\(",
    "json": r"\bjson\w*\s*\(|->",
    "group_concat": r"\bgroup_concat\b|\bstring_agg\b",
    "two-argument max or min": r"\b(max|min)\s*\([^()]*(\([^()]*\)[^()]*)*,",
    "double quotes": r'"',
    "where 1": r"\bwhere\s+1\b",
    "ifnull or iif": r"\b(ifnull|iif|instr|printf|total|random|hex|char)\s*\(",
    "pragma": r"\bpragma\b",
    "collate nocase": r"\bcollate\b",
}
QUOTED = re.compile(r"'(?:[^']|'')*'")


def _texts(path: Path) -> Iterator[tuple[int, str]]:
    """String constants that are statements; an f-string counts with `x` for what is filled in."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {id(v) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for v in n.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            text = "".join(
                str(v.value) if isinstance(v, ast.Constant) else "x" for v in node.values
            )
        elif (
            isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner
        ):
            text = node.value
        else:
            continue
        if _SQL.match(text) and "_fts" not in text and "\\" not in text:
            yield node.lineno, text


def _all() -> list[tuple[str, str]]:
    paths = [p for p in sorted(FOLDER.glob("*.py")) if p.name not in OWN]
    return [(f"{p.name}:{line}", text) for p in paths for line, text in _texts(p)]


def _faults(sql: str) -> list[str]:
    bare = re.sub(r"--.*", "", QUOTED.sub("''", sql))
    found = [name for name, pattern in FORBIDDEN.items() if re.search(pattern, bare, re.IGNORECASE)]
    if re.search(r"\border\s+by\b", bare, re.IGNORECASE) and _nullable_order(bare):
        found.append("order by a nullable column without nulls last")
    return found


def _nullable_order(sql: str) -> bool:
    """Only columns that may be empty in every table which has them are sure to be meant."""
    from shopfriend.book import schema

    required = re.compile(r"not null|primary key")
    texts = "\n".join((*schema.BASE, schema.DERIVED))
    lines = re.findall(r"^  (\w+) \{\w+\}(.*)$", texts, re.MULTILINE)
    never = {n for n, _ in lines} - {n for n, rest in lines if required.search(rest)}
    orders = re.findall(
        r"\border\s+by\s+([^)]*?)(?:\blimit\b|\)|$)", sql, re.IGNORECASE | re.DOTALL
    )
    for order in orders:
        for part in order.split(","):
            word = re.match(r"\s*(?:\w+\.)?(\w+)", part)
            if word and word[1] in never and "nulls" not in part.lower():
                return True
    return False


def test_there_are_statements_to_read() -> None:
    assert len(_all()) > 60


def test_statements_hold_nothing_that_only_one_engine_knows() -> None:
    bad = [f"{where}: {fault}: {sql}" for where, sql in _all() for fault in _faults(sql)]
    assert not bad, "\n".join(bad)


@pytest.mark.parametrize(
    "sql",
    [
        "select * from customer where id = ?",
        "select rowid from customer",
        "insert or ignore into card (number) values (:n)",
        "select 1 from customer where last_name like :n",
        "select date(day) from receipt",
        "select json_extract(facts, '$.a') from change",
        "select max(a, b) from line",
        "select max(coalesce(a, 0), b) from line",
        'select "id" from customer',
        "select 1 from customer where 1",
        "select id from customer order by deceased_on",
    ],
)
def test_reader_sees_what_is_forbidden(sql: str) -> None:
    assert _faults(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "select max(day), min(coalesce(a, 0)) from receipt where n = 'why?'",
        "select id from customer order by deceased_on nulls last, id",
        "insert into card (number) values (:n) on conflict (number) do nothing",
    ],
)
def test_reader_lets_pass_what_both_engines_know(sql: str) -> None:
    assert not _faults(sql)
