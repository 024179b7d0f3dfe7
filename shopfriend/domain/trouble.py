"""Trouble of the user and of the machine. Anything else is a bug of ours.

Both carry a `Message`; nobody writes a sentence in Python. Foreign exceptions become one of
these once, at the border of the package that meets them.
"""

from shopfriend.domain.messages import Fact, Message


class Spoken(Exception):
    """An exception that carries what to say: kind and facts."""

    def __init__(self, kind: str, **facts: Fact) -> None:
        super().__init__(kind)
        self.message = Message(kind, facts)

    def __str__(self) -> str:  # for logs and tests; people get `services.texts.say`
        return f"{self.message.kind} {dict(self.message.facts)}"

    def __reduce__(self) -> tuple[object, ...]:  # survives the way home from the worker process
        return (_again, (type(self), self.message))


class ShopError(Spoken):
    """Something the user asked for cannot be done as asked; `field` names where, if one does."""

    @property
    def field(self) -> str | None:
        name = self.message.facts.get("field")
        return str(name) if name else None


class Trouble(Spoken):
    """The machine does not give what the program needs: disk, file, printer, other program."""


class Cancelled(Exception):
    """The user stopped a long deed at a point where progress was told; nothing was written."""


def _again(kind_of: type[Spoken], said: Message) -> Spoken:
    trouble = kind_of.__new__(kind_of)
    Exception.__init__(trouble, said.kind)
    trouble.message = said
    return trouble
