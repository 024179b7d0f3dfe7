"""What people read after `import`: one line for each kind of thing, the first few by name."""

from collections.abc import Iterable, Iterator, Sequence

from shopfriend.domain.messages import Message, message
from shopfriend.services import texts
from shopfriend.services.imports import Result

_NAMED = 3


def lines(result: Result, language: str) -> Iterator[Message | str]:
    """In the order in which they ask for attention."""
    for out in result.left_out:
        yield message("import-left-out", reason=texts.say(out.message, language))
    for no in result.refused:
        yield f"{no.file}:{no.line}: {texts.say(no.message, language)}"
    if result.skipped:
        what = (_times(n, f"skipped-{kind}", language) for kind, n in result.skipped.items())
        yield message("import-skipped", what=", ".join(what))
    yield from _warned(result, language)
    if result.alike:
        pairs = [f"{each.name} ~ {each.other.number}" for each in result.alike]
        yield message("import-alike", count=len(pairs), names=_few(pairs))
    if result.blocked:
        people = [f"{each.who} ({each.number})" for each in result.blocked]
        yield message("import-blocked", count=len(people), names=_few(people))
    yield from _met(result)
    yield from (question.message for question in result.questions)


def _times(count: int, kind: str, language: str) -> str:
    return f"{texts.number(count, language)} {texts.say(message(kind), language)}"


def _warned(result: Result, language: str) -> Iterator[Message]:
    """The first of each kind stands for the others."""
    first = {each.kind: each for each in reversed(result.warned)}
    for kind, count in result.warned_by_kind.items():
        if kind in first:
            said = texts.say(first[kind].message, language)
            yield message("import-warned", count=count, reason=said)


def _few(names: Sequence[str]) -> str:
    return "; ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")


def _met(result: Result) -> Iterable[Message]:
    """What the counter had noted and these receipts answer."""
    met = result.attached
    if met.visits or met.claims or met.by_hand:
        yield message("import-attached", visits=met.visits, claims=met.claims, by_hand=met.by_hand)
    if met.unsure:
        yield message("import-unsure", count=met.unsure)
