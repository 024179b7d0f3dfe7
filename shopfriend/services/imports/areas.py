"""Area data into the book: the same file again changes nothing, a newer one of the same source
changes its values."""

from collections.abc import Sequence

from shopfriend.book import areas as rows
from shopfriend.domain.areas import AreaRow
from shopfriend.services.imports.taking import Taking


def take(taking: Taking, found: Sequence[AreaRow]) -> None:
    known = rows.known(taking.tx) if found else {}
    fresh = []
    for row in found:
        day = row.as_of.isoformat() if row.as_of else None
        before = known.get((row.country, row.postcode, row.name, row.source))
        if before is None:
            fresh.append(
                (taking.desk.ids.next(), row.country, row.postcode, row.name, row.value,
                 row.source, day, taking.tx.batch)
            )  # fmt: skip
            _count(taking, "new")
        elif taking.change_row(
            "area_fact", {"id": before["id"]}, {"value": row.value, "as_of": day}
        ):
            _count(taking, "changed")
        else:
            _count(taking, "same")
    rows.load(taking.tx, fresh)


def _count(taking: Taking, what: str) -> None:
    taking.counts[what] += 1
    taking.noun("area", what)
