"""A named mapping of a file that no table of formats knows: which column means what.

A profile is remembered by its fingerprint, the set of the file's normalised headings, and can be
handed on as a JSON file: it holds no data, only headings and choices.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, get_args

from shopfriend.domain.trouble import ShopError

Noun = Literal["product", "customer", "purchase", "mailing", "area", "event"]
_MARK = "shopfriend-profile"  # the file's own first word, and what it is
VERSION = 1
LONGEST_NAME = 80


@dataclass(frozen=True)
class Profile:
    """`columns`: heading as the file writes it -> meaning, a column of our own format of `noun`.
    `answers`: what was asked about such a file, by the name of the question. `back`: heading ->
    words that mark a return; `skip`: heading -> words of rows that are none of ours."""

    name: str
    noun: Noun
    fingerprint: str
    columns: Mapping[str, str]
    answers: Mapping[str, str] = field(default_factory=dict)
    back: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    skip: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def checked(profile: Profile) -> Profile:
    """Raises `ShopError` for one without a name or a column."""
    name = " ".join(profile.name.split())
    if not name:
        raise ShopError("profile-unnamed", field="name")
    if not profile.columns:
        raise ShopError("profile-empty", name=name)
    return Profile(
        name[:LONGEST_NAME], profile.noun, profile.fingerprint, profile.columns, profile.answers,
        profile.back, profile.skip,
    )  # fmt: skip


def written(profile: Profile) -> str:
    """As JSON: for the book, and for a file that is handed on."""
    facts = {_MARK: VERSION, **asdict(profile)}
    return json.dumps(facts, ensure_ascii=False, indent=1)


def understood(text: str) -> Profile:
    """Raises `ShopError("profile-unreadable")` for anything that is no profile of ours."""
    try:
        facts = json.loads(text)
        noun = facts["noun"]
        if facts[_MARK] != VERSION or noun not in get_args(Noun):
            raise ShopError("profile-unreadable")
        return checked(Profile(
            str(facts["name"]), noun, str(facts["fingerprint"]), _texts(facts["columns"]),
            _texts(facts["answers"]), _words(facts["back"]), _words(facts["skip"]),
        ))  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ShopError("profile-unreadable") from None


def _texts(facts: Mapping[str, Any]) -> dict[str, str]:
    return {str(name): str(value) for name, value in facts.items()}


def _words(facts: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {str(name): tuple(str(word) for word in words) for name, words in facts.items()}
