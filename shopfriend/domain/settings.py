"""What the owner can set, in one table: name, meaning, default.

To add a setting: a line in `SETTINGS`, a sentence `setting-<name>` in both `settings.ftl`; the
Settings page and the command line show it by themselves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shopfriend.domain.trouble import ShopError

Value = str | int | bool | list[str]


@dataclass(frozen=True)
class Setting:
    """`default` also gives the type; `choices` limits text settings; `low`/`high` limit numbers.
    `hidden` ones are not shown: the program makes them itself."""

    default: Value
    choices: tuple[str, ...] = ()
    low: int = 0
    high: int = 1_000_000
    hidden: bool = False


SETTINGS: Mapping[str, Setting] = {
    "shop_name": Setting(""),
    "shop_street": Setting(""),
    "shop_postcode": Setting(""),
    "shop_town": Setting(""),
    "shop_country": Setting("DE"),
    "shop_contact": Setting(""),
    "shop_phone": Setting(""),
    "shop_mail": Setting(""),
    "shop_logo": Setting("", hidden=True),
    "printer_hint": Setting(""),
    "letter_closing_de": Setting(""),
    "letter_closing_en": Setting(""),
    "address_form": Setting("formal", choices=("formal", "familiar")),
    "privacy_notice_place_de": Setting(""),
    "privacy_notice_place_en": Setting(""),
    "profiling": Setting("consent", choices=("consent", "everyone")),
    "profiling_decided_on": Setting("", hidden=True),
    "offer_sources": Setting(
        [
            "due-again",
            "goes-with",
            "similar-customers",
            "same-article",
            "same-category",
            "likes",
            "wish",
            "season",
            "best-of-shop",
            "owners-pair",
            "owners-pick",
        ]
    ),
    "offer_weights": Setting([], hidden=True),
    "affinity_half_life": Setting(90, low=7, high=1000),
    "affinity_evidence": Setting(3, low=1, high=50),
    "score_borders": Setting(["80", "60", "40", "20"], hidden=True),
    "margin_percent": Setting(30, low=1, high=95),
    "postage_cents": Setting(95, low=0, high=10_000),
    "card_prefix": Setting("28", choices=tuple(str(n) for n in range(20, 30))),
    "coupon_prefix": Setting("29", choices=tuple(str(n) for n in range(20, 30))),
    "coupon_key": Setting("", hidden=True),
    "counter_coupon_percent": Setting(10, low=1, high=100),
    "counter_coupon_days": Setting(28, low=1, high=400),
    "single_letters": Setting("", hidden=True),
    "card_closes_after_s": Setting(60, low=10, high=3600),
    "language": Setting("", choices=("", "de", "en")),
    "theme": Setting("system", choices=("system", "light", "dark")),
    "text_size": Setting(100, low=90, high=150),
    "zone": Setting("Europe/Berlin"),
    "watched_folder": Setting("", hidden=True),
    "watched_folder_on": Setting(default=False, hidden=True),
    "demo": Setting(default=False, hidden=True),
    "demo_stories": Setting([], hidden=True),
    "sample_code": Setting("", hidden=True),
}


@dataclass(frozen=True)
class Shop:
    """Who writes the letters; `address_form` is the shop's own, a person may differ. What
    the shop says in its own words – `closings`, `notice_places` – is by language: a letter never
    mixes two."""

    name: str
    street: str
    postcode: str
    town: str
    country: str
    contact: str
    phone: str
    mail: str
    closings: Mapping[str, str]
    address_form: str
    notice_places: Mapping[str, str]

    @property
    def missing(self) -> tuple[str, ...]:
        """Settings a letter cannot do without."""
        needed = {"shop_name": self.name, "shop_street": self.street,
                  "shop_postcode": self.postcode, "shop_town": self.town}  # fmt: skip
        return tuple(name for name, value in needed.items() if not value)


def checked(name: str, value: object) -> Value:
    """`value` as the setting's own type. Raises `setting-unknown`, `setting-wrong`."""
    setting = SETTINGS.get(name)
    if setting is None:
        raise ShopError("setting-unknown", name=name)
    if isinstance(setting.default, bool):
        return _checked(name, value, isinstance(value, bool))
    if isinstance(setting.default, int):
        return _number(name, setting, value)
    if isinstance(setting.default, list):
        return _checked(name, value, isinstance(value, Sequence) and not isinstance(value, str))
    text = str(value).strip()
    return _checked(name, text, not setting.choices or text in setting.choices)


def _number(name: str, setting: Setting, value: object) -> int:
    try:
        number = int(str(value))
    except ValueError:
        raise ShopError("setting-wrong", name=name, value=str(value), field=name) from None
    if not setting.low <= number <= setting.high:
        raise ShopError("setting-wrong", name=name, value=number, field=name)
    return number


def _checked(name: str, value: object, good: bool) -> Value:
    if not good:
        raise ShopError("setting-wrong", name=name, value=str(value), field=name)
    return list(value) if isinstance(value, list | tuple) else value  # type: ignore[return-value]
