"""The letter on paper: what the finished file shows, seen with the printer's eyes."""

import re
import time
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shopfriend import mailing
from shopfriend.domain.letters import Letter, letter_facts, letter_from
from shopfriend.domain.trouble import Cancelled, ShopError, Trouble
from shopfriend.mailing import fonts
from tests.unit.mailing.samples import PICTURE, a_letter, an_offer, pictures


def quiet(done: int, of: int) -> None:
    """Nobody waits."""


def printing_says(letter: Letter) -> str:
    try:
        mailing.check_fits(letter)
    except ShopError as error:
        return error.message.kind
    return "fits"


def written(folder: Path, *letters: Letter) -> Path:
    path = folder / "letters.pdf"
    assert mailing.write_letters(letters, pictures, path, title="Probe", progress=quiet) == len(
        letters
    )
    return path


def words_of(path: Path, page: int = 0) -> str:
    document = pdfium.PdfDocument(str(path))
    try:
        return str(document[page].get_textpage().get_text_bounded())
    finally:
        document.close()


@pytest.mark.parametrize("count", [3, 2, 1, 0])
@pytest.mark.parametrize("pictured", [0, 1, 3])
def test_P072_the_letter_is_good_with_any_offers_and_pictures(
    tmp_path: Path, count: int, pictured: int
) -> None:
    offers = [an_offer(f"Ware {n}", PICTURE if n < pictured else None) for n in range(count)]
    letter = a_letter(offers=tuple(offers))
    path = written(tmp_path, letter)
    assert mailing.check_file(path, [letter]) == []


def test_P074_P081_coupon_bars_and_squares_decode_and_equal_the_record(tmp_path: Path) -> None:
    letters = [a_letter(seed) for seed in range(4)]
    path = written(tmp_path, *letters)
    assert mailing.check_file(path, letters) == []
    shuffled = [letters[1], letters[0], *letters[2:]]
    assert {m.kind for m in mailing.check_file(path, shuffled)} == {"check-codes"}
    assert letters[0].coupon is not None
    assert letters[0].coupon.readable in words_of(path)


def test_the_objection_block_stands_on_every_letter(tmp_path: Path) -> None:
    letter = a_letter(coupon=False)
    path = written(tmp_path, letter)
    text = " ".join(words_of(path).split())
    assert letter.objection.title in text
    assert letter.objection.text in text
    assert mailing.check_file(path, [letter]) == []


def test_C42_offers_stand_on_paper_in_the_order_of_the_list(tmp_path: Path) -> None:
    names = ["Zimtsterne", "Apfelsaft", "Morcheln"]
    path = written(tmp_path, a_letter(offers=tuple(an_offer(name) for name in names)))
    text = words_of(path)
    assert sorted(names, key=text.index) == names


def test_C40_C41_size_colour_and_picture_of_the_variant_are_printed(tmp_path: Path) -> None:
    shown = an_offer("Filzpantoffel, Größe 39, petrol", PICTURE)
    path = written(tmp_path, a_letter(offers=(shown,)))
    assert "Filzpantoffel, Größe 39, petrol" in words_of(path)
    document = pdfium.PdfDocument(str(path))
    image = document[0].render(scale=1).to_pil().convert("RGB")
    document.close()
    near = [c for _, c in image.getcolors(1 << 20) if abs(c[0] - 0x22) + abs(c[2] - 0x88) < 12]
    assert near, "the variant's own colour is on the page"


def test_C45_P114_printed_offline_with_fonts_embedded_and_true_size(tmp_path: Path) -> None:
    path = written(tmp_path, a_letter())
    raw = path.read_bytes()
    assert b"/PrintScaling /None" in raw
    assert b"/BaseFont /Helvetica" not in raw
    assert re.search(rb"/Title \(Probe\)", raw)
    assert mailing.check_file(path, [a_letter()]) == []


def test_N10_the_same_letters_give_the_same_bytes(tmp_path: Path) -> None:
    first = written(tmp_path, a_letter(1), a_letter(2)).read_bytes()
    assert written(tmp_path, a_letter(1), a_letter(2)).read_bytes() == first


def test_N10_a_frozen_letter_comes_back_as_it_was() -> None:
    assert letter_from(letter_facts(a_letter())) == a_letter()
    assert letter_from(letter_facts(a_letter(coupon=False))) == a_letter(coupon=False)


def test_a_text_too_long_for_the_page_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    long = a_letter(body=("Es war einmal ein sehr langer Brief. " * 60,))
    with pytest.raises(ShopError) as caught:
        mailing.write_letters([long], pictures, tmp_path / "a.pdf", title="", progress=quiet)
    assert caught.value.message.kind == "letter-too-long"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"address": ("W" * 300, "Weg 1", "89073 Ulm")}, "letter-address-too-long"),
        ({"address": tuple(f"Zeile {n}" for n in range(7))}, "letter-address-too-long"),
        ({"salutation": "Liebe " + "x" * 300}, "letter-word-too-long"),
        ({"salutation": "Liebe \U0001f468\u200d\U0001f373,"}, "letter-glyph-missing"),
        ({"salutation": "Liebe 李,"}, "letter-glyph-missing"),
        ({"salutation": "Liebe שרה,"}, "letter-script"),
        ({"shop": "Laden " * 60}, "letter-shop-too-long"),
    ],
)
def test_what_cannot_be_printed_is_named(changed: dict[str, Any], kind: str) -> None:
    with pytest.raises(ShopError) as caught:
        mailing.check_fits(a_letter(**changed))
    assert caught.value.message.kind == kind


def test_signs_beyond_the_main_font_are_printed_from_the_second(tmp_path: Path) -> None:
    letter = a_letter(salutation="Guten Tag Łukasz Nguyễn ☕ ✓,")
    path = written(tmp_path, letter)
    assert "Łukasz Nguyễn ☕ ✓" in words_of(path)
    assert mailing.check_file(path, [letter]) == []


def test_a_long_name_in_the_address_is_broken_not_cut(tmp_path: Path) -> None:
    name = "Prof. Dr. Anna-Katharina Freifrau von Hohenstein-Weißenburg"
    letter = a_letter(address=("Frau", name, "Am langen Berg 12 a", "89077 Ulm"))
    path = written(tmp_path, letter)
    assert mailing.check_file(path, [letter]) == []


@pytest.mark.parametrize("town", ["Ulm", "Ulm an der Donau", "Sankt Märgen"])
def test_the_return_line_is_one_line_in_type_that_can_be_read(tmp_path: Path, town: str) -> None:
    sender = f"Lindenladen · Alte Marktgasse 7 · 89073 {town}"
    letter = a_letter(sender=sender)
    path = written(tmp_path, letter)
    assert mailing.check_file(path, [letter]) == []
    assert f"{sender}\r\n" in words_of(path)
    assert min(look.size for look in fonts.RETURN) == 6.5


def test_a_very_long_sender_is_broken_between_its_parts(tmp_path: Path) -> None:
    shop = "Feinkost und Weinhandlung Lindenladen"
    letter = a_letter(sender=f"{shop} · Alte Marktgasse 7 · 89073 Ulm")
    path = written(tmp_path, letter)
    assert mailing.check_file(path, [letter]) == []
    assert "Marktgasse 7\r\n89073 Ulm\r\n" in words_of(path)


def test_a_six_line_address_stays_in_the_window(tmp_path: Path) -> None:
    lines = (
        "Lindenhof GmbH",
        "Einkauf",
        "Frau Eva Kurz",
        "Weg 1 // Hof",
        "1010 Wien",
        "ÖSTERREICH",
    )
    letter = a_letter(address=lines)
    assert mailing.check_file(written(tmp_path, letter), [letter]) == []


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=120), st.text(max_size=600), st.text(max_size=200))
def test_any_text_fits_or_is_a_named_error(name: str, body: str, offer: str) -> None:
    clean = " ".join(name.split()), " ".join(body.split()), " ".join(offer.split())
    letter = a_letter(salutation=clean[0], body=(clean[1],), offers=(an_offer(clean[2]),))
    assert printing_says(letter).startswith(("fits", "letter-"))


def test_the_checker_sees_what_lies_in_the_window(tmp_path: Path) -> None:
    letter = a_letter()
    path = written(tmp_path, letter)
    other = a_letter(address=("Herr", "Karl Lang", "Weg 2", "89073 Ulm"))
    kinds = {m.kind for m in mailing.check_file(path, [other])}
    assert {"check-address", "check-window"} <= kinds
    assert mailing.check_file(path, [letter, letter])[0].kind == "check-pages"


def test_a_missing_folder_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        written(tmp_path / "nowhere", a_letter())
    assert caught.value.message.kind == "letters-folder-missing"


@pytest.mark.parametrize("count", [12, pytest.param(500, marks=pytest.mark.long)])
def test_C45_so_many_different_pieces_in_one_file_in_two_minutes(
    tmp_path: Path, count: int
) -> None:
    letters = [
        a_letter(
            seed,
            address=("Frau", f"Bea Kurz-{seed}", f"Weg {seed}", "89073 Ulm"),
            salutation=f"Sehr geehrte Frau Kurz-{seed},",
            offers=(an_offer(f"Käse Nr. {seed}", PICTURE), an_offer("Brot"), an_offer("Honig")),
        )
        for seed in range(count)
    ]
    began = time.process_time()
    path = written(tmp_path, *letters)
    assert time.process_time() - began < 120
    document = pdfium.PdfDocument(str(path))
    pages = [document[n].get_textpage().get_text_bounded() for n in range(len(document))]
    document.close()
    assert len(pages) == count
    for letter, text in zip(letters, pages, strict=True):
        assert letter.coupon is not None
        wanted = (letter.address[1], letter.offers[0].name, letter.coupon.readable)
        assert all(words in text for words in wanted)


def test_cancelling_leaves_no_half_file(tmp_path: Path) -> None:
    def stop(done: int, of: int) -> None:
        if done == 2:
            raise Cancelled

    target = tmp_path / "a.pdf"
    target.write_bytes(b"yesterday's")
    with pytest.raises(Cancelled):
        mailing.write_letters([a_letter()] * 5, pictures, target, title="", progress=stop)
    assert [p.name for p in tmp_path.iterdir()] == ["a.pdf"]
    assert target.read_bytes() == b"yesterday's"


def test_a_picture_whose_bytes_are_gone_leaves_its_place_tidy(tmp_path: Path) -> None:
    letter = a_letter(offers=(an_offer("Comté", "gone"),))
    assert mailing.check_file(written(tmp_path, letter), [letter]) == []


def test_a_picture_that_is_none_is_trouble(tmp_path: Path) -> None:
    letter = a_letter(offers=(an_offer("Comté", "bad"),))
    with pytest.raises(Trouble) as caught:
        mailing.write_letters(
            [letter], lambda _: b"no picture", tmp_path / "a.pdf", title="", progress=quiet
        )
    assert caught.value.message.kind == "letter-picture-unreadable"
