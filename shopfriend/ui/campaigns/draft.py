"""The mailing that is being made: its plan, kept in the book, and whom it reaches as of now."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from shopfriend.domain.campaigns import Plan, Words
from shopfriend.domain.ids import CampaignId
from shopfriend.domain.trouble import ShopError, Spoken
from shopfriend.services import campaigns
from shopfriend.services.campaigns import Listed, Saved, audience
from shopfriend.services.campaigns.audience import Audience, Extremes
from shopfriend.ui.page import Shell

EXTREMES = "shopfriend.services.campaigns.audience.extremes"


class Draft(QObject):
    """Every station changes the plan through `change`; going back loses nothing. `keep` writes
    it into the book as one deed."""

    changed = Signal()  # the plan
    reached = Signal()  # the audience was reckoned anew
    looking = Signal()  # all letters are being made once, to see which to look at
    looked = Signal()  # `extremes` tells
    wrong = Signal(str, str)  # field, sentence

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.shell = shell
        self.plan = Plan("–")
        self.campaign: CampaignId | None = None
        self.audience: Audience | None = None
        self.extremes: Extremes | None = None
        self._kept: Plan | None = None
        self._looked: Plan | None = None

    def begin(self, plan: Plan, campaign: CampaignId | None = None) -> None:
        """Show this plan; `campaign` is where the book has it."""
        self.plan, self.campaign, self.audience = plan, campaign, None
        self._kept = plan if campaign is not None else None
        self.changed.emit()
        self._reckon()

    def change(self, **fields: Any) -> None:
        """Tells `wrong` and keeps the plan as it was when it makes no sense."""
        try:
            plan = replace(self.plan, **fields)
        except ShopError as error:
            self._complain(error)
            return
        self.wrong.emit("", "")
        if plan == self.plan:
            return
        self.plan = plan
        self.changed.emit()
        if fields.keys() & {"segment", "limit", "control_bp"}:
            self._reckon()

    def set_words(self, voice: str, words: Words) -> None:
        self.change(words={**self.plan.words, voice: words})

    def keep(self) -> None:
        """Into the book, if anything is new."""
        if self.plan == self._kept:
            return
        before, self._kept = self._kept, self.plan
        self.shell.tasks.do(
            campaigns.save,
            self.plan,
            campaign=self.campaign,
            then=self._on_kept,
            failed=lambda error: self._on_not_kept(error, before),
            owner=self,
        )

    def look_through(self, *, again: bool = False) -> None:
        """Make every letter once in the worker process, unless this plan's were."""
        if self._looked == self.plan and not again:
            return
        plan = self._looked = self.plan
        self.extremes = None
        self.looking.emit()
        self.shell.tasks.work(
            EXTREMES,
            self.shell.desk.book.path,
            plan,
            on=self.shell.desk.today,
            then=lambda found: self._on_looked(plan, found),
            failed=self._on_not_looked,
            owner=self,
        )

    @property
    def is_looked(self) -> bool:
        """Whether `extremes` speaks of the plan as it is now."""
        return self.extremes is not None and self._looked == self.plan

    def reload(self) -> None:
        """What the letters are made of has changed."""
        self._looked = None
        self._reckon()
        self.read_plan()

    def read_plan(self) -> None:
        """Undo or another window may have changed it in the book."""
        if self.campaign is not None and self.plan == self._kept:
            self.shell.tasks.read(
                campaigns.get, self.campaign, then=self._on_row, failed=self._on_gone, owner=self
            )

    def _reckon(self) -> None:
        self.shell.tasks.read_newest(
            audience.look,
            self.plan,
            on=self.shell.desk.today,
            then=self._on_audience,
            failed=self._complain,
            owner=self,
        )

    def _on_audience(self, found: Audience) -> None:
        self.audience = found
        self.reached.emit()

    def _on_looked(self, plan: Plan, found: Extremes) -> None:
        if plan == self.plan:
            self.extremes = found
            self.looked.emit()

    def _on_not_looked(self, error: object) -> None:
        """No letter at all can be made: the page of each says why."""
        if isinstance(error, Spoken):
            self.looked.emit()

    def _on_kept(self, saved: Saved) -> None:
        self.campaign = saved.campaign

    def _on_not_kept(self, error: object, before: Plan | None) -> None:
        self._kept = before
        self._complain(error)

    def _on_row(self, row: Listed) -> None:
        if row.campaign.plan != self.plan:
            self.begin(row.campaign.plan, row.campaign.id)

    def _on_gone(self, _error: object) -> None:
        """Undone before it was printed: it is on the page only, until it is kept again."""
        self.campaign, self._kept = None, None

    def _complain(self, error: object) -> None:
        if isinstance(error, Spoken):
            where = str(error.message.facts.get("field") or "")
            self.wrong.emit(where, self.shell.say(error.message))
