"""Everything in the book that can be made again from the rest, in one registry.

Undo, imports, migration, salvage, erasure and "rebuild and compare" all walk it. A deed names
the customers and products it touched; `update` then makes their derived rows anew inside the
deed's own transaction. To add one: its functions here or in a module of its own, a line in
`registry()`; `tests/unit/book/test_derived.py` then checks it after random deeds.
"""

import json
from collections.abc import Set

from shopfriend.book import blocks, models, schema, searchkeys, summaries
from shopfriend.book.derivation import Derived, Touched
from shopfriend.book.tx import Tx


def registry() -> tuple[Derived, ...]:
    # Summaries are made from the blocks: these first.
    return (*searchkeys.DERIVED, *blocks.DERIVED, *summaries.DERIVED, *models.DERIVED)


def update(tx: Tx, touched: Touched) -> None:
    for derived in registry():
        derived.update(tx, touched)


def rebuild(tx: Tx, names: Set[str] | None = None) -> None:
    for derived in registry():
        if names is None or derived.name in names:
            derived.rebuild(tx)
            _note_version(tx, derived)


def outdated(tx: Tx) -> set[str]:
    """Names whose making has changed since this book derived them."""
    known = {
        row["name"]: row["version"] for row in tx.all("select name, version from derived_state")
    }
    return {d.name for d in registry() if known.get(d.name) != d.version}


def differing(tx: Tx) -> list[str]:
    """Rebuild all and name what was not as it should be. The caller decides whether the rebuilt
    state stays (commit) or not (roll back)."""
    checked = [d for d in registry() if d.compared]
    before = {d.name: _content(tx, d) for d in checked}
    stale = {d.name for d in checked if not d.whole(tx)}
    rebuild(tx)
    return [d.name for d in checked if d.name in stale or _content(tx, d) != before[d.name]]


def _content(tx: Tx, derived: Derived) -> list[list[tuple[object, ...]]]:
    result = []
    for name in derived.tables:
        key = ", ".join(schema.tables()[name].key)
        result.append(tx.tuples(f"select * from {name} order by {key}"))
    return result


def _note_version(tx: Tx, derived: Derived) -> None:
    tx.run(
        """insert into derived_state (name, version, facts) values (:name, :version, :facts)
           on conflict (name) do update set version = excluded.version, facts = excluded.facts""",
        name=derived.name,
        version=derived.version,
        facts=json.dumps({"from": derived.from_}),
    )
