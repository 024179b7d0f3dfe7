"""About four hundred invented people: the written lives, and the others drawn by lot."""

import json
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

from shopfriend import places
from shopfriend.domain.codes import ean_check
from shopfriend.services.demo import model
from shopfriend.services.demo.days import Days
from shopfriend.services.demo.model import Life, Rhythm

PEOPLE = 400
WITHOUT_ADDRESS = 9
_OBJECTS_EVERY = 70  # of those drawn by lot
_HOUSEHOLDS = 34
_KEEPS_GERMAN = 8  # every eighth of those drawn by lot, in an English demo
_FIRMS = ("Werkstatt Kornhaus", "Büro am Münsterblick", "Praxis Dr. Lindner", "Café Spatzengasse",
          "Kanzlei Nägele", "Hotel Donauhalde", "Kindergarten Kirschgarten", "Bäckerei Merkle",
          "Pension Fischerstiege", "Catering Birnbaum")  # fmt: skip
_ORIGINS = {"swabian": 40, "de": 38, "turkish": 5, "italian": 4, "polish": 3, "croatian": 3,
            "english": 3, "other": 4}  # fmt: skip
# Numbers that the German network agency keeps for films and books; nobody answers there.
_PHONE_STARTS = ("0176 040690", "0171 39200")
_BIRTHDAY = re.compile(r"(\d{4}|-)-(\d\d)-(\d\d)$")  # -- and month, day: without a year


@dataclass
class Person:
    """Somebody to be written into the book. `tastes`: name of a taste = how much of it."""

    number: str
    columns: dict[str, Any]
    address: dict[str, str] | None
    since: date
    phone: str = ""
    mail: str = ""
    card: str = ""
    consents: tuple[str, ...] = ()
    objected_on: date | None = None
    household: str = ""
    life: Life | None = None
    rhythm: Rhythm | None = None
    tastes: Mapping[str, float] = field(default_factory=dict)
    left_on: date | None = None
    last_day: date | None = None  # known when the purchases are made
    id: int = 0


def everybody(days: Days, language: str) -> list[Person]:
    """The written lives first, then the others; numbers from 1001 on."""
    chance = random.Random("people")
    written = [_written(life, days, language) for life in model.lives()]
    others = list(_drawn(PEOPLE - len(written), days, chance))
    people = written + others
    for place, person in enumerate(people):
        person.number = str(1001 + place)
        if (person.life is not None and person.life.told) or place % 5 < 3:
            person.card = _card(place)
    _without_address(people, chance)
    _share_homes(others, chance)
    if language == "en":
        _speak_english(people)
    return people


def _speak_english(people: list[Person]) -> None:
    """The goods of an English demo have English names: so have most of its letters."""
    for place, person in enumerate(people):
        if person.life is not None or place % _KEEPS_GERMAN:
            person.columns["language"] = "en"


def _card(place: int) -> str:
    body = "28" + str(place + 1).zfill(10)
    return body + ean_check(body)


# -- the written lives -------------------------------------------------------------------------


def _written(life: Life, days: Days, language: str) -> Person:
    facts = life.facts
    single = life.number("days") >= 1000  # came once, at the very end
    since = days.on_or_before(days.end) if single else _years_before(days.today, 7)
    if life.key != "hanna" and not single:
        since += timedelta(days=sum(map(ord, life.key)) * 3 % 1900)
    return Person(
        number="",
        columns={
            "kind": facts.get("kind", "person"),
            "salutation": facts.get("salutation", ""),
            "title": facts.get("title", ""),
            "first_name": facts.get("first", ""),
            "name_prefix": facts.get("prefix", ""),
            "last_name": facts.get("last_name", ""),
            "memo": life.text("memo", language),
            "company": facts.get("company", ""),
            "department": life.text("department", language),
            "trade": life.text("trade", language),
            "language": facts["language"],
            "address_form": facts["form"],
            "informed_on": since.isoformat() if facts.get("informed", True) else None,
            **_birthday(life, days.today),
        },
        address=_address(life, language),
        since=since,
        phone=facts.get("phone", ""),
        mail=facts.get("mail", ""),
        consents=tuple(life.list("consents")),
        objected_on=days.today - timedelta(days=facts["objected"]) if "objected" in facts else None,
        household=facts.get("household", ""),
        life=life,
    )


def _years_before(day: date, years: int) -> date:
    return date(day.year - years, 3, 2)


def _birthday(life: Life, today: date) -> dict[str, int | None]:
    if "age" in life.facts:
        born = today - timedelta(days=round(365.25 * life.number("age")) + 100)
        return _born(born.year, born.month, born.day)
    found = _BIRTHDAY.match(str(life.facts.get("birthday", "")))
    if not found:
        return _born(None, None, None)
    year, month, day = found.groups()
    return _born(int(year) if year.isdigit() else None, int(month), int(day))


def _born(year: int | None, month: int | None, day: int | None) -> dict[str, int | None]:
    return {"birth_year": year, "birth_month": month, "birth_day": day}


def _address(life: Life, language: str) -> dict[str, str] | None:
    if "street" not in life.facts:
        return None
    return {
        "street": life.facts["street"],
        "house_number": life.facts["house_number"],
        "extra": life.text("extra_line", language),
        "postcode": life.facts["postcode"],
        "town": life.facts["town"],
        "district": life.facts.get("district", ""),
    }


# -- the others --------------------------------------------------------------------------------


@cache
def _names() -> Mapping[str, Any]:
    text = (places.resources() / "presets" / "names.json").read_text("utf-8")
    names: Mapping[str, Any] = json.loads(text)
    return names


def _drawn(count: int, days: Days, chance: random.Random) -> Iterator[Person]:
    taken = {(p.facts.get("first"), p.facts.get("last_name")) for p in model.lives()}
    protected = {p.facts.get("last_name") for p in model.lives()} | {"Müller-Lind", "Müller"}
    for place in range(count):
        if place < len(_FIRMS):
            yield _firm(_FIRMS[place], days, chance)
            continue
        while True:
            name = _name(chance)
            known = (name["first_name"], name["last_name"])
            if known not in taken and name["last_name"] not in protected:
                break
        taken.add(known)
        yield _person(name, place, days, chance)


def _name(chance: random.Random) -> dict[str, str]:
    names = _names()
    kind = chance.choices(("ms", "mr", "neutral"), (58, 40, 2))[0]
    origin = chance.choices(list(_ORIGINS), list(_ORIGINS.values()))[0]
    return {
        "salutation": "" if chance.random() < 0.03 else kind,
        "title": chance.choices(("", "Dr.", "Prof. Dr."), (94, 5, 1))[0],
        "first_name": chance.choice(names["first_names"][kind]),
        "last_name": chance.choice(names["last_names"][origin]),
        "language": "en" if origin == "english" or chance.random() < 0.02 else "de",
    }


def _person(name: dict[str, str], place: int, days: Days, chance: random.Random) -> Person:
    tastes = model.tastes()
    since = days.end - timedelta(days=chance.choice((chance.randint(5, 729), 730, 1400, 2200)))
    rhythm = chance.choices(tastes.rhythms, [r.people for r in tastes.rhythms])[0]
    prefix, _, last = name["last_name"].rpartition(" ")
    informed = chance.random() < 0.92
    person = Person(
        number="",
        columns={
            **name,
            "name_prefix": prefix if prefix.islower() else "",
            "last_name": last if prefix.islower() else name["last_name"],
            "address_form": chance.choices(("", "formal", "familiar"), (45, 38, 17))[0],
            "informed_on": since.isoformat() if informed else None,
            **_some_birthday(chance),
        },
        address=_home(chance),
        since=since,
        phone=_phone(place) if chance.random() < 0.55 else "",
        mail=_mail(name, place) if chance.random() < 0.4 else "",
        rhythm=rhythm,
        tastes=some_tastes(chance),
    )
    person.consents = _consents(person, chance) if informed else ()
    if place % _OBJECTS_EVERY == _OBJECTS_EVERY - 1:
        person.objected_on = since + (days.end - since) * 2 // 3
    if chance.random() < 0.08:  # moved to another shop, or to another town
        person.left_on = since + (days.end - since) * chance.randint(30, 85) // 100
    return person


def _firm(company: str, days: Days, chance: random.Random) -> Person:
    tastes = model.tastes()
    since = days.end - timedelta(days=chance.randint(300, 2000))
    return Person(
        number="",
        columns={
            "kind": "firm", "salutation": "firm", "company": company, "language": "de",
            "address_form": "formal", "informed_on": since.isoformat(),
        },
        address=_home(chance),
        since=since,
        phone=f"{_PHONE_STARTS[0]}{chance.randint(0, 99):02}",
        consents=("profiling",),
        rhythm=tastes.rhythms[2],
        tastes={"espresso_bar": 5, "gifts": 2, "sweet_tooth": 2},
    )  # fmt: skip


def some_tastes(chance: random.Random) -> dict[str, float]:
    """One taste above all, a second, and a little of a third."""
    shares = model.tastes().shares
    first, second, third = (chance.choices(list(shares), list(shares.values()))[0] for _ in "123")
    return {third: 1.0, second: 3.0, first: 7.0}


def _some_birthday(chance: random.Random) -> dict[str, int | None]:
    drawn = chance.random()
    if drawn > 0.4:
        return _born(None, None, None)
    year = chance.randint(1938, 2004) if drawn < 0.22 else None
    return _born(year, chance.randint(1, 12), chance.randint(1, 28))


def _home(chance: random.Random) -> dict[str, str]:
    towns = _names()["towns"]
    town = chance.choices(towns, [t["weight"] for t in towns])[0]
    return {
        "street": chance.choice(_names()["streets"]),
        "house_number": str(chance.randint(1, 64))
        + chance.choices(("", " a", " b"), (90, 6, 4))[0],
        "postcode": town["postcode"],
        "town": town["town"],
    }


def _phone(place: int) -> str:
    return f"{_PHONE_STARTS[place // 100 % 2]}{place % 100:02}"


def _mail(name: Mapping[str, str], place: int) -> str:
    return f"kundin{place}@example.com" if name["language"] == "de" else f"guest{place}@example.com"


def _consents(person: Person, chance: random.Random) -> tuple[str, ...]:
    given = ["profiling"] if chance.random() < 0.8 else []
    if person.mail and chance.random() < 0.3:
        given.append("email")
    return tuple(given)


def _without_address(people: list[Person], chance: random.Random) -> None:
    missing = WITHOUT_ADDRESS - sum(1 for person in people if person.address is None)
    candidates = [p for p in people if p.life is None and p.columns.get("kind") != "firm"]
    for person in chance.sample(candidates, missing):
        person.address = None


def _share_homes(others: list[Person], chance: random.Random) -> None:
    """Couples and families: one address, one name, one household."""
    homes = [p for p in others if p.address and p.columns.get("kind") != "firm"]
    drawn = chance.sample(homes, 2 * _HOUSEHOLDS)
    for place, (one, other) in enumerate(zip(drawn[::2], drawn[1::2], strict=True)):
        one.household = other.household = f"home-{place}"
        other.address = dict(one.address or {})
        if place % 4:
            other.columns["last_name"] = one.columns["last_name"]
            other.columns["name_prefix"] = one.columns["name_prefix"]
