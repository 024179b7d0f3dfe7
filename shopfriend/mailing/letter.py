"""The A4 letter: DIN 5008 form B, for a window envelope.

A template is a value: fixed blocks at their places, flow blocks one under another in what is left
between head and coupon. All lengths in mm from the top left. To add a block: a function, a row in
`LETTER_A4`. Nothing is cut or made smaller to fit; what does not fit is a named error.
"""

from collections.abc import Callable
from dataclasses import dataclass

from shopfriend.domain.letters import LOGO_MM, TEMPLATE, Letter, Place, Ticket
from shopfriend.domain.trouble import ShopError
from shopfriend.mailing import bars, fonts
from shopfriend.mailing.fonts import (
    ADDRESS,
    ASIDE,
    CODE,
    RETURN,
    SMALL,
    SMALL_STRONG,
    STRONG,
    TEXT,
    TITLE,
)
from shopfriend.mailing.sheet import (
    ACCENT,
    HAIRLINE,
    INK,
    PAPER,
    QUIET,
    TINT,
    WARN,
    Sheet,
)

WIDTH, HEIGHT = 210.0, 297.0
LEFT, RIGHT = 25.0, 190.0
WINDOW = (20.0, 54.0, 91.0, 90.0)  # what shows in DL and C6/5, however the sheet slides
_ADDRESS_RIGHT = 91.0
_FLOW_TOP, _FOOT = 98.5, 289.0
_READING_WIDTH = 150.0  # about 70 signs a line
_INFO_X, _INFO_TOP = 130.0, 50.0
_COUPON_HEIGHT, _COUPON_WORDS = 31.0, 78.0
_PICTURE = 15.0
PICTURE_PIXELS = 178  # what 300 dpi need over that length
_GAP = 6.0


@dataclass(frozen=True)
class Flow:
    """A block that knows its height. `gap` before it, at least; spare room widens the gaps."""

    height: float
    draw: Callable[[float], None]  # y of its top
    gap: float = 3.0
    most: float = 8.0


@dataclass(frozen=True)
class Template:
    """`fixed`: drawn at their places. `flow`: under each other. The name is frozen with a run."""

    name: str
    fixed: tuple[Callable[[Sheet, Letter], None], ...]
    flow: tuple[Callable[[Sheet, Letter], "Flow | None"], ...]


def draw(sheet: Sheet, letter: Letter) -> None:
    """One page. Raises `ShopError` naming the field that does not fit."""
    sheet.shared(
        (letter.shop, letter.info, letter.notice, letter.logo), lambda: _head(sheet, letter)
    )
    for block in LETTER_A4.fixed:
        block(sheet, letter)
    flows = [flow for block in LETTER_A4.flow if (flow := block(sheet, letter)) is not None]
    room = _flow_bottom(letter) - _FLOW_TOP
    spare = room - sum(flow.height + flow.gap for flow in flows)
    if spare < 0:
        raise ShopError("letter-too-long", over_mm=f"{-spare:.0f}", field="body")
    y, wish = _FLOW_TOP, sum(flow.most - flow.gap for flow in flows) or 1.0
    share = min(1.0, spare / wish)
    for flow in flows:
        y += flow.gap + share * (flow.most - flow.gap)
        flow.draw(y)
        y += flow.height
    sheet.end_page()


# -- the same on every page of a run ---------------------------------------------------------


def _head(sheet: Sheet, letter: Letter) -> None:
    for y, length in ((105.0, 3.0), (148.5, 5.0), (210.0, 3.0)):  # fold, hole, fold
        sheet.rule(5.5, y, 5.5 + length, y, thick=0.15, colour=QUIET)
    y = 24.0
    for line in fonts.lines(letter.shop, TITLE, 105 if letter.logo else RIGHT - LEFT):
        sheet.text(LEFT, y, line, TITLE, ACCENT)
        y += TITLE.leading_mm
    if y > 42:
        raise ShopError("letter-shop-too-long", field="shop")
    sheet.rule(LEFT, y - 3.6, LEFT + 18, y - 3.6, thick=0.6, colour=ACCENT)
    if letter.logo:
        sheet.picture_right(letter.logo, RIGHT, 13, LOGO_MM)
    if letter.notice:
        sheet.text_right(RIGHT, 10, letter.notice, SMALL_STRONG, WARN)
    y = _INFO_TOP + SMALL.leading_mm
    for entry in letter.info:
        for line in fonts.lines(entry, SMALL, RIGHT - _INFO_X):
            sheet.text(_INFO_X, y, line, SMALL, QUIET)
            y += SMALL.leading_mm
    if y > 92:
        raise ShopError("letter-shop-too-long", field="info")


# -- at their places -------------------------------------------------------------------------


def _window(sheet: Sheet, letter: Letter) -> None:
    look, sender = _sender(letter.sender)
    for row, line in enumerate(sender, start=1):
        sheet.text(LEFT, 60.6 - (len(sender) - row) * look.leading_mm, line, look, QUIET)
    sheet.rule(LEFT, 61.8, _ADDRESS_RIGHT - 1, 61.8, thick=0.15, colour=QUIET)
    rows = [row for line in letter.address for row in _address_rows(line)]
    if len(rows) > 6:
        raise ShopError("letter-address-too-long", lines=len(rows), field="address")
    for row, line in enumerate(rows):
        sheet.text(LEFT, 66.7 + row * ADDRESS.leading_mm, line, ADDRESS)


def _sender(sender: str) -> tuple[fonts.Type, list[str]]:
    """On one line; a very long one in two, broken between its parts without a point left
    hanging."""
    room = _ADDRESS_RIGHT - LEFT
    look = next((one for one in RETURN if fonts.width_mm(sender, one) <= room), RETURN[-1])
    rows: list[str] = []
    for part in sender.split(" · "):
        longer = f"{rows[-1]} · {part}" if rows else part
        if rows and fonts.width_mm(longer, look) <= room:
            rows[-1] = longer
        else:
            rows += fonts.lines(part, look, room)
    if len(rows) > 2:
        raise ShopError("letter-shop-too-long", field="sender")
    return look, rows


def _address_rows(line: str) -> list[str]:
    try:
        return fonts.lines(line, ADDRESS, _ADDRESS_RIGHT - LEFT)
    except ShopError as error:
        if error.message.kind != "letter-word-too-long":
            raise
        raise ShopError("letter-address-too-long", lines=1, field="address") from error


def _date(sheet: Sheet, letter: Letter) -> None:
    sheet.text(_INFO_X, 88.2, letter.day, SMALL)


def _coupon(sheet: Sheet, letter: Letter) -> None:
    coupon = letter.coupon
    if coupon is None:
        return
    height = _coupon_height(coupon)
    top, wide = _coupon_top(letter), RIGHT - LEFT
    sheet.panel(LEFT, top, wide, height, fill=PAPER)
    sheet.panel(LEFT, top, _COUPON_WORDS, height, fill=TINT)
    sheet.panel(LEFT, top, wide, height, edge=ACCENT)
    _coupon_words(sheet, coupon, top, height)
    qr_wide = bars.qr(coupon.code).columns * bars.QR_MODULE_MM
    qr_x = RIGHT - bars.QR_QUIET_MM - qr_wide
    sheet.qr(qr_x, top + (height - qr_wide) / 2, coupon.code)
    bar_wide = bars.code128(coupon.code).columns * bars.MODULE_MM
    bar_x = LEFT + _COUPON_WORDS + (qr_x - bars.QR_QUIET_MM - LEFT - _COUPON_WORDS - bar_wide) / 2
    middle_y = top + height / 2
    sheet.code128(bar_x, middle_y - 9.5, coupon.code, 13.0)
    readable_x = bar_x + (bar_wide - fonts.width_mm(coupon.readable, CODE)) / 2
    sheet.text(readable_x, middle_y + 9.1, coupon.readable, CODE)


def _coupon_rows(coupon: Ticket) -> list[tuple[str, fonts.Type, str, float]]:
    """(words, type, colour, step to its baseline). A promise too long for one line is set in the
    size of the text."""
    room = _COUPON_WORDS - 10
    look = TITLE
    what = fonts.lines(coupon.what, TITLE, room)
    if len(what) > 1:
        look, what = STRONG, fonts.lines(coupon.what, STRONG, room)
    conditions = [line for text in coupon.conditions for line in fonts.lines(text, SMALL, room)]
    rows = [(coupon.title, SMALL_STRONG, ACCENT, 3.2)]
    rows += [
        (line, look, INK, look.leading_mm + (1.0 if first else 0.0))
        for first, line in zip([True, *[False] * len(what)], what, strict=False)
    ]
    rows += [
        (line, SMALL, QUIET, SMALL.leading_mm + (1.4 if first else 0.0))
        for first, line in zip([True, *[False] * len(conditions)], conditions, strict=False)
    ]
    return rows


def _coupon_height(coupon: Ticket) -> float:
    """As high as its words need, and never lower than its codes; more than twice that is no
    coupon any more."""
    needed = sum(step for *_, step in _coupon_rows(coupon)) + 8.5
    if needed > 2 * _COUPON_HEIGHT:
        over = f"{needed - 2 * _COUPON_HEIGHT:.0f}"
        raise ShopError("letter-coupon-too-long", over_mm=over, field="incentive")
    return max(_COUPON_HEIGHT, needed)


def _coupon_words(sheet: Sheet, coupon: Ticket, top: float, height: float) -> None:
    rows = _coupon_rows(coupon)
    y = top + (height - sum(step for *_, step in rows)) / 2 - 0.6
    for words, look, colour, step in rows:
        y += step
        sheet.text(LEFT + 5, y, words, look, colour)


def _objection(sheet: Sheet, letter: Letter) -> None:
    block, top = letter.objection, _objection_top(letter)
    sheet.rule(LEFT, top - 2.4, RIGHT, top - 2.4, thick=0.2, colour=HAIRLINE)
    y = top + 3.0
    sheet.text(LEFT, y, block.title, SMALL_STRONG)
    for line in _objection_lines(letter):
        y += SMALL.leading_mm
        sheet.text(LEFT, y, line, SMALL, QUIET)
    wide = bars.qr(block.code).columns * bars.QR_MODULE_MM
    sheet.qr(RIGHT - wide, _FOOT - wide - 1, block.code)


def _objection_lines(letter: Letter) -> list[str]:
    room = RIGHT - LEFT - 21 * bars.QR_MODULE_MM - bars.QR_QUIET_MM - 2
    block = letter.objection
    return [line for text in (block.text, block.why) for line in fonts.lines(text, SMALL, room)]


def _objection_top(letter: Letter) -> float:
    height = (len(_objection_lines(letter)) + 1) * SMALL.leading_mm
    return _FOOT - max(height, 21 * bars.QR_MODULE_MM + bars.QR_QUIET_MM / 2)


def _coupon_top(letter: Letter) -> float:
    height = _coupon_height(letter.coupon) if letter.coupon else 0.0
    return _objection_top(letter) - 2.4 - _GAP - height


def _flow_bottom(letter: Letter) -> float:
    return (_coupon_top(letter) if letter.coupon else _objection_top(letter) - 2.4) - 4.0


# -- one under another -----------------------------------------------------------------------


def _headline(sheet: Sheet, letter: Letter) -> Flow | None:
    rows = fonts.lines(letter.headline, TITLE, RIGHT - LEFT)
    return _text(sheet, rows, TITLE, ACCENT, gap=0.0, most=4.0) if rows else None


def _salutation(sheet: Sheet, letter: Letter) -> Flow | None:
    rows = fonts.lines(letter.salutation, TEXT, _READING_WIDTH)
    return _text(sheet, rows, TEXT, gap=3.0, most=7.0)


def _body(sheet: Sheet, letter: Letter) -> Flow | None:
    rows: list[str] = []
    for paragraph in letter.body:
        rows += ["", *_rows(paragraph)] if rows else _rows(paragraph)
    return _text(sheet, rows, TEXT, gap=2.0, most=4.0) if rows else None


def _closing(sheet: Sheet, letter: Letter) -> Flow | None:
    rows = [row for paragraph in letter.closing for row in _rows(paragraph)]
    return _text(sheet, rows, TEXT, gap=2.5, most=8.0) if rows else None


def _rows(paragraph: str) -> list[str]:
    return [r for line in paragraph.split("\n") for r in fonts.lines(line, TEXT, _READING_WIDTH)]


def _text(
    sheet: Sheet,
    rows: list[str],
    look: fonts.Type,
    colour: str | None = None,
    *,
    gap: float,
    most: float,
) -> Flow:
    """Lines of one look; an empty row is half a line of air."""
    steps = [look.leading_mm if row else look.leading_mm / 2 for row in rows]

    def put(y: float) -> None:
        for row, step in zip(rows, steps, strict=True):
            y += step
            if row:
                sheet.text(
                    LEFT, y - look.leading_mm * 0.25, row, look, *([colour] if colour else [])
                )

    return Flow(sum(steps), put, gap, most)


def _offers(sheet: Sheet, letter: Letter) -> Flow | None:
    if not letter.offers:
        return None
    pictured = any(offer.picture for offer in letter.offers)
    indent = _PICTURE + 5 if pictured else 0.0
    rows = [_offer(sheet, offer, LEFT + indent, pictured) for offer in letter.offers]
    between = 2.2 if pictured else 3.2
    title = TEXT.leading_mm + 1.2
    height = title + sum(row.height + between for row in rows) + 0.5

    def put(y: float) -> None:
        sheet.text(LEFT, y + 3.6, letter.offers_title, STRONG, ACCENT)
        y += title
        for row in rows:
            sheet.rule(LEFT, y, RIGHT, y, colour=HAIRLINE)
            y += between
            row.draw(y - between / 2)
            y += row.height
        sheet.rule(LEFT, y + 0.5, RIGHT, y + 0.5, colour=HAIRLINE)

    return Flow(height, put, gap=3.0, most=9.0)


def _offer(sheet: Sheet, offer: Place, x: float, pictured: bool) -> Flow:
    """One offer as on a menu: name left, price right, the reason below."""
    small = [line for line in (offer.per_unit, offer.deposit) if line]
    wide = [fonts.width_mm(offer.price, STRONG), *(fonts.width_mm(line, SMALL) for line in small)]
    price_room = max(wide) + 6
    names = fonts.lines(offer.name, STRONG, RIGHT - x - price_room)
    reasons = fonts.lines(offer.reason, ASIDE, RIGHT - x - price_room)
    words = len(names) * STRONG.leading_mm + len(reasons) * ASIDE.leading_mm
    prices = STRONG.leading_mm + SMALL.leading_mm * len(small)
    height = max(words, prices, _PICTURE if pictured else 0)

    def put(top: float) -> None:
        if pictured:
            _offer_picture(sheet, offer, top)
        y = top + (height - max(words, prices)) / 2
        sheet.text_right(RIGHT, y + 3.9, offer.price, STRONG)
        for row, line in enumerate(small, start=1):
            sheet.text_right(RIGHT, y + 4.3 + row * SMALL.leading_mm, line, SMALL, QUIET)
        for name in names:
            sheet.text(x, y + 3.9, name, STRONG)
            y += STRONG.leading_mm
        for reason in reasons:
            sheet.text(x, y + 3.2, reason, ASIDE, QUIET)
            y += ASIDE.leading_mm

    return Flow(height, put)


def _offer_picture(sheet: Sheet, offer: Place, top: float) -> None:
    """The picture, or – beside offers that have one – the initial on a quiet ground."""
    if offer.picture and sheet.picture(offer.picture, LEFT, top, _PICTURE):
        return
    sheet.panel(LEFT, top, _PICTURE, _PICTURE, fill=TINT)
    initial = next((sign for sign in offer.name if sign.isalpha()), "")
    wide = fonts.width_mm(initial, TITLE)
    sheet.text(LEFT + (_PICTURE - wide) / 2, top + _PICTURE / 2 + 2.3, initial, TITLE, ACCENT)


LETTER_A4 = Template(
    TEMPLATE,
    fixed=(_window, _date, _objection, _coupon),
    flow=(_headline, _salutation, _body, _offers, _closing),
)
