"""Settings: one row a name, the value as JSON."""

import json

from shopfriend.book.tx import Tx
from shopfriend.domain.settings import Value


def all_set(tx: Tx) -> dict[str, Value]:
    """Only what was ever set; defaults stand in the domain's table."""
    rows = tx.all("select name, value from setting order by name")
    return {row["name"]: json.loads(row["value"]) for row in rows}


def get(tx: Tx, name: str) -> Value | None:
    text = tx.value("select value from setting where name = :name", name=name)
    value: Value | None = None if text is None else json.loads(text)
    return value


def put(tx: Tx, name: str, value: Value, *, now: str) -> None:
    tx.run(
        """insert into setting (name, value, changed_at) values (:name, :value, :now)
           on conflict (name) do update
              set value = excluded.value, changed_at = excluded.changed_at""",
        name=name,
        value=json.dumps(value, ensure_ascii=False),
        now=now,
    )
