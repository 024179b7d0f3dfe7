"""The card in words: for the command line, and as one object for programs."""

from collections.abc import Iterable
from typing import Any

from shopfriend.domain.messages import Message, message
from shopfriend.domain.preferences import Preference
from shopfriend.services import texts
from shopfriend.services.card import Card


def told(card: Card, language: str) -> tuple[dict[str, Any], list[Message | str]]:
    """Keys as in `docs/command-line.md`, and the lines in the order a clerk reads: who – never –
    note – coupon – likes."""

    def say(said: Message) -> str:
        return texts.say(said, language)

    facts: dict[str, Any] = {
        "number": card.number,
        "name": say(card.name),
        "nickname": card.nickname,
        "place": card.place,
        "since": card.since,
        "gap_days": card.gap_days,
        "last_day": card.last_day,
        "data_until": card.data_until,
        "language": card.language,
        "never": _words(card.never),
        "note": card.pop_up.text if card.pop_up else None,
        "coupons": [
            {"code": c.code, "what": say(c.what), "valid_until": c.valid_until}
            for c in card.coupons
        ],
        "likes": _words(card.likes),
        "dislikes": _words(card.dislikes),
        "wishes": _words(card.wishes),
        "sizes": {size.shown: size.value for size in card.sizes},
        "gifts": [{"for": gift.for_whom, "what": gift.shown} for gift in card.gifts],
        "facts": [say(fact.message) for fact in card.facts],
        "relations": [
            {"name": each.name, "kind": each.kind, "note": each.note} for each in card.relations
        ],
        "household": [each.name for each in card.household],
        "last_purchases": [{"name": b.name, "day": b.day} for b in card.last_purchases],
        "chips": [say(chip) for chip in card.chips],
        "profile_level": card.profile_level,
    }
    return facts, _lines(card, facts)


def _words(known: Iterable[Preference]) -> list[str]:
    return [each.shown for each in known]


def _lines(card: Card, facts: dict[str, Any]) -> list[Message | str]:
    lines: list[Message | str] = [f"{facts['name']} · {card.number}", *card_line(card)]
    kinds = [kind for kind in ("never", "likes", "dislikes", "wishes") if facts[kind]]
    lines += [message(f"card-{kind}", what=", ".join(facts[kind])) for kind in kinds]
    if card.pop_up:
        lines.insert(2, message("card-note", text=card.pop_up.text))
    lines += [
        message("card-coupon", what=c["what"], until=c["valid_until"]) for c in facts["coupons"]
    ]
    lines += [fact.message for fact in card.facts]
    lines += [message("card-size", what=s.shown, value=s.value) for s in card.sizes]
    if card.last_purchases:
        bought = ", ".join(b.name for b in card.last_purchases)
        lines.append(message("card-last", what=bought))
    return [*lines, *card.chips]


def card_line(card: Card) -> list[Message]:
    """What stands under the name: place, since when, how often; then how old the data is."""
    parts: list[Message] = [message("card-place", place=card.place)] if card.place else []
    if card.since:
        parts.append(message("card-since", year=str(card.since.year)))
    if card.gap_days:
        parts.append(message("card-gap", days=card.gap_days))
    if card.data_until:
        parts.append(message("card-data-until", until=card.data_until))
    return parts
