"""Exports that do not fit together: half receipts, unreadable times, locked files, random damage.

The answer is always rows and a list of what was refused, or one sentence; never an exception of
ours.
"""

import random
import shutil
from pathlib import Path

import pytest

from shopfriend import intake
from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.intake import findings
from shopfriend.intake.dsfinvk import report
from tests.permissions import as_nobody, posix_only
from tests.unit.intake.dsfinvk.exports import TODAY, WHOLE, cents, read, rewrite
from tests.unit.intake.dsfinvk.till import BREAD, COMTE, Item, Till, a_day


def test_half_a_receipt_is_refused_whole(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    rewrite(folder, "lines_vat.csv", lambda text: text.replace("8,50000", "acht", 1))
    parsed = read(folder)
    assert cents(parsed) == [400, -400]
    (refusal,) = parsed.refused
    assert (refusal.file, refusal.line, refusal.kind) == ("lines_vat.csv", 2, "number-unreadable")
    assert parsed.refused_by_kind == {"number-unreadable": 2}


def test_lines_without_receipt_and_money_without_line_are_told(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    rewrite(folder, "transactions.csv", lambda text: text.replace(";B-2;", ";B-X;"))
    rewrite(folder, "lines_vat.csv", lambda text: text.replace(";B-1;2;", ";B-1;9;"))
    parsed = read(folder)
    assert cents(parsed) == [-400]
    kinds = {refusal.kind for refusal in parsed.refused}
    assert kinds == {"till-line-alone", "till-amount-alone"}


def test_a_line_without_money_is_free_only_if_the_total_says_so(tmp_path: Path) -> None:
    till = Till().receipt("free", BREAD, Item("Beutel", "0.00", art="5"))
    till.receipt("lost", BREAD, COMTE, at="2026-03-14T12:00:00")
    folder = till.close().folder(tmp_path / "export")
    rewrite(
        folder, "lines_vat.csv",
        lambda text: "".join(row for row in text.splitlines(keepends=True)
                             if ";free;2;" not in row and ";lost;2;" not in row),
    )  # fmt: skip
    parsed = read(folder)
    assert cents(parsed) == [400]
    assert [refusal.kind for refusal in parsed.refused] == ["till-money-missing"]


def test_two_exports_that_overlap_bring_each_receipt_once(tmp_path: Path) -> None:
    a_day().folder(tmp_path / "all" / "monday")
    longer = a_day()
    longer.receipt("B-1", COMTE, at="2026-03-15T09:00:00").close()
    longer.folder(tmp_path / "all" / "week")
    parsed = read(tmp_path / "all")
    assert cents(parsed) == [*WHOLE, 850]
    assert parsed.skipped == {"twice": 3}


def test_the_same_receipt_with_other_content_in_another_part_is_refused(tmp_path: Path) -> None:
    a_day().folder(tmp_path / "all" / "a")
    other = a_day().folder(tmp_path / "all" / "b")
    rewrite(other, "lines_vat.csv", lambda text: text.replace("8,50000", "9,50000"))
    parsed = read(tmp_path / "all")
    assert cents(parsed) == WHOLE
    assert [refusal.kind for refusal in parsed.refused] == ["till-receipt-differs"]


@posix_only
def test_one_locked_file_is_named_and_nothing_comes_in(open_folder: Path) -> None:
    folder = a_day().folder(open_folder / "export")
    (folder / "lines.csv").chmod(0)
    with as_nobody(), pytest.raises(Trouble, match=r"file-locked.*lines.csv"):
        read(folder)


def test_a_file_locked_by_another_program_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = a_day().folder(tmp_path / "export")
    opened = Path.open

    def locked(self: Path, *how: object, **more: object) -> object:
        if self.name == "lines.csv":
            raise PermissionError(13, "in use")
        return opened(self, *how, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(Trouble, match=r"file-locked.*lines.csv"):
        read(folder)


def test_random_damage_never_raises_anything_of_ours_and_every_line_is_counted(
    tmp_path: Path,
) -> None:
    chance = random.Random(7)
    good = a_day().folder(tmp_path / "good")
    for turn in range(60):
        folder = tmp_path / f"turn {turn}"
        shutil.copytree(good, folder)
        file = chance.choice(sorted(folder.glob("*.csv")))
        content = bytearray(file.read_bytes())
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(content))
            match chance.randrange(4):
                case 0:
                    content[at] = chance.randrange(256)
                case 1:
                    del content[at : at + chance.randint(1, 40)]
                case 2:
                    content[at:at] = chance.choice([b'"', b"\n", b";", b"\0", b"\xc3", b"\r\n;"])
                case _:
                    content[at:at] = content[at : at + 60]
        file.write_bytes(bytes(content))
        try:
            parsed = intake.read(folder, today=TODAY)
        except ShopError:
            continue
        assert parsed.lines.adds_up, f"turn {turn}: {file.name}"


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("gestern", "date-unreadable"), ("03/04/2026 10:00", "date-unreadable"),
        ("2026-02-31T10:00:00", "date-impossible"),
        ("9999-12-31T23:59:59-12:00", "date-impossible"),
        ("1899-12-30T10:00:00", "date-too-old"), ("2027-03-14T10:00:00", "date-ahead"),
        ("", "date-missing"),
    ],
)  # fmt: skip
def test_a_receipt_without_a_time_that_can_be_is_refused(
    tmp_path: Path, written: str, kind: str
) -> None:
    folder = a_day().folder(tmp_path / "export")
    rewrite(folder, "transactions.csv", lambda t: t.replace("2026-03-14T10:41:15", written))
    parsed = read(folder)
    assert cents(parsed) == [400, -400]
    assert parsed.refused[0].kind == kind
    assert parsed.refused[0].file == "transactions.csv"
    assert parsed.refused_by_kind == {kind: 2}  # both lines of that receipt


def test_a_file_whose_every_line_is_wrong_lists_the_first_and_counts_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "KEPT", 3)
    monkeypatch.setattr(findings, "KEPT", 3)
    till = Till()
    for n in range(8):
        till.receipt(str(n), BREAD, COMTE)
    folder = till.close().folder(tmp_path / "export")
    rewrite(folder, "transactions.csv", lambda text: text.replace("2026-03-14T10:41:15", "?"))
    parsed = read(folder)
    assert [refusal.kind for refusal in parsed.refused] == ["date-unreadable"] * 3
    assert parsed.refused_by_kind == {"date-unreadable": 16}
