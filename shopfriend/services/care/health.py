"""How well the data is kept: figures, and the list behind each figure (A07, C49).

Each check is one question to the book (`book.health`), or a judgement on its rows where a rule is
needed that SQL does not know: postcodes, lost digits, names. Figure and list always agree.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.book import Row, Tx, customers
from shopfriend.book import health as rows
from shopfriend.domain import amounts, health
from shopfriend.domain.health import BY_KIND, CHECKS, Check
from shopfriend.domain.messages import Message, message
from shopfriend.domain.products import gtin_of
from shopfriend.services import print_names, texts, towns
from shopfriend.services.customers import list_name
from shopfriend.services.desk import Desk

LATELY = timedelta(days=90)  # whose receipts are looked at
MOST = 500  # lines of a list; who mends that many asks again
_LOST = re.compile(r"^\d+([.,]\d+)?E\+?\d+$", re.IGNORECASE)


@dataclass(frozen=True)
class Figure:
    """`found` of `of` things of the check's noun."""

    check: Check
    found: int
    of: int

    @property
    def share_bp(self) -> int:
        return self.found * 10_000 // self.of if self.of else 0


@dataclass(frozen=True)
class Finding:
    """One line of a list. `id` is the customer, product or receipt; `row` what hangs on it (an
    address, a phone). `proposal` is what would mend it, "" where only a person knows."""

    check: Check
    id: int
    name: str
    said: Message
    proposal: str = ""
    row: int = 0
    # `place`: the short second line, where it stands or what it is
    place: str = ""


def figures(desk: Desk) -> list[Figure]:
    """All checks in one look at the book."""
    with desk.read() as tx:
        since = desk.today - LATELY
        totals = {noun: rows.of_all(tx, noun, since) for noun in ("customer", "product", "receipt")}
        return [Figure(each, _count(desk, tx, each, since), totals[each.noun]) for each in CHECKS]


def findings(desk: Desk, kind: str, *, limit: int = MOST) -> list[Finding]:
    """What stands behind one figure, the worst first."""
    check = BY_KIND[kind]
    with desk.read() as tx:
        since = desk.today - LATELY
        if not rows.is_asked(kind):
            return _JUDGED[kind](desk, tx, check)[:limit]
        found = rows.rows(tx, kind, today=desk.today, since=since, limit=limit)
        return _LISTED[check.noun](desk, tx, check, found)


def _count(desk: Desk, tx: Tx, check: Check, since: date) -> int:
    if rows.is_asked(check.kind):
        return rows.count(tx, check.kind, today=desk.today, since=since)
    return _COUNTED[check.kind](desk, tx, check)


# -- lists the book answers -----------------------------------------------------------------------


def _people(_: Desk, tx: Tx, check: Check, found: Sequence[Row]) -> list[Finding]:
    known = _known(tx, [row["id"] for row in found])
    return [
        Finding(
            check,
            each,
            list_name(row),
            message(f"care-{check.kind}-found", town=row["town"] or "none"),
            place=_place(row),
        )
        for each, row in known.items()
    ]


def _goods(desk: Desk, tx: Tx, check: Check, found: Sequence[Row]) -> list[Finding]:
    learned: Mapping[str, Mapping[str, int]] = {}
    if check.mends == "category":
        with_group = ((row["print_name"] or row["name"], row["path"]) for row in rows.products(tx))
        learned = health.words_of_groups((name, path) for name, path in with_group if path)
    return [_good(desk, check, row, learned) for row in found]


def _good(desk: Desk, check: Check, row: Row, learned: Mapping[str, Mapping[str, int]]) -> Finding:
    name = row["print_name"] or row["name"] or row["number"]
    usual = row["cents"] * 1000 // row["quantity_milli"] if row["quantity_milli"] else None
    proposal = ""
    if check.mends == "category":
        proposal = health.likely_category(name, learned)
    elif check.mends == "price" and usual and usual > 0:
        proposal = amounts.cents_text(usual, desk.language)
    said = message(
        f"care-{check.kind}-found",
        price_cents=row["price_cents"] or 0,
        cost_cents=row["cost_cents"] or 0,
        usual_cents=usual or 0,
        known="yes" if usual else "no",
        count=row["receipts"],
    )
    return Finding(check, row["id"], name, said, proposal, place=row["number"])


def _receipts(desk: Desk, _: Tx, check: Check, found: Sequence[Row]) -> list[Finding]:
    return [
        Finding(
            check,
            row["id"],
            texts.money(row["total_cents"], desk.language),
            message("care-no-person-found", on=date.fromisoformat(row["at"][:10]),
                    at=row["at"][11:16], count=row["lines"]),
            place=row["number"],
        )
        for row in found
    ]  # fmt: skip


# -- lists that are judged ------------------------------------------------------------------------


def _postcodes(desk: Desk, tx: Tx, check: Check) -> list[Finding]:
    left = rows.left(tx, check.kind, desk.today)
    found = [
        Finding(
            check,
            customer,
            "",
            message("care-postcode-found", postcode=postcode, town=town or "none"),
            _likely_postcode(postcode, town, country),
            address,
        )
        for customer, address, country, postcode, town in _living_strangely(tx)
        if customer not in left
    ]
    return _with_names(tx, found)


def _count_postcodes(desk: Desk, tx: Tx, check: Check) -> int:
    left = rows.left(tx, check.kind, desk.today)
    return sum(1 for place in _living_strangely(tx) if place[0] not in left)


def _living_strangely(tx: Tx) -> list[rows.Place]:
    """Postcodes nobody has, or of another town. Only countries of the list are judged."""
    judged: dict[tuple[str, str, str], bool] = {}
    found = []
    for place in rows.places(tx):
        key = place[2:]
        if key not in judged:
            judged[key] = _fits(*key)
        if not judged[key]:
            found.append(place)
    return found


def _fits(country: str, postcode: str, town: str) -> bool:
    known = towns.towns(postcode, country)
    return not towns.knows(country) or health.postcode_fits(postcode, town, known)


def _likely_postcode(postcode: str, town: str, country: str) -> str:
    """With the zero a spreadsheet took, or the only one the town has."""
    filled = postcode.zfill(5) if country == "DE" and len(postcode) == 4 else ""
    if filled and health.postcode_fits(filled, town, towns.towns(filled, country)):
        return filled
    own = towns.postcodes(town, country)
    return own[0] if len(own) == 1 else ""


def _lost_phones(desk: Desk, tx: Tx, check: Check) -> list[Finding]:
    return _with_names(tx, list(_lost_phone(desk, tx, check)))


def _count_lost_phones(desk: Desk, tx: Tx, check: Check) -> int:
    return sum(1 for _ in _lost_phone(desk, tx, check))


def _lost_phone(desk: Desk, tx: Tx, check: Check) -> Iterator[Finding]:
    left = rows.left(tx, check.kind, desk.today)
    for row in rows.phones_without_dial(tx):
        if row["id"] not in left:
            said = message("care-phone-lost-found", number=row["number"])
            yield Finding(check, row["id"], "", said, row=row["phone"])


def _lost_gtins(desk: Desk, tx: Tx, check: Check) -> list[Finding]:
    lost = dict(list(_lost_digits(desk, tx, check))[:MOST])
    known = rows.goods(tx, list(lost))
    return [
        Finding(check, each, row["print_name"] or row["name"] or row["number"],
                message("care-gtin-lost-found", number=lost[each]), place=row["number"])
        for each in lost
        if (row := known.get(each)) is not None
    ]  # fmt: skip


def _count_lost_gtins(desk: Desk, tx: Tx, check: Check) -> int:
    return sum(1 for _ in _lost_digits(desk, tx, check))


def _lost_digits(desk: Desk, tx: Tx, check: Check) -> Iterator[tuple[int, str]]:
    """Numbers whose digits a spreadsheet has thrown away: 4,01E+12."""
    left = rows.left(tx, check.kind, desk.today)
    for product, number, gtin in rows.numbers(tx):
        text = next((t for t in (gtin, number) if "E" in t.upper() and _LOST.match(t)), "")
        if text and product not in left and not gtin_of(gtin):
            yield product, text


def _names(desk: Desk, tx: Tx, check: Check) -> list[Finding]:
    left = rows.left(tx, check.kind, desk.today)
    return [
        Finding(check, each.product, each.raw, each.soon, each.proposal.name, place=each.number)
        for each in print_names.in_book(tx, desk)
        if each.product not in left
    ]


def _count_names(desk: Desk, tx: Tx, check: Check) -> int:
    left = rows.left(tx, check.kind, desk.today)
    return sum(1 for product in print_names.unfit_goods(tx) if product not in left)


# -- inside ---------------------------------------------------------------------------------------


def _known(tx: Tx, ids: Sequence[int]) -> dict[int, Row]:
    """List rows in the order of the ids."""
    known: dict[int, Row] = {}
    for at in range(0, len(ids), MOST):
        known |= customers.rows(tx, ids[at : at + MOST])
    return {each: known[each] for each in ids if each in known}


def _with_names(tx: Tx, found: Sequence[Finding]) -> list[Finding]:
    some = list(found)[:MOST]
    known = _known(tx, list(dict.fromkeys(each.id for each in some)))
    return [
        Finding(each.check, each.id, list_name(known[each.id]), each.said, each.proposal, each.row,
                _place(known[each.id]))
        for each in some
        if each.id in known
    ]  # fmt: skip


def _place(row: Row) -> str:
    street = " ".join(part for part in (row["street"], row["house_number"]) if part)
    town = " ".join(part for part in (row["postcode"], row["town"]) if part)
    return ", ".join(part for part in (street, town) if part) or row["number"]


_Judged = Callable[[Desk, Tx, Check], list[Finding]]
_JUDGED: Mapping[str, _Judged] = {
    "postcode": _postcodes,
    "phone-lost": _lost_phones,
    "gtin-lost": _lost_gtins,
    "name-unfit": _names,
}
_COUNTED: Mapping[str, Callable[[Desk, Tx, Check], int]] = {
    "postcode": _count_postcodes,
    "phone-lost": _count_lost_phones,
    "gtin-lost": _count_lost_gtins,
    "name-unfit": _count_names,
}
_LISTED: Mapping[str, Callable[[Desk, Tx, Check, Sequence[Row]], list[Finding]]] = {
    "customer": _people,
    "product": _goods,
    "receipt": _receipts,
}
