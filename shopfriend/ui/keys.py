"""Which keys do which deed at this workplace: as the table of deeds has them, or as the owner
changed them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QSettings

Scope = Literal["counter", "elsewhere", "everywhere"]
Place = Literal["function", "command"]
Why = Literal["taken", "no-function-key", "no-command-key", "alt-gr", "reserved"]

_FUNCTION = re.compile(r"F([1-9]|1[0-2])")
_COMMAND = re.compile(r"Ctrl\+(Shift\+)?.+")
# pages, and what every field does with them
_RESERVED = {f"Ctrl+{n}" for n in range(1, 10)} | {f"Ctrl+{sign}" for sign in "ACVX"}


@dataclass(frozen=True)
class Keys:
    """`function` acts within `scope`, `command` (Ctrl, on a Mac ⌘) and `more` everywhere."""

    function: str = ""
    command: str = ""
    more: tuple[str, ...] = ()
    scope: Scope = "everywhere"

    def at(self, counter: bool) -> tuple[str, ...]:
        """All that act there, the one for buttons first."""
        here = self.scope == "everywhere" or (self.scope == "counter") == counter
        return tuple(
            key for key in (self.function if here else "", self.command, *self.more) if key
        )

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(key for key in (self.function, self.command, *self.more) if key)


NO_KEYS = Keys()


class KeyRefused(ValueError):
    """`deed` is who has the key already."""

    def __init__(self, why: Why, deed: str = "") -> None:
        super().__init__(why)
        self.why, self.deed = why, deed


class KeyTable:
    """Keys by deed; what differs from the standard is kept in `state`."""

    def __init__(self, standard: Mapping[str, Keys], state: QSettings) -> None:
        self._standard, self._state = standard, state
        self._now = {name: self._kept(name) for name in standard}

    def of(self, deed: str) -> Keys:
        return self._now[deed]

    @property
    def is_standard(self) -> bool:
        return self._now == dict(self._standard)

    def put(self, deed: str, place: Place, key: str) -> None:
        """`key` as Qt writes it portably, "" for none. Raises `KeyRefused`; nothing is changed
        then."""
        if key:
            self._check(deed, place, key)
        keys = self._now[deed]
        if place == "function":
            changed = replace(keys, function=key)
        else:
            usual = self._standard[deed]
            changed = replace(keys, command=key, more=usual.more if key == usual.command else ())
        self._now[deed] = changed
        self._keep(deed)

    def put_all_back(self) -> None:
        self._now = dict(self._standard)
        self._state.remove("keys")

    def _check(self, deed: str, place: Place, key: str) -> None:
        if "Ctrl+Alt" in key or "Alt+Ctrl" in key:
            raise KeyRefused("alt-gr")
        if place == "function" and not _FUNCTION.fullmatch(key):
            raise KeyRefused("no-function-key")
        if place == "command" and not _COMMAND.fullmatch(key):
            raise KeyRefused("no-command-key")
        if key in _RESERVED:
            raise KeyRefused("reserved")
        scope = self._now[deed].scope if place == "function" else "everywhere"
        for other, keys in self._now.items():
            if other != deed and key in keys.all and _meet(key, keys, scope):
                raise KeyRefused("taken", other)

    def _kept(self, deed: str) -> Keys:
        usual = self._standard[deed]
        kept = self._state.value(f"keys/{deed}")
        if not isinstance(kept, str) or "|" not in kept:
            return usual
        function, _, command = kept.partition("|")
        more = usual.more if command == usual.command else ()
        return replace(usual, function=function, command=command, more=more)

    def _keep(self, deed: str) -> None:
        keys = self._now[deed]
        if keys == self._standard[deed]:
            self._state.remove(f"keys/{deed}")
        else:
            self._state.setValue(f"keys/{deed}", f"{keys.function}|{keys.command}")


def _meet(key: str, keys: Keys, scope: Scope) -> bool:
    """Would both answer to the key somewhere?"""
    other = keys.scope if key == keys.function else "everywhere"
    return "everywhere" in (scope, other) or scope == other
