"""How a file writes its numbers and dates: decided for each column by a value that proves it, else
by the file's other columns, else by what cannot be, else asked. Never guessed.

`Texts` is a file's columns as their distinct texts: of the sample while looking, of all lines
while reading, so the reading corrects what the look has said.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from shopfriend.domain.incoming import Question
from shopfriend.domain.messages import Message
from shopfriend.domain.trouble import ShopError
from shopfriend.intake import date_order, letters, moments, numbers
from shopfriend.intake.formats import Column, Format

DECIMAL, DATE_ORDER, ZONE = "decimal", "date-order", "zone"
DISCOUNT, SIGN, ORIGIN = "discount", "discount-sign", "origin"
# When shops are closed; midnight is mostly no time at all.
_NIGHT = re.compile(r"[T ](?!00:00(?::00)?(?:\D|$))0[0-4]:(?!.*[Pp][Mm])")
CHOICES: Mapping[str, tuple[str, ...]] = {
    DECIMAL: ("comma", "dot"), DATE_ORDER: ("dmy", "mdy"), letters.ENCODING: letters.CHOICES,
    ZONE: ("utc", "local"), DISCOUNT: ("subtracted", "before"), ORIGIN: ("own-list", "bought-list"),
}  # fmt: skip
# What nobody is asked, but may say.
_UNASKED: Mapping[str, tuple[str, ...]] = {SIGN: ("lowers", "signed")}
# Evidence that all lines may correct.
KINDS = frozenset({"seen-decimal-comma", "seen-decimal-dot"}) | {
    f"seen-{order}{why}"
    for order in ("dmy", "mdy")
    for why in ("", *(f"-{why}" for why in date_order.WHYS))
}
_SIGNS: Mapping[str, numbers.Decimal] = {"comma": ",", "dot": "."}


class Texts(Protocol):
    @property
    def rows(self) -> int: ...

    def texts(self, name: str) -> Sequence[str]: ...

    def line_of(self, name: str, text: str) -> int: ...

    def has(self, name: str) -> bool: ...

    def heading(self, name: str) -> str: ...


@dataclass(frozen=True)
class Styles:
    """For each column of the format that the file has. `utc`: times without an offset are
    Greenwich's. `before`: discounts are still to be taken off; `signed`: one with the other sign
    is a surcharge (`discounts.py`)."""

    decimals: Mapping[str, numbers.Style]
    dates: Mapping[str, moments.Style]
    evidence: tuple[Message, ...] = ()
    questions: tuple[Question, ...] = ()
    utc: bool = False
    before: bool = False
    signed: bool = False


@dataclass
class _Said:
    texts: Texts
    answers: Mapping[str, str]
    file: str
    evidence: list[Message] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def prove(self, kind: str, name: str, text: str) -> None:
        self.evidence.append(Message(kind, self._where(name, text)))

    def ask(self, name: str, column: str, text: str, choices: tuple[str, ...]) -> str:
        """The answer, or for now the first choice."""
        if name in self.answers:
            return answered(name, self.answers[name])
        if all(question.name != name for question in self.questions):
            facts = {"file": self.file, **self._where(column, text)}
            self.questions.append(Question(name, name, choices, facts))
        return choices[0]

    def _where(self, name: str, text: str) -> dict[str, str | int]:
        line = self.texts.line_of(name, text)
        return {"column": self.texts.heading(name), "value": text[:60], "line": line}


def answered(name: str, answer: str) -> str:
    """Raises `ShopError` for an answer that is none of the question's choices."""
    choices = {**CHOICES, **_UNASKED}[name]
    if answer not in choices:
        raise ShopError("answer-unknown", question=name, value=answer, choices=", ".join(choices))
    return answer


def decide(
    format_: Format,
    texts: Texts,
    answers: Mapping[str, str],
    *,
    file: str,
    comma: bool,
    today: date | None,
) -> Styles:
    """`comma`: the file's own separator suggests a decimal comma; only used to order the choices
    of a question. Raises `ShopError` for an answer that is none."""
    said = _Said(texts, {**format_.answers, **answers}, file)
    decimals = _decimals(said, _columns(format_, texts, ("money", "quantity")), comma=comma)
    dates = _dates(said, _columns(format_, texts, ("moment", "day")), today)
    utc = _is_utc(said, format_)
    return Styles(decimals, dates, tuple(said.evidence), tuple(said.questions), utc)


def _columns(format_: Format, texts: Texts, kinds: tuple[str, ...]) -> list[Column]:
    return [each for each in format_.columns if each.kind in kinds and texts.has(each.name)]


# -- decimals --------------------------------------------------------------------------------


def _decimals(said: _Said, columns: list[Column], *, comma: bool) -> dict[str, numbers.Style]:
    styles: dict[str, numbers.Style] = {}
    for column in columns:
        if found := numbers.style_of(said.texts.texts(column.name)):
            styles[column.name] = found
            kind = "seen-decimal-comma" if found.decimal == "," else "seen-decimal-dot"
            said.prove(kind, column.name, found.evidence)
    open_ = [column.name for column in columns if column.name not in styles]
    other = _of_others(said, styles.values(), open_, comma=comma)
    return styles | dict.fromkeys(open_, other)


def _of_others(
    said: _Said, proven: Iterable[numbers.Style], open_: list[str], *, comma: bool
) -> numbers.Style:
    """For columns that prove nothing: as the file's other columns; when none does, and a value
    could be read in two ways, ask."""
    if known := next(iter(proven), None):
        return numbers.Style(known.decimal, sure=False, evidence="column")
    suggested: tuple[str, ...] = ("comma", "dot") if comma else ("dot", "comma")
    for name in open_:
        if text := numbers.ambiguous(said.texts.texts(name)):
            answer = said.ask(DECIMAL, name, text, suggested)
            return numbers.Style(_SIGNS[answer], sure=False, evidence="answer")
    return numbers.Style(_SIGNS[suggested[0]], sure=False, evidence="none")


# -- dates -----------------------------------------------------------------------------------


def _dates(said: _Said, columns: list[Column], today: date | None) -> dict[str, moments.Style]:
    styles: dict[str, moments.Style] = {}
    for column in columns:
        style = moments.style_of(said.texts.texts(column.name))
        styles[column.name] = style
        if style.sure and style.order != "ymd":
            said.prove(f"seen-{style.order}", column.name, style.evidence)
    known = next((s for s in styles.values() if s.sure and s.order != "ymd"), None)
    for column in columns:
        if not styles[column.name].sure and styles[column.name].order != "ymd":
            order = known.order if known else _order(said, column, today)
            styles[column.name] = moments.Style(order, sure=False, evidence="column")
    return styles


def _order(said: _Said, column: Column, today: date | None) -> Literal["dmy", "mdy"]:
    """Nothing in the column proves what stands first: see what cannot be, else ask."""
    texts = said.texts.texts(column.name)
    if today is not None and DATE_ORDER not in said.answers:
        past = column.kind == "moment"
        refuted = date_order.refuted(texts, today, past=past, rows=said.texts.rows)
        if refuted is not None:
            said.prove(f"seen-{refuted.order}-{refuted.why}", column.name, refuted.text)
            return refuted.order
    text = moments.ambiguous(texts)
    return "mdy" if said.ask(DATE_ORDER, column.name, text, ("dmy", "mdy")) == "mdy" else "dmy"


def _is_utc(said: _Said, format_: Format) -> bool:
    """Only asked where a program is known for it and sales at night give it away; whoever knows
    better may answer unasked."""
    if ZONE in said.answers:
        return answered(ZONE, said.answers[ZONE]) == "utc"
    if not (format_.utc_perhaps and said.texts.has("date")):
        return False
    text = next((each for each in said.texts.texts("date") if _NIGHT.search(each)), "")
    return bool(text) and said.ask(ZONE, "date", text, CHOICES[ZONE]) == "utc"
