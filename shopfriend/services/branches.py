"""The shop's branches: they come with the till's files and get their names here."""

from dataclasses import dataclass
from datetime import date

from shopfriend.book import branches as rows
from shopfriend.domain import addresses, names
from shopfriend.domain.change import Change
from shopfriend.domain.ids import BranchId
from shopfriend.domain.trouble import ShopError
from shopfriend.services.desk import Desk

FIELDS = ("name", "street", "postcode", "town", "phone")


@dataclass(frozen=True)
class Branch:
    """`code` is what the till calls it."""

    branch: BranchId
    code: str
    name: str
    street: str
    postcode: str
    town: str
    phone: str


@dataclass(frozen=True)
class Reach:
    """The last day the data of one source and branch covers; `branch` is its name or code, ""
    for a shop without branches."""

    source: str
    branch: str
    day: date


def everyone(desk: Desk) -> list[Branch]:
    with desk.read() as tx:
        return [
            Branch(
                BranchId(row["id"]), row["code"], row["name"], row["street"], row["postcode"],
                row["town"], row["phone"],
            )
            for row in rows.everyone(tx)
        ]  # fmt: skip


def edit(desk: Desk, branch: BranchId, **fields: str) -> Change:
    """Change name, street, postcode, town or phone. Raises `ShopError`: `field-unknown`,
    `postcode-digits`, `row-gone`."""
    checked = {name: _checked(name, value) for name, value in fields.items()}
    with desk.change("branch-changed") as tx:
        if rows.get(tx, branch) is None:
            raise ShopError("row-gone")
        for name, value in checked.items():
            rows.set_field(tx, branch, name, value)
        tx.touch("branch", branch)
    return tx.done


def known_until(desk: Desk) -> list[Reach]:
    """How far the data of each source and branch reaches."""
    with desk.read() as tx:
        shown = {row["code"]: row["name"] or row["code"] for row in rows.everyone(tx)}
        reached = rows.known_until(tx)
    return [Reach(source, shown.get(code, code), day) for (source, code), day in reached.items()]


def _checked(name: str, value: str) -> str:
    if name not in FIELDS:
        raise ShopError("field-unknown", name=name)
    return addresses.check_postcode(value) if name == "postcode" else names.clean(value)
