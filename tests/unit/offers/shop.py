"""A small delicatessen in a real book, for tests of offers."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from shopfriend.domain.exclusions import Goods, Situation
from shopfriend.domain.ids import CustomerId, PreferenceId, ProductId
from shopfriend.domain.preferences import Kind, Preference, Target
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_consent, a_customer, a_product, a_receipt, visits_every


@dataclass(frozen=True)
class Deli:
    """Hanna buys Comté every nine days, last twelve days ago; eight others bought Comté and
    Brebis together, ten others only tea. Hanna's profile consent is recorded."""

    hanna: CustomerId
    comte: ProductId
    brebis: ProductId
    tea: ProductId
    others: tuple[CustomerId, ...]


def a_deli(desk: Desk) -> Deli:
    hanna = a_customer(desk, "Müller", "Hanna")
    a_consent(desk, hanna)
    comte = a_product(desk, "Comté", category="Cheese > Hard")
    brebis = a_product(desk, "Brebis", category="Cheese > Sheep", price_cents=420)
    tea = a_product(desk, "Darjeeling", category="Tea", price_cents=900)
    others = tuple(a_customer(desk, f"Kurz-{n}") for n in range(18))
    for other in others[:8]:
        a_receipt(desk, other, days_ago(30), [(comte, 1000, 356), (brebis, 1000, 420)])
    for other in others[8:]:
        a_receipt(desk, other, days_ago(30), [(tea, 1000, 900)])
    visits_every(desk, hanna, comte, days=9, times=6, last=days_ago(12))
    return Deli(hanna, comte, brebis, tea, others)


def days_ago(count: int) -> date:
    return TODAY - timedelta(days=count)


def some_goods(**facts: Any) -> Goods:
    known: dict[str, Any] = {"id": 1, "number": "1001", "name": "Comté", "path": "Cheese > Hard"}
    return Goods(**{**known, **facts})


def said(kind: Kind, *, word: str = "", product: int | None = None, **facts: Any) -> Preference:
    target = Target(
        None if product is None else ProductId(product), facts.pop("category", None), word
    )
    known: dict[str, Any] = {
        "value": "", "for_whom": "", "basis": "said", "source": "", "noted_on": TODAY,
        "until_day": None, "done_on": None,
    }  # fmt: skip
    return Preference(PreferenceId(1), CustomerId(1), kind, target, word, **{**known, **facts})


def somebody(*preferences: Preference, **facts: Any) -> Situation:
    return Situation(TODAY, preferences=preferences, **facts)
