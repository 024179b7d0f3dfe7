"""The till's own report beside what the files bring."""

import pytest

from shopfriend.domain.tally import Tally

MONTH = Tally("2026-10", files=820, before=180, after=1000)


@pytest.mark.parametrize(
    ("reported", "verdict", "difference"),
    [
        (None, "open", 0), (820, "agrees", 0), (1000, "agrees-book", 0), (830, "more", 10),
        (990, "less", -10), (500, "less", -320), (1100, "more", 100),
    ],
)  # fmt: skip
def test_the_difference_is_told_from_what_the_report_is_nearest_to(reported, verdict, difference):
    tally = MONTH.beside(reported)
    assert (tally.verdict, tally.difference) == (verdict, difference)


def test_the_sentence_names_the_amount_without_its_sign():
    assert MONTH.beside(500).message.facts == {"difference_cents": 320}
