"""Events onto timelines: whose they are is said by number, card, mail address or telephone.

Nobody is made from an event: a click of somebody unknown is refused and listed.
"""

from collections.abc import Sequence

from shopfriend.book import customers
from shopfriend.book import events as rows
from shopfriend.domain import folding
from shopfriend.domain.events import EventRow
from shopfriend.domain.trouble import ShopError
from shopfriend.services import settings
from shopfriend.services.contacts import e164
from shopfriend.services.imports.taking import Taking


def take(taking: Taking, found: Sequence[EventRow]) -> None:
    if not found:
        return
    owners, known, fresh = rows.owners(taking.tx), rows.known(taking.tx), []
    country = str(settings.in_book(taking.tx, "shop_country"))
    whose: dict[str, int | None] = {}
    for row in found:
        if row.person not in whose:
            whose[row.person] = _owner(taking, row.person, owners, country)
        customer = whose[row.person]
        if customer is None:
            taking.refuse(row.line, "event-person-unknown", person=row.person)
            continue
        key = (customer, row.at, row.kind, row.value, row.source)
        taking.counts["same" if key in known else "new"] += 1
        taking.noun("event", "same" if key in known else "new")
        if key not in known:
            known.add(key)
            fresh.append((taking.desk.ids.next(), *key, taking.tx.batch))
            taking.tx.touch("customer", customer)
    rows.load(taking.tx, fresh)


def _owner(taking: Taking, text: str, owners: dict[str, int], country: str) -> int | None:
    found = customers.by_number(taking.tx, text)
    if found is None and "@" in text:
        return owners.get(text.lower())
    if found is None and (digits := folding.digits(text)):
        found = customers.by_card(taking.tx, digits)
    if found is None:
        try:
            return owners.get(e164(text, country))
        except ShopError:
            return None
    return found
