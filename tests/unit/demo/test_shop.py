"""The Lindenladen as a whole: real dirt, true figures, nothing real about the people."""

import io
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import holidays
import pytest
from PIL import Image

from shopfriend.book import derived
from shopfriend.book.tx import Tx
from shopfriend.domain.codes import ean_check
from shopfriend.domain.trouble import Cancelled
from shopfriend.services import campaigns, coupons, demo, offers, settings, texts
from shopfriend.services import customers as people
from shopfriend.services.demo import days as calendar
from shopfriend.services.demo import goods, model, purchases
from shopfriend.services.demo.people import everybody
from shopfriend.services.desk import Desk, close_desk, open_desk
from tests.demo_fixture import DEMO_TODAY, kept_demo

END = DEMO_TODAY - timedelta(days=calendar.TILL_IS_LATE)


def _count(desk: Desk, sql: str, **facts: str | int) -> int:
    with desk.read() as tx:
        return int(tx.value(sql, **facts))


def test_about_400_people_and_600_goods_bought_for_two_years(demo_desk: Desk) -> None:
    assert _count(demo_desk, "select count(*) from customer") == 400
    assert 560 <= _count(demo_desk, "select count(*) from product") <= 640
    with demo_desk.read() as tx:
        ((first, last),) = tx.tuples("select min(day), max(day) from receipt")
    assert date.fromisoformat(first) - END < timedelta(days=-720)
    assert date.fromisoformat(last) <= END


def test_seven_of_ten_receipts_are_nobodys(demo_desk: Desk) -> None:
    everything = _count(demo_desk, "select count(*) from receipt")
    nobodys = _count(demo_desk, "select count(*) from receipt where customer is null")
    assert 0.67 <= nobodys / everything <= 0.73


def test_half_the_goods_have_no_picture_and_the_pictures_differ(demo_desk: Desk) -> None:
    everything = _count(demo_desk, "select count(*) from product")
    shown = _count(demo_desk, "select count(*) from product where picture is not null")
    assert abs(shown - everything / 2) <= 1
    assert _count(demo_desk, "select count(*) from picture") == shown
    assert _count(demo_desk, "select max(length(bytes)) from picture") <= 200_000
    with demo_desk.read() as tx:
        raw = tx.value("select bytes from picture order by hash limit 1")
    with Image.open(io.BytesIO(raw)) as picture:
        assert picture.size == (320, 320)


def test_nine_people_have_no_address(demo_desk: Desk) -> None:
    missing = _count(
        demo_desk,
        """select count(*) from customer c
            where not exists (select 1 from address a where a.customer = c.id)""",
    )
    assert missing == 9


def test_till_data_end_four_days_ago(demo_desk: Desk) -> None:
    with demo_desk.read() as tx:
        assert tx.value("select max(day) from known_until") == END.isoformat()
    later = "select count(*) from visit where at > :end"
    assert _count(demo_desk, later, end=f"{END.isoformat()}T23:59") > 0  # seen at the counter


def test_nobody_buys_on_sundays_and_holidays(demo_desk: Desk) -> None:
    with demo_desk.read() as tx:
        days = {date.fromisoformat(row[0]) for row in tx.all("select distinct day from receipt")}
    closed = holidays.country_holidays("DE", subdiv="BW", years={day.year for day in days})
    assert not [day for day in days if day.weekday() == 6 or day in closed]


def test_every_receipt_adds_up_and_some_goods_come_back(demo_desk: Desk) -> None:
    wrong = _count(
        demo_desk,
        """select count(*) from receipt r
            where r.total_cents <> (select sum(l.total_cents) from line l where l.receipt = r.id)
               or r.lines <> (select count(*) from line l where l.receipt = r.id)""",
    )
    assert wrong == 0
    assert _count(demo_desk, "select count(*) from receipt where total_cents < 0") > 50


@pytest.mark.parametrize(
    "which",
    ["unit = 'kg'", "flags = 'age_16'", "flags = 'age_18'", "kind = 'durable'", "size <> ''",
     "colour <> ''", "stock_milli = 0", "stock_milli is null", "print_name = ''", "pick = 1",
     "flags = 'no_discount' and gtin >= '978' and gtin < '979'", "name = 'BERGKAESE GES. 18M'"],
)  # fmt: skip
def test_the_shelves_have_all_kinds_of_goods(demo_desk: Desk, which: str) -> None:
    assert _count(demo_desk, f"select count(*) from product where {which}") > 0


def test_price_bound_books_are_never_sold_off() -> None:
    shop = purchases.Shop(goods.shelves("de"), calendar.up_to(DEMO_TODAY))
    books = {place for place, good in enumerate(shop.goods) if "no_discount" in good.flags}
    sold = [line for sale in shop.sales(everybody(shop.days, "de")) for line in sale.lines]
    assert [line for line in sold if line.good in books and line.discount_cents] == []
    assert sum(line.good in books for line in sold) > 50


def test_deposit_goes_with_bottles_and_comes_back(demo_desk: Desk) -> None:
    lines = """select count(*) from line l join product p on p.id = l.product
                where p.name = 'PFAND 0;15' and l.quantity_milli {} 0"""
    assert _count(demo_desk, lines.format(">")) > _count(demo_desk, lines.format("<")) > 100


def test_all_barcodes_have_right_check_digits(demo_desk: Desk) -> None:
    with demo_desk.read() as tx:
        codes = [row[0] for row in tx.all(
            "select gtin from product where gtin <> '' union select number from card"
        )]  # fmt: skip
    assert len(codes) > 500
    assert [code for code in codes if len(code) != 13 or ean_check(code[:12]) != code[12]] == []


def test_phones_and_mails_belong_to_nobody(demo_desk: Desk) -> None:
    kept_free = ("+498999998", "+4917604069", "+4917139200", "+442079460")
    with demo_desk.read() as tx:
        phones = [row[0] for row in tx.all("select e164 from phone")]
        mails = [row[0] for row in tx.all("select address from email")]
    assert [number for number in phones if not number.startswith(kept_free)] == []
    assert [mail for mail in mails if not mail.endswith("@example.com")] == []
    assert len(phones) > 100


def test_most_have_consented_some_have_not_a_few_object(demo_desk: Desk) -> None:
    given = "select count(distinct customer) from consent where purpose = 'profiling'"
    objected = "select count(distinct customer) from consent where state = 'objected'"
    assert 260 <= _count(demo_desk, given) <= 350
    assert 3 <= _count(demo_desk, objected) <= 12


def test_the_named_coupon_can_be_redeemed_again_and_again(demo_desk: Desk) -> None:
    code = demo.sample_code(demo_desk)
    first = coupons.redeem(demo_desk, code)
    again = coupons.redeem(demo_desk, code)
    assert first.code == again.code == code


def test_one_campaign_is_finished_one_runs_one_is_ready(demo_desk: Desk) -> None:
    ready, running, finished = campaigns.everyone(demo_desk)
    assert (ready.runs, ready.campaign.plan.segment) == ((), "bought:Käse:6")
    assert [run.state for run in running.runs] == ["posted"]
    assert [run.state for run in finished.runs] == ["closed"]
    assert finished.campaign.closed_on is not None
    for each in (running, finished):
        assert each.counts.control > 0
        assert 0 < each.counts.redeemed < each.counts.sent


def test_everything_says_demo(demo_desk: Desk) -> None:
    assert settings.get(demo_desk, "demo") is True
    with demo_desk.read() as tx:
        letters = [row[0] for row in tx.all("select content from piece")]
    notices = ("Demo – erfundene Personen", "Demo – invented people")
    assert len(letters) > 50
    assert [text for text in letters if not any(notice in text for notice in notices)] == []


def test_hannas_first_new_offer_is_brebis_because_of_comte(demo_desk: Desk) -> None:
    hanna = people.find(demo_desk, "müller")[0].customer
    best = offers.for_customer(demo_desk, hanna, kind="mix", count=1)[0]
    with demo_desk.read() as tx:
        name = tx.value("select print_name from product where id = :p", p=best.product)
    sentence = texts.say(best.main_reason.message, "de", "staff")
    assert name == "Brebis des Pyrénées"
    assert "Comté" in sentence


def test_derived_data_is_as_if_made_anew(demo_book: Path) -> None:
    desk = open_desk(demo_book, today=DEMO_TODAY)
    with desk.batch("check") as tx:
        differing = derived.differing(tx)
    close_desk(desk)
    assert differing == []


def test_the_same_day_and_language_give_the_same_shop(demo_folder: Path, tmp_path: Path) -> None:
    day = date(2027, 4, 5)
    books = [kept_demo(folder, "en", day) for folder in (demo_folder, tmp_path)]
    one, other = (open_desk(path, today=day) for path in books)
    tables = ("customer", "address", "product", "picture", "receipt", "line", "note", "preference",
              "consent", "visit", "setting")  # fmt: skip
    with one.read() as first, other.read() as second:
        assert [t for t in tables if _rows(first, t) != _rows(second, t)] == []
    close_desk(one)
    close_desk(other)


def _rows(tx: Tx, table: str) -> set[tuple[object, ...]]:
    return {tuple(row) for row in tx.all(f"select * from {table}")}


def test_a_stopped_making_leaves_no_file(tmp_path: Path) -> None:
    def stop(done: int, of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        demo.make(tmp_path / "Lindenladen", today=DEMO_TODAY, progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_the_shop_of_the_day_is_kept_and_yesterdays_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[date] = []

    def quick(path: Path, *, today: date, **_: object) -> None:
        made.append(today)
        path.touch()

    monkeypatch.setattr(demo.making, "make", quick)
    first = demo.current(tmp_path, "de", DEMO_TODAY)
    assert demo.current(tmp_path, "de", DEMO_TODAY) == first
    english = demo.current(tmp_path, "en", DEMO_TODAY)
    later = demo.current(tmp_path, "de", DEMO_TODAY + timedelta(days=1))
    assert made == [DEMO_TODAY, DEMO_TODAY, DEMO_TODAY + timedelta(days=1)]
    assert set(tmp_path.iterdir()) == {english, later}


def test_every_good_in_the_written_model_is_on_the_shelves() -> None:
    on_shelves = {good.key for good in goods.shelves("de")}
    tastes = model.tastes()
    named = set(tastes.everyday) | set(tastes.pairs)
    named.update(
        *tastes.tastes.values(), *tastes.pairs.values(), *(s.goods for s in tastes.seasons)
    )
    for life in model.lives():
        named.update(life.list("buys"), life.list("extra"), life.list("once"))
    assert named - on_shelves == set()


def test_the_english_shop_has_english_groups_and_german_till_names() -> None:
    german, english = goods.shelves("de"), goods.shelves("en")
    assert [good.till_name for good in german] == [good.till_name for good in english]
    assert {good.category for good in english} >= {"Cheese > Hard", "Kitchen > Coffee and tea"}
    assert not {good.category for good in german} & {"Cheese > Hard"}


def test_most_readers_of_the_english_shop_read_english_and_some_german() -> None:
    for language, other in (("en", "de"), ("de", "en")):
        readers = everybody(calendar.up_to(DEMO_TODAY), language)
        share = sum(p.columns["language"] == other for p in readers) / len(readers)
        assert 0.02 < share < 0.2


@pytest.mark.parametrize(
    ("year", "sunday"), [(2024, "2024-03-31"), (2026, "2026-04-05"), (2027, "2027-03-28")]
)
def test_easter_is_reckoned_rightly(year: int, sunday: str) -> None:
    assert calendar.easter(year).isoformat() == sunday


def test_the_english_shop_tells_its_stories_in_english(demo_of: Callable[..., Desk]) -> None:
    desk = demo_of(today=date(2027, 4, 5), language="en")
    story = next(s for s in demo.stories(desk) if s.sentence.kind == "demo-story-dachshund")
    lady = people.find(desk, story.search)[0]
    assert (story.search, lady.name) == ("dachs", "Lady with the dachshund")
    assert texts.say(story.sentence, "en") == "Nobody knows the name, only the dachshund Bruno."
    assert _count(desk, "select count(*) from category where path = 'Cheese > Hard'") == 1
    assert _count(desk, "select count(*) from product where name = 'BERGKAESE GES. 18M'") == 1
    assert _count(desk, "select count(*) from note where text = 'Umbrella is in the back.'") == 1
