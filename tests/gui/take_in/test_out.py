"""The other way: everything of one noun as a table, people also as address cards."""

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.builders import a_consent, a_customer, a_product, a_receipt


@pytest.fixture
def out(desk, page, tmp_path, monkeypatch):
    """Chooses a noun and the file it is written to."""
    bea, comte = a_customer(desk), a_product(desk, "Comté", number="1")
    a_consent(desk, bea)
    for day in ("2026-11-02", "2026-11-09", "2026-11-16"):
        a_receipt(desk, bea, day, [(comte, 1000, 356)])

    def write(noun: str, name: str):
        target = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
        page.start.out.what.show_value(noun)
        page.start.out.export.click()
        return target

    return write


@pytest.mark.parametrize(
    ("noun", "inside"),
    [("customers", "Kurz"), ("goods", "Comté"), ("receipts", "3,56"), ("offers", "Kunde")],
)
def test_P100_every_noun_goes_out_as_csv_and_as_xlsx(out, page, noun, inside):
    assert inside in out(noun, f"{noun}.csv").read_text("utf-8-sig")
    assert "geschrieben" in page.window().bar.words
    assert out(noun, f"{noun}.xlsx").read_bytes().startswith(b"PK")


def test_P100_people_go_out_as_address_cards(out, page):
    text = out("customers", "leute.vcf").read_text("utf-8")
    assert "BEGIN:VCARD" in text
    assert "Kurz" in text


def test_cards_are_offered_for_people_only(out, page, monkeypatch):
    asked = []

    def nothing_chosen(*given):
        asked.append(given[2:])
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", nothing_chosen)
    for noun in ("customers", "receipts"):
        page.start.out.what.show_value(noun)
        page.start.out.export.click()
    assert asked == [
        ("Kunden.xlsx", "Tabellen (*.xlsx *.csv);;Visitenkarten (*.vcf)"),
        ("Bons.xlsx", "Tabellen (*.xlsx *.csv)"),
    ]


def test_a_folder_that_cannot_be_written_to_is_told_and_the_button_stays(out, page, tmp_path):
    (tmp_path / "da").write_text("eine Datei, kein Ordner", encoding="utf-8")
    out("goods", "da/waren.csv")
    assert "waren.csv" in page.window().bar.words
    assert page.start.out.export.isEnabled()
