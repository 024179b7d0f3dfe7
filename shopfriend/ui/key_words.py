"""The keys in words, for the sheet over the page and for the one on paper."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from shopfriend.ui.actions import DEEDS, words
from shopfriend.ui.keys import KeyTable

_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeyWords(QObject):
    """A QObject only because it says words of the window."""

    def __init__(self, keys: KeyTable) -> None:
        super().__init__()
        self._keys = keys

    def lines(self) -> list[tuple[str, str]]:
        """Deed and keys, for all that have one."""
        return [(self.name(deed.name), shown) for deed in DEEDS if (shown := self.shown(deed.name))]

    def name(self, deed: str) -> str:
        """The same function key does one thing at the counter and another elsewhere."""
        said = next(words(each.text) for each in DEEDS if each.name == deed)
        if self._keys.of(deed).scope != "elsewhere":
            return said
        return self.tr("%1 (not at the counter)").replace("%1", said)

    def shown(self, deed: str) -> str:
        return " · ".join(native(key) for key in self._keys.of(deed).all if "Enter" not in key)

    @property
    def title(self) -> str:
        return self.tr("Keys")

    @property
    def question(self) -> str:
        return self.tr("Where shall the sheet lie?")

    @property
    def pages(self) -> str:
        return self.tr("Pages: Ctrl+1 to Ctrl+8").replace("Ctrl+", native("Ctrl+1")[:-1])


def native(key: str) -> str:
    """As it stands on this keyboard: Strg in German, ⌘ on a Mac."""
    return QKeySequence(key).toString(_NATIVE)
