"""Who a row is, in the book: the same person online and in the shop is one customer (C50).

The shop's own number decides where a file has it. People of another program are found by that
program's number from an earlier file, then by card, e-mail and telephone – exactly, and only where
the names do not contradict. Nobody is ever met by a name alone: two people may share one.
"""

from shopfriend.book import aliases, customers, meeting
from shopfriend.domain import folding
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.incoming import CustomerRow
from shopfriend.domain.trouble import ShopError
from shopfriend.services.contacts import e164
from shopfriend.services.imports.taking import Taking


class Meeting:
    """Knows the book's people by what is theirs alone; learns those of the file as they come."""

    def __init__(self, taking: Taking, country: str) -> None:
        self._taking = taking
        self._country = country
        self._emails: dict[str, list[CustomerId]] | None = None
        self._phones: dict[str, list[CustomerId]] = {}
        self._names: dict[CustomerId, str] = {}
        self._next = 0

    def find(self, row: CustomerRow) -> CustomerId | None:
        tx = self._taking.tx
        if row.number:  # a till's customer number may be what stands on her card
            return customers.by_number(tx, row.number) or customers.by_card(tx, row.number)
        known = aliases.customer(tx, row.uid) if row.uid else None
        if known is None and row.card:
            known = customers.owner_of(tx, "card", row.card, key="number")
        return known or self._by_contact(row)

    def number(self, row: CustomerRow) -> str:
        """The shop's own number of somebody new."""
        if row.number:
            return row.number
        self._next = self._next + 1 if self._next else int(customers.next_number(self._taking.tx))
        return str(self._next)

    def learn(self, customer: CustomerId, row: CustomerRow) -> bool:
        """Keep how the other program calls her. True when that is new."""
        tx = self._taking.tx
        if self._emails is not None and not row.number:
            self._note(customer, row)
        if not row.uid or aliases.customer(tx, row.uid) is not None:
            return False
        aliases.add_customer(tx, row.uid, customer, batch=tx.batch)
        return True

    # -- by what is theirs alone ---------------------------------------------------------------

    def _by_contact(self, row: CustomerRow) -> CustomerId | None:
        self._load()
        alike: list[CustomerId] = []
        if row.email and self._emails is not None:
            alike += self._emails.get(row.email.casefold(), [])
        if row.phone and (dialled := self._dialled(row.phone)):
            alike += self._phones.get(dialled, [])
        return next((one for one in alike if self._may_be(one, row)), None)

    def _may_be(self, customer: CustomerId, row: CustomerRow) -> bool:
        """A couple shares its telephone: other first names are other people."""
        said, known = folding.key(row.first_name or ""), self._names.get(customer, "")
        return not said or not known or said.split()[0] == known.split()[0]

    def _load(self) -> None:
        if self._emails is not None:
            return
        self._emails = {}
        for customer, address in meeting.emails(self._taking.tx):
            self._emails.setdefault(address.casefold(), []).append(customer)
        for customer, dialled in meeting.phones(self._taking.tx):
            self._phones.setdefault(dialled, []).append(customer)
        self._names = {
            customer: folding.key(name) for customer, name in meeting.names(self._taking.tx)
        }

    def _note(self, customer: CustomerId, row: CustomerRow) -> None:
        if row.email and self._emails is not None:
            self._emails.setdefault(row.email.casefold(), []).append(customer)
        if row.phone and (dialled := self._dialled(row.phone)):
            self._phones.setdefault(dialled, []).append(customer)
        if row.first_name and customer not in self._names:
            self._names[customer] = folding.key(row.first_name)

    def _dialled(self, phone: str) -> str:
        try:
            return e164(phone, self._country)
        except ShopError:
            return ""
