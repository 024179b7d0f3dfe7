"""What the owner has set: read with defaults, written as a deed."""

from shopfriend.book import Tx
from shopfriend.book import settings as rows
from shopfriend.domain import settings as table
from shopfriend.domain.change import Change
from shopfriend.domain.settings import Shop, Value
from shopfriend.domain.trouble import ShopError
from shopfriend.services import texts
from shopfriend.services.desk import Desk


def get(desk: Desk, name: str) -> Value:
    """The value as set, else the default. Raises `ShopError("setting-unknown")`."""
    with desk.read() as tx:
        return in_book(tx, name)


def text(desk: Desk, name: str) -> str:
    return str(get(desk, name))


def number(desk: Desk, name: str) -> int:
    return int(str(get(desk, name)))


def everything(desk: Desk) -> dict[str, Value]:
    """Every setting that is shown, in the table's order."""
    with desk.read() as tx:
        known = rows.all_set(tx)
    return {
        name: known.get(name, setting.default)
        for name, setting in table.SETTINGS.items()
        if not setting.hidden
    }


def put(desk: Desk, **values: object) -> Change:
    """Set some: one deed, one undo step. Raises `ShopError` for an unknown name or wrong value."""
    checked = {name: table.checked(name, value) for name, value in values.items()}
    first = next(iter(checked), "")
    with desk.change("settings-changed", name=first, count=len(checked)) as tx:
        for name, value in checked.items():
            rows.put(tx, name, value, now=desk.book.now())
        tx.touch("setting", 0)
    return tx.done


def in_book(tx: Tx, name: str) -> Value:
    """The same inside somebody's transaction."""
    if name not in table.SETTINGS:
        raise ShopError("setting-unknown", name=name)
    value = rows.get(tx, name)
    return table.SETTINGS[name].default if value is None else value


def shop(desk: Desk) -> Shop:
    """Who writes: what every letter prints about the shop."""
    with desk.read() as tx:
        return shop_in_book(tx)


def shop_in_book(tx: Tx) -> Shop:
    say = {name: str(in_book(tx, name)) for name in (
        "shop_name", "shop_street", "shop_postcode", "shop_town", "shop_country", "shop_contact",
        "shop_phone", "shop_mail", "address_form",
    )}  # fmt: skip
    return Shop(
        name=say["shop_name"],
        street=say["shop_street"],
        postcode=say["shop_postcode"],
        town=say["shop_town"],
        country=say["shop_country"],
        contact=say["shop_contact"],
        phone=say["shop_phone"],
        mail=say["shop_mail"],
        closings=_by_language(tx, "letter_closing"),
        address_form=say["address_form"],
        notice_places=_by_language(tx, "privacy_notice_place"),
    )


def _by_language(tx: Tx, name: str) -> dict[str, str]:
    return {language: str(in_book(tx, f"{name}_{language}")) for language in texts.LANGUAGES}


def language(desk: Desk) -> str:
    """The book's language, else the desk's."""
    return text(desk, "language") or desk.language


def coupon_key(desk: Desk) -> bytes:
    """The secret that signs coupon codes; made once with the book. Raises
    `ShopError("coupon-key-missing")` for a book made without one."""
    with desk.read() as tx:
        return coupon_key_in_book(tx)


def coupon_key_in_book(tx: Tx) -> bytes:
    key = str(in_book(tx, "coupon_key"))
    if not key:
        raise ShopError("coupon-key-missing")
    return bytes.fromhex(key)
