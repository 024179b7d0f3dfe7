"""Mappings of unknown tables: proposed, kept under a name, used again, handed on as a file."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from shopfriend.book import profiles
from shopfriend.domain import profiles as rules
from shopfriend.domain.change import Change
from shopfriend.domain.incoming import How, Noun
from shopfriend.domain.profiles import Profile
from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.services import parts
from shopfriend.services.desk import Desk

if TYPE_CHECKING:
    from shopfriend.intake import Meaning, Proposal

LONGEST = 1_000_000  # bytes of a profile's file


def propose(path: Path, *, noun: Noun | None = None) -> "Proposal":
    """What the columns of a table that nobody knows probably mean. Raises `ShopError` for what is
    no table. `noun`: what its owner says it is."""
    proposal: Proposal = parts.intake.propose(path, noun)
    return proposal


def meanings(noun: Noun) -> "tuple[Meaning, ...]":
    """What a column of such a file may mean."""
    found: tuple[Meaning, ...] = parts.intake.meanings(noun)
    return found


def all_of(desk: Desk) -> tuple[Profile, ...]:
    """By name."""
    with desk.read() as tx:
        return tuple(profiles.every(tx))


def get(desk: Desk, name: str) -> Profile:
    """Raises `ShopError("profile-unknown")`."""
    with desk.read() as tx:
        found = profiles.get(tx, name)
    if found is None:
        raise ShopError("profile-unknown", name=name)
    return found


def with_known(desk: Desk, how: How) -> How:
    """The kept profiles are used by themselves for files with their fingerprint."""
    return replace(how, known=all_of(desk)) if not how.known else how


def keep(desk: Desk, profile: Profile) -> Change:
    """Remember a mapping; one with the same name or for the same headings gives way. Raises
    `ShopError` for one without a name or a column."""
    kept = rules.checked(profile)
    with desk.change("profile-kept", name=kept.name) as tx:
        profiles.keep(tx, kept, now=desk.book.now())
    return tx.done


def forget(desk: Desk, name: str) -> Change:
    get(desk, name)
    with desk.change("profile-forgotten", name=name) as tx:
        profiles.forget(tx, name)
    return tx.done


# -- as a file to hand on ----------------------------------------------------------------------


def save(profile: Profile, path: Path) -> None:
    """Raises `Trouble` where it cannot be written."""
    try:
        path.write_text(rules.written(profile) + "\n", encoding="utf-8")
    except OSError:
        raise Trouble("profile-not-saved", file=path.name) from None


def load(path: Path) -> Profile:
    """Raises `ShopError` for what is no profile, `Trouble` for what cannot be opened."""
    try:
        if path.stat().st_size > LONGEST:
            raise ShopError("profile-unreadable")
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ShopError("profile-unreadable") from None
    except FileNotFoundError:
        raise ShopError("file-missing", file=path.name) from None
    except OSError:
        raise Trouble("file-unreadable", file=path.name) from None
    return rules.understood(text)
