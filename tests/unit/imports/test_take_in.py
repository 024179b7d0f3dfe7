"""Files into the book: the same numbers dry and real, nothing twice, everything back again."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shopfriend.book import Book
from shopfriend.domain.clashes import ClashRules
from shopfriend.domain.ids import BatchId
from shopfriend.domain.trouble import Cancelled, ShopError
from shopfriend.intake.table import LEFT_OUT
from shopfriend.services import imports, texts
from shopfriend.services.desk import Desk, close_desk
from tests import reading
from tests.builders import a_customer, a_desk, a_file, a_product
from tests.unit.imports.killing import killed_while_writing

HEAD = "receipt,date,customer,product,name,category,quantity,unit,total,discount,branch\n"
PURCHASES = HEAD + (
    "1,2026-03-01 10:00,C1,P1,Comté,Cheese > Hard,0.25,kg,8.50,0.00,M\n"
    '1,2026-03-01 10:00,C1,P2,"Brot, rund",Bread,1,pc,4.00,0.50,M\n'
    "2,2026-03-01 11:00,,P2,Brot,Bread,2,pc,8.00,0.00,M\n"
    "3,2026-04-02 09:30,C1,P1,Comté,Cheese > Hard,-0.25,kg,-8.50,0.00,M\n"
)
PRODUCTS = (
    "number,gtin,name,category,brand,size,colour,style,cut,price,cost,stock,unit,kind\n"
    "P1,,Comté 18 months,Cheese > Hard,Jura,wheel,golden,aged,,34.00,20.00,5.5,kg,consumable\n"
    "P9,4006381333931,Moka pot,Kitchen,,3 cups,silver,classic,straight,29.90,,4,pc,durable\n"
)
CUSTOMERS = (
    "number,card,salutation,first_name,last_name,street,postcode,town,email,phone,birthday,"
    "household,informed_on,profile_consent,email_consent,post_objection,note\n"
    "C1,2800000000017,Frau,Bea,Kurz,Lindenstr. 4,89073,Ulm,bea@example.org,0731 12345,1980-03-14,"
    "Kurz,2026-01-02,2026-01-02,yes,,Loves Comté\n"
    "C2,,Herr,Udo,Kurz,Lindenstr. 4,89073,Ulm,,,,Kurz,2026-01-02,,,yes,\n"
)


def _three(folder: Path) -> list[Path]:
    return [
        a_file(folder, PURCHASES, "purchases.csv"),
        a_file(folder, CUSTOMERS, "customers.csv"),
        a_file(folder, PRODUCTS, "products.csv"),
    ]


def test_A11_same_file_twice_brings_no_row_and_taking_back_restores_the_state(
    desk: Desk, tmp_path: Path
) -> None:
    a_customer(desk, number="C2", last_name="Kurtz", phone="0731 99")
    a_product(desk, name="Comté", number="P1", price_cents=3000)
    before = reading.everything(desk)
    first = imports.take_in(desk, _three(tmp_path))
    after = reading.everything(desk)
    second = imports.take_in(desk, _three(tmp_path))
    assert (first.new, first.changed, first.refused) == (6, 2, ())
    assert (second.new, second.changed, second.same) == (0, 0, 8)
    assert second.batch is None
    assert reading.everything(desk) == after
    assert after != before
    assert first.batch is not None
    change = imports.take_back(desk, first.batch)
    assert change.facts["kept"] == 0
    assert reading.everything(desk) == before
    assert reading.derived_is_right(desk)


def test_P030_past_purchases_by_csv_stand_on_the_customer(desk: Desk, tmp_path: Path) -> None:
    result = imports.take_in(desk, _three(tmp_path))
    assert result.total_cents == 1200
    assert result.months == {"2026-03": 2050, "2026-04": -850}
    row = reading.value(
        desk,
        """select spent_cents from customer_stat s join customer c on c.id = s.customer
            where c.number = 'C1'""",
    )
    assert row == 400


def test_P033_reimport_and_overlapping_files_bring_no_doubles(desk: Desk, tmp_path: Path) -> None:
    imports.take_in(desk, [a_file(tmp_path, PURCHASES, "march.csv")])
    lines = PURCHASES.splitlines(keepends=True)
    later = "4,2026-04-03 09:30,C1,P1,Comté,Cheese > Hard,0.5,kg,17.00,0.00,M\n"
    result = imports.take_in(desk, [a_file(tmp_path, "".join([*lines, later]), "april.csv")])
    assert (result.new, result.same) == (1, 4)
    assert reading.value(desk, "select count(*) from line") == 5
    turned = [lines[0], lines[2], lines[1], *lines[3:]]
    again = imports.take_in(desk, [a_file(tmp_path, "".join(turned), "turned.csv")])
    assert (again.new, again.same) == (0, 4)


def test_P035_returns_reduce_value_everywhere(desk: Desk, tmp_path: Path) -> None:
    imports.take_in(desk, [a_file(tmp_path, PURCHASES, "purchases.csv")])
    line = reading.value(desk, "select quantity_milli from line where total_cents = -850")
    customer = reading.value(desk, "select spent_cents from customer_stat")
    cheese = reading.value(
        desk,
        """select s.cents from customer_category s join category c on c.id = s.category
            where c.path = 'Cheese > Hard'""",
    )
    product = reading.value(
        desk,
        """select s.cents from product_stat s join product p on p.id = s.product
            where p.number = 'P1'""",
    )
    assert (line, customer, cheese, product) == (-250, 400, 0, 0)
    assert reading.value(desk, "select sum(total_cents) from receipt") == 1200


def test_C43_each_facet_of_a_product_is_stored(desk: Desk, tmp_path: Path) -> None:
    imports.take_in(desk, [a_file(tmp_path, PRODUCTS, "products.csv")])
    with desk.read() as tx:
        row = tx.one(
            """select p.*, c.path from product p join category c on c.id = p.category
                where p.number = 'P9'"""
        )
    assert row is not None
    facets = (
        "price_cents", "path", "style", "cut", "size", "colour", "stock_milli", "stock_on", "kind",
    )  # fmt: skip
    assert [row[facet] for facet in facets] == [
        2990, "Kitchen", "classic", "straight", "3 cups", "silver", 4000, "2026-11-23", "durable",
    ]  # fmt: skip


def test_dry_run_says_the_same_numbers_and_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    before = reading.everything(desk)
    dry = imports.take_in(desk, _three(tmp_path), dry_run=True)
    assert reading.everything(desk) == before
    assert dry.batch is None
    real = imports.take_in(desk, _three(tmp_path))
    assert dry.files == real.files
    assert dry.nouns == real.nouns
    assert dry.months == real.months


def test_a_receipt_with_other_content_is_refused_and_stays(desk: Desk, tmp_path: Path) -> None:
    imports.take_in(desk, [a_file(tmp_path, PURCHASES, "a.csv")])
    changed = PURCHASES.replace("2,pc,8.00", "2,pc,9.00")
    result = imports.take_in(desk, [a_file(tmp_path, changed, "b.csv")])
    assert [(r.line, r.kind) for r in result.refused] == [(4, "receipt-differs")]
    assert (result.same, result.refused_count) == (3, 1)
    assert result.files[0].lines.adds_up
    assert reading.value(desk, "select sum(total_cents) from receipt") == 1200


def test_a_newer_file_that_knows_the_customer_attaches_the_receipt(
    desk: Desk, tmp_path: Path
) -> None:
    imports.take_in(desk, [a_file(tmp_path, PURCHASES, "a.csv")])
    result = imports.take_in(
        desk, [a_file(tmp_path, PURCHASES.replace("11:00,,", "11:00,C1,"), "b.csv")]
    )
    assert (result.changed, result.same) == (1, 3)
    assert reading.value(desk, "select spent_cents from customer_stat") == 1200
    assert result.batch is not None
    imports.take_back(desk, result.batch)
    assert reading.value(desk, "select spent_cents from customer_stat") == 400
    assert reading.derived_is_right(desk)


def test_the_same_receipt_number_in_two_branches_is_two_receipts(
    desk: Desk, tmp_path: Path
) -> None:
    other = PURCHASES.replace(",M\n", ",N\n").removeprefix(HEAD)
    imports.take_in(desk, [a_file(tmp_path, PURCHASES + other, "a.csv")])
    assert reading.value(desk, "select count(*) from receipt") == 6
    assert reading.value(desk, "select count(*) from known_until") == 2


def test_known_until_moves_forward_only(desk: Desk, tmp_path: Path) -> None:
    imports.take_in(desk, [a_file(tmp_path, PURCHASES, "a.csv")])
    older = PURCHASES.replace("2026-03", "2025-03").replace("2026-04", "2025-04")
    imports.take_in(desk, [a_file(tmp_path, older, "b.csv")])
    assert reading.value(desk, "select day from known_until where branch = 'M'") == "2026-04-02"


def test_an_import_never_lifts_an_objection(desk: Desk, tmp_path: Path) -> None:
    imports.take_in(desk, [a_file(tmp_path, CUSTOMERS, "customers.csv")])
    kinder = CUSTOMERS.replace(",,,yes,\n", ",2026-02-01,yes,no,\n")
    imports.take_in(desk, [a_file(tmp_path, kinder, "customers.csv")])
    states = reading.value(
        desk,
        """select count(*) from consent k join customer c on c.id = k.customer
            where c.number = 'C2' and k.channel = 'post' and k.state = 'objected'""",
    )
    lifted = reading.value(desk, "select count(*) from consent where state = 'lifted'")
    assert (states, lifted) == (1, 0)


def test_consent_columns_become_lines_of_the_ledger(desk: Desk, tmp_path: Path) -> None:
    imports.take_in(desk, [a_file(tmp_path, CUSTOMERS, "customers.csv")])
    with desk.read() as tx:
        rows = [
            tuple(row)
            for row in tx.all(
                """select k.channel, k.purpose, k.state, k.how, substr(k.at, 1, 10)
                     from consent k join customer c on c.id = k.customer
                    where c.number = 'C1' order by k.channel"""
            )
        ]
    assert rows == [
        ("", "profiling", "given", "import", "2026-01-02"),
        ("email", "", "claimed", "import", "2026-11-23"),
    ]


def test_a_closed_consent_is_not_opened_again(desk: Desk, tmp_path: Path) -> None:
    path = a_file(tmp_path, CUSTOMERS, "customers.csv")
    imports.take_in(desk, [path])
    no = a_file(tmp_path, CUSTOMERS.replace("2026-01-02,yes,,Loves", "no,no,,Loves"), "no.csv")
    imports.take_in(desk, [no])
    result = imports.take_in(desk, [path])
    assert result.changed == 0
    assert reading.value(desk, "select count(*) from consent where state = 'withdrawn'") == 2


def test_a_full_cell_changes_where_the_owner_says_so_and_an_empty_one_says_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    imports.take_in(desk, [a_file(tmp_path, CUSTOMERS, "customers.csv")])
    text = "number,last_name,town,email\nC1,,Neu-Ulm,\n"
    path = a_file(tmp_path, text, "customers2.csv")
    result = imports.take_in(desk, [path], clashes=ClashRules("take"))
    assert (result.changed, result.same) == (1, 0)
    assert reading.value(desk, "select last_name from customer where number = 'C1'") == "Kurz"
    assert reading.value(desk, "select count(*) from address where town = 'Neu-Ulm'") == 1
    assert result.batch is not None
    imports.take_back(desk, result.batch)
    assert reading.value(desk, "select count(*) from address where town = 'Ulm'") == 2


def test_one_household_word_is_one_household(desk: Desk, tmp_path: Path) -> None:
    imports.take_in(desk, [a_file(tmp_path, CUSTOMERS, "customers.csv")])
    assert reading.value(desk, "select count(distinct household) from customer") == 1


def test_a_card_of_somebody_else_refuses_the_line(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk, number="C7", card="2800000000017")
    result = imports.take_in(desk, [a_file(tmp_path, CUSTOMERS, "customers.csv")])
    assert [(r.line, r.kind) for r in result.refused] == [(2, "card-taken")]
    assert result.new == 1


def test_a_customer_may_be_known_by_card(desk: Desk, tmp_path: Path) -> None:
    bea = a_customer(desk, number="C7", card="2800000000017")
    imports.take_in(
        desk, [a_file(tmp_path, PURCHASES.replace("C1", "2800000000017"), "purchases.csv")]
    )
    assert reading.value(desk, "select count(*) from receipt where customer = :c", c=bea) == 2
    assert reading.value(desk, "select count(*) from customer") == 1


def test_what_somebody_has_built_on_stays_when_an_import_is_taken_back(
    desk: Desk, tmp_path: Path
) -> None:
    result = imports.take_in(desk, _three(tmp_path))
    bea = reading.value(desk, "select id from customer where number = 'C1'")
    with desk.change("customer-renamed") as tx:
        tx.insert(
            "note", id=desk.ids.next(), customer=bea, text="umbrella", noted_at=desk.book.now()
        )
        tx.touch("customer", bea)
    assert result.batch is not None
    change = imports.take_back(desk, result.batch)
    assert change.facts["kept"] == 1
    assert reading.value(desk, "select count(*) from customer where number = 'C1'") == 1
    assert reading.value(desk, "select count(*) from receipt") == 0
    assert reading.derived_is_right(desk)


def test_a_row_changed_since_keeps_the_later_value(desk: Desk, tmp_path: Path) -> None:
    product = a_product(desk, name="Comté", number="P1", price_cents=3000)
    result = imports.take_in(desk, [a_file(tmp_path, PRODUCTS, "products.csv")])
    with desk.change("product-changed") as tx:
        tx.run("update product set price_cents = 9900 where id = :p", p=product)
    assert result.batch is not None
    change = imports.take_back(desk, result.batch)
    assert change.facts["kept"] == 1
    assert reading.value(desk, "select price_cents from product where id = :p", p=product) == 9900


def test_an_import_is_taken_back_once(desk: Desk, tmp_path: Path) -> None:
    result = imports.take_in(desk, _three(tmp_path))
    assert result.batch is not None
    imports.take_back(desk, result.batch)
    with pytest.raises(ShopError, match="import-taken-back-already"):
        imports.take_back(desk, result.batch)
    with pytest.raises(ShopError, match="import-unknown"):
        imports.take_back(desk, BatchId(1))


def test_one_unreadable_file_alone_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    before = reading.everything(desk)
    bad = a_file(tmp_path, "%PDF-1.7", "letter.csv")
    with pytest.raises(ShopError, match="file-is-pdf"):
        imports.take_in(desk, [bad])
    assert reading.everything(desk) == before


def test_a_cancelled_import_leaves_no_trace(desk: Desk, tmp_path: Path) -> None:
    before = reading.everything(desk)

    def stop(done: int, of: int) -> None:
        if done >= 800:
            raise Cancelled

    with pytest.raises(Cancelled):
        imports.take_in(desk, _three(tmp_path), progress=stop)
    assert reading.everything(desk) == before
    assert reading.value(desk, "select count(*) from batch where kind = 'import'") == 0


def test_a_killed_import_leaves_no_trace(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    imports.take_in(desk, [a_file(tmp_path, PURCHASES, "a.csv")])
    before, path = reading.everything(desk), desk.book.path
    close_desk(desk)
    many = "".join(
        f"{n},2026-05-01 10:00,C{n % 50},P{n % 90},Ware,A > B,1,pc,1.00,,M\n"
        for n in range(100, 120_000)
    )
    big = a_file(tmp_path, HEAD + many, "big.csv")
    killed_while_writing(path, big)
    with Book.open(path) as book:
        assert reading.everything(Desk(book)) == before


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    rows=st.lists(
        st.tuples(
            st.integers(1, 6), st.integers(1, 28), st.sampled_from(["", "C1", "C2"]),
            st.integers(1, 4), st.integers(-999, 99_999),
        ),
        min_size=1, max_size=30,
    ),
    cut=st.integers(0, 30),
)  # fmt: skip
def test_files_in_any_cut_and_order_give_the_money_of_the_file(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[int, int, str, int, int]],
    cut: int,
) -> None:
    folder = tmp_path_factory.mktemp("shop")
    desk = a_desk(folder)
    try:
        lines = [
            f"{r},2026-03-{d:02},{c}{'' if not c else r},P{p},Ware,A,1,pc,{m / 100:.2f},,\n"
            for r, d, c, p, m in sorted(rows)
        ]
        result = imports.take_in(desk, [a_file(folder, HEAD + "".join(lines), "a.csv")])
        again = imports.take_in(desk, [a_file(folder, HEAD + "".join(lines[cut:]), "b.csv")])
        stored = reading.value(desk, "select coalesce(sum(total_cents), 0) from line")
        assert stored == result.total_cents
        assert result.new + result.refused_count == len(lines)
        assert again.new == 0
        assert reading.derived_is_right(desk)
    finally:
        close_desk(desk)


def test_every_kind_of_refusal_has_its_sentence_in_both_languages() -> None:
    import re

    source = Path(imports.__file__).parents[2]
    kinds: set[str] = set()
    for path in [*source.glob("intake/*.py"), *source.glob("services/**/*.py")]:
        text = path.read_text(encoding="utf-8")
        kinds |= set(
            re.findall(r'refuse(?:_row)?\(\s*[^"()]*(?:\([^()]*\))?[^"()]*"([a-z-]+)"', text)
        )
        kinds |= set(re.findall(r'No(?:Date|Number)\("([a-z-]+)"\)', text))
        kinds |= set(re.findall(r'Odd\([^"]*"([a-z-]+)"', text)) - {
            "blank", "footer", *LEFT_OUT,
        }  # fmt: skip
    kinds -= {"date", "fields"}  # names of columns and facts beside them
    assert len(kinds) > 15
    for language in texts.LANGUAGES:
        missing = {kind for kind in kinds if f"line-{kind}" not in texts.kinds(language)}
        assert missing == set()


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_a_refusal_is_said_with_file_line_and_column(
    desk: Desk, tmp_path: Path, language: str
) -> None:
    bad = PURCHASES.replace("2026-04-02 09:30", "31.02.2026")
    result = imports.take_in(desk, [a_file(tmp_path, bad, "till.csv")])
    said = texts.say(result.refused[0].message, language)
    for part in ("till.csv", "5", "31.02.2026", "date"):
        assert part in said
