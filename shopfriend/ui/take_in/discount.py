"""How an unknown table writes discounts: already taken off or not, and what a minus means there."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from shopfriend.domain import amounts
from shopfriend.domain.trouble import ShopError
from shopfriend.services.imports.mapping import Table
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Choice, Label, column, row

ASK, SUBTRACTED, BEFORE = "", "subtracted", "before"
LOWERS, SIGNED = "lowers", "signed"


class Discount(QWidget):
    """`answers` go into the profile. Without one the file itself may prove it; else it is asked
    before anything comes in."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.off = Choice(
            [
                (ASK, self.tr("as the file shows, else ask")),
                (SUBTRACTED, self.tr("yes, the amount is after it")),
                (BEFORE, self.tr("no, it still comes off")),
            ],
            self.tr("Is the discount already taken off?"),
        )
        self.off.picked.connect(lambda _value: self._show_example())
        self.sign = Choice(
            [
                (LOWERS, self.tr("every discount lowers")),
                (SIGNED, self.tr("the rarer sign is a surcharge")),
            ],
            self.tr("Plus and minus among the discounts"),
        )
        self._signs = QWidget()
        line = row(Label(self.tr("Plus and minus occur:")), self.sign, gap=12)
        self._signs.setLayout(line)
        self._example = Label("", "caption", tone="quiet")
        self._pair: tuple[str, str] | None = None
        first = row(Label(self.tr("Is the discount already taken off?")), self.off, None, gap=12)
        self.setLayout(column(first, self._example, row(self._signs, None), gap=6))
        self.hide()

    def show_columns(self, table: Table, total: str, discount: str) -> None:
        """`total` and `discount` are the headings so called, "" while one is missing."""
        self.setVisible(bool(total and discount))
        if not (total and discount):
            return
        places = [table.headings.index(each) for each in (total, discount)]
        pairs = [(cells[places[0]], cells[places[1]]) for cells in table.rows
                 if len(cells) > max(places)]  # fmt: skip
        self._pair = next((pair for pair in pairs if _cents(pair[1])), None)
        self._signs.setVisible(_is_mixed([discount for _, discount in pairs]))
        self._show_example()

    def answers(self) -> dict[str, str]:
        if self.isHidden():
            return {}
        said = {"discount": str(self.off.value or "")}
        if not self._signs.isHidden():
            said["discount-sign"] = str(self.sign.value or "")
        return {name: answer for name, answer in said.items() if answer}

    def show_answers(self, answers: Mapping[str, str]) -> None:
        """As a loaded mapping says it."""
        self.off.show_value(answers.get("discount", ASK))
        self.sign.show_value(answers.get("discount-sign", LOWERS))
        self._show_example()

    def _show_example(self) -> None:
        """One row of the file, reckoned."""
        self._example.setText("")
        self._example.setVisible(bool(self._pair and self.off.value))
        if self._pair is None or not self.off.value:
            return
        total, discount = (_cents(text) for text in self._pair)
        if not total:
            return
        paid = total - abs(discount) if self.off.value == BEFORE else total
        words = self.tr("%1 with a discount of %2: %3 was paid")
        words = words.replace("%1", self._pair[0]).replace("%2", self._pair[1])
        said = amounts.cents_text(paid, self.shell.language)
        self._example.setText(words.replace("%3", said))


def _cents(text: str) -> int:
    """0 for what is no amount."""
    try:
        cents = amounts.typed_cents(text.strip().lstrip("-−"))
    except ShopError:
        return 0
    return -cents if text.strip().startswith(("-", "−")) else cents


def _is_mixed(discounts: Sequence[str]) -> bool:
    found = [_cents(text) for text in discounts]
    return any(cents > 0 for cents in found) and any(cents < 0 for cents in found)
