"""The tree of categories: a path is its name, `Cheese > Hard` stands under `Cheese`."""

from collections.abc import Iterable, Iterator

from shopfriend.book.tx import Row, Tx
from shopfriend.domain.ids import CategoryId, IdMaker
from shopfriend.domain.products import category_parents


def paths(tx: Tx) -> dict[str, CategoryId]:
    return {row["path"]: CategoryId(row["id"]) for row in tx.all("select id, path from category")}


def everyone(tx: Tx) -> list[Row]:
    """All, in the order of their paths: parents come before their children."""
    return tx.all("select id, path, parent, flags, min_margin_bp from category order by path")


def by_path(tx: Tx, path: str) -> CategoryId | None:
    found = tx.value("select id from category where path = :path", path=path)
    return None if found is None else CategoryId(found)


def ensure(
    tx: Tx, wanted: Iterable[str], ids: IdMaker, *, batch: int | None = None
) -> dict[str, CategoryId]:
    """All paths of the book after the wanted ones, and their parents, are there."""
    known = paths(tx)
    fresh = dict.fromkeys(
        part for path in wanted for part in category_parents(path) if part not in known
    )
    for path, new in zip(fresh, ids.many(len(fresh)), strict=True):
        known[path] = CategoryId(new)
    tx.load("category", ("id", "path", "parent", "batch"), _rows(fresh, known, batch))
    return known


def _rows(
    fresh: Iterable[str], known: dict[str, CategoryId], batch: int | None
) -> Iterator[tuple[int, str, int | None, int | None]]:
    for path in fresh:
        above = path.rpartition(" > ")[0]
        yield known[path], path, known[above] if above else None, batch


def set_flags(tx: Tx, category: CategoryId, flags: str) -> None:
    tx.run("update category set flags = :flags where id = :c", flags=flags, c=category)


def least_margin(tx: Tx, category: CategoryId) -> int | None:
    """Its own, in basis points of the price; see `habits.floors` for what holds."""
    found = tx.value("select min_margin_bp from category where id = :c", c=category)
    return None if found is None else int(found)


def set_least_margin(tx: Tx, category: CategoryId, margin_bp: int | None) -> None:
    tx.run("update category set min_margin_bp = :m where id = :c", m=margin_bp, c=category)
