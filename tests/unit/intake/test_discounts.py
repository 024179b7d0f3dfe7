"""Whether a discount is off the money already: proven, answered or asked, never guessed."""

from datetime import date
from pathlib import Path

import pytest

from shopfriend import intake
from shopfriend.domain.incoming import How
from shopfriend.domain.profiles import Profile
from shopfriend.domain.trouble import ShopError
from shopfriend.services import texts
from tests.unit.intake.exports import EXPORTS

TODAY = date(2026, 11, 23)
COLUMNS = {"Bon": "receipt", "Tag": "date", "Ware": "name", "Summe": "total", "Nachl.": "discount",
           "Stück": "quantity", "Preis": "price", "Zettel": "receipt_total"}  # fmt: skip


def _read(folder: Path, text: str, **answers: str) -> intake.Parsed:
    path = folder / "mapped.csv"
    path.write_text(text, "utf-8")
    profile = Profile("Kasse", "purchase", "", COLUMNS)
    parsed = intake.read(path, How(profile=profile, answers=answers), today=TODAY)
    assert parsed.lines.adds_up
    return parsed


def _money(parsed: intake.Parsed) -> list[tuple[int, int]]:
    bought = parsed.purchases
    assert bought is not None
    return list(zip(bought.line_cents.tolist(), bought.discount_cents.tolist(), strict=True))


OPEN = "Bon;Tag;Ware;Summe;Nachl.\n1;14.03.2026;Brot;8,00;0,50\n2;14.03.2026;Käse;5,00;\n"


def test_a_mapped_discount_is_asked_about_with_an_example(tmp_path: Path) -> None:
    (asked,) = _read(tmp_path, OPEN).seen.questions
    assert (asked.name, asked.choices) == ("discount", ("subtracted", "before"))
    assert {k: asked.facts[k] for k in ("value", "discount", "line", "file")} == {
        "value": "8,00", "discount": "0,50", "line": 2, "file": "mapped.csv"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "money"),
    [("subtracted", [(800, 50), (500, 0)]), ("before", [(750, 50), (500, 0)])],
)
def test_the_answer_decides_what_was_paid(
    tmp_path: Path, answer: str, money: list[tuple[int, int]]
) -> None:
    parsed = _read(tmp_path, OPEN, discount=answer)
    assert parsed.seen.questions == ()
    assert _money(parsed) == money


@pytest.mark.parametrize(
    ("total", "kind", "paid"),
    [("7,50", "seen-discount-subtracted", 750), ("8,00", "seen-discount-before", 750)],
)
def test_price_and_quantity_prove_it_without_a_question(
    tmp_path: Path, total: str, kind: str, paid: int
) -> None:
    text = f"Bon;Tag;Ware;Summe;Nachl.;Stück;Preis\n1;14.03.2026;Brot;{total};0,50;2;4,00\n"
    parsed = _read(tmp_path, text)
    assert parsed.seen.questions == ()
    assert _money(parsed) == [(paid, 50)]
    (proof,) = [each for each in parsed.seen.evidence if each.kind == kind]
    assert proof.facts["line"] == 2


@pytest.mark.parametrize(("said", "paid"), [("13,00", [800, 500]), ("12,50", [750, 500])])
def test_the_receipts_own_total_proves_it(tmp_path: Path, said: str, paid: list[int]) -> None:
    head = "Bon;Tag;Ware;Summe;Nachl.;Zettel\n"
    text = f"{head}1;14.03.2026;Brot;8,00;0,50;{said}\n1;14.03.2026;Käse;5,00;0,00;\n"
    parsed = _read(tmp_path, text)
    assert parsed.seen.questions == ()
    assert [cents for cents, _ in _money(parsed)] == paid
    assert parsed.warned == ()


def test_lines_that_prove_both_are_asked_about(tmp_path: Path) -> None:
    head = "Bon;Tag;Ware;Summe;Nachl.;Stück;Preis\n"
    text = f"{head}1;14.03.2026;A;7,50;0,50;2;4,00\n2;14.03.2026;B;8,00;0,50;2;4,00\n"
    assert [asked.name for asked in _read(tmp_path, text).seen.questions] == ["discount"]


def test_nothing_is_asked_where_nobody_got_a_discount(tmp_path: Path) -> None:
    text = "Bon;Tag;Ware;Summe;Nachl.\n1;14.03.2026;Brot;8,00;0,00\n"
    assert _read(tmp_path, text).seen.questions == ()


def test_a_sign_may_make_a_discount_a_surcharge(tmp_path: Path) -> None:
    rows = "1;14.03.2026;A;8,00;-0,50\n2;14.03.2026;B;8,00;-1,00\n3;14.03.2026;C;8,00;0,30\n"
    text = f"Bon;Tag;Ware;Summe;Nachl.\n{rows}4;15.03.2026;A;-8,00;0,50\n"
    signed = _read(tmp_path, text, discount="before", **{"discount-sign": "signed"})
    assert _money(signed) == [(750, 50), (700, 100), (830, 0), (-750, -50)]
    turned = text.replace(";0,", ";+0,").replace(";-0,", ";0,").replace(";-1,", ";1,")
    turned = turned.replace(";+0,", ";-0,")
    assert _money(_read(tmp_path, turned, discount="before", **{"discount-sign": "signed"})) == (
        _money(signed)
    )
    lowers = _read(tmp_path, text, discount="before")
    assert _money(lowers) == [(750, 50), (700, 100), (770, 30), (-750, -50)]


def test_a_discount_larger_than_the_money_refuses_its_line(tmp_path: Path) -> None:
    text = "Bon;Tag;Ware;Summe;Nachl.\n1;14.03.2026;A;8,00;9,00\n2;14.03.2026;B;8,00;8,00\n"
    parsed = _read(tmp_path, text, discount="before")
    assert [(each.line, each.kind) for each in parsed.refused] == [(2, "discount-larger")]
    assert _money(parsed) == [(0, 800)]


@pytest.mark.parametrize("name", ["discount", "discount-sign"])
def test_an_answer_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ShopError) as caught:
        _read(tmp_path, OPEN, **{"discount": "before", name: "perhaps"})
    assert caught.value.message.kind == "answer-unknown"


def test_of_a_known_system_nobody_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "square.csv"
    path.write_text(EXPORTS["square-items"], "utf-8")
    plain = intake.read(path, today=TODAY)
    told = intake.read(path, How(answers={"discount": "before"}), today=TODAY)
    assert plain.seen.questions == ()
    assert _money(plain) == _money(told)


@pytest.mark.parametrize(
    ("heading", "net"),
    [("Umsatz netto", True), ("Nettobetrag", True), ("Summe (ohne MwSt.)", True), ("Net", True),
     ("Umsatz brutto", False), ("Kabinett", False)],
)  # fmt: skip
def test_a_heading_that_says_net_is_told(tmp_path: Path, heading: str, net: bool) -> None:
    path = tmp_path / "net.csv"
    path.write_text(f"Bon;Tag;Ware;{heading}\n1;14.03.2026;Brot;8,00\n", "utf-8")
    columns = {"Bon": "receipt", "Tag": "date", "Ware": "name", heading: "total"}
    how = How(profile=Profile("Kasse", "purchase", "", columns))
    told = [each for each in intake.read(path, how, today=TODAY).seen.evidence
            if each.kind == "seen-net-amounts"]  # fmt: skip
    assert [each.facts["column"] for each in told] == ([heading] if net else [])
    for language in texts.LANGUAGES:
        assert all(heading in texts.say(each, language) for each in told)
