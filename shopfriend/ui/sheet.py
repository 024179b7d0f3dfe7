"""The one style sheet, made from the tokens. Widgets carry properties, never their own sheets.

Properties: `type` of a label (a name in tokens.TYPE, or `shop`), `tone` (quiet, warn, bad,
accent, disabled), `ground` of a frame (card, sunk, suggestion, warn, bad, bar, rail, header),
`kind` of a button (filled, plain, flat, rail, link, pill, bare), `till` (true) for the
counter's sizes.
"""

from collections.abc import Callable
from string import Template

from shopfriend import places
from shopfriend.ui import tokens
from shopfriend.ui.tokens import Tokens

Pixels = Callable[[float], int]  # of a size in text

_SHAPES = Template("""
* { font-family: "Noto Sans"; font-size: ${text}px; }
QToolTip { padding: 6px 8px; border: 1px solid $border; border-radius: 4px; }
QLabel { background: transparent; }
$types
QFrame[ground="card"] { border: 1px solid $hairline; border-radius: 8px; }
QFrame[ground="sunk"], QFrame[ground="suggestion"], QFrame[ground="warn"], QFrame[ground="bad"] {
    border: none; border-radius: 8px; }
QFrame[ground="chip"] { border: 1px solid $border; border-radius: ${chip}px; }
QFrame[ground="bar"] { border: none; border-top: 1px solid $hairline; }
QFrame[ground="header"] { border: none; border-bottom: 1px solid $hairline; }
QFrame[ground="rail"] { border: none; border-right: 1px solid $hairline; }
QFrame[ground="line"] { border: none; min-height: 1px; max-height: 1px; }
QPushButton, QToolButton { min-height: ${button}px; padding: 0 14px; border: 1px solid $border;
    border-radius: 8px; }
QPushButton[till="true"], QToolButton[till="true"] { min-height: ${till_button}px; padding: 0 16px;
    font-size: ${till}px; }
QPushButton[kind="filled"] { font-weight: 700; border-color: $accent; }
QPushButton[kind="flat"], QToolButton[kind="flat"] { border-color: transparent; }
QPushButton[kind="link"] { border: none; padding: 0 4px; }
QPushButton[kind="bare"] { border: none; padding: 0; min-height: 0; border-radius: 12px; }
QPushButton[kind="pill"] { min-height: ${pill}px; border-radius: ${pill_round}px; padding: 0 12px; }
QPushButton[kind="rail"] { border: none; border-radius: 8px; text-align: left; padding: 0 12px;
    min-height: ${rail_button}px; }
QPushButton[kind="rail"]:checked { font-weight: 700; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QComboBox, QTimeEdit {
    min-height: ${field}px; padding: 0 10px; border: 1px solid $border; border-radius: 8px; }
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QSpinBox QLineEdit { border: none; min-height: 0; padding: 0 6px; background: transparent; }
QLineEdit[till="true"] { min-height: ${till_field}px; font-size: ${till}px; }
QLineEdit:read-only { border-color: $hairline; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 28px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$chevron"); width: 16px; height: 16px; }
QSpinBox::up-button, QSpinBox::down-button, QDateEdit::up-button, QDateEdit::down-button {
    width: 0; border: none; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 28px; background: transparent; }
QCheckBox[till="true"] { min-height: ${till_target}px; }
QDateEdit[till="true"] { min-height: ${till_field}px; font-size: ${till}px; }
QCheckBox::indicator { width: 20px; height: 20px; border: 1px solid $border; border-radius: 4px; }
QRadioButton::indicator { width: 20px; height: 20px; border: 1px solid $border;
    border-radius: 10px; }
QTableView, QListView, QTreeView { border: none; outline: 0; }
QHeaderView::section { border: none; border-bottom: 1px solid $hairline; padding: 8px 12px;
    font-size: ${caption}px; font-weight: 700; }
QTableView::item { padding: 0 9px; border: none; }
QListView::item { padding: 0 12px; border: none; }
QTabBar::tab { padding: 8px 14px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { border-bottom: 2px solid $accent; font-weight: 700; }
QTabWidget::pane { border: none; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget#body { background: transparent; }
QScrollBar:vertical { width: 12px; margin: 2px; background: transparent; }
QScrollBar:horizontal { height: 12px; margin: 2px; background: transparent; }
QScrollBar::handle { border-radius: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { border-radius: 3px; }
QMenu { border: 1px solid $border; padding: 6px; }
QMenu::item { padding: 8px 28px 8px 12px; border-radius: 4px; }
QMenu::separator { height: 1px; margin: 4px 8px; }
QMenuBar { border-bottom: 1px solid $hairline; }
QMenuBar::item { padding: 6px 10px; background: transparent; }
QSplitter::handle { background: transparent; }
""")

_COLOURS = Template("""
QWidget { color: $ink; }
QMainWindow, QDialog, QWidget[ground="page"] { background: $page; }
QToolTip { color: $card; background: $ink; border-color: $ink; }
QLabel[tone="quiet"] { color: $quiet; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="disabled"] { color: $disabled; }
QFrame[ground="card"], QFrame[ground="header"], QFrame[ground="chip"] { background: $card; }
QFrame[paper="yes"] { background: $paper; }
QFrame[ground="sunk"] { background: $sunk; }
QFrame[ground="suggestion"] { background: $suggestion; }
QFrame[ground="warn"] { background: $warn_ground; }
QFrame[ground="bad"] { background: $bad_ground; }
QFrame[ground="bar"] { background: $card; }
QFrame[ground="rail"] { background: $page; }
QFrame[ground="line"] { background: $hairline; }
QPushButton, QToolButton { background: $card; color: $ink; }
QPushButton:hover, QToolButton:hover { background: $sunk; }
QPushButton:pressed, QToolButton:pressed { background: $selection; border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; border-color: $hairline; }
QPushButton[kind="filled"] { background: $accent; color: $on_accent; }
QPushButton[kind="filled"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="filled"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="filled"]:disabled { background: $sunk; color: $disabled;
    border-color: $hairline; }
QPushButton[kind="flat"], QToolButton[kind="flat"], QPushButton[kind="rail"],
QPushButton[kind="link"], QPushButton[kind="bare"] { background: transparent; }
QPushButton[kind="flat"]:hover, QToolButton[kind="flat"]:hover,
QPushButton[kind="rail"]:hover, QPushButton[kind="bare"]:hover { background: $sunk; }
QPushButton[kind="rail"]:checked { background: $selection; }
QPushButton[kind="pill"]:checked { background: $selection; border-color: $accent; }
QPushButton[kind="link"] { color: $accent; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QComboBox, QTimeEdit {
    background: $card; selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $quiet; }
QLineEdit:hover, QComboBox:hover, QPlainTextEdit:hover { border-color: $ink; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $sunk; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QPlainTextEdit:disabled,
QDateEdit:disabled { background: $sunk; color: $disabled;
    border-color: $hairline; }
QLineEdit[wrong="true"] { border: 2px solid $bad; }
QCheckBox::indicator, QRadioButton::indicator { background: $card; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $sunk;
    border-color: $hairline; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $ink; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
    image: url("$check"); }
QRadioButton::indicator:checked { background: $accent; border: 5px solid $card; }
QTableView, QListView, QTreeView { background: $card; alternate-background-color: $page;
    selection-background-color: $selection; selection-color: $ink; }
QHeaderView { background: $sunk; }
QHeaderView::section { background: $sunk; color: $quiet; }
QTabBar::tab { background: transparent; color: $quiet; }
QTabBar::tab:selected { color: $ink; }
QTabBar::tab:hover { background: $sunk; }
QScrollBar::handle { background: $border; }
QProgressBar { background: $sunk; }
QProgressBar::chunk { background: $accent; }
QMenu { background: $card; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { background: $hairline; }
QMenuBar { background: $card; }
QMenuBar::item:selected { background: $selection; }
""")


def sheet(colours: Tokens, px: Pixels, *, own: bool = True) -> str:
    """`own`: false for high contrast, then only the shapes; the colours are the system's."""
    facts = _facts(colours, px)
    shapes = _SHAPES.substitute(facts)
    return shapes + _COLOURS.substitute(facts) if own else shapes


def _facts(colours: Tokens, px: Pixels) -> dict[str, object]:
    pictures = (places.resources() / "sheet").as_posix()  # a sheet cannot recolour: one a mode
    mode = "light" if colours == tokens.LIGHT else "dark"
    return {
        **{name: getattr(colours, name) for name in Tokens.__slots__},
        "paper": tokens.LIGHT.card,
        "text": px(tokens.TYPE["text"]),
        "caption": px(tokens.TYPE["caption"]),
        "till": px(tokens.TYPE["till"]),
        "button": px(tokens.BUTTON) - 2,
        "till_button": px(tokens.TILL_BUTTON) - 2,
        "rail_button": px(tokens.RAIL_LOW) - 2,
        "pill": px(tokens.PILL) - 2,
        "pill_round": px(tokens.PILL) // 2,
        "field": px(tokens.BUTTON) - 2,
        "till_field": px(tokens.TILL_BUTTON) - 2,
        "till_target": px(tokens.TILL_TARGET),
        "chip": px(11),
        "types": _types(px),
        "check": f"{pictures}/check-{mode}.svg",
        "chevron": f"{pictures}/chevron-down-{mode}.svg",
    }


def _types(px: Pixels) -> str:
    return "\n".join(
        f'QLabel[type="{kind}"], QPushButton[type="{kind}"] {{ font-size: {px(size)}px;'
        f' font-family: "{"Noto Serif" if kind in tokens.SERIF else "Noto Sans"}";'
        f" font-weight: {700 if kind in tokens.BOLD else 400}; }}"
        for kind, size in {**tokens.TYPE, "shop": tokens.TYPE["lead"]}.items()
    )
