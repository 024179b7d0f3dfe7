"""Learning a scanner: its speed, and the signs that arrive wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend.domain import scanner
from shopfriend.domain.scanner import PROOF, USUAL, Burst, Scanner
from shopfriend.domain.trouble import ShopError


def scan(text: str = PROOF, gap: float = 12, end: float = 5) -> Burst:
    return Burst(text, (gap,) * (len(text) - 1), end)


def test_a_quick_scanner_that_types_right_keeps_the_usual_gaps() -> None:
    assert scanner.learn([scan()] * 3) == USUAL


def test_a_slow_scanner_is_given_more_time_but_never_so_much_that_typing_lags() -> None:
    learned = scanner.learn([scan(gap=60, end=120)] * 3)
    assert 60 < learned.gap_ms <= 125
    assert 60 < learned.hold_ms <= 150
    assert 120 < learned.end_ms <= 250


@pytest.mark.parametrize(
    ("arrived", "layout", "turned"),
    [
        ("0123456789ZYß-Ö`", "us-on-german", False),
        ("0123456789ZYß-Ö", "us-on-german", False),  # the dead key at the end was lost
        ("0123456789yz-/:+", "", True),
        ("0123456789zyß-ö`", "us-on-german", True),
    ],
)
def test_the_sheet_tells_an_american_layout_and_caps_lock(
    arrived: str, layout: str, turned: bool
) -> None:
    learned = scanner.learn([scan(arrived)] * 3)
    assert (learned.layout, learned.turned) == (layout, turned)
    assert learned.meant(arrived) == PROOF[: len(arrived)]
    assert not learned.is_right


def test_codes_and_receipts_come_out_as_printed_once_the_signs_are_put_right() -> None:
    american = Scanner(layout="us-on-german")
    assert american.meant("CUR5LNL42L") == "CUR5LNL42L"
    assert american.meant("V0öKassenbeleg?V1ö12.50Öa") == "V0;Kassenbeleg_V1;12.50:a"


@pytest.mark.parametrize(
    ("scans", "kind"),
    [
        ([scan(), scan(), scan("0123456789YZ-/:")], "scanner-unsteady"),
        ([scan("4012345678901")] * 3, "scanner-not-the-sheet"),
        ([scan(gap=100)] * 3, "scanner-too-slow"),
    ],
)
def test_what_cannot_be_learned_is_named(scans: list[Burst], kind: str) -> None:
    with pytest.raises(ShopError) as refused:
        scanner.learn(scans)
    assert refused.value.message.kind == kind


@given(st.text(alphabet="ABCDEFGHJKLMNPQRSTUVWX0123456789", max_size=20))
def test_our_own_codes_survive_every_layout(code: str) -> None:
    assert Scanner(layout="us-on-german").meant(code) == code
    assert Scanner(turned=True).meant(code.swapcase()) == code
