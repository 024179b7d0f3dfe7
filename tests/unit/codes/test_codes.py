"""Codes on paper: every single mistake is a typing error, not a wrong coupon."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend.domain import codes

KEY = b"k" * 32
seeds = st.integers(0, 2**32)
letter_kinds = st.sampled_from([pattern.kind for pattern in codes.KINDS])


def a_code(kind: codes.CodeKind, seed: int) -> str:
    return codes.new(kind, chance=random.Random(seed), key=KEY)


def test_the_alphabet_has_thirty_signs_that_look_different() -> None:
    assert len(set(codes.ALPHABET)) == 30
    assert not set("01OIYZ") & set(codes.ALPHABET)


@given(letter_kinds, seeds)
def test_P080_a_new_code_reads_as_what_it_is(kind: codes.CodeKind, seed: int) -> None:
    code = a_code(kind, seed)
    assert codes.read(code, key=KEY) == codes.Reading(code, kind, "ok")
    assert codes.looks_like_code(code)


@given(letter_kinds, seeds)
def test_blanks_lower_case_and_hyphens_do_not_matter(kind: codes.CodeKind, seed: int) -> None:
    code = a_code(kind, seed)
    typed = f"  {codes.grouped(code).lower().replace(' ', ' - ')}\t"
    assert codes.read(typed, key=KEY).code == code
    assert codes.read(typed, key=KEY).verdict == "ok"


@given(letter_kinds, seeds, st.integers(0, 9), st.sampled_from(codes.ALPHABET + "01OIYZ?Ä"))
def test_any_single_wrong_sign_is_a_typing_error(
    kind: codes.CodeKind, seed: int, place: int, sign: str
) -> None:
    code = a_code(kind, seed)
    place %= len(code)
    wrong = code[:place] + sign + code[place + 1 :]
    if wrong != code:
        assert codes.read(wrong, key=KEY).verdict == "typing-error"


@given(letter_kinds, seeds, st.integers(0, 8))
def test_neighbours_swapped_are_a_typing_error_except_2_and_X(
    kind: codes.CodeKind, seed: int, place: int
) -> None:
    code = a_code(kind, seed)
    place %= len(code) - 1
    pair = code[place : place + 2]
    wrong = code[:place] + pair[::-1] + code[place + 2 :]
    if wrong == code:
        return
    seen = codes.read(wrong, key=KEY).verdict
    if set(pair) == {"2", "X"}:  # what Luhn cannot see; a coupon's signature mostly does
        assert seen in {"ok", "not-ours"}
    else:
        assert seen == "typing-error"


@given(letter_kinds, seeds, st.integers(0, 9))
def test_a_sign_left_out_is_a_typing_error(kind: codes.CodeKind, seed: int, place: int) -> None:
    code = a_code(kind, seed)
    place %= len(code)
    assert codes.read(code[:place] + code[place + 1 :], key=KEY).verdict == "typing-error"


def test_a_code_signed_with_another_key_is_not_ours() -> None:
    foreign = [codes.new("coupon", chance=random.Random(n), key=b"other") for n in range(300)]
    verdicts = [codes.read(code, key=KEY).verdict for code in foreign]
    assert verdicts.count("not-ours") >= 297  # two signed signs: one in nine hundred slips
    assert set(verdicts) <= {"not-ours", "ok"}


@pytest.mark.parametrize("text", ["", "C", "Käse", "Müller", "0731 123456", "=CMD|' /C calc'!A0"])
def test_what_is_no_code_is_a_typing_error_and_never_breaks(text: str) -> None:
    assert codes.read(text, key=KEY).verdict == "typing-error"
    assert not codes.looks_like_code(text)


@given(seeds)
def test_an_ean_coupon_reads_and_any_wrong_digit_is_seen(seed: int) -> None:
    code = codes.new_ean_coupon(chance=random.Random(seed), key=KEY)
    assert codes.read(code, key=KEY) == codes.Reading(code, "coupon", "ok")
    wrong = code[:5] + str((int(code[5]) + 1) % 10) + code[6:]
    assert codes.read(wrong, key=KEY).verdict == "typing-error"


def test_ean_prefixes_tell_card_coupon_and_unknown_goods() -> None:
    card = "281000000001"
    assert codes.read(card + codes.ean_check(card)).kind == "card"
    goods = "400638133393"
    assert codes.read(goods + codes.ean_check(goods)) == codes.Reading(
        "4006381333931", None, "unknown"
    )
    moved = codes.read(card + codes.ean_check(card), prefixes={"28": "coupon"})
    assert moved.kind == "coupon"
