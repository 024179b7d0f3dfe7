"""What a file is and how it writes numbers and dates: proven by a line, or asked, never guessed."""

from datetime import date
from pathlib import Path

import pytest

from shopfriend import intake
from shopfriend.domain.incoming import How
from shopfriend.domain.messages import message
from shopfriend.domain.trouble import ShopError
from shopfriend.intake import container

TODAY = date(2026, 11, 23)
HEAD = "receipt,date,product,total"


def _file(folder: Path, text: str | bytes) -> Path:
    path = folder / "file.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def _read(folder: Path, text: str, **answers: str) -> intake.Parsed:
    return intake.read(_file(folder, text), How(answers=answers), today=TODAY)


def _kinds(seen: intake.Seen) -> list[str]:
    return [each.kind for each in seen.evidence]


def test_each_step_of_the_detection_says_what_it_rests_on(tmp_path: Path) -> None:
    text = "Lindenladen\n\nBon;Datum;Artikel;Summe\n1;14.03.2026;P1;1.234,50\n"
    seen = intake.look(_file(tmp_path, text.encode("utf-8-sig")))
    assert _kinds(seen) == [
        "seen-own-format", "seen-encoding", "seen-semicolon", "seen-header",
        "seen-decimal-comma", "seen-dmy",
    ]  # fmt: skip
    assert seen.evidence[1].facts == {"encoding": "utf-8-sig"}
    assert seen.evidence[3].facts == {"line": 3}
    assert seen.evidence[4].facts == {"column": "Summe", "value": "1.234,50", "line": 4}


def test_the_proof_is_given_with_its_physical_line(tmp_path: Path) -> None:
    lines = [f'{n},2026-03-14,"two\nlines",{n}' for n in range(1, 9)]
    parsed = _read(tmp_path, "\n".join([HEAD, *lines, '9,2026-03-14,P1,"1.234,50"', ""]))
    proof = message("seen-decimal-comma", column="total", value="1.234,50", line=18)
    assert proof in parsed.seen.evidence


def test_all_lines_correct_what_the_first_ones_said(tmp_path: Path) -> None:
    """The look sees 04/05 only and would ask; line 401 proves the order."""
    lines = [f"{n},04/05/2026,P1,8" for n in range(400)]
    path = _file(tmp_path, "\n".join([HEAD, *lines, "400,05/13/2026,P1,8", ""]))
    seen = intake.look(path)
    assert [question.name for question in seen.questions] == ["date-order"]
    parsed = intake.read(path, today=TODAY)
    assert parsed.seen.questions == ()
    proof = message("seen-mdy", column="date", value="05/13/2026", line=402)
    assert proof in parsed.seen.evidence
    assert parsed.purchases is not None
    assert set(parsed.purchases.day) == {"2026-04-05", "2026-05-13"}


def test_thousands_or_thousandths_are_asked_with_the_value_and_the_choices(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n1,2026-03-14,P1,8\n2,2026-03-14,P1,1.234\n")
    question = parsed.seen.questions[0]
    assert (question.name, question.choices) == ("decimal", ("dot", "comma"))
    assert question.facts == {"file": "file.csv", "column": "total", "value": "1.234", "line": 3}
    comma = _read(tmp_path, f"{HEAD}\n1,2026-03-14,P1,1.234\n", decimal="comma")
    dot = _read(tmp_path, f"{HEAD}\n1,2026-03-14,P1,1.234\n", decimal="dot")
    assert comma.purchases is not None
    assert dot.purchases is not None
    assert comma.purchases.total_cents.tolist() == [123_400]
    assert dot.purchases.total_cents.tolist() == [123]
    assert comma.seen.questions == dot.seen.questions == ()


def test_nothing_is_asked_where_no_value_reads_two_ways(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n1,2026-03-14,P1,8\n2,20260315,P1,1234\n")
    assert parsed.seen.questions == ()


def test_another_column_of_the_file_answers_before_anybody_is_asked(tmp_path: Path) -> None:
    parsed = _read(tmp_path, "receipt,date,product,quantity,total\n1,2026-03-14,P1,1.234,9.90\n")
    assert parsed.seen.questions == ()
    assert parsed.purchases is not None
    assert parsed.purchases.quantity_milli.tolist() == [1234]


def test_day_or_month_is_asked_once_and_never_mixed(tmp_path: Path) -> None:
    text = f"{HEAD}\n1,03/04/2026,P1,8\n2,05/04/2026,P1,8\n"
    asked = _read(tmp_path, text)
    assert [(q.name, q.choices) for q in asked.seen.questions] == [("date-order", ("dmy", "mdy"))]
    for answer, days in (("dmy", ["2026-04-03", "2026-04-05"]),
                         ("mdy", ["2026-03-04", "2026-05-04"])):  # fmt: skip
        answered = _read(tmp_path, text, **{"date-order": answer})
        assert answered.purchases is not None
        assert answered.purchases.day == days


def test_days_to_come_rule_an_order_out(tmp_path: Path) -> None:
    """12/11 read as a day of December lies after today, and no purchase does."""
    parsed = _read(tmp_path, f"{HEAD}\n1,12/11/2026,P1,8\n2,09/11/2026,P1,8\n")
    assert "seen-dmy-ahead" in _kinds(parsed.seen)
    assert parsed.seen.questions == ()
    assert parsed.purchases is not None
    assert parsed.purchases.day == ["2026-11-12", "2026-11-09"]


def test_days_that_follow_each_other_prove_their_order(tmp_path: Path) -> None:
    days = ["07/03", "09/03", "01/04", "08/04", "02/05", "06/05"]
    lines = [f"{n},{day}/2026,P1,8" for n, day in enumerate(days)]
    parsed = _read(tmp_path, "\n".join([HEAD, *lines, ""]))
    assert "seen-dmy-sorted" in _kinds(parsed.seen)
    assert parsed.purchases is not None
    assert parsed.purchases.day[:2] == ["2026-03-07", "2026-03-09"]


def test_an_answer_that_is_none_is_refused_with_the_possible_ones(tmp_path: Path) -> None:
    with pytest.raises(ShopError, match="answer-unknown") as raised:
        _read(tmp_path, f"{HEAD}\n1,03/04/2026,P1,8\n", **{"date-order": "ymd"})
    assert raised.value.message.facts["choices"] == "dmy, mdy"


def test_only_head_and_tail_are_read_whatever_the_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "two-gigabytes.csv"
    path.write_text(f"{HEAD}\n" + "1,2026-03-14,P1,8.50\n" * 20_000)
    with path.open("r+b") as file:  # sparse: takes no room
        file.truncate(2 * 1024**3)
    read: list[int] = []
    ends_of = container.ends_of

    def counted(path: Path) -> tuple[bytes, bytes, int]:
        head, tail, size = ends_of(path)
        read.append(len(head) + len(tail))
        return head, tail, size

    monkeypatch.setattr(container, "ends_of", counted)
    seen = intake.look(path)
    assert (seen.format, seen.size) == ("purchases", 2 * 1024**3)
    assert max(read) <= container.HEAD + container.TAIL


def test_a_file_of_two_gigabytes_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "two-gigabytes.csv"
    path.write_text("number,last_name,town\n1,Kurz,Ulm\n")
    with path.open("r+b") as file:
        file.truncate(2 * 1024**3)
    told: list[int] = []
    with pytest.raises(ShopError, match="file-too-large") as raised:
        intake.read(path, today=TODAY, told=lambda done, of: told.append(done))
    assert raised.value.message.facts["megabytes"] == 2147
    assert told == []


@pytest.mark.parametrize("name", ["sales.xlsx", "sales.pdf", "sales.vcf", "sales"])
def test_the_ending_of_the_name_says_nothing(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(f"{HEAD}\n1,2026-03-14,P1,8\n")
    assert intake.look(path).format == "purchases"


def test_ten_thousand_columns_are_read(tmp_path: Path) -> None:
    extra = ",".join(f"column {n}" for n in range(10_000))
    text = f"{HEAD},{extra}\n1,2026-03-14,P1,8," + ",".join("x" * 10_000) + "\n"
    path = _file(tmp_path, text)
    seen = intake.look(path)
    assert len(seen.ignored) == 10_000
    parsed = intake.read(path, today=TODAY)
    assert parsed.purchases is not None
    assert parsed.purchases.total_cents.tolist() == [800]
    assert parsed.lines.adds_up


def test_of_two_columns_with_one_heading_the_first_counts_and_the_other_is_named(
    tmp_path: Path,
) -> None:
    parsed = _read(tmp_path, f"{HEAD},total\n1,2026-03-14,P1,8,9\n")
    assert parsed.purchases is not None
    assert parsed.purchases.total_cents.tolist() == [800]
    assert parsed.seen.ignored == ("total",)


def test_a_list_of_people_without_numbers_is_told_but_no_table_with_names_in_it(
    tmp_path: Path,
) -> None:
    people = "Stammkunden 2026\n\nName;Vorname;Straße;PLZ;Ort;Telefon\nKurz;Bea;Weg 1;89073;Ulm;\n"
    seen = intake.look(_file(tmp_path, people))
    assert (seen.format, seen.noun) == ("people", "customer")
    orders = "Bestellnummer;Bestelldatum;Name;Straße;PLZ;Ort;Artikel;Betrag\n1;14.03.2026;Kurz;Weg 1;89073;Ulm;Brot;8,50\n"  # noqa: E501
    assert intake.look(_file(tmp_path, orders)).noun == "purchase"
    rest = "Vorgang;Name;Straße;Raum;Dauer;Preisstufe\n1;Kurz;Weg 1;2;30;A\n"
    with pytest.raises(ShopError, match="columns-missing"):
        intake.look(_file(tmp_path, rest))


def test_headings_without_a_letter_are_no_headings(tmp_path: Path) -> None:
    """Found by damage: a forced format met a first row of signs alone."""
    path = tmp_path / "signs.csv"
    path.write_text(":::,:::\n1,2\n")
    with pytest.raises(ShopError, match=r"columns-missing|file-has-no-columns"):
        intake.look(path, How(format="people"))
