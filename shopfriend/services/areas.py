"""Area data: shown beside a person as what it is, deleted as a set."""

from datetime import date

from shopfriend.book import areas as rows
from shopfriend.domain.areas import AreaFact, AreaSet
from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import ShopError
from shopfriend.services.desk import Desk


def of_customer(desk: Desk, customer: CustomerId) -> list[AreaFact]:
    """What others say about the area she lives in; never a fact about her."""
    with desk.read() as tx:
        found = rows.of_customer(tx, customer)
    return [
        AreaFact(row["postcode"], row["name"], row["value"], row["source"], _day(row["as_of"]))
        for row in found
    ]


def sets(desk: Desk) -> list[AreaSet]:
    with desk.read() as tx:
        return [
            AreaSet(row["source"], row["facts"], row["postcodes"], _day(row["newest"]))
            for row in rows.sets(tx)
        ]


def forget(desk: Desk, source: str) -> Change:
    """All of one source, at once. Raises `ShopError("area-set-unknown")`."""
    with desk.change("area-forgotten", source=source) as tx:
        if not rows.forget(tx, source):
            raise ShopError("area-set-unknown", source=source)
        tx.touch("area", 0)
    return tx.done


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
