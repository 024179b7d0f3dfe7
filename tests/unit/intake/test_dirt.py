"""The dirt of field-guide 1.12 that text tables bring, each with its rule."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend import intake
from shopfriend.domain.incoming import How
from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.intake import letters
from shopfriend.intake.cells import clean
from tests.permissions import as_nobody, posix_only

TODAY = date(2026, 11, 23)
HEAD = "receipt,date,customer,product,name,total"
PEOPLE = "number,first_name,last_name,street,town,phone"


def _read(folder: Path, text: str | bytes, **answers: str) -> intake.Parsed:
    path = folder / "file.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    parsed = intake.read(path, How(answers=answers), today=TODAY)
    assert parsed.lines.adds_up, parsed.lines
    return parsed


def _names(parsed: intake.Parsed) -> list[str]:
    assert parsed.purchases is not None
    return [good.name for good in parsed.purchases.products]


def _warned(parsed: intake.Parsed) -> list[tuple[int, str]]:
    return [(warning.line, warning.kind) for warning in parsed.warned]


# -- signs -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "text"),
    [("\ufeffBon", "Bon"), ("Bon\u00a0Nr", "Bon Nr"), ("Kä\u200bse", "Käse"),
     ("\u201eKäse\u201c", "Käse"), ("\u201cCheese\u201d", "Cheese"), ("\u00bbKäse\u00ab", "Käse"),
     ("\u201eAlt\u201c und \u201eNeu\u201c", "\u201eAlt\u201c und \u201eNeu\u201c"),
     ("d\u2019Or", "d\u2019Or"), ("'01067", "01067"), ("'=1+1", "=1+1"), ("'n Abend", "'n Abend")],
)  # fmt: skip
def test_signs_that_other_programs_leave_are_stripped(raw: str, text: str) -> None:
    assert clean(raw) == text


def test_headings_in_typographic_quotes_and_with_odd_blanks_are_known(tmp_path: Path) -> None:
    head = "\ufeff\u201ereceipt\u201c,\u00a0date,\u201cname\u201d,to\u200btal"
    parsed = _read(tmp_path, f"{head}\n1,2026-03-14,Brot,8\n")
    assert _names(parsed) == ["Brot"]


def test_letters_encoded_twice_are_repaired_when_the_whole_file_shows_it(tmp_path: Path) -> None:
    good = f"{HEAD}\n1,2026-03-14,,P1,Müller-Brötchen,8\n2,2026-03-14,,P2,Große Möhre – süß,8\n"
    twice = good.encode().decode("cp1252").encode()
    parsed = _read(tmp_path, twice)
    assert _names(parsed) == ["Müller-Brötchen", "Große Möhre – süß"]
    repaired = [each for each in parsed.seen.evidence if each.kind == "seen-repaired"]
    assert repaired[0].facts == {"line": 2}


def test_a_large_file_encoded_twice_is_repaired_wherever_its_head_is_cut(tmp_path: Path) -> None:
    rows = "".join(f"{n},2026-03-14,,P{n},Mö{'x' * (n % 7)}hre,8\n" for n in range(10_000))
    for shift in ("", "a", "bb"):
        twice = f"{HEAD}{shift}\n{rows}".encode().decode("cp1252").encode()
        parsed = _read(tmp_path, twice.replace(f"total{shift}".encode(), b"total", 1))
        assert all(name.startswith("Mö") for name in _names(parsed))


def test_one_right_umlaut_leaves_everything_as_it_stands(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n1,2026-03-14,,P1,MÃ¼ller,8\n2,2026-03-14,,P2,Möhre,8\n")
    assert _names(parsed) == ["MÃ¼ller", "Möhre"]


@given(st.text(alphabet="aäöüßÄÖÜé€–„“ \n", min_size=1, max_size=60))
def test_what_was_encoded_twice_comes_back_whole_even_across_blocks(text: str) -> None:
    twice = "".join(
        byte.to_bytes(1, "big").decode("cp1252", "ignore") or chr(byte) for byte in text.encode()
    )
    assert letters.repaired(twice) == text
    parts = [twice[i : i + 3] for i in range(0, len(twice), 3)]
    assert "".join(letters.repaired_blocks(iter(parts))) == text


def test_a_lost_letter_is_told_and_never_guessed(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{PEOPLE}\n1,J?rdis,M?ller,Lange Str. 4?,Ulm,\n")
    assert parsed.customers[0].last_name == "M?ller"
    assert _warned(parsed) == [(2, "letter-lost"), (2, "letter-lost")]


@pytest.mark.parametrize("encoding", ["cp850", "mac-roman"])
def test_letters_of_dos_and_mac_are_asked_about_with_an_example(
    tmp_path: Path, encoding: str
) -> None:
    text = f"{HEAD}\n1,2026-03-14,,P1,Käsebrötchen,8\n2,2026-03-14,,P2,Müsli für Große,8\n"
    asked = _read(tmp_path, text.encode(encoding))
    question = next(each for each in asked.seen.questions if each.name == "encoding")
    assert question.choices[0] == encoding
    assert question.facts["other"] == "Käsebrötchen"
    assert question.facts["line"] == 2
    answered = _read(tmp_path, text.encode(encoding), encoding=encoding)
    assert answered.seen.questions == ()
    assert _names(answered) == ["Käsebrötchen", "Müsli für Große"]


def test_nothing_is_asked_about_letters_of_windows(tmp_path: Path) -> None:
    text = f"{HEAD}\n1,2026-03-14,,P1,Käsebrötchen „süß“ Sørensen señor,8\n"
    assert _read(tmp_path, text.encode("cp1252")).seen.questions == ()


# -- numbers -----------------------------------------------------------------------------------


def test_a_shortened_number_is_flagged_as_lost_and_the_name_decides(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path, f'{HEAD}\n1,2026-03-14,,"4,01E+12",Senf,8\n2,2026-03-14,,4.01235E+12,,8\n'
    )
    assert parsed.purchases is not None
    assert [(good.number, good.name) for good in parsed.purchases.products] == [("Senf", "Senf")]
    assert _warned(parsed) == [(2, "number-lost"), (3, "number-lost")]
    assert [(refusal.line, refusal.kind) for refusal in parsed.refused] == [(3, "number-gone")]


def test_a_shortened_customer_number_names_nobody(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n1,2026-03-14,2.8E+12,P1,Brot,8\n")
    assert parsed.purchases is not None
    assert parsed.purchases.customer == [""]
    assert _warned(parsed) == [(2, "number-lost")]


def test_a_number_that_only_got_a_decimal_is_recovered(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n1,2026-03-14,,4012345678901.0,Senf,8\n")
    assert parsed.purchases is not None
    assert parsed.purchases.products[0].number == "4012345678901"
    whole = _read(tmp_path, f"{HEAD}\n1.0,2026-03-14,7.0,12.0,Senf,8\n2.0,2026-03-14,8.0,12.0,,8\n")
    assert whole.purchases is not None
    assert whole.purchases.number == ["1", "2"]
    assert whole.purchases.customer == ["7", "8"]


def test_a_short_number_with_a_point_among_others_stays(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n1,2026-03-14,,12.0,Senf,8\n2,2026-03-14,,A7,Brot,8\n")
    assert parsed.purchases is not None
    assert [good.number for good in parsed.purchases.products] == ["12.0", "A7"]


def test_a_gtin_of_twelve_digits_gets_its_zero_only_with_a_right_check_digit(
    tmp_path: Path,
) -> None:
    text = "number,name,gtin\nP1,Senf,036000291452\nP2,Brot,036000291453\n"
    one, two = _read(tmp_path, text).products
    assert (one.gtin, two.gtin) == ("0036000291452", None)


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "'=1+1", "\t=1+1"])
def test_formulas_do_not_come_in_as_formulas(tmp_path: Path, cell: str) -> None:
    quoted = '"' + cell.replace('"', '""') + '"'
    parsed = _read(tmp_path, f"{PEOPLE}\n1,Bea,{quoted},Lange Str. 4,Ulm,+49 731 1234567\n")
    assert not (parsed.customers[0].last_name or "x").startswith(("=", "+", "@"))
    assert parsed.customers[0].phone == "+49 731 1234567"


# -- lines -------------------------------------------------------------------------------------


def test_a_table_inside_a_cell_is_one_cell(tmp_path: Path) -> None:
    inner = '"a;b;c\n1;2;3\n""x"";y;z"'
    parsed = _read(tmp_path, f"number,last_name,street,note\n1,Kurz,Weg 1,{inner}\n2,Lang,Weg 2,\n")
    assert parsed.customers[0].note == 'a;b;c\n1;2;3\n"x";y;z'
    assert (parsed.lines.row, len(parsed.customers)) == (4, 2)


def test_a_file_that_grows_while_it_is_read_is_counted_as_far_as_it_was_read(
    tmp_path: Path,
) -> None:
    path = tmp_path / "till.csv"
    path.write_text(f"{HEAD}\n" + "1,2026-03-14,,P1,Brot,8\n" * 50)

    def grow(done: int, of: int) -> None:
        if path.stat().st_size < 4_000:
            with path.open("a") as file:
                file.write("2,2026-03-15,,P1,Brot,8\n2,2026-03-15,,P1,Br")

    parsed = intake.read(path, today=TODAY, told=grow)
    assert parsed.lines.adds_up
    assert parsed.lines.physical >= 51
    assert parsed.purchases is not None
    assert int(parsed.purchases.total_cents.sum()) == 800 * len(parsed.purchases.receipt)


def test_a_file_that_vanishes_or_is_locked_is_trouble_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "till.csv"
    path.write_text(f"{HEAD}\n1,2026-03-14,,P1,Brot,8\n")
    reader = intake.look(path)
    path.unlink()
    from shopfriend.intake import delimited

    with pytest.raises(ShopError, match="file-missing"):
        delimited.read(reader, How(), today=TODAY, zone="UTC", told=lambda done, of: None)


@posix_only
def test_a_file_that_another_program_holds_is_trouble_not_a_crash(open_folder: Path) -> None:
    path = open_folder / "till.csv"
    path.write_text(f"{HEAD}\n1,2026-03-14,,P1,Brot,8\n")
    path.chmod(0)
    with as_nobody(), pytest.raises(Trouble, match="file-locked"):
        intake.look(path)


def test_a_lock_told_by_the_system_is_the_sentence_about_excel() -> None:
    from shopfriend.intake import container

    error = container.trouble_of(Path("sales.csv"), PermissionError(13, "in use"))
    assert isinstance(error, Trouble)
    assert error.message.kind == "file-locked"
