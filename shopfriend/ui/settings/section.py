"""What each part of the page shares: it shows values and puts back what was changed."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from shopfriend.domain.settings import Value
from shopfriend.domain.trouble import Spoken
from shopfriend.services import settings
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Choice, EditLine, Flow, Form

Values = Mapping[str, Value]


class Section(QWidget):
    """One part. `fill` gets every setting; fields are named like their setting."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.form = Form()

    def fill(self, values: Values) -> None:
        for name, value in values.items():
            if not self.form.has(name):
                continue
            field = self.form.field(name)
            if isinstance(field, EditLine):
                field.show_text(str(value))
            elif isinstance(field, Choice):
                field.show_value(value)

    def line(self, name: str, title: str, hint: str = "") -> EditLine:
        """A field for a text or number, saved when it is left."""
        field = self.made(name, hint)
        self.form.add(name, title, field)
        return field

    def made(self, name: str, hint: str = "") -> EditLine:
        """The same, to be put into the form by who asks."""
        field = EditLine(hint)
        field.committed.connect(lambda text: self.save(name, text))
        return field

    def choice(self, name: str, title: str, choices: list[tuple[object, str]]) -> Choice:
        field = Choice(choices)
        field.picked.connect(lambda value: self.save(name, value))
        self.form.add(name, title, field)
        return field

    def save(self, name: str, value: object) -> None:
        self.form.complain({})
        self.shell.tasks.do(
            lambda desk: settings.put(desk, **{name: value}), failed=self._on_failed, owner=self
        )

    def _on_failed(self, error: object) -> None:
        if isinstance(error, Spoken):
            where = str(error.message.facts.get("field") or "")
            words = self.shell.say(error.message)
            if self.form.has(where):
                self.form.complain({where: words})
            else:
                self.shell.tell(words, tone="warn")


def beside(*buttons: QWidget) -> QWidget:
    """Buttons side by side; where the room is short, one below the other."""
    made, flow = QWidget(), Flow(8)
    for button in buttons:
        flow.addWidget(button)
    made.setLayout(flow)
    return made
