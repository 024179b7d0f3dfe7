"""Lines about people into the book: new customers, and what files add to known ones.

An empty cell says nothing, a full one fills what is empty in the book; where both say something
else the owner's rules decide (`domain/clashes.py`), and the clash is shown. Who may be somebody
else of the book, and who has objected, is shown, too.
"""

from dataclasses import dataclass, field

from shopfriend.book import customers, households
from shopfriend.book.tx import Value
from shopfriend.domain.ids import CustomerId, HouseholdId
from shopfriend.domain.incoming import CustomerRow
from shopfriend.services import settings
from shopfriend.services.imports import filling, likeness, permissions, reaches
from shopfriend.services.imports.filling import Filling
from shopfriend.services.imports.meeting import Meeting
from shopfriend.services.imports.taking import Taking

_PLAIN = ("salutation", "title", "first_name", "name_prefix", "last_name", "suffix", "nickname",
          "memo", "company", "department", "language", "address_form")  # fmt: skip


def take(taking: Taking, rows: tuple[CustomerRow, ...]) -> None:
    coming = _Coming(taking, rows)
    for done, row in enumerate(rows, 1):
        what = coming.take(row)
        if what:
            taking.counts[what] += 1
            taking.noun("customer", what)
        if done % 500 == 0:
            taking.progress(done, len(rows))
    likeness.propose(taking, coming.new, coming.country)


@dataclass
class _Coming:
    """The people of one file on their way in."""

    taking: Taking
    rows: tuple[CustomerRow, ...]
    new: dict[CustomerId, CustomerRow] = field(default_factory=dict)
    households: dict[str, HouseholdId] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.country = str(settings.in_book(self.taking.tx, "shop_country"))
        self.meeting = Meeting(self.taking, self.country)
        self.objected = customers.objected(self.taking.tx)

    def take(self, row: CustomerRow) -> str:
        """new, changed or same; "" when it was refused."""
        taking = self.taking
        customer = self.meeting.find(row)
        owner = reaches.card_owner(taking, row.card)
        if owner is not None and owner != customer:
            taking.refuse(row.line, "card-taken", value=row.card, number=row.number)
            return ""
        what = "same"
        if customer is None:
            customer, what = self._create(row), "new"
            self.new[customer] = row
        into = filling.of(taking, row.line, customer)
        changed = [
            self.meeting.learn(customer, row),
            what == "new" or into.columns(_columns(row, into)),
            what != "new" and into.birthday(row.birthday),
            self._household(into, row.household),
            reaches.addresses(taking, row, into),
            reaches.phones(taking, customer, row, self.country),
            reaches.emails(taking, customer, row),
            reaches.card(taking, customer, row.card),
            reaches.note(taking, customer, row.note),
            permissions.enter(taking, customer, row),
        ]
        if what == "same" and any(changed):
            what = "changed"
        if what != "same":
            taking.tx.touch("customer", customer)
        if customer in self.objected or row.post_objection:
            likeness.note_blocked(taking, customer, row)
        return what

    def _create(self, row: CustomerRow) -> CustomerId:
        customer = CustomerId(self.taking.desk.ids.next())
        customers.insert(
            self.taking.tx, customer, now=self.taking.now, number=self.meeting.number(row),
            batch=self.taking.tx.batch, **_columns(row, None),
        )  # fmt: skip
        return customer

    def _household(self, into: Filling, name: str | None) -> bool:
        """Lines with the same word in `household` live together."""
        if name is None:
            return False
        tx = self.taking.tx
        if name not in self.households:
            found = households.by_name(tx, name)
            if found is None:
                found = HouseholdId(self.taking.desk.ids.next())
                households.insert(tx, found, name, batch=tx.batch)
            self.households[name] = found
        return into.household(self.households[name], name)


def _columns(row: CustomerRow, into: Filling | None) -> dict[str, Value]:
    """What the line says about the customer's own row; `into` is None for somebody new."""
    facts: dict[str, Value] = {
        name: value for name in _PLAIN if (value := getattr(row, name)) is not None
    }
    firm = row.salutation == "firm" or (row.company and not (row.last_name or row.first_name))
    if firm and (into is None or into.is_nameless):
        facts["kind"] = "firm"
    if row.informed_on:
        facts["informed_on"] = row.informed_on.isoformat()
    if row.birthday and into is None:
        facts["birth_year"] = row.birthday.year
        facts["birth_month"], facts["birth_day"] = row.birthday.month, row.birthday.day
    return facts
