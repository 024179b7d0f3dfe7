"""What is known about the people with a written life: likes, notes, talks, consents, visits."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from shopfriend.book import consents, notes, preferences, talks, visits
from shopfriend.domain.consents import NO_ADVERTISING, PROFILING, Entry
from shopfriend.domain.ids import (
    BranchId,
    ConsentId,
    CustomerId,
    NoteId,
    PreferenceId,
    ProductId,
    TalkId,
    VisitId,
)
from shopfriend.domain.messages import message
from shopfriend.domain.notes import Note
from shopfriend.domain.preferences import Preference, Target
from shopfriend.domain.talks import Talk
from shopfriend.domain.visits import Visit
from shopfriend.services import texts
from shopfriend.services.demo.days import Days
from shopfriend.services.demo.model import Life, in_language
from shopfriend.services.demo.people import Person
from shopfriend.services.demo.writing import Pen

_CONSENTS = {"profiling": PROFILING, "email": ("email", "offers")}
_STAFF = "Anna"


def write_consents(pen: Pen, people: Sequence[Person], language: str) -> None:
    """The ledger: profile and e-mail consents on paper, objections spoken."""
    wording = texts.say(message("demo-consent-wording"), language)
    for person in people:
        for name in person.consents:
            _add(pen, person, *_CONSENTS[name], "given", person.since, "paper", wording, language)
        if person.objected_on:
            _add(pen, person, *NO_ADVERTISING, "objected", person.objected_on, "spoken", "", "")


def _add(
    pen: Pen,
    person: Person,
    channel: str,
    purpose: str,
    state: str,
    day: date,
    how: str,
    wording: str,
    wording_language: str,
) -> None:
    entry = Entry(
        channel=channel,
        purpose=purpose,
        state=state,
        at=f"{day.isoformat()}T09:30:00Z",
        id=ConsentId(pen.ids.next()),
        customer=CustomerId(person.id),
        how=how,
        wording=wording,
        wording_language=wording_language,
        actor=_STAFF,
    )
    consents.add(pen.tx, entry, batch=pen.tx.batch)


class Known:
    """Writes the facts of one life after another. `products`: key of the goods = product id."""

    def __init__(
        self, pen: Pen, days: Days, language: str, products: Mapping[str, int], branch: int
    ) -> None:
        self.pen = pen
        self.days = days
        self.language = language
        self.products = products
        self.branch = BranchId(branch)

    def write(self, people: Sequence[Person]) -> None:
        by_key = {person.life.key: person.id for person in people if person.life}
        for person in people:
            if person.life is not None:
                self._life(person, person.life, by_key)

    def _life(self, person: Person, life: Life, by_key: Mapping[str, int]) -> None:
        customer = CustomerId(person.id)
        told = self.days.today - timedelta(days=70)
        for facts in life.list("preference"):
            self._preference(customer, facts, told)
        for place, facts in enumerate(life.list("note")):
            self._note(customer, facts, self.days.end - timedelta(days=6 + place))
        for facts in life.list("talk"):
            self._talk(customer, facts)
        for facts in life.list("relation"):
            self._relation(customer, facts, by_key)
        for facts in life.list("occasion"):
            self._occasion(customer, facts, told)
        for name, kind in (("gift_wrap", "gift-wrap"), ("back_door", "back-door")):
            if life.facts.get(name):
                self.pen.tx.insert("customer_fact", customer=customer, kind=kind, value="",
                                   noted_on=told.isoformat())  # fmt: skip

    def _text(self, facts: Mapping[str, Any], name: str) -> str:
        return in_language(facts.get(name, ""), self.language)

    def _preference(self, customer: CustomerId, facts: Mapping[str, Any], day: date) -> None:
        product = facts.get("product")
        target = Target(
            product=ProductId(self.products[product]) if product else None,
            word=self._text(facts, "word"),
        )
        preferences.insert(
            self.pen.tx,
            Preference(
                id=PreferenceId(self.pen.ids.next()),
                customer=customer,
                kind=facts["kind"],
                target=target,
                shown="",
                value=facts.get("value", ""),
                for_whom=facts.get("for_whom", ""),
                basis="said",
                source="",
                noted_on=day,
                until_day=None,
                done_on=None,
            ),
            actor=_STAFF,
            batch=self.pen.tx.batch,
        )

    def _note(self, customer: CustomerId, facts: Mapping[str, Any], day: date) -> None:
        note = Note(
            id=NoteId(self.pen.ids.next()),
            customer=customer,
            text=self._text(facts, "text"),
            pops_up=facts.get("pops_up", False),
            private=False,
            basis="said",
            source="",
            noted_at=f"{day.isoformat()}T15:10:00Z",
            actor=_STAFF,
        )
        notes.insert(self.pen.tx, note, batch=self.pen.tx.batch)

    def _talk(self, customer: CustomerId, facts: Mapping[str, Any]) -> None:
        day = self.days.today - timedelta(days=facts["days_ago"])
        talk = Talk(
            id=TalkId(self.pen.ids.next()),
            customer=customer,
            kind=facts["kind"],
            at=f"{day.isoformat()}T11:20",
            text=self._text(facts, "text"),
            mood=facts.get("mood", ""),
            follow_up_on=self.days.today + timedelta(days=facts["follow_up_in"]),
            actor=_STAFF,
        )
        talks.insert(self.pen.tx, talk)

    def _relation(
        self, customer: CustomerId, facts: Mapping[str, Any], by_key: Mapping[str, int]
    ) -> None:
        self.pen.tx.insert(
            "relation",
            id=self.pen.ids.next(),
            customer=customer,
            other=by_key[facts["other"]] if "other" in facts else None,
            kind=facts["kind"],
            name=facts.get("name", ""),
            note=self._text(facts, "note"),
        )

    def _occasion(self, customer: CustomerId, facts: Mapping[str, Any], day: date) -> None:
        falls = self.days.today + timedelta(days=facts["in_days"])
        self.pen.tx.insert(
            "occasion",
            id=self.pen.ids.next(),
            customer=customer,
            name=self._text(facts, "name"),
            for_whom=facts.get("for_whom", ""),
            year=falls.year - facts["years"],
            month=falls.month,
            day=falls.day,
            noted_on=day.isoformat(),
        )

    def check_in(self, people: Sequence[Person]) -> None:
        """Some were here since the till's last export: only the counter knows."""
        for place, person in enumerate(people):
            day = self.days.today - timedelta(days=1 + place % 3)
            if day > self.days.end and day.weekday() != 6:
                visits.insert(
                    self.pen.tx,
                    Visit(
                        id=VisitId(self.pen.ids.next()),
                        customer=CustomerId(person.id),
                        branch=self.branch,
                        at=f"{day.isoformat()}T{9 + place % 8:02}:{(place * 7) % 60:02}",
                        source="counter",
                    ),
                    actor=_STAFF,
                )
