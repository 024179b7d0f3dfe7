"""What a deed answers: which nouns it touched, so that each page knows whether to ask again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from shopfriend.domain.messages import Fact


@dataclass(frozen=True)
class Change:
    """`kind` names the deed ("customer-renamed"), `touched` maps nouns to ids, never contents.

    `everything`: ask for all again (imports, restore). `undoable`: it became an undo step.
    """

    kind: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    touched: Mapping[str, frozenset[int]] = field(default_factory=dict)
    everything: bool = False
    undoable: bool = False

    def concerns(self, noun: str, ids: Iterable[int] = ()) -> bool:
        """Does it concern this noun – or, when ids are given, one of these?"""
        if self.everything:
            return True
        hit = self.touched.get(noun)
        return hit is not None and (not (wanted := set(ids)) or bool(wanted & hit))
