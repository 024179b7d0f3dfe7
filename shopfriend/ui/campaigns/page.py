"""The Campaigns page: the list, a mailing that is being made, or one that was printed."""

from functools import cached_property

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from shopfriend.domain.campaigns import Plan
from shopfriend.domain.change import Change
from shopfriend.domain.ids import CampaignId
from shopfriend.services import campaigns, texts
from shopfriend.services.campaigns import Listed, Saved
from shopfriend.services.campaigns.runs import Frozen, Printed
from shopfriend.services.desk import Desk
from shopfriend.ui import tokens
from shopfriend.ui.campaigns.campaign import Campaign
from shopfriend.ui.campaigns.listing import Listing
from shopfriend.ui.campaigns.mailing import Mailing
from shopfriend.ui.page import Page, Shell
from shopfriend.ui.widgets import Sheet, column

LIST, MAILING, CAMPAIGN = range(3)


class CampaignsPage(Page):
    """`open(campaign)` shows that campaign: its stations while it is a draft."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.list = Listing(shell)
        self._stack = QStackedWidget()
        self._places = (self.list, QWidget(), QWidget())  # two move in when first shown
        for place in self._places:
            self._stack.addWidget(place)
        self.list.wanted.connect(self.new)
        self.list.opened.connect(self._on_opened)
        self.list.repeated.connect(self.once_more)
        self._run_of: CampaignId | None = None
        sheet = Sheet()
        sheet.body.addWidget(self._stack, 1)
        self.setLayout(column(sheet))

    @cached_property
    def mailing(self) -> Mailing:
        made = Mailing(self.shell)
        made.closed.connect(self._to_list)
        made.printed.connect(self._on_printed)
        made.frozen.connect(self._on_frozen)
        self._move_in(MAILING, made)
        return made

    @cached_property
    def campaign(self) -> Campaign:
        made = Campaign(self.shell)
        made.closed.connect(self._to_list)
        made.repeated.connect(self.once_more)
        self._move_in(CAMPAIGN, made)
        return made

    def _move_in(self, place: int, part: QWidget) -> None:
        self._places[place].setLayout(column(part))
        part.show()  # at once, not when the layout comes round to it

    # -- what the window and other pages call ----------------------------------------------------

    def open(self, campaign: CampaignId) -> None:  # type: ignore[override]
        self.tasks.read(campaigns.get, campaign, then=self._on_opened, owner=self)

    def new(self) -> None:
        """A mailing from the usual plan, named after the month."""
        name = self.tr("Letter of %1").replace("%1", self._month())
        self.tasks.read(_usual, name, then=self._begin, owner=self)

    def once_more(self, like: Listed) -> None:
        """The same stations, filled in; the control group is drawn anew."""
        name = self.tr("%1, once more").replace("%1", like.campaign.plan.name)
        self.tasks.do(
            campaigns.duplicate, like.campaign.id, name=name, then=self._on_copied, owner=self
        )

    def arrived(self) -> None:
        self.list.read()
        self.refresh_open()

    def refresh(self, change: Change) -> None:
        at = self._stack.currentIndex()
        told = ("campaign", "run", "coupon")
        if change.everything or any(change.concerns(noun) for noun in told):
            self.list.read()
        if at == CAMPAIGN:
            self.campaign.refresh()
        elif at == MAILING and self._concerns_letters(change):
            self.mailing.draft.reload()
            self.mailing.see.refresh()
        elif at == MAILING and change.concerns("campaign"):
            self.mailing.draft.read_plan()

    def refresh_open(self) -> None:
        if self._stack.currentIndex() == CAMPAIGN:
            self.campaign.refresh()

    def left(self) -> None:
        if self._stack.currentIndex() == MAILING:
            self.mailing.take_typed()
            self.mailing.draft.keep()

    def step_back(self) -> bool:
        at = self._stack.currentIndex()
        if at == MAILING:
            return self.mailing.step_back()
        return self.campaign.step_back() if at == CAMPAIGN else False

    def foot(self) -> int:
        return self.mailing.foot() if self._stack.currentIndex() == MAILING else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.fit(min(self.width(), tokens.CONTENT))

    # -- from one to the other -------------------------------------------------------------------

    def _month(self) -> str:
        return texts.month(self.desk.today, self.shell.language)

    def _begin(self, plan: Plan, campaign: CampaignId | None = None) -> None:
        self._stack.setCurrentIndex(MAILING)
        self.mailing.begin(plan, campaign)

    def _on_opened(self, listed: Listed) -> None:
        if listed.runs:
            self._show_campaign(listed.campaign.id)
        else:
            self._begin(listed.campaign.plan, listed.campaign.id)

    def _on_copied(self, saved: Saved) -> None:
        self.tasks.read(campaigns.get, saved.campaign, then=self._on_opened, owner=self)

    def _show_campaign(self, campaign: CampaignId, printed: Printed | None = None) -> None:
        self._stack.setCurrentIndex(CAMPAIGN)
        self.campaign.show_campaign(campaign, printed)

    def _on_frozen(self, done: Frozen) -> None:
        self._run_of = done.campaign

    def _on_printed(self, done: Printed) -> None:
        if self._run_of is not None:
            self._show_campaign(self._run_of, done)

    def _to_list(self) -> None:
        self._stack.setCurrentIndex(LIST)
        self.list.read()
        self.list.table.setFocus()

    def _concerns_letters(self, change: Change) -> bool:
        """People, goods and settings change what is written, and to whom."""
        nouns = ("customer", "product", "setting", "segment", "run")
        return change.everything or any(change.concerns(noun) for noun in nouns)


def _usual(desk: Desk, name: str) -> Plan:
    return campaigns.standard_plan(desk, name)
