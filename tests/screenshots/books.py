"""The three kinds of data: the demo shop as it is, at its worst, and a book of the first day."""

import shutil
from pathlib import Path

from shopfriend.domain.addresses import Address
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.names import LONGEST
from shopfriend.domain.preferences import Target
from shopfriend.domain.products import Product
from shopfriend.services import (
    books,
    branches,
    contacts,
    coupons,
    customers,
    notes,
    people,
    preferences,
    products,
    settings,
    talks,
)
from shopfriend.services.desk import Desk
from shopfriend.services.offers import for_customer
from tests.demo_fixture import DEMO_TODAY, kept_demo
from tests.screenshots.scenes import Look

USUAL = "hanna mül"
ENDLESS = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller"
WORDS = "Sellerie Erdnüsse Haselnüsse Schweinefleisch Gelatine Rohmilchkäse Alkohol Koriander"
SIX_LINES = Address(
    street=f"{ENDLESS}straße",
    house_number="124 b",
    postcode="89073",
    town=ENDLESS,
    care_of=f"bei Familie {ENDLESS}",
    extra="Hinterhaus, Aufgang C, zweites Rückgebäude",
    district="Söflingen",
)


def make(look: Look, folder: Path, demos: Path) -> Path:
    """A book of its own for this look; the look's settings are in it."""
    language = "en" if look.language == "en" else "de"
    path = folder / f"{look.name}.shopbook"
    path.unlink(missing_ok=True)
    if look.data == "empty":
        desk = books.create(path, shop="Lindenladen", language=language, today=DEMO_TODAY)
    else:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(kept_demo(demos, language), path)
        desk = books.open_(path, today=DEMO_TODAY, language=language)
    settings.put(desk, theme="dark" if look.dark else "light", text_size=look.percent)
    if look.data == "worst":
        make_worst(desk)
    books.close(desk, backup=False)
    return path


def make_worst(desk: Desk) -> CustomerId:
    """Hanna with everything in excess, so that the same letters find her. Returns her."""
    settings.put(desk, shop_name=f"{ENDLESS} Lindenladen & Töchter Nachfolger")
    who = customers.find(desk, USUAL)[0].customer
    first = "Hanna-Maria Friederike Eleonore von und zu"
    long = f"{first} {ENDLESS} {ENDLESS}"[:LONGEST]
    last = f"Müller-{ENDLESS} {ENDLESS}"[:LONGEST]
    people.edit(desk, who, title="Prof. Dr. Dr.", first_name=long, last_name=last)
    people.edit(desk, who, nickname=ENDLESS)
    contacts.add_address(desk, who, SIX_LINES, main=True)
    for number in range(4):
        contacts.add_phone(desk, who, number=f"0731 000000{number}", label="Geschäftlich")
        contacts.add_email(desk, who, address=f"{ENDLESS.lower()}{number}@beispiel.example")
    for word in WORDS.split():
        preferences.never(desk, who, Target(word=word))
        preferences.like(desk, who, Target(word=f"{word} vom Hof"))
        preferences.wish(desk, who, Target(word=f"{word}hobel"))
        preferences.size(desk, who, goods=word, value="XXL 54/56")
        preferences.gift_idea(desk, who, Target(word=word), for_whom=ENDLESS)
        notes.note(desk, who, f"! {WORDS} {ENDLESS}")
        talks.log(desk, who, f"{WORDS} {WORDS} {ENDLESS}")
    for percent in (1000, 1500, 2000):
        coupons.issue(desk, who, Incentive("percent", percent_bp=percent), valid_days=30)
    _lengthen_goods(desk, who)
    return who


def _lengthen_goods(desk: Desk, who: CustomerId) -> None:
    """What she is offered has the longest name there is."""
    for offer in for_customer(desk, who, count=3, on=desk.today):
        assert offer.product is not None
        known: Product = products.get(desk, offer.product).product
        products.edit(desk, offer.product, print_name=f"{known.name} {ENDLESS} {ENDLESS}")
    for branch in branches.everyone(desk):
        branches.edit(desk, branch.branch, name=f"{branch.name} {ENDLESS}")
