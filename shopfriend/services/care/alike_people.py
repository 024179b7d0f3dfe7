"""What two people of the book have in common, and what speaks against their being one."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Set
from dataclasses import dataclass
from datetime import date
from functools import cache

from rapidfuzz.distance import OSA, JaroWinkler

from shopfriend.book import Row, Tx, searchkeys
from shopfriend.book import duplicates as rows
from shopfriend.domain import folding
from shopfriend.domain.merging import Side
from shopfriend.services.desk import Progress, no_progress

NEAR = 0.90  # of 1: names that differ by a typing error
_SLIP = 0.95
_LONG = 6  # letters of a street in which one may be wrong
_LETTERS = "abcdefgh"
_UNLIKE = 0.78  # first names below this are two people's
_TOLD = 5_000

Signs = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Person:
    """Folded, ready to be compared. `born`: year (0: unknown), month, day; None: unknown."""

    id: int
    shown: Side
    last: str
    first: str
    company: str
    last_sound: str
    first_sound: str
    street: str
    house: str
    postcode: str
    born: tuple[int, int, int] | None
    salutation: str
    phones: frozenset[str]
    emails: frozenset[str]


def everybody(tx: Tx, *, ids: Set[int] | None = None, told: Progress = no_progress) -> list[Person]:
    """Or only these."""
    phones: dict[int, set[str]] = {}
    for customer, number, dialled in rows.phones(tx):
        if known := dialled or folding.digits(number).lstrip("0"):
            phones.setdefault(customer, set()).add(known)
    emails: dict[int, set[str]] = {}
    for customer, address in rows.emails(tx):
        emails.setdefault(customer, set()).add(address.casefold())
    people = rows.people(tx, ids)
    found = []
    for done, row in enumerate(people):
        if done % _TOLD == 0:
            told(done, len(people))
        found.append(_person(row, phones.get(row["id"], set()), emails.get(row["id"], set())))
    return found


def _person(row: Row, phones: Iterable[str], emails: Iterable[str]) -> Person:
    last, first = _key(row["last_name"]), _key(row["first_name"])
    return Person(
        id=row["id"],
        shown=_side(row),
        last=last,
        first=first,
        company=_key(row["company"]),
        last_sound=_sound(last),
        first_sound=_sound(first.split(" ")[0]),
        street=_street(row["street"]),
        house=row["house_number"].replace(" ", "").casefold(),
        postcode=row["postcode"],
        born=_born(row),
        salutation=row["salutation"],
        phones=frozenset(phones),
        emails=frozenset(emails),
    )


_key = cache(folding.key)


@cache
def _sound(word: str) -> str:
    return " ".join(code for part in word.split() for code in searchkeys.sounds(part))


@cache
def _street(text: str) -> str:
    """ "Lindenstr." and "Lindenstraße" are one street."""
    folded = folding.key(text)
    return f"{folded}asse" if folded.endswith("str") else folded


def _born(row: Row) -> tuple[int, int, int] | None:
    if row["birth_month"] is None or row["birth_day"] is None:
        return None
    return row["birth_year"] or 0, row["birth_month"], row["birth_day"]


def _side(row: Row) -> Side:
    last = " ".join(part for part in (row["name_prefix"], row["last_name"]) if part)
    person = ", ".join(part for part in (last, row["first_name"]) if part)
    name = row["company"] or person or row["nickname"] or row["memo"] or row["number"]
    day = date.fromisoformat(row["last_day"]) if row["last_day"] else None
    return Side(row["id"], row["number"], name, row["town"], row["receipts"], day)


def side(person: Person) -> Side:
    return person.shown


# -- who is compared at all: those who share one of these keys ------------------------------------


def _by_sound_and_place(who: Person) -> Iterator[Hashable]:
    if who.last_sound and who.postcode:
        yield who.last_sound, who.postcode
    if who.company and who.postcode:
        yield who.company[:4], who.postcode


def _by_whole_name(who: Person) -> Iterator[Hashable]:
    """In either order: a file may have had the two the wrong way round. A name alone says little
    about people, and much about a firm."""
    if who.last_sound and who.first_sound and who.postcode:
        last = who.last_sound.split(" ")[0]
        yield (*sorted((last, who.first_sound)), who.postcode)
    elif who.company:
        yield who.company


def _by_door(who: Person) -> Iterator[Hashable]:
    """The same first name behind the same door: a marriage, or a slip in the family name."""
    if who.first_sound and who.street:
        yield who.first_sound, who.street[:6], who.house, who.postcode


def _by_birthday(who: Person) -> Iterator[Hashable]:
    if who.born and who.first_sound:
        yield who.born[1:], who.first_sound


def _by_reach(who: Person) -> Iterator[Hashable]:
    yield from who.phones
    yield from who.emails


KEYS: tuple[Callable[[Person], Iterable[Hashable]], ...] = (
    _by_sound_and_place, _by_whole_name, _by_door, _by_birthday, _by_reach,
)  # fmt: skip


# -- what they have in common --------------------------------------------------------------------


def signs(one: Person, other: Person) -> Signs:
    """Signs with their facts; {} for people who are not to be compared (a firm and a person)."""
    found = _names(one, other)
    if not found:
        return {}
    if both := one.emails & other.emails:
        found["email"] = {"email": min(both)}
    if both := one.phones & other.phones:
        found["phone"] = {"phone": min(both)}
    _places(one, other, found)
    _birthdays(one, other, found)
    if {one.salutation, other.salutation} == {"ms", "mr"}:
        found["unlike-salutation"] = {}
    return found


def _names(one: Person, other: Person) -> Signs:
    shown = {"one": one.shown.name, "other": other.shown.name}
    if _is_nameless(one) or _is_nameless(other):
        return {"nameless": {}}
    if one.company or other.company:
        alike = one.company and other.company and _alike(one.company, other.company) >= NEAR
        return {"company": shown} if alike else {}
    if one.last == other.last and one.first == other.first:
        return {"name-same": shown} if one.last else {}
    if one.last == other.first and one.first == other.last:
        return {"name-same": shown}
    return _differing(one, other, shown)


def _is_nameless(who: Person) -> bool:
    return not (who.last or who.first or who.company)


def _differing(one: Person, other: Person, shown: dict[str, str]) -> Signs:
    first = _first(one, other)
    last = _last(one, other)
    if last:
        found: Signs = {last: shown}
        if first < _UNLIKE:
            found["unlike-first"] = shown
        return found
    return {"first-only": shown} if first >= NEAR and one.first and other.first else {}


def _last(one: Person, other: Person) -> str:
    """The sign for two family names, "" when they are not alike."""
    if one.last == other.last:
        return "name-sound"
    if one.last_sound == other.last_sound and one.last_sound:
        return "name-sound" if _alike(one.last, other.last) >= _UNLIKE else ""
    if not one.last or not other.last:
        return ""
    if set(one.last.split()) & set(other.last.split()):  # Müller and Müller-Özbek
        return "name-near"
    return "name-near" if _alike(one.last, other.last) >= NEAR else ""


def _first(one: Person, other: Person) -> float:
    """How like the first names are, 0 … 1; an initial or none at all contradicts nobody."""
    if not one.first or not other.first:
        return NEAR
    short, long = sorted((one.first, other.first), key=len)
    if (len(short) == 1 and long.startswith(short)) or short in long.split():
        return NEAR
    if one.first_sound == other.first_sound:
        return max(NEAR, _alike(one.first, other.first))
    return _alike(one.first, other.first)


def _alike(one: str, other: str) -> float:
    return float(JaroWinkler.similarity(one, other))


def _places(one: Person, other: Person, found: Signs) -> None:
    if not one.postcode or one.postcode != other.postcode:
        return
    where = {"place": f"{one.postcode} {one.shown.place}"}
    if not _same_street(one.street, other.street):
        found["postcode"] = where
    elif one.house and one.house == other.house:
        found["address"] = where
    else:
        found["street" if _same_house(one.house, other.house) else "road"] = where


@cache
def _same_street(one: str, other: str) -> bool:
    """Within a slip of the fingers; Bergstraße and Burgstraße are two."""
    if one == other or not one or not other:
        return bool(one) and one == other
    if _alike(one, other) >= _SLIP:
        return True
    stems = [street.removesuffix("strasse") for street in (one, other)]
    return min(map(len, stems)) >= _LONG and OSA.distance(*stems, score_cutoff=1) <= 1


def _same_house(one: str, other: str) -> bool:
    """4 and 4a, or one of them unknown."""
    return not one or not other or one.rstrip(_LETTERS) == other.rstrip(_LETTERS)


def _birthdays(one: Person, other: Person, found: Signs) -> None:
    if one.born is None or other.born is None:
        return
    years = {one.born[0], other.born[0]} - {0}
    if one.born[1:] == other.born[1:] and len(years) < 2:
        sign = "birthday" if one.born[0] and other.born[0] else "birth-day"
        found[sign] = {"day": f"{one.born[2]}.{one.born[1]}."}
    elif one.born[1:] != (other.born[2], other.born[1]):  # swapped day and month: a slip
        found["unlike-birthday"] = {}
