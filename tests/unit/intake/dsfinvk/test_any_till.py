"""Whatever a till has booked: the money of the goods is the money of the file."""

import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from shopfriend import intake
from tests.unit.intake.dsfinvk.till import Item, Till

KINDS = ("Umsatz", "Umsatz", "Umsatz", "Rabatt", "Aufschlag", "Pfand", "TrinkgeldAN",
         "MehrzweckgutscheinKauf", "Geldtransit")  # fmt: skip
TYPES = ("Beleg", "Beleg", "Beleg", "AVTraining", "AVBelegabbruch", "AVSachbezug")
ITEMS = st.builds(
    Item,
    text=st.sampled_from(["Brot", "Käse", "DIVERSE 7%", ""]),
    gross=st.decimals(-50, 50, places=2).map(str),
    art=st.sampled_from(["", "1", "2"]),
    gtin=st.sampled_from(["", "4006381333931"]),
    kind=st.sampled_from(KINDS),
    agency=st.sampled_from([0, 0, 0, 7]),
)
RECEIPTS = st.lists(
    st.tuples(st.sampled_from(TYPES), st.lists(ITEMS, min_size=1, max_size=6)), max_size=8
)


def _worth(items: list[Item]) -> Decimal:
    """Goods and what was spread over them; nothing without goods."""
    own = [item for item in items if not item.agency]
    if not any(item.kind == "Umsatz" for item in own):
        return Decimal(0)
    counted = [item for item in own if item.kind in ("Umsatz", "Rabatt", "Aufschlag")]
    return sum((amount for item in counted for amount in item.amounts), Decimal(0))


@settings(max_examples=60, deadline=None)
@given(RECEIPTS)
def test_the_goods_of_any_export_are_worth_what_the_till_says(
    receipts: list[tuple[str, list[Item]]],
) -> None:
    till = Till()
    till.receipt("first", Item("Brot", "1.00", art="1"))
    for n, (kind, items) in enumerate(receipts):
        till.receipt(str(n), *items, kind=kind)
    with tempfile.TemporaryDirectory() as folder:
        path = till.close().write(Path(folder) / "export.zip")
        parsed = intake.read(path, today=date(2026, 11, 23))
    bought = parsed.purchases
    assert bought is not None
    expected = sum((_worth(items) for kind, items in receipts if kind == "Beleg"), Decimal(1))
    assert int(bought.total_cents.sum()) == expected * 100
    assert parsed.lines.adds_up
    assert (parsed.refused, parsed.warned) == ((), ())
    sold = [abs(cents) for cents in bought.quantity_milli.tolist()]
    assert all(milli == 1000 for milli in sold)
