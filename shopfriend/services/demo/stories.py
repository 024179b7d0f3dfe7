"""The people to try: what to type, whom it finds, and their story in one sentence."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shopfriend.domain.messages import Message, message
from shopfriend.services import settings
from shopfriend.services.demo.people import Person
from shopfriend.services.desk import Desk


@dataclass(frozen=True)
class Story:
    """`search`: the few letters to type. `sentence` is said with `texts.say`."""

    search: str
    name: str
    sentence: Message


def of_people(people: Sequence[Person], end: date, language: str) -> list[Story]:
    return [_story(p, end, language) for p in people if p.life is not None and p.life.told]


def _story(person: Person, end: date, language: str) -> Story:
    assert person.life is not None
    columns = person.columns
    parts = (columns["title"], columns["first_name"], columns["name_prefix"], columns["last_name"])
    name = " ".join(part for part in parts if part) or columns["company"] or columns["memo"]
    away = (end - person.last_day).days if person.last_day else 0
    sentence = message(f"demo-story-{person.life.key.replace('_', '-')}", days=away)
    return Story(person.life.text("search", language), name, sentence)


def stories(desk: Desk) -> list[Story]:
    """The card "Try these" of this book; empty for a book that is no demo shop."""
    kept = settings.get(desk, "demo_stories")
    return [_read(text) for text in kept] if isinstance(kept, list) else []


def sample_code(desk: Desk) -> str:
    """The coupon code that can always be redeemed here; "" in a book that is no demo shop."""
    return settings.text(desk, "sample_code")


def written(story: Story) -> str:
    """As it is kept in the setting `demo_stories`."""
    facts = dict(story.sentence.facts)
    return json.dumps([story.search, story.name, story.sentence.kind, facts], ensure_ascii=False)


def _read(text: str) -> Story:
    search, name, kind, facts = json.loads(text)
    return Story(search, name, Message(kind, facts))
