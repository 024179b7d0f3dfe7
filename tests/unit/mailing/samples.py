"""Finished letters as the mailing gets them; all people are invented."""

import random
from dataclasses import replace
from io import BytesIO

from PIL import Image

from shopfriend.domain import codes
from shopfriend.domain.letters import Letter, Objection, Place, Ticket

PICTURE = "teal"


def pictures(key: str) -> bytes | None:
    """One plain picture under the name `teal`."""
    if key != PICTURE:
        return None
    target = BytesIO()
    Image.new("RGB", (200, 160), "#227788").save(target, "PNG")
    return target.getvalue()


def an_offer(name: str = "Brebis des Pyrénées", picture: str | None = None) -> Place:
    return Place(name, "3,56 €", "35,60 €/kg", "Wer Comté mag, mag auch diesen.", picture, True)


def a_letter(seed: int = 1, *, coupon: bool = True, **changed: object) -> Letter:
    chance = random.Random(seed)
    code = codes.new("coupon", chance=chance, key=b"k")
    stop = codes.new("no-advertising", chance=chance)
    letter = Letter(
        language="de",
        shop="Lindenladen",
        sender="Lindenladen · Lindenstraße 4 · 89077 Ulm",
        address=("Frau", "Dr. Hanna Müller", "Sedanstraße 12", "89077 Ulm"),
        info=("Lindenstraße 4", "89077 Ulm", "Telefon 0731 000000"),
        day="23. November 2026",
        headline="Etwas Gutes für Sie",
        salutation="Sehr geehrte Frau Dr. Müller,",
        body=("wir haben überlegt, was bei Ihnen in Ulm gut auf den Tisch passt.",),
        offers_title="Für Sie ausgesucht",
        offers=(an_offer(), an_offer("Roggenbrot"), an_offer("Lavendelhonig")),
        closing=("Wir freuen uns auf Sie.\nIhr Team",),
        coupon=Ticket("Ihr Gutschein", "10 % auf Käse", ("gültig bis 21. Dezember 2026",), code,
                      codes.grouped(code)) if coupon else None,
        objection=Objection(
            "Ihr Recht zu widersprechen",
            "Sie erhalten diesen Brief, weil Sie bei uns eingekauft haben. Sie können der Nutzung "
            f"Ihrer Daten jederzeit widersprechen, der Code {codes.grouped(stop)} genügt.",
            "Warum dieser Brief? Mit dem Code W234 5678 zeigen wir es Ihnen.",
            stop,
        ),
    )  # fmt: skip
    return replace(letter, **changed)  # type: ignore[arg-type]
