"""How far a campaign is, in words with an icon: never by colour alone."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from shopfriend.domain.runs import state_on
from shopfriend.services.campaigns import Listed
from shopfriend.ui.marks import QT_TRANSLATE_NOOP

_STATES = {
    "draft": (QT_TRANSLATE_NOOP("CampaignStates", "Draft"), "pencil"),
    "frozen": (QT_TRANSLATE_NOOP("CampaignStates", "Ready to print"), "lock"),
    "printed": (QT_TRANSLATE_NOOP("CampaignStates", "Printed, not posted yet"), "printer"),
    "posted": (QT_TRANSLATE_NOOP("CampaignStates", "Posted"), "send"),
    "measuring": (QT_TRANSLATE_NOOP("CampaignStates", "Under way"), "hourglass"),
    "closed": (QT_TRANSLATE_NOOP("CampaignStates", "Closed"), "archive"),
    "void": (QT_TRANSLATE_NOOP("CampaignStates", "Stopped"), "ban"),
}


def state(listed: Listed, on: date) -> str:
    """Of its newest run; a plan without one is a draft."""
    if not listed.runs:
        return "draft"
    newest = listed.runs[0]
    return state_on(newest.state, newest.posted_on, on)


def word(name: str) -> str:
    return QCoreApplication.translate("CampaignStates", _STATES[name][0])


def icon(name: str) -> str:
    return _STATES[name][1]
