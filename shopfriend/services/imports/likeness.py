"""Who of the new people may be somebody the book knows: proposed with reasons, merged by nobody."""

from collections.abc import Mapping

from shopfriend.book import alike, contact, customers, products
from shopfriend.domain import folding
from shopfriend.domain.clashes import Alike, Blocked
from shopfriend.domain.contact import may_contact
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.incoming import CustomerRow
from shopfriend.services.care import duplicates
from shopfriend.services.contacts import e164_or_nothing
from shopfriend.services.imports.taking import KEPT, Taking

FEW = 300  # new people up to whom the book is asked for each, not read as a whole
MANY_GOODS = 3_000
_NEAR = 60


def propose(taking: Taking, new: Mapping[CustomerId, CustomerRow], country: str) -> None:
    """Into `taking.alike`, best first."""
    if not new:
        return
    among = _around(taking, new, country) if len(new) <= FEW else None
    for pair in duplicates.among(taking.tx, set(new), among):
        one, other = pair.first, pair.second
        if other.id not in new or (one.id in new and one.id > other.id):
            one, other = other, one
        row = new[CustomerId(other.id)]
        taking.alike.append(
            Alike(taking.file, row.line, other.id, other.number, other.name, one, pair.score_bp,
                  pair.sure, pair.why)
        )  # fmt: skip
        if len(taking.alike) >= KEPT:
            return


def propose_goods(taking: Taking) -> None:
    """New goods beside what the book knew: the same GTIN or name under another number. A book's
    first goods and a whole new assortment are not compared."""
    new = taking.new_goods
    if not new or len(new) > MANY_GOODS or not products.has_others(taking.tx, taking.tx.batch):
        return
    for pair in duplicates.goods_among(taking.tx, new.keys()):
        one, other = pair.first, pair.second
        if one.id in new:
            one, other = other, one
        taking.alike.append(
            Alike(taking.file, new[other.id], other.id, other.number, other.name, one,
                  pair.score_bp, pair.sure, pair.why, "product")
        )  # fmt: skip


def _around(taking: Taking, new: Mapping[CustomerId, CustomerRow], country: str) -> set[int]:
    """The new ones and whoever sounds, lives or is called like one of them."""
    found: set[int] = set(new)
    for row in new.values():
        person = " ".join(part for part in (row.last_name, row.first_name) if part)
        if name := folding.key(person or row.company or ""):
            near = alike.near(taking.tx, name, row.postcode or "", limit=_NEAR)
            found.update(each["customer"] for each in near)
        if row.phone and (dialled := e164_or_nothing(row.phone, country)):
            found.update(customers.phone_owners(taking.tx, dialled))
        if row.email:
            found.update(customers.email_owners(taking.tx, row.email))
    return found


def note_blocked(taking: Taking, customer: CustomerId, row: CustomerRow) -> None:
    """Somebody who objected stays blocked whatever the file says, and is shown as such."""
    facts = contact.facts(taking.tx, customer)
    if facts is None or len(taking.blocked) >= KEPT:
        return
    verdict = may_contact(facts, "post", "offers", taking.desk.today)
    if verdict.reason is None or verdict.reason.kind not in ("contact-objected", "contact-no-post"):
        return
    person = facts.customer
    taking.blocked.append(
        Blocked(taking.file, row.line, customer, person.number,
                person.full_name or person.list_name, verdict.reason)
    )  # fmt: skip
