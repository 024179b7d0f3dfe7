"""What to ask next: the question whose answer would help the offers most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from shopfriend.domain.ids import CategoryId, PreferenceId
from shopfriend.domain.messages import Fact, Message

# consent: may we remember what you buy? guess: a guessed or heard like to confirm; size: of goods
# that are worn; group: does she like this group of goods?
Asked = Literal["consent", "guess", "size", "group"]


@dataclass(frozen=True)
class Question:
    """`gain_milli`: by how many thousandths of a point the three best offers would rise if the
    answer is yes, times how likely a yes is. `category` and `preference`: what it is about."""

    kind: Asked
    gain_milli: int
    facts: Mapping[str, Fact] = field(default_factory=dict)
    category: CategoryId | None = None
    preference: PreferenceId | None = None

    @property
    def message(self) -> Message:
        return Message(f"best-question-{self.kind}", self.facts)


def best(questions: Sequence[Question]) -> Question | None:
    """The one that helps most; what helps nothing is not asked."""
    useful = [question for question in questions if question.gain_milli > 0]
    return max(useful, key=lambda question: question.gain_milli, default=None)
