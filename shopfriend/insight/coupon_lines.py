"""Which till lines had a coupon on them, where the till has one column for all that was taken off.

No list of coupons is needed. A coupon's amount comes back on all sorts of goods and lies to one
side of what others had; a price that moves, or a sale that others missed, lies as often below it as
above. So of the goods that show one amount above the usual, those that the same amount below and
the amounts beside it do not account for had a coupon on them.

Where the amount shows differs by till, so three signs are looked at. Which of them is a coupon in
this shop is learned from lines of a coupon's goods on the day its person redeemed one.
"""

from collections.abc import Iterator

import numpy as np

from shopfriend.insight.arrays import Flags, Ints, Lines, Reals, starts

_HOLDS = 56  # days for which one usual price is taken
_FEW = 3  # lines of a good in that time; with fewer, all its lines say what is usual
_FORTNIGHT = 14
_SALE = 0.2  # of the lines of a good in a fortnight
_TOP = 10_000  # cents: what is more is no coupon
_BESIDE = 5  # amounts on either side that say how many goods any amount has
_DOUBT = 3.0  # goods
_EVIDENCE = 5.0  # coupon lines until the shop's own weigh as much as what is believed before
_WIDE = 2**31
_SCALE = 100_000  # cents a line and thousandths of pieces to hundredths of a cent a piece


def coupon_lines(lines: Lines, sure: Flags, alike: Flags) -> Reals:
    """The chance that a coupon was on each line. `sure`: lines of a coupon's goods on the day that
    person redeemed one; `alike`: other lines of such goods. Lines that are sold, not returned."""
    found = np.zeros(len(lines))
    if not len(lines):
        return found
    reduced = lines.discount_cents > 0
    signs = list(_signs(lines))
    told = [_told(sign, sure & reduced, alike & reduced) for sign, _ in signs]
    # Tills count coupons one way: what one sign tells often is evidence against the others.
    most = max(all_told for all_told, _ in told) + _EVIDENCE
    for (chance, believed), (_, beyond) in zip(signs, told, strict=True):
        np.maximum(found, (beyond + _EVIDENCE * believed) / most * chance, out=found)
    return found


def _signs(lines: Lines) -> Iterator[tuple[Reals, float]]:
    """The chance by each sign alone, and how far the sign is believed before anything is known."""
    _, product = np.unique(lines.product, return_inverse=True)
    pieces = np.maximum(lines.quantity_milli, 1)
    off, price = lines.discount_cents, lines.discount_cents + lines.total_cents
    dearer = price - _usual(product, lines.day, price, pieces)
    # The till counts a coupon as money: before all that was taken off, the line costs more than
    # the price on the shelf.
    yield _beyond_chance(dearer, product, off >= np.maximum(dearer, 1)), 1.0
    # The till takes it off: the price is the usual one, and more is off than others had then.
    more = off - _usual(product, lines.day, off, pieces)
    hers = (np.abs(dearer) <= 1) & ~_on_sale(lines, product, off * _SCALE // pieces, more > 0)
    chance = _beyond_chance(more, product, hers)
    yield chance, 0.5
    percent = np.rint(100.0 * more / np.maximum(price, 1)).astype(np.int64)
    exact = np.abs(percent * price - 100 * more) <= 100
    yield _beyond_chance(percent, product, hers & exact & (chance == 0)), 0.25


def _usual(product: Ints, day: Ints, cents: Ints, pieces: Ints) -> Ints:
    """What a line of so many pieces would have, by the middle of its good's lines at that time."""
    each = np.clip(cents * _SCALE // pieces, 0, _WIDE - 1)
    then, count = _middle(_at_time(product, day, _HOLDS), each)
    ever, _ = _middle(product, each)
    usual = np.where(count >= _FEW, then, ever)
    return np.rint(usual * (pieces / _SCALE)).astype(np.int64)


def _at_time(product: Ints, day: Ints, days: int) -> Ints:
    """One number for a good in a span of so many days."""
    time = day // days
    return np.asarray(product * (time.max() - time.min() + 1) + time - time.min())


def _on_sale(lines: Lines, product: Ints, each: Ints, among: Flags) -> Flags:
    """Of these lines those whose amount a piece other people had, too, and not only few of all
    who bought that good in that fortnight."""
    _, group, count = np.unique(
        _at_time(product, lines.day, _FORTNIGHT), return_inverse=True, return_counts=True
    )
    at = np.flatnonzero(among)
    keys = (lines.customer[at], each[at], group[at])
    order = np.lexsort(keys)
    person, first = starts(*(k[order] for k in keys)), starts(*(k[order] for k in keys[1:]))
    people = np.diff(np.searchsorted(person, np.append(first, len(at))))
    shared = np.zeros(len(lines), dtype=np.int64)
    shared[at[order]] = np.repeat(people, np.diff(np.append(first, len(at))))
    return (shared > 1) & (shared >= _SALE * count[group])


def _middle(group: Ints, value: Ints) -> tuple[Ints, Ints]:
    """For each line the lower median of its group, and how many lines the group has."""
    # Group and value in one number sort many times faster than an order by two keys does.
    packed = np.sort(group * _WIDE + value)
    first = starts(packed // _WIDE)
    size = np.diff(np.append(first, len(packed)))
    middle = packed[first + (size - 1) // 2] % _WIDE
    at = np.searchsorted(packed[first] // _WIDE, group)
    return middle[at], size[at]


def _beyond_chance(amount: Ints, product: Ints, among: Flags) -> Reals:
    """Of the goods with that amount above nought, the share which neither those with the same
    amount below nor those with the amounts beside it account for; 0 for all other lines."""
    above = among & (amount > 0) & (amount < _TOP)
    below = among & (amount < 0) & (amount > -_TOP)
    goods = _goods(amount[above], product[above])
    beside = np.lib.stride_tricks.sliding_window_view(
        np.pad(goods, _BESIDE, mode="edge"), 2 * _BESIDE + 1
    )
    by_chance = np.maximum(np.median(beside, axis=1), _goods(-amount[below], product[below]))
    share = np.maximum(goods - by_chance, 0.0) / (goods + _DOUBT)
    chance = np.zeros(len(amount))
    chance[above] = share[amount[above]]
    return chance


def _goods(amount: Ints, product: Ints) -> Reals:
    """Different goods by amount."""
    pairs = np.sort(product * _TOP + amount)
    return np.bincount(pairs[starts(pairs)] % _TOP, minlength=_TOP).astype(np.float64)


def _told(chance: Reals, sure: Flags, alike: Flags) -> tuple[float, float]:
    """Coupon lines that a sign finds in the sure ones, and those beyond what it finds anywhere."""
    told = float(chance[sure].sum())
    anywhere = float(chance[alike].mean()) if alike.any() else 0.0
    return told, max(told - anywhere * int(sure.sum()), 0.0)
