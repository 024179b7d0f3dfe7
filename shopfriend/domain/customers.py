"""Who a customer is: names for list, card and letter; how to address; who is doubtful.

The words of a salutation stand in `resources/texts/*/salutation.ftl`; here it is decided which
of them is said. Gender comes from the salutation somebody stated, never from the first name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Literal

from shopfriend.domain import names
from shopfriend.domain.ids import BranchId, CustomerId, HouseholdId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.names import Name

AddressForm = Literal["formal", "familiar"]
FORMS: tuple[str, ...] = ("", "formal", "familiar")
CHANNELS = ("", "post", "email", "phone", "sms", "counter")
# Facts that spare the customer a question (C56); to add one: a line here and `fact-<kind>` texts.
FACT_KINDS = ("star", "gift-wrap", "back-door", "own-bag", "no-bag", "paper-receipt",
              "invoice", "slices-thin", "needs-help", "other")  # fmt: skip
RELATION_KINDS = ("contact", "buyer", "partner", "child", "parent", "sibling", "godchild",
                  "friend", "neighbour", "recommended-by", "works-for", "other")  # fmt: skip


@dataclass(frozen=True)
class Customer:
    """One row of the book, in the shop's words. Days are dates; texts are "" when unknown."""

    id: CustomerId
    number: str
    kind: str = "person"
    salutation: str = ""
    gender: str = ""
    title: str = ""
    first_name: str = ""
    name_prefix: str = ""
    last_name: str = ""
    suffix: str = ""
    nickname: str = ""
    memo: str = ""
    company: str = ""
    department: str = ""
    trade: str = ""
    firm_size: str = ""
    language: str = ""
    address_form: str = ""
    preferred_channel: str = ""
    preferred_branch: BranchId | None = None
    birth_year: int | None = None
    birth_month: int | None = None
    birth_day: int | None = None
    household: HouseholdId | None = None
    informed_on: date | None = None
    letters_per_year: int | None = None
    pause_until: date | None = None
    deceased_on: date | None = None
    moved_on: date | None = None
    since: date | None = None
    price_limit_bp: int | None = None

    @property
    def is_firm(self) -> bool:
        return self.kind == "firm"

    @property
    def list_name(self) -> str:
        """ "Müller, Hanna": as lists are sorted. Memo or number when there is no name."""
        last = _join(self.name_prefix, self.last_name)
        person = ", ".join(part for part in (last, self.first_name) if part)
        return self.company or person or self.nickname or self.memo or self.number

    @property
    def full_name(self) -> str:
        """ "Dr. Hanna Müller" without salutation."""
        parts = (self.title, self.first_name, self.name_prefix, self.last_name)
        return _join(*parts) + (f", {self.suffix}" if self.suffix else "")


COLUMNS = tuple(field.name for field in fields(Customer))
# What the form may change; `household` has its own deeds.
EDITABLE = frozenset(COLUMNS) - {"id", "household"}


def card_name(customer: Customer) -> Message:
    """ "Frau Dr. Hanna Müller" with the salutation's word in the clerk's language: kinds
    `name-ms`, `name-mr`, `name-family`, `name-couple`; `name-plain` otherwise."""
    if customer.company and not customer.last_name:
        return message("name-plain", name=customer.company)
    known = customer.salutation in {"ms", "mr", "family", "couple"}
    shown = customer.full_name or customer.company or customer.list_name
    if not known or not customer.last_name:
        return message("name-plain", name=shown)
    return message(f"name-{customer.salutation}", name=shown, titled=_titled(customer))


def _titled(customer: Customer) -> str:
    """A title stands for Ms and Mr in English, beside Frau and Herr in German."""
    return "yes" if customer.title else "no"


def address_names(customer: Customer) -> list[Message]:
    """The name lines of the window: firm, department, then the person; `addressee-…` kinds."""
    lines = [message("name-plain", name=part) for part in (customer.company, customer.department)
             if part]  # fmt: skip
    if customer.last_name or customer.first_name:
        kind = customer.salutation
        shown = customer.full_name
        known = kind in {"ms", "mr", "family", "couple"}
        kind = f"addressee-{kind}" if known else "name-plain"
        lines.append(message(kind, name=shown, titled=_titled(customer)))
    elif not lines and customer.nickname:
        lines.append(message("name-plain", name=customer.nickname))
    return lines


def salutation(customer: Customer) -> Message:
    """How a letter begins, as a value: kind `salutation-<who>`. Say it in the customer's language
    and with the voice of `form`."""
    title = names.highest_title(customer.title)
    last = _join(title, customer.name_prefix, customer.last_name)
    full = _join(title, customer.first_name, customer.name_prefix, customer.last_name)
    first = customer.first_name or last
    if customer.is_firm and not customer.last_name:
        return message("salutation-firm", name=customer.company)
    if customer.salutation in {"family", "couple"} and customer.last_name:
        name = _join(customer.name_prefix, customer.last_name)
        return message(f"salutation-{customer.salutation}", name=name, first=name)
    if customer.salutation in {"ms", "mr"} and customer.last_name:
        facts = {"name": last, "first": first, "titled": _titled(customer)}
        return message(f"salutation-{customer.salutation}", **facts)
    if not customer.last_name and not customer.first_name:
        return message("salutation-nobody")
    return message("salutation-neutral", name=full, first=first)


def form(customer: Customer, shop_form: str = "formal") -> AddressForm:
    """Sie or Du: the person's own, else the shop's. A firm, a family is never familiar unless
    somebody said so."""
    wanted = customer.address_form
    if not wanted:
        wanted = "formal" if customer.is_firm else shop_form
    if wanted == "familiar" and not customer.first_name and customer.salutation not in {
        "family", "couple"
    }:  # fmt: skip
        return "formal"  # "Liebe Müller," is no letter
    return "familiar" if wanted == "familiar" else "formal"


def doubts(customer: Customer) -> Message | None:
    """Why the salutation should be looked at before printing (C06), or None."""
    if customer.is_firm or customer.salutation == "firm":
        return message("doubt-firm") if not customer.company else None
    if not customer.last_name:
        return message("doubt-no-last-name")
    if customer.salutation in {"", "neutral"}:
        return message("doubt-no-salutation") if not customer.salutation else None
    if customer.salutation in {"ms", "mr"} and _two(customer.first_name):
        return message("doubt-two-people", name=customer.first_name)
    if any(c.isdigit() for c in customer.last_name):
        return message("doubt-digits", name=customer.last_name)
    if customer.title and not names.highest_title(customer.title):
        return message("doubt-title", title=customer.title)
    if names.salutation_code(customer.first_name):
        return message("doubt-first-name", name=customer.first_name)
    return None


def age_on(customer: Customer, on: date) -> int | None:
    """Whole years; None when the year is not known. An unknown day counts as the last of the
    year: nobody is taken for older than sure."""
    if customer.birth_year is None:
        return None
    month, day = customer.birth_month or 12, customer.birth_day or 31
    return on.year - customer.birth_year - ((on.month, on.day) < (month, day))


def age_band(age: int | None) -> str:
    """ "unknown" is a band of its own (D08)."""
    if age is None:
        return "unknown"
    for upper, band in ((16, "0-15"), (18, "16-17"), (30, "18-29"), (45, "30-44"), (60, "45-59")):
        if age < upper:
            return band
    return "60+" if age < 75 else "75+"


def from_name(name: Name) -> Mapping[str, str]:
    """The columns that one parsed name fills."""
    return {
        "kind": "firm" if name.salutation == "firm" else "person",
        "salutation": name.salutation,
        "title": name.title,
        "first_name": name.first,
        "name_prefix": name.prefix,
        "last_name": name.last,
        "company": name.company,
    }


def _two(first_name: str) -> bool:
    return any(f" {word} " in f" {first_name} " for word in ("und", "u.", "&", "+", "and"))


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)
