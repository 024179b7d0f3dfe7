"""Whatever is done to a file: rows and refusals, never an exception, every line counted once."""

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from shopfriend import intake
from shopfriend.domain.incoming import How
from shopfriend.domain.trouble import ShopError

TODAY = date(2026, 11, 23)
HEADS = {
    "purchases": "receipt,date,customer,product,name,category,quantity,unit,total,discount,branch",
    "products": "number,gtin,name,category,price,stock,unit,content,content_unit,kind,flags",
    "customers": "number,card,salutation,last_name,street,postcode,email,birthday,profile_consent",
}
_CELLS = st.one_of(
    st.sampled_from(["1", "2026-03-14", "31.02.2026", "8,50", "8.50", "1.234", "C1", "Käse", "",
                     "Summe", '"', '"a,b"', '"a\nb"', "=cmd|x", "\u202eevil", "😀", "x" * 300]),
    st.text(max_size=12),
)  # fmt: skip
_LINES = st.lists(st.lists(_CELLS, max_size=13).map(",".join), max_size=12)


def _physical(text: str) -> int:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return plain.count("\n") + (not plain.endswith("\n") and bool(plain))


@pytest.mark.parametrize("kind", HEADS)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lines=_LINES, end=st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_physical_line_belongs_to_exactly_one_kind(
    tmp_path: Path, kind: str, lines: list[str], end: str
) -> None:
    text = end.join([HEADS[kind], *lines])
    path = tmp_path / f"{kind}.csv"
    path.write_bytes(text.encode("utf-8", "replace"))
    # With many more control signs it is taken for no text at all.
    assume(sum(sign < " " and sign not in "\r\n" for sign in text) <= len(text) // 20)
    parsed = intake.read(path, How(format=kind), today=TODAY)
    assert parsed.lines.adds_up, parsed.lines
    assert parsed.lines.physical == _physical(path.read_bytes().decode())
    assert sum(parsed.refused_by_kind.values()) == len(parsed.refused)


@pytest.mark.parametrize("seed", range(25))
def test_random_damage_never_stops_the_reading(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    lines = [HEADS["purchases"]]
    for n in range(400):
        name = chance.choice(["Comté", '"Brot, rund"', '"zwei\nZeilen"', "Öl"])
        lines.append(f"{n // 3},2026-03-14 10:02,C{n % 9},P{n % 17},{name},A > B,1,pc,{n}.25,,M")
    data = bytearray("\n".join(lines).encode())
    for _ in range(chance.randrange(1, 40)):
        at = chance.randrange(len(HEADS["purchases"]) + 1, len(data))
        chance.choice((_flip, _cut, _double))(data, at, chance)
    path = tmp_path / "purchases.csv"
    path.write_bytes(bytes(data))
    try:
        parsed = intake.read(path, today=TODAY)
    except ShopError:  # damaged beyond a table: also an answer
        return
    assert parsed.lines.adds_up, parsed.lines
    assert parsed.purchases is not None
    assert int(parsed.purchases.total_cents.sum()) == int(parsed.purchases.line_cents.sum())


def _flip(data: bytearray, at: int, chance: random.Random) -> None:
    data[at] = chance.choice(b'\0\n\r",;\xff\xfc 0-')


def _cut(data: bytearray, at: int, chance: random.Random) -> None:
    del data[at : at + chance.randrange(1, 30)]


def _double(data: bytearray, at: int, chance: random.Random) -> None:
    data[at:at] = data[at : at + chance.randrange(1, 30)]
