"""What is derived is always as a rebuild would make it, whatever road the deed took."""

import random
import threading
import time
from collections import Counter
from datetime import date

import pytest

from shopfriend.book import Book, blocks, derived, line_rows, lines, recorder
from tests.unit.book import rows


def _fill(book: Book, receipts: int, seed: int = 1) -> None:
    chance = random.Random(seed)
    with book.batch("fill") as tx:
        kinds = [rows.category(book, tx, f"Kind {n}") for n in range(4)]
        people = [rows.customer(book, tx, f"Name{n}") for n in range(8)]
        goods = [
            rows.product(book, tx, f"Goods {n}", chance.choice([*kinds, None])) for n in range(12)
        ]
        for _ in range(receipts):
            day = f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            bought = chance.choices(goods, k=chance.randint(1, 6))
            rows.receipt(book, tx, chance.choice([*people, None]), day, bought)
            tx.months.add(day)
        tx.touch("customer", *people)
        tx.touch("product", *goods)


def _counts(book: Book) -> dict[int, tuple[object, ...]]:
    with book.read() as tx:
        return {row[0]: row[1:] for row in tx.tuples("select * from product_stat")}


def test_counts_are_what_counting_by_hand_gives(book: Book) -> None:
    _fill(book, 80)
    with book.read() as tx:
        sold = tx.tuples(
            """select l.product, l.receipt, r.customer, r.day
                 from line l join receipt r on r.id = l.receipt"""
        )
    stats = _counts(book)
    for product in {row[0] for row in sold}:
        baskets = {(receipt, who) for p, receipt, who, _ in sold if p == product}
        times = Counter(who for _, who in baskets if who)
        last = max(day for p, _, _, day in sold if p == product)
        again = sum(n > 1 for n in times.values())
        assert stats[product][:3] == (len(baskets), len(times), again)
        assert stats[product][5] == last


def test_usual_gap_is_the_median_between_days_with_a_purchase(book: Book) -> None:
    with book.change("sales") as tx:
        who = rows.customer(book, tx, "Muster")
        once = rows.customer(book, tx, "Einmal")
        bought = rows.product(book, tx, "Comté")
        for day in ("2026-01-01", "2026-01-01", "2026-01-08", "2026-01-15", "2026-03-15"):
            rows.receipt(book, tx, who, day, [bought])
        rows.receipt(book, tx, once, "2026-01-01", [bought])
    with book.read() as tx:
        assert tx.value("select gap_days from customer_stat where customer = :c", c=who) == 7
        assert tx.value("select days from customer_stat where customer = :c", c=who) == 4
        assert tx.value("select gap_days from customer_stat where customer = :c", c=once) is None
    assert rows.differing(book) == []


@pytest.mark.parametrize("by_month", [False, True])
def test_batches_small_and_large_agree_with_a_rebuild(book: Book, by_month: bool) -> None:
    _fill(book, 200)
    assert rows.differing(book) == []
    with book.batch("taken back") as tx:
        gone = tx.all("select id, customer, day from receipt order by id limit 3")
        for row in gone:
            tx.run("delete from receipt where id = :r", r=row["id"])
            tx.months.add(row["day"][: 7 if by_month else 10])
            tx.touch("customer", *(c for c in [row["customer"]] if c))
    assert rows.differing(book) == []


def test_last_day_goes_back_when_the_last_sale_goes(book: Book) -> None:
    with book.change("sales") as tx:
        bought = rows.product(book, tx, "Comté")
        rows.receipt(book, tx, None, "2026-01-05", [bought])
        last = rows.receipt(book, tx, None, "2026-02-05", [bought])
    with book.change("taken back") as tx:
        tx.run("delete from receipt where id = :r", r=last)
    assert _counts(book)[bought][5] == "2026-01-05"
    book.undo()
    assert _counts(book)[bought][5] == "2026-02-05"
    book.undo()
    assert _counts(book) == {}


def test_goods_that_move_to_another_category_move_the_summaries_too(book: Book) -> None:
    _fill(book, 60)
    with book.change("moved") as tx:
        new = rows.category(book, tx, "New kind")
        tx.run("update product set category = :c where name = 'Goods 3'", c=new)
    assert rows.differing(book) == []
    with book.change("renamed") as tx:
        tx.run("update category set path = 'Other kind' where id = :c", c=new)
    assert rows.differing(book) == []


def test_one_sale_makes_only_its_day_anew(book: Book) -> None:
    _fill(book, 60)
    with book.read() as tx:
        before = dict(tx.tuples("select day, fingerprint from line_block"))
        who = tx.value("select id from customer limit 1")
        bought = [row[0] for row in tx.tuples("select id from product limit 3")]
    with book.change("sale") as tx:
        rows.receipt(book, tx, who, "2027-01-01", bought)
    with book.read() as tx:
        after = dict(tx.tuples("select day, fingerprint from line_block"))
    assert {day for day in after if after[day] != before.get(day)} == {"2027-01-01"}


def _blocks(book: Book, day: str) -> dict[int, int]:
    with book.read() as tx:
        sql = "select first_receipt, fingerprint from line_block where day = :day order by 1"
        return dict(tx.tuples(sql, day=day))


def test_A22_a_sale_writes_only_the_last_block_of_its_day(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "FULL", 6)
    _fill(book, 10)
    with book.read() as tx:
        bought = [row[0] for row in tx.tuples("select id from product limit 4")]
    for _ in range(5):  # two receipts of four lines each fill a block
        with book.change("sale") as tx:
            rows.receipt(book, tx, None, "2027-01-01", bought)
    before = _blocks(book, "2027-01-01")
    assert len(before) == 3
    with book.change("sale") as tx:
        rows.receipt(book, tx, None, "2027-01-01", bought)
    after = _blocks(book, "2027-01-01")
    assert [first for first in after if after[first] != before.get(first)] == [max(before)]
    assert rows.differing(book) == []


def test_receipt_that_goes_moves_the_blocks_behind_it(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "FULL", 3)
    _fill(book, 10)
    with book.change("sales") as tx:
        bought = [row[0] for row in tx.tuples("select id from product limit 2")]
        sold = [rows.receipt(book, tx, None, "2027-01-01", bought) for _ in range(6)]
    with book.change("gone") as tx:
        tx.run("delete from receipt where id = :r", r=sold[0])
    assert list(_blocks(book, "2027-01-01")) == [sold[1], sold[3], sold[5]]
    assert rows.differing(book) == []
    book.undo()
    assert list(_blocks(book, "2027-01-01")) == [sold[0], sold[2], sold[4]]
    assert rows.differing(book) == []


def test_receipt_of_ten_thousand_lines_stays_in_one_block(book: Book) -> None:
    with book.change("sales") as tx:
        bought = rows.product(book, tx, "Comté")
        for count in (1, 10_000, 1):
            rows.receipt(book, tx, None, "2027-01-01", [bought] * count)
    with book.read() as tx:
        counts = tx.tuples("select lines from line_block order by first_receipt")
    assert counts == [(10_001,), (1,)]
    assert rows.differing(book) == []


def test_everything_is_derived_from_tables_that_a_deed_is_asked_for() -> None:
    made_from = {name for each in derived.registry() for name in each.from_}
    made = {name for each in derived.registry() for name in each.tables}
    assert made_from - made == recorder.CONCERNING


def test_A22_many_sales_to_one_person_are_summed_up_as_a_rebuild_would(book: Book) -> None:
    _fill(book, 40)
    with book.read() as tx:
        who = tx.value("select id from customer limit 1")
        bought = [row[0] for row in tx.tuples("select id from product")]
    for day in ("2027-01-02", "2027-01-01", "2027-01-02"):
        with book.change("sale") as tx:
            rows.receipt(book, tx, who, day, [*bought, *bought])
        assert rows.differing(book) == []
    with book.change("one good more, and moved") as tx:
        last = tx.value("select max(id) from receipt")
        tx.insert("line", receipt=last, line_no=99, product=bought[0], quantity_milli=1,
                  total_cents=5, discount_cents=5)  # fmt: skip
        tx.run("update product set category = null where id = :p", p=bought[0])
    assert rows.differing(book) == []
    book.undo()
    assert rows.differing(book) == []


def test_blocks_hold_every_line_in_seven_columns(book: Book) -> None:
    _fill(book, 40)
    with book.read() as tx:
        stored = lines.from_blocks((b.lines, b.columns) for b in blocks.read(tx))
        anew = line_rows.everything(tx)
        count = tx.value("select count(*) from line")
    assert len(stored) == len(anew) == count
    for name in blocks.COLUMNS:
        assert (getattr(stored, name) == getattr(anew, name)).all()
    assert date.fromordinal(int(stored.day[0])).year == 2026


def test_check_notices_a_row_and_a_word_that_are_wrong(book: Book) -> None:
    _fill(book, 20)
    with book.batch("damage") as tx:
        tx.run("update product_stat set receipts = receipts + 1")
        tx.run("insert into customer_fts (rowid, name, place, note) values (1, 'ghost', '', '')")
    assert set(rows.differing(book)) == {"lines", "customer search"}


def test_book_whose_making_has_changed_is_derived_again_when_opened(book: Book) -> None:
    _fill(book, 20)
    with book.batch("older") as tx:
        tx.run("update derived_state set version = 0")
        buyers = tx.run("delete from customer_stat")
    with Book.open(book.path) as again, again.read() as tx:
        assert derived.outdated(tx) == set()
        assert tx.value("select count(*) from customer_stat") == buyers > 0


def test_reading_and_writing_threads_do_not_disturb_each_other(book: Book) -> None:
    _fill(book, 40)
    until = time.monotonic() + 1
    troubles: list[BaseException] = []
    done = Counter[str]()

    def again(what: str, work: object) -> None:
        try:
            while time.monotonic() < until:
                work()  # type: ignore[operator]
                done[what] += 1
        except BaseException as error:  # noqa: BLE001  # shown by the test itself
            troubles.append(error)

    def read() -> None:
        with book.read() as tx:
            first = tx.value("select count(*) from line")
            assert tx.value("select sum(lines) from line_block") == first
            assert tx.value("select count(*) from line") == first
        book.version()

    def write() -> None:
        with book.change("sale") as tx:
            bought = tx.value("select id from product limit 1")
            rows.receipt(book, tx, None, "2026-05-05", [bought])
        book.undo()

    works = [("read", read), ("read too", read), ("write", write)]
    threads = [threading.Thread(target=again, args=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []
    assert min(done["read"], done["read too"], done["write"]) > 5


def test_short_read_does_not_wait_for_a_long_one(book: Book) -> None:
    with book.read() as long:
        long.value("select count(*) from customer")
        answered = threading.Event()

        def short() -> None:
            with book.read() as tx:
                tx.value("select count(*) from customer")
            answered.set()

        thread = threading.Thread(target=short)
        thread.start()
        assert answered.wait(5)
        thread.join()


def test_version_moves_for_own_and_foreign_commits(book: Book) -> None:
    seen = [book.version()]
    with book.change("ours") as tx:
        rows.customer(book, tx, "Ours")
    seen.append(book.version())
    with Book.open(book.path, workplace=2) as other:
        with other.change("theirs") as tx:
            rows.customer(other, tx, "Theirs")
        seen.append(book.version())
        with book.read() as tx:
            assert tx.value("select count(*) from customer") == 2
    assert len(set(seen)) == 3
    assert book.version() == book.version()
