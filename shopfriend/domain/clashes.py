"""What a file says about people and goods whom the book knows otherwise, as values to decide on.

A field that is empty in the book is filled. One that holds something else stays as it is, unless
the owner says for this field, this person or all: take what the file says.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from shopfriend.domain.merging import Noun, Side
from shopfriend.domain.messages import Fact, Message

Policy = Literal["keep", "take", "ask"]
POLICIES: tuple[Policy, ...] = ("keep", "take", "ask")
# Fields that can clash; the words are `merge-field-<field>`.
FIELDS = ("salutation", "title", "first_name", "name_prefix", "last_name", "suffix", "nickname",
          "memo", "company", "department", "language", "address_form", "birthday", "informed_on",
          "address", "household")  # fmt: skip


@dataclass(frozen=True)
class ClashRules:
    """`default` for every field that `fields` does not name; `answers` by number and field. "ask"
    keeps the book's value and marks the clash as a question."""

    default: Policy = "keep"
    fields: Mapping[str, Policy] = field(default_factory=dict)
    answers: Mapping[tuple[str, str], Policy] = field(default_factory=dict)

    def of(self, number: str, name: str) -> Policy:
        return self.answers.get((number, name)) or self.fields.get(name, self.default)


@dataclass(frozen=True)
class Clash:
    """One field of one person in which file and book differ. `taken`: the file's value stands in
    the book now; `asked`: somebody should say."""

    file: str
    line: int
    id: int
    number: str
    who: str
    field: str
    book_value: Fact
    file_value: Fact
    taken: bool
    asked: bool = False


@dataclass(frozen=True)
class Alike:
    """Somebody (or a product) new who may be somebody the book knows; nobody is merged by that.
    `id` is the new one's, in a dry run nobody's; `line` is 0 for a product met on receipts."""

    file: str
    line: int
    id: int
    number: str
    name: str
    other: Side
    score_bp: int
    sure: bool
    why: tuple[Message, ...]
    noun: Noun = "customer"


@dataclass(frozen=True)
class Blocked:
    """Somebody in the file who has objected to advertising: taken in, and not written to."""

    file: str
    line: int
    id: int
    number: str
    who: str
    reason: Message
