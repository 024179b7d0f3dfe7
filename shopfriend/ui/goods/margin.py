"""The least margin of the group of goods that is shown: what a discount must leave of the price."""

from functools import partial

from shopfriend.domain.trouble import Spoken
from shopfriend.services import goods_groups, texts
from shopfriend.services.goods_groups import LeastMargin
from shopfriend.ui.goods import amounts
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import EditLine, Label, Panel, column, row

WIDTH = 72


class Margin(Panel):
    """Hidden while no single group is shown."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("sunk")
        self.shell = shell
        self._path = ""
        self.percent = EditLine()
        self.percent.setFixedWidth(WIDTH)
        self.percent.committed.connect(self._on_typed)
        self._title = Label(self.tr("Least margin of this group, % of the price"))
        self._title.setBuddy(self.percent)
        self.percent.setAccessibleName(self._title.text())
        self._told = Label("", "caption", tone="quiet", wraps=True)
        self._why = Label("", "caption", tone="bad", wraps=True)
        self._why.hide()
        line = row(self._title, self.percent, gap=12)
        line.addWidget(self._told, 1)
        self.setLayout(column(line, self._why, gap=4, pad=8))
        self.hide()

    def show_group(self, path: str) -> None:
        """ "" for none."""
        self._path = path
        self.setVisible(bool(path))
        if path:
            self._complain("")
            self.shell.tasks.read_newest(
                goods_groups.least_margin, path, then=self._on_margin, owner=self
            )

    def _on_margin(self, found: LeastMargin) -> None:
        language = self.shell.language
        self.percent.show_text(amounts.plain(found.own, 100, language))
        if found.own is None and found.holds is not None:
            share = texts.share(found.holds, language)
            words = self.tr("%1 as in the group above; discounts keep to it.").replace("%1", share)
        elif found.holds is None:
            words = self.tr("None is set: a discount may go down to the cost.")
        else:
            words = self.tr("No discount of a mailing leaves less. It needs the cost of the goods.")
        self._told.setText(words)

    def _on_typed(self, text: str) -> None:
        try:
            margin = amounts.read(text.replace("%", ""), 100)
        except ValueError:
            self._complain(self.tr("This is no number."))
            return
        self._complain("")
        self.shell.tasks.do(
            partial(goods_groups.set_least_margin, margin_bp=margin), self._path,
            failed=self._on_refused, owner=self,
        )  # fmt: skip

    def _on_refused(self, error: object) -> None:
        if isinstance(error, Spoken):
            self._complain(self.shell.say(error.message))

    def _complain(self, words: str) -> None:
        self.percent.set_wrong(words)
        self._why.setText(words)
        self._why.setVisible(bool(words))
