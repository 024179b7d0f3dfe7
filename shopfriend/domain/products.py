"""Goods: units, prices per kg or l, flags of what must not be promoted.

Money in cents, quantities and contents in thousandths of the unit.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from shopfriend.domain.ids import CategoryId, ProductId
from shopfriend.domain.till_names import readable

Kind = str  # "consumable", "durable", "" = not known, learned from repeat purchases
KINDS: tuple[Kind, ...] = ("", "consumable", "durable")
FLAGS: tuple[str, ...] = (
    "no_discount", "no_points", "age_16", "age_18", "sensitive", "agency", "deposit", "group_key",
)  # fmt: skip
GROUP_KEY = "group_key"  # a key of the till that holds many goods: teaches taste, is no offer
# Never suggested and never advertised, whatever the taste (R-G1).
NEVER_ADVERTISED = frozenset({"sensitive", "agency", "deposit", GROUP_KEY})
UNITS = ("pc", "kg", "l", "m")
WEIGHED = frozenset({"kg", "l", "m"})


@dataclass(frozen=True)
class Product:
    """One good of the shop. `print_name` is what a letter says; see `shown_name`."""

    id: ProductId
    number: str
    source: str = ""
    gtin: str = ""
    name: str = ""
    print_name: str = ""
    category: CategoryId | None = None
    category_path: str = ""
    brand: str = ""
    size: str = ""
    colour: str = ""
    style: str = ""
    cut: str = ""
    price_cents: int | None = None
    cost_cents: int | None = None
    deposit_cents: int | None = None  # comes on top of the price and is given back
    stock_milli: int | None = None
    stock_on: str | None = None
    unit: str = "pc"
    content_milli: int | None = None
    content_unit: str = ""
    kind: Kind = ""
    flags: frozenset[str] = frozenset()
    picture: str | None = None
    pick: bool = False

    @property
    def shown_name(self) -> str:
        """For print and screen: the print name, else the till's name made readable."""
        return self.print_name or readable(self.name) or self.number

    @property
    def in_stock(self) -> bool:
        """An unknown stock counts as available."""
        return self.stock_milli is None or self.stock_milli > 0

    @property
    def may_be_advertised(self) -> bool:
        return may_be_advertised(self.flags)


def may_be_advertised(flags: frozenset[str]) -> bool:
    return not flags & NEVER_ADVERTISED


# -- units -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Unit:
    """`per_thousand`: the file wrote thousandths of `unit` (g for kg, ml for l)."""

    unit: str
    per_thousand: bool = False
    known: bool = True


_UNITS = {
    **dict.fromkeys(("", "pc", "pcs", "piece", "pieces", "ea", "each", "st", "st.", "stk", "stk.",
                     "stck", "stück", "stueck", "x", "pack", "packung", "pkg", "fl", "flasche",
                     "dose", "glas", "beutel", "bund", "karton", "ct"), Unit("pc")),
    **dict.fromkeys(("kg", "kilo", "kilogramm", "kilogram"), Unit("kg")),
    **dict.fromkeys(("g", "gr", "gramm", "gram"), Unit("kg", per_thousand=True)),
    **dict.fromkeys(("l", "lt", "ltr", "liter", "litre"), Unit("l")),
    **dict.fromkeys(("ml", "milliliter"), Unit("l", per_thousand=True)),
    **dict.fromkeys(("m", "meter", "metre", "lfm"), Unit("m")),
    **dict.fromkeys(("mm",), Unit("m", per_thousand=True)),
}  # fmt: skip


def read_unit(text: str) -> Unit:
    """A unit as files write it; what is not known is counted in pieces."""
    return _UNITS.get(text.strip().casefold(), Unit("pc", known=False))


# -- price per kg or l (R-P7) ------------------------------------------------------------------


@dataclass(frozen=True)
class BasicPrice:
    """Cents per one `unit` (kg, l or m)."""

    cents: int
    unit: str


def basic_price(product: Product) -> BasicPrice | None:
    """None where the law asks for none: goods sold by the piece, or the price is that of exactly
    one kg or l already said by the unit, or the content is not known."""
    if product.price_cents is None:
        return None
    if product.unit in WEIGHED:
        return BasicPrice(product.price_cents, product.unit)
    content = content_in_base(product.content_milli, product.content_unit)
    if content is None:
        return None
    milli, unit = content
    return BasicPrice((product.price_cents * 1000 + milli // 2) // milli, unit)


def content_in_base(milli: int | None, unit: str) -> tuple[int, str] | None:
    """250 g -> (250, "kg") in thousandths of a kg; None when it says nothing."""
    if not milli or milli < 0:
        return None
    known = read_unit(unit)
    if not known.known or known.unit == "pc":
        return None
    base = (milli + 500) // 1000 if known.per_thousand else milli
    return (base, known.unit) if base else None


# -- GTIN --------------------------------------------------------------------------------------

_LOST = re.compile(r"\d([.,]\d+)?E\+?\d+", re.IGNORECASE)


def gtin_of(text: str) -> str:
    """The digits of a right GTIN (8, 12 or 13, 14), 12 filled up to 13; "" for anything else.
    Numbers that a spreadsheet shortened (4,01E+12) have lost their digits."""
    plain = text if text.isdigit() else _tidied(text)
    if not plain.isascii() or not plain.isdigit() or len(plain) not in (8, 12, 13, 14):
        return ""
    if not _check_fits(plain):
        return ""
    return plain.zfill(13) if len(plain) == 12 else plain


def _tidied(text: str) -> str:
    plain = re.sub(r"[\s-]", "", text)
    return "" if _LOST.fullmatch(plain) else re.sub(r"[.,]0+$", "", plain)


def _check_fits(digits: str) -> bool:
    weighted = sum(int(d) * (3 if i % 2 == 0 else 1) for i, d in enumerate(reversed(digits[:-1])))
    return (10 - weighted % 10) % 10 == int(digits[-1])


# -- flags (R-G1) ------------------------------------------------------------------------------


@dataclass(frozen=True)
class FlagRule:
    """Words are compared with whole words; `*` leaves an end open; `unless` takes it back."""

    flag: str
    group: str
    words: tuple[str, ...]
    unless: tuple[str, ...] = ()
    gtin_prefix: tuple[str, ...] = ()
    _patterns: list[re.Pattern[str]] = field(default_factory=list, repr=False, compare=False)

    def fits(self, text: str, gtin: str) -> bool:
        if len(gtin) == 13 and gtin.startswith(self.gtin_prefix or ("x",)):
            return True
        if not self._patterns:
            self._patterns.extend((_pattern(self.words), _pattern(self.unless)))
        words, unless = self._patterns
        return bool(words.search(text)) and not unless.search(text)


def flag_rules(table: Mapping[str, Sequence[Mapping[str, object]]]) -> tuple[FlagRule, ...]:
    """The rules of `presets/goods_flags.json`, as read from it."""

    def words(row: Mapping[str, object], name: str) -> tuple[str, ...]:
        found = row.get(name, ())
        return tuple(str(word) for word in found) if isinstance(found, list) else ()

    return tuple(
        FlagRule(
            str(row["flag"]),
            str(row.get("group", "")),
            words(row, "words"),
            words(row, "not"),
            words(row, "gtin_prefix"),
        )
        for row in table["flags"]
    )


def proposed_flags(
    rules: Iterable[FlagRule], *, names: Iterable[str], gtin: str = ""
) -> frozenset[str]:
    """Flags for a product by its name, group and number. The owner may take each away again."""
    text = " ".join(names).casefold()
    return frozenset(rule.flag for rule in rules if rule.fits(text, gtin))


def read_flags(text: str) -> frozenset[str]:
    """As stored: names with a blank between them."""
    return frozenset(text.split())


def write_flags(flags: Iterable[str]) -> str:
    return " ".join(sorted(flags))


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    if not words:
        return re.compile(r"(?!)")
    begin = "|".join(_word(word) for word in words if not word.startswith("*"))
    inside = "|".join(_word(word) for word in words if word.startswith("*"))
    # One \b before all: seven times quicker than one before each, and a till has many goods.
    return re.compile("|".join(part for part in (begin and rf"\b(?:{begin})", inside) if part))


def _word(word: str) -> str:
    body = r"\s+".join(re.escape(part) for part in word.strip("*").casefold().split())
    return body if word.endswith("*") else body + r"\b"


# -- consumable or durable ---------------------------------------------------------------------

ENOUGH_BUYERS = 5  # before repeat purchases say anything
REPEAT_SHARE_BP = 1500


def learned_kind(kind: Kind, *, customers: int, repeaters: int) -> Kind:
    """What is stated stands. Else: many who bought it again make it consumable; enough buyers and
    hardly anyone again make it durable; too few buyers say nothing."""
    if kind or customers < ENOUGH_BUYERS:
        return kind
    return "consumable" if repeaters * 10_000 >= customers * REPEAT_SHARE_BP else "durable"


# -- categories --------------------------------------------------------------------------------


def category_path(text: str) -> str:
    """`Cheese>Hard` -> `Cheese > Hard`; "" for none."""
    parts = (" ".join(part.split()) for part in re.split(r"[>›»]", text))
    return " > ".join(part for part in parts if part)


def category_parents(path: str) -> list[str]:
    """`A > B > C` -> [`A`, `A > B`, `A > B > C`]."""
    parts = path.split(" > ") if path else []
    return [" > ".join(parts[: i + 1]) for i in range(len(parts))]
