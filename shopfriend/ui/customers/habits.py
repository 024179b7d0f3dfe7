"""What this person leans to, how often she comes, and whether she waits for discounts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from shopfriend.domain.affinities import Affinity, Noun
from shopfriend.domain.feasts import FEASTS
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import message
from shopfriend.services import texts
from shopfriend.services.desk import Desk
from shopfriend.services.offers import affinities, habits
from shopfriend.services.offers.affinities import Course
from shopfriend.services.offers.habits import Habits as Found
from shopfriend.services.person import Person
from shopfriend.ui.customers.tab import Tab
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Card, Label, column, emptied, row, scrolled
from shopfriend.ui.widgets.bars import Bar, Bars, Group
from shopfriend.ui.widgets.curves import Curve, Curves

MOST = 5  # of each noun
SHOWN: tuple[Noun, ...] = ("category", "occasion", "brand", "colour", "style", "size", "price")
ARROWS = {"up": "↗", "steady": "→", "down": "↘"}


@dataclass(frozen=True)
class Read:
    affinities: list[Affinity]
    least: int
    found: Found | None
    courses: list[Course]


def _read(desk: Desk, customer: CustomerId) -> Read:
    return Read(
        affinities.of(desk, customer), affinities.least_evidence(desk), habits.of(desk, customer),
        affinities.courses(desk, customer),
    )  # fmt: skip


class Habits(Tab):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.bars = Bars(self.tr("What this person leans to"))
        self.used_to = Label("", tone="quiet", wraps=True)
        self.nothing = Label(
            self.tr("Nothing is known yet, or this person has not agreed to it."), tone="quiet",
            wraps=True,
        )  # fmt: skip
        leans = Card(
            Label(self.tr("Leans to"), "lead"),
            Label(
                self.tr("On how many of the latest visits, occasions on how many of their days; "
                        "the arrow shows where it goes."),
                "caption", tone="quiet", wraps=True,
            ),
            self.bars, self.used_to, self.nothing, gap=10,
        )  # fmt: skip
        self.curves = Curves(self.tr("How likings came and went"))
        self.over_time = Card(
            Label(self.tr("Over the last year"), "lead"),
            Label(
                self.tr("What is not bought any more fades by itself."),
                "caption", tone="quiet", wraps=True,
            ),
            self.curves, gap=10,
        )  # fmt: skip
        self.lines = column(gap=10)
        how = Card(Label(self.tr("How this person buys"), "lead"), self.lines, gap=10)
        body = QWidget()
        both = row(gap=16)
        both.addLayout(column(leans, self.over_time, None, gap=16), 3)
        both.addLayout(column(how, None, gap=0), 2)
        body.setLayout(both)
        self.setLayout(column(scrolled(body)))

    def fill(self, person: Person) -> None:
        self.shell.tasks.think(_read, person.customer.id, then=self._show, owner=self)

    def _show(self, read: Read) -> None:
        now = [each for each in read.affinities if not each.used_to]
        past = [self._value(each) for each in read.affinities if each.used_to]
        groups = [g for noun in SHOWN if (g := self._group(noun, now, read.least)).bars]
        self.bars.show_groups(groups)
        self.bars.setVisible(bool(groups))
        self.nothing.setVisible(not groups)
        self.used_to.setText(self.tr("Used to like: %1").replace("%1", ", ".join(past)))
        self.used_to.setVisible(bool(past))
        self._show_courses(read.courses)
        emptied(self.lines)
        for words in self._words(read.found) if read.found else []:
            self.lines.addWidget(Label(words, wraps=True))

    def _show_courses(self, courses: Sequence[Course]) -> None:
        self.over_time.setVisible(bool(courses))
        if courses:
            first, last = (self._month(courses[0].points[place][0]) for place in (0, -1))
            self.curves.show_curves(list(map(self._curve, courses)), first=first, last=last)

    def _curve(self, course: Course) -> Curve:
        values = [strength / 10_000 for _, strength in course.points]
        told = ", ".join(
            texts.share(strength, self.shell.language) for _, strength in course.points
        )
        now = texts.share(round(course.points[-1][1], -2), self.shell.language)
        return Curve(course.value, values, told, now, strong=not course.used_to)

    def _month(self, day: date) -> str:
        return texts.month(day, self.shell.language)

    def _group(self, noun: Noun, found: Sequence[Affinity], least: int) -> Group:
        titles = {
            "category": self.tr("Groups of goods"),
            "brand": self.tr("Brands"),
            "colour": self.tr("Colours"),
            "style": self.tr("Styles"),
            "size": self.tr("Sizes"),
            "price": self.tr("Price level"),
            "occasion": self.tr("Occasions"),
        }
        some = [each for each in found if each.noun == noun][:MOST]
        return Group(titles[noun], [self._bar(each, least) for each in some])

    def _bar(self, each: Affinity, least: int) -> Bar:
        words = self._value(each)
        if not each.confident(least):
            words = self.tr("%1 (not sure)").replace("%1", words)
        number = f"{ARROWS[each.trend]} {each.evidence}×"
        return Bar(words, each.strength_bp / 10_000, number, strong=each.confident(least))

    def _value(self, each: Affinity) -> str:
        levels = {"low": self.tr("low"), "middle": self.tr("middle"), "high": self.tr("high")}
        if each.noun == "price":
            return levels.get(each.value, each.value)
        if each.noun == "occasion" and each.value in FEASTS:
            return self.shell.say(message(f"feast-{each.value}"))
        return each.value

    def _words(self, found: Found) -> list[str]:
        said = [self._usage(found)]
        if found.lines:
            words = self.tr("Buys without discount: %1 of %2")
            words = words.replace("%1", texts.number(found.full_price, self.shell.language))
            said.append(words.replace("%2", texts.number(found.lines, self.shell.language)))
        names = {
            "organic": self.tr("organic"),
            "regional": self.tr("regional"),
            "fair": self.tr("fair trade"),
            "vegan": self.tr("without meat"),
        }
        for value in found.values:
            share = texts.share(round(value.share_bp, -2), self.shell.language)
            words = self.tr("Minds %1: %2 of the purchases (%n lines)", "", value.lines)
            said.append(words.replace("%1", names[value.name]).replace("%2", share))
        return said

    def _usage(self, found: Found) -> str:
        words = {
            "heavy": self.tr("Comes often: %n visits in half a year", "", found.visits),
            "medium": self.tr("Comes now and then: %n visits in half a year", "", found.visits),
            "light": self.tr("Comes seldom: %n visits in half a year", "", found.visits),
            "none": self.tr("Was not here in half a year"),
        }
        return words[found.usage]
