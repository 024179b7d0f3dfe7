"""What the five stations share: they show the one draft, and say one live line in the strip."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.ui.campaigns.draft import Draft
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Form


class Station(QWidget):
    """`show_plan` after each change of the plan, `show_audience` when it was reckoned anew.
    `told` is the line in the strip, `troubled` the same where something is wrong."""

    told = Signal(str)
    troubled = Signal(str)

    def __init__(self, shell: Shell, draft: Draft) -> None:
        super().__init__()
        self.shell, self.draft = shell, draft
        self.form = Form()
        draft.changed.connect(self.show_plan)
        draft.reached.connect(self.show_audience)
        draft.wrong.connect(self._on_wrong)

    def show_plan(self) -> None:
        """The plan is another one."""

    def show_audience(self) -> None:
        """Who it reaches is known, or known anew."""

    def opened(self) -> None:
        """It is the one open body now."""

    def step_back(self) -> bool:
        """Esc. False: nothing to step back from."""
        return False

    def take_typed(self) -> None:
        """Whatever is half typed becomes part of the plan."""

    def _on_wrong(self, field: str, sentence: str) -> None:
        if not field:
            self.form.complain({})
        elif self.form.has(field):
            self.form.complain({field: sentence})
