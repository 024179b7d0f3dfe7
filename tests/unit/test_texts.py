"""Everything the program can say has a sentence in both languages, with the same facts."""

import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast, parse, visitor

from shopfriend import places
from shopfriend.domain import notes, settings, talks
from shopfriend.domain.consents import CHANNELS, PURPOSES
from shopfriend.domain.customers import FACT_KINDS, RELATION_KINDS
from shopfriend.domain.messages import message
from shopfriend.domain.preferences import BASES, KINDS
from shopfriend.services import texts

SOURCE = Path(__file__).resolve().parents[2] / "shopfriend"
# Placeholders in a kind ("talk-{kind}") are filled from these tables.
RAISED = re.compile(r"""\b(?:ShopError|Trouble|[Mm]essage|_told)\(\s*"([a-z][a-z0-9-]+)\"""")
TROUBLES = re.compile(r'\("SQLITE_\w+", "([a-z-]+)"\)')
DEEDS = re.compile(r"""\b(?:change|about|about_row|batch)\((?:\s*desk,)?\s*"([a-z][a-z0-9-]+)\"""")
NOT_SHOWN = {"workplace", "test"}  # batches of the program itself have no line in Last deeds


@cache
def sources() -> dict[str, str]:
    return {str(path): path.read_text("utf-8") for path in sorted(SOURCE.rglob("*.py"))}


@cache
def entries(language: str) -> dict[str, ast.Message]:
    found: dict[str, ast.Message] = {}
    for path in sorted((places.resources() / "texts" / language).glob("*.ftl")):
        for entry in parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Message):
                found[entry.id.name] = entry
    return found


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_line_is_understood_and_no_kind_stands_twice(language: str) -> None:
    kinds: list[str] = []
    for path in sorted((places.resources() / "texts" / language).glob("*.ftl")):
        body = parse(path.read_text("utf-8")).body
        assert [e.content for e in body if isinstance(e, ast.Junk)] == [], path.name
        kinds += [entry.id.name for entry in body if isinstance(entry, ast.Message)]
    assert len(kinds) == len(set(kinds)), sorted({k for k in kinds if kinds.count(k) > 1})


class _Facts(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def facts_of(entry: ast.Message) -> set[str]:
    reader = _Facts()
    reader.visit(entry)
    return reader.names


GRAMMAR = {"titled"}  # facts that only choose a form: not every language needs each


def test_both_languages_have_the_same_kinds_voices_and_facts() -> None:
    german, english = entries("de"), entries("en")
    assert set(german) == set(english)
    for kind, entry in german.items():
        other = english[kind]
        assert facts_of(entry) ^ facts_of(other) <= GRAMMAR, kind


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_sentence_can_be_said_in_every_voice_it_needs(language: str) -> None:
    for kind, entry in entries(language).items():
        voices = {attribute.id.name for attribute in entry.attributes}
        assert entry.value is not None or voices >= {"formal", "familiar"}, kind


def test_every_kind_that_is_raised_or_told_has_a_sentence() -> None:
    told = {
        (kind, path)
        for path, text in sources().items()
        for pattern in (RAISED, TROUBLES)
        for kind in pattern.findall(text)
    }
    assert len(told) > 80
    missing = sorted(
        {f"{kind} ({Path(path).name})" for kind, path in told if kind not in entries("de")}
    )
    assert missing == []


def test_every_deed_has_a_sentence_for_last_deeds() -> None:
    deeds = {kind for text in sources().values() for kind in DEEDS.findall(text)} - NOT_SHOWN
    assert len(deeds) > 30
    assert sorted(kind for kind in deeds if f"change-{kind}" not in entries("de")) == []


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("preference-{}", KINDS),
        ("basis-{}", BASES),
        ("change-preference-{}", KINDS),
        ("change-noted-{}", ("like", "never", "wish", "pop-up", "note")),
        ("change-talk-{}", talks.KINDS),
        ("event-talk-{}", talks.KINDS),
        ("change-consent-{}", ("given", "withdrawn", "objected", "lifted")),
        ("event-consent-{}", ("given", "withdrawn", "objected", "lifted", "claimed")),
        ("change-{}-removed", ("phone", "email", "address", "card")),
        ("fact-{}", FACT_KINDS),
        ("relation-{}", RELATION_KINDS),
        ("setting-{}", [n.replace("_", "-") for n, s in settings.SETTINGS.items() if not s.hidden]),
    ],
)
def test_kinds_made_of_tables_have_a_sentence_each(pattern: str, words: list[str]) -> None:
    kinds = {pattern.format(word) for word in words}
    assert kinds <= set(entries("de"))


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_consent_scopes_are_said_for_every_channel_and_purpose(language: str) -> None:
    said = {
        texts.say(
            message("consent-scope", channel=channel or "all", purpose=purpose or "all"), language
        )
        for channel in CHANNELS
        for purpose in PURPOSES
    }
    assert len(said) == len(CHANNELS) * len(PURPOSES)


def test_german_sentences_hold_real_umlauts_and_german_quotes() -> None:
    for path in (places.resources() / "texts" / "de").glob("*.ftl"):
        text = path.read_text("utf-8")
        spoken = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
        assert not re.search(r"\b(fuer|ueber|koennen|naechst\w*|zurueck)\b", spoken), path.name
        assert "!" not in re.sub(r"\{[^}]*\}", "", spoken), path.name


def test_note_signs_are_those_of_the_counter() -> None:
    kinds = {sign: notes.sort_line(f"{sign} x").kind for sign in "+-!?"}
    assert kinds == {"+": "like", "-": "never", "!": "pop-up", "?": "wish"}
