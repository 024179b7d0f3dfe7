"""Important dates: birthdays, wedding days, Tim's confirmation."""

from datetime import date

from shopfriend.book import occasions as rows
from shopfriend.domain import names
from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.occasions import Occasion, check_day
from shopfriend.domain.preferences import Basis
from shopfriend.domain.trouble import ShopError
from shopfriend.services.deeds import about, about_row
from shopfriend.services.desk import Desk


def add(
    desk: Desk,
    customer: CustomerId,
    *,
    name: str,
    month: int,
    day: int,
    year: int | None = None,
    for_whom: str = "",
    basis: Basis = "said",
) -> Change:
    """Raises `ShopError("day-impossible" | "name-missing")` at the field."""
    check_day(month, day, year)
    plain = names.clean(name)
    if not plain:
        raise ShopError("name-missing", field="name")
    with about(desk, "occasion-added", customer, name=plain) as tx:
        rows.insert(
            tx,
            Occasion(
                desk.ids.next(), customer, plain, names.clean(for_whom), year, month, day, basis,
                desk.today,
            ),
        )  # fmt: skip
    return tx.done


def of(desk: Desk, customer: CustomerId) -> list[tuple[date, Occasion]]:
    """With the day each comes round next, soonest first."""
    with desk.read() as tx:
        known_dates = rows.of(tx, customer)
    return sorted(((o.next(desk.today), o) for o in known_dates), key=lambda pair: pair[0])


def remove(desk: Desk, occasion: int) -> Change:
    with about_row(desk, "occasion-removed", "occasion", occasion) as tx:
        rows.delete(tx, occasion)
    return tx.done
