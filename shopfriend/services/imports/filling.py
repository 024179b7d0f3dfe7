"""What a line says goes into a row of the book: empty fields are filled, others are clashes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from shopfriend.book import batches, households
from shopfriend.book.batches import Image
from shopfriend.book.tx import Value
from shopfriend.domain import folding
from shopfriend.domain.addresses import Address
from shopfriend.domain.clashes import Clash
from shopfriend.domain.ids import CustomerId, HouseholdId
from shopfriend.domain.incoming import Birthday
from shopfriend.services.imports.taking import KEPT, Taking

_BIRTHDAY = ("birth_year", "birth_month", "birth_day")
_WHO = ("first_name", "last_name", "company")
_ROAD = ("street", "house_number")


@dataclass(frozen=True)
class Filling:
    """One line on its way into one person's rows. Every method answers whether it changed
    anything."""

    taking: Taking
    line: int
    customer: CustomerId
    before: Image  # the customer's row

    def columns(self, facts: Mapping[str, Value]) -> bool:
        wanted = {
            name: value
            for name, value in facts.items()
            if (name == "kind" and self.before[name] != value)
            or self._wins(name, self.before[name], value)
        }
        return bool(wanted) and self.taking.change_row("customer", self._key, wanted)

    def birthday(self, born: Birthday | None) -> bool:
        """The year may come later than the day; a day is never changed by halves."""
        if born is None:
            return False
        year, month, day = (self.before[name] for name in _BIRTHDAY)
        facts: dict[str, Value] = {"birth_month": born.month, "birth_day": born.day}
        if born.year is not None:
            facts["birth_year"] = born.year
        same_day = (month, day) == (born.month, born.day)
        if month is not None and not (same_day and (year is None or born.year in (None, year))):
            shown = _birthday(year, month, day), _birthday(born.year, born.month, born.day)
            if not self._decides("birthday", *shown):
                return False
        return self.taking.change_row("customer", self._key, facts)

    def address(self, known: Address, facts: Mapping[str, Value]) -> bool:
        """Parts that are missing are filled; with another street, town or code the whole address
        is one clash."""
        own = {name: getattr(known, name) for name in facts}
        clashing = any(
            own[name] and value and _road(own[name]) != _road(value)
            for name, value in facts.items()
        )
        if clashing:
            if not self._decides("address", _address(own), _address(facts)):
                return False
            wanted = dict(facts)
        else:
            wanted = {n: value for n, value in facts.items() if self._fills(own[n], value)}
        return bool(wanted) and self.taking.change_row("address", {"id": known.id}, wanted)

    def household(self, home: HouseholdId, name: str) -> bool:
        own = self.before["household"]
        if own == home:
            return False
        if own is not None:
            shown = households.name(self.taking.tx, HouseholdId(int(own)))
            if not self._decides("household", shown, name):
                return False
        return self.taking.change_row("customer", self._key, {"household": home})

    @property
    def is_nameless(self) -> bool:
        return not (self.before["last_name"] or self.before["first_name"])

    @property
    def _key(self) -> Mapping[str, Value]:
        return {"id": self.customer}

    def _wins(self, name: str, own: Value, said: Value) -> bool:
        """Does the file's value go into the book?"""
        if not _is_empty(own) and folding.key(str(own)) != folding.key(str(said)):
            return self._decides(name, own, said)
        return self._fills(own, said)

    def _fills(self, own: Value, said: Value) -> bool:
        """Into an empty field, or as the better spelling where the owner takes the file's."""
        takes = self.taking.rules.default == "take"
        return own != said and (_is_empty(own) or takes)

    def _decides(self, name: str, own: Value, said: Value) -> bool:
        number = str(self.before["number"])
        policy = self.taking.rules.of(number, name)
        if len(self.taking.clashes) < KEPT:
            who = " ".join(str(self.before[n] or "") for n in _WHO)
            self.taking.clashes.append(
                Clash(
                    self.taking.file, self.line, self.customer, number, " ".join(who.split()), name,
                    _fact(own), _fact(said), taken=policy == "take", asked=policy == "ask",
                )
            )  # fmt: skip
        return policy == "take"


def of(taking: Taking, line: int, customer: CustomerId) -> Filling:
    image = batches.image(taking.tx, "customer", {"id": customer})
    if image is None:
        raise RuntimeError("the customer of this line is not in the book")
    return Filling(taking, line, customer, image)


def _road(value: Value) -> str:
    """ "Lindenstr. 4 a" and "LINDENSTRASSE 4a" are one."""
    folded = folding.key(str(value)).replace(" ", "")
    return f"{folded}asse" if folded.endswith("str") else folded


def _is_empty(value: Value) -> bool:
    return value is None or value == ""


def _fact(value: Value) -> str | int | float | date | None:
    return value if not isinstance(value, bytes) else None


def _birthday(year: Value, month: Value, day: Value) -> str:
    """As the file field writes it: 1980-03-14, --03-14."""
    return f"{year or '-'!s}-{int(month or 0):02}-{int(day or 0):02}"


def _address(parts: Mapping[str, Value]) -> str:
    road = " ".join(str(parts[name]) for name in _ROAD if parts.get(name))
    town = " ".join(str(parts[name]) for name in ("postcode", "town") if parts.get(name))
    return ", ".join(part for part in (road, town) if part)
