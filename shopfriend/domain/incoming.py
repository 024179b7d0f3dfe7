"""What a file brings, as values: rows read, lines refused, and how every physical line was counted.

`None` in a row means "the file does not say" – a missing column or an empty cell – and never
empties what the book already knows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date

from shopfriend.domain.messages import Fact, Message
from shopfriend.domain.profiles import Noun as Noun
from shopfriend.domain.profiles import Profile


@dataclass(frozen=True)
class Question:
    """What a file leaves open and nobody may guess. `name` is what an answer is filed under
    (`decimal`, `date-order` …); the sentences are `question-<kind>` and `choice-<choice>`. Until
    it is answered the first of `choices` is shown, and nothing is written."""

    name: str
    kind: str
    choices: tuple[str, ...]
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def message(self) -> Message:
        return Message(f"question-{self.kind}", self.facts)


# All that readers ask, or are told unasked.
QUESTIONS = (
    "decimal", "date-order", "encoding", "zone", "sheets", "staff-are-customers", "discount",
    "discount-sign", "hidden", "origin",
)  # fmt: skip


@dataclass(frozen=True)
class How:
    """How to read a file, where its owner knows better than its columns: `format` forces one of
    the table, `profile` maps the columns, `answers` are those to questions, by name. `known`:
    profiles that are used by themselves for files with their fingerprint."""

    format: str = ""
    profile: Profile | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    known: tuple[Profile, ...] = ()


@dataclass(frozen=True)
class Refusal:
    """One line that was not taken, or (as a warning) not wholly. `line` counts the file's physical
    lines from 1; 0 means the file as a whole. The sentence is `line-<kind>`."""

    file: str
    line: int
    kind: str
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def message(self) -> Message:
        return Message(f"line-{self.kind}", {**self.facts, "file": self.file, "line": self.line})


@dataclass(frozen=True)
class LineCount:
    """Every physical line of a file is exactly one of these; `physical` is counted apart.
    `skipped`: in order, but no row of ours by the format's rules (see `Parsed.skipped`)."""

    physical: int
    row: int = 0
    refusal: int = 0
    header: int = 0
    footer: int = 0
    blank: int = 0
    skipped: int = 0

    def __add__(self, other: "LineCount") -> "LineCount":
        return LineCount(*(getattr(self, each.name) + getattr(other, each.name)
                           for each in fields(self)))  # fmt: skip

    @property
    def adds_up(self) -> bool:
        known = self.row + self.refusal + self.header + self.footer + self.blank + self.skipped
        return self.physical == known


@dataclass(frozen=True)
class ProductRow:
    """One line of `products.csv`; `number` is never empty."""

    line: int
    number: str
    gtin: str | None = None
    name: str | None = None
    print_name: str | None = None
    category: str | None = None
    brand: str | None = None
    size: str | None = None
    colour: str | None = None
    style: str | None = None
    cut: str | None = None
    price_cents: int | None = None
    cost_cents: int | None = None
    deposit_cents: int | None = None
    stock_milli: int | None = None
    unit: str | None = None
    content_milli: int | None = None
    content_unit: str | None = None
    kind: str | None = None
    picture: str | None = None
    flags: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Birthday:
    """The year may be unknown, also to the customer's wish."""

    year: int | None
    month: int
    day: int


@dataclass(frozen=True)
class Permission:
    """A cell of a consent column: yes or no, and since when if the cell holds a date. `objected`:
    not merely no, but said so ("unsubscribed")."""

    given: bool
    on: date | None = None
    objected: bool = False


@dataclass(frozen=True)
class Reach:
    """One more telephone or mail address; `label`: mobile, home, work, fax or as written."""

    value: str
    label: str = ""


@dataclass(frozen=True)
class Place:
    """One more address. `street` holds the number as well; `extra` is the line beside it."""

    street: str = ""
    postcode: str = ""
    town: str = ""
    country: str = ""
    kind: str = "home"
    extra: str = ""
    care_of: str = ""


@dataclass(frozen=True)
class CustomerRow:
    """One person of a file. `number` is the shop's own; "" where another program numbers people:
    then `uid` (`square:CUST1`) is theirs, and purchases name them by it."""

    line: int
    number: str
    uid: str = ""
    card: str | None = None
    salutation: str | None = None
    title: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    nickname: str | None = None
    company: str | None = None
    street: str | None = None
    postcode: str | None = None
    town: str | None = None
    country: str | None = None
    email: str | None = None
    phone: str | None = None
    birthday: Birthday | None = None
    language: str | None = None
    address_form: str | None = None
    household: str | None = None
    informed_on: date | None = None
    profile_consent: Permission | None = None
    email_consent: Permission | None = None
    sms_consent: Permission | None = None
    post_objection: Permission | None = None
    note: str | None = None
    name_prefix: str | None = None
    suffix: str | None = None
    department: str | None = None
    memo: str | None = None
    more_phones: tuple[Reach, ...] = ()
    more_emails: tuple[Reach, ...] = ()
    more_addresses: tuple[Place, ...] = ()
    extra: str | None = None
    care_of: str | None = None


@dataclass(frozen=True)
class ProductSeen:
    """What a line of purchases says about its product."""

    number: str
    name: str
    category: str
    unit: str
    gtin: str = ""
