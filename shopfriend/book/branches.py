"""Branches by their code, and how far each one's till data reaches."""

from datetime import date

from shopfriend.book.tx import Row, Tx
from shopfriend.domain.ids import BranchId, IdMaker


def codes(tx: Tx) -> dict[str, BranchId]:
    return {row["code"]: BranchId(row["id"]) for row in tx.all("select id, code from branch")}


def everyone(tx: Tx) -> list[Row]:
    return tx.all("select id, code, name, street, postcode, town, phone from branch order by code")


def by_code(tx: Tx, code: str) -> BranchId | None:
    found = tx.value("select id from branch where code = :code", code=code)
    return None if found is None else BranchId(found)


def create(tx: Tx, code: str, ids: IdMaker) -> BranchId:
    branch = BranchId(ids.next())
    tx.insert("branch", id=branch, code=code)
    return branch


def known_until(tx: Tx) -> dict[tuple[str, str], date]:
    """(source, branch code) -> the last day whose receipts are in the book."""
    rows = tx.all("select source, branch, day from known_until order by source, branch")
    return {(row["source"], row["branch"]): date.fromisoformat(row["day"]) for row in rows}


def reach(tx: Tx, source: str, branch: str, day: str) -> None:
    """Till data reaches `day` at least; it never reaches less far than before."""
    tx.run(
        """insert into known_until (source, branch, day) values (:source, :branch, :day)
           on conflict (source, branch) do update set day = excluded.day
            where excluded.day > known_until.day""",
        source=source,
        branch=branch,
        day=day,
    )


def get(tx: Tx, branch: BranchId) -> Row | None:
    return tx.one("select id, code, name from branch where id = :b", b=branch)


def set_field(tx: Tx, branch: BranchId, name: str, value: str) -> None:
    """`name` comes from our own table of fields."""
    tx.run(f"update branch set {name} = :value where id = :b", value=value, b=branch)
