"""The pieces every page is made of. They know the theme and nothing about customers."""

from shopfriend.ui.widgets.busy import Busy
from shopfriend.ui.widgets.buttons import Button, MenuButton
from shopfriend.ui.widgets.drop import DropZone
from shopfriend.ui.widgets.edits import Choice, EditLine, EditText
from shopfriend.ui.widgets.empty import EmptyState
from shopfriend.ui.widgets.fields import LineEdit, SearchBox, StepLine
from shopfriend.ui.widgets.flow import Flow, Wrap
from shopfriend.ui.widgets.focus import FocusRing
from shopfriend.ui.widgets.form import Form
from shopfriend.ui.widgets.frames import Card, Panel, Rule, column, row, scrolled
from shopfriend.ui.widgets.giving import GivingRow
from shopfriend.ui.widgets.gone import emptied
from shopfriend.ui.widgets.head import Head, Sheet
from shopfriend.ui.widgets.labels import Chip, Elided, IconLabel, Label
from shopfriend.ui.widgets.messages import MessageBar
from shopfriend.ui.widgets.paper import Paper
from shopfriend.ui.widgets.pills import Pill, Pills
from shopfriend.ui.widgets.table import Column, TableModel, TableView
from shopfriend.ui.widgets.tags import Tag
from shopfriend.ui.widgets.turns import Turns
from shopfriend.ui.widgets.yielding import YieldingTable

__all__ = [
    "Busy",
    "Button",
    "Card",
    "Chip",
    "Choice",
    "Column",
    "DropZone",
    "EditLine",
    "EditText",
    "Elided",
    "EmptyState",
    "Flow",
    "FocusRing",
    "Form",
    "GivingRow",
    "Head",
    "IconLabel",
    "Label",
    "LineEdit",
    "MenuButton",
    "MessageBar",
    "Panel",
    "Paper",
    "Pill",
    "Pills",
    "Rule",
    "SearchBox",
    "Sheet",
    "StepLine",
    "TableModel",
    "TableView",
    "Tag",
    "Turns",
    "Wrap",
    "YieldingTable",
    "column",
    "emptied",
    "row",
    "scrolled",
]
