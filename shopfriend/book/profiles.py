"""Mappings of files that no table of formats knows, remembered under a name."""

from shopfriend.book.tx import Tx
from shopfriend.domain import profiles
from shopfriend.domain.profiles import Profile


def every(tx: Tx) -> list[Profile]:
    rows = tx.tuples("select mapping from import_profile order by name")
    return [profiles.understood(mapping) for (mapping,) in rows]


def get(tx: Tx, name: str) -> Profile | None:
    found = tx.value("select mapping from import_profile where name = :name", name=name)
    return None if found is None else profiles.understood(found)


def keep(tx: Tx, profile: Profile, *, now: str) -> None:
    """In the place of one with the same name, or with the same fingerprint: the newest holds."""
    tx.run("delete from import_profile where fingerprint = :f", f=profile.fingerprint)
    tx.run(
        """insert into import_profile (name, noun, fingerprint, mapping, kept_at)
           values (:name, :noun, :fingerprint, :mapping, :now)
           on conflict (name) do update set noun = excluded.noun,
             fingerprint = excluded.fingerprint, mapping = excluded.mapping,
             kept_at = excluded.kept_at""",
        name=profile.name,
        noun=profile.noun,
        fingerprint=profile.fingerprint,
        mapping=profiles.written(profile),
        now=now,
    )


def forget(tx: Tx, name: str) -> None:
    tx.run("delete from import_profile where name = :name", name=name)
