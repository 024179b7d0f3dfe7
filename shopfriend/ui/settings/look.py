"""Language, text size, light or dark, and how long the card stays open."""

from shopfriend.services import settings
from shopfriend.ui import tokens
from shopfriend.ui.page import Shell
from shopfriend.ui.settings.section import Section
from shopfriend.ui.widgets import Card, Choice, Label, column, row

SECONDS = (15, 30, 60, 120, 300, 900)


class Look(Section):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        language = Choice([("", self.tr("As the system")), ("de", "Deutsch"), ("en", "English")])
        language.picked.connect(self._on_language)
        self.form.add("language", self.tr("Language of the window"), language)
        self.choice(
            "text_size",
            self.tr("Size of the text"),
            [(percent, self.tr("%1 %").replace("%1", str(percent))) for percent in tokens.FACTORS],
        )
        self.choice(
            "theme",
            self.tr("Light or dark"),
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ],
        )
        self.choice(
            "card_closes_after_s",
            self.tr("The card at the counter closes itself after"),
            [(s, self.tr("%1 seconds").replace("%1", str(s))) for s in SECONDS],
        )
        card = Card(Label(self.tr("Look"), "lead"), self.form, gap=12)
        card.setMaximumWidth(520)
        self.setLayout(column(row(card, None), None))

    def _on_language(self, language: object) -> None:
        """The window is opened anew in its new words."""
        self.shell.tasks.do(
            lambda desk: settings.put(desk, language=language),
            then=lambda _done: self.shell.again(None),
            failed=self._on_failed,
            owner=self,
        )
