"""The pages of the window, in the order of the rail.

To add one: a folder `ui/<name>` with `page.py` and a class derived from `ui.page.Page`, a line
here, and its name in the "pages" contract of pyproject.toml.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from shopfriend.ui.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from shopfriend.services.desk import Desk
    from shopfriend.ui.page import Page, Shell


@dataclass(frozen=True)
class Entry:
    """`made_by` is where the class is: module and name. `below_line` ones stand apart."""

    name: str
    title: str
    icon: str
    made_by: str
    below_line: bool = False

    def make(self, shell: "Shell") -> "Page":
        module, _, name = self.made_by.partition(":")
        made: Page = getattr(import_module(module), name)(shell)
        return made


PAGES: tuple[Entry, ...] = (
    Entry("today", QT_TRANSLATE_NOOP("Pages", "Today"), "calendar-check",
          "shopfriend.ui.today.page:TodayPage"),
    Entry("counter", QT_TRANSLATE_NOOP("Pages", "Counter"), "store",
          "shopfriend.ui.counter.page:CounterPage"),
    Entry("customers", QT_TRANSLATE_NOOP("Pages", "Customers"), "users",
          "shopfriend.ui.customers.page:CustomersPage"),
    Entry("goods", QT_TRANSLATE_NOOP("Pages", "Goods"), "shopping-basket",
          "shopfriend.ui.goods.page:GoodsPage"),
    Entry("campaigns", QT_TRANSLATE_NOOP("Pages", "Campaigns"), "mail",
          "shopfriend.ui.campaigns.page:CampaignsPage"),
    Entry("results", QT_TRANSLATE_NOOP("Pages", "Results"), "chart-column",
          "shopfriend.ui.results.page:ResultsPage"),
    Entry("take-in", QT_TRANSLATE_NOOP("Pages", "Take in"), "inbox",
          "shopfriend.ui.take_in.page:TakeInPage", below_line=True),
    Entry("care", QT_TRANSLATE_NOOP("Pages", "Care"), "sparkles",
          "shopfriend.ui.care.page:CarePage", below_line=True),
    Entry("settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "settings",
          "shopfriend.ui.settings.page:SettingsPage", below_line=True),
)  # fmt: skip


def load(name: str) -> None:
    """The page's module alone, on whatever thread."""
    entry = next(entry for entry in PAGES if entry.name == name)
    import_module(entry.made_by.partition(":")[0])


def bring_in(desk: "Desk") -> None:
    """Load the sentences and the modules of all pages, off the screen's thread: the first click
    then only builds."""
    from shopfriend.services import texts

    texts.kinds(desk.language)
    for entry in PAGES:
        import_module(entry.made_by.partition(":")[0])
