"""A card that was asked for and is still being read: the deeds that are meant for it wait."""

from shopfriend.ui.actions import Actions
from shopfriend.ui.page import Tell


class Coming:
    """Who types fast – a name, Enter, F5 – means the card that comes, not the one that is still
    on the screen. A deed waits by its name in the table of actions."""

    def __init__(self, actions: Actions, tell: Tell) -> None:
        self._actions, self._tell = actions, tell
        self._asked: set[str] = set()
        self._deeds: list[str] = []

    def __bool__(self) -> bool:
        return bool(self._asked)

    def ask(self, what: str) -> None:
        """`enter`, `scan` and `coupon` lead to a card or to none; `card`: whose it is is known."""
        if what in self._asked or "card" in self._asked:
            self._deeds.clear()  # they were meant for somebody who is not wanted any more
        self._asked.add(what)

    def wait(self, deed: str) -> None:
        self._deeds.append(deed)

    def arrive(self, what: str) -> None:
        """It is there, or has led to something else that is."""
        self._asked.discard(what)

    def catch_up(self) -> None:
        """Do what has waited – or say why not – unless yet another card is coming."""
        if self._asked:
            return
        deeds, self._deeds = self._deeds, []
        for action in map(self._actions.__getitem__, deeds):
            if action.isEnabled():
                action.trigger()
            else:
                self._tell(action.statusTip())

    def end(self, what: str) -> None:
        """Nothing came of it; without a card on its way nothing is left to wait for."""
        self._asked.discard(what)
        if not self._asked:
            self._deeds.clear()

    def give_up(self) -> None:
        self._asked.clear()
        self._deeds.clear()
