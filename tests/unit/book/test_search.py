"""Finding people: folding, tiers, why, and what it must not cost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shopfriend.book import Book, search
from shopfriend.domain import folding
from tests.unit.book import rows


@pytest.fixture
def people(book: Book) -> dict[str, int]:
    with book.change("people") as tx:

        def new(last: str, first: str = "", **facts: str) -> int:
            return rows.customer(book, tx, last, first, **facts)

        who = {
            "hanna": new("Müller", "Hanna", title="Dr."),
            "lind": new("Mueller-Lind", "Ute"),
            "moller": new("Möller", "Jens"),
            "kaya": new("Kaya", "Işık"),
            "lukasz": new("Wróbel", "Łukasz"),
            "soren": new("Ødegård", "Søren"),
            "dogan": new("Doğan", "Emre"),
            "weiss": new("Weiß", "Anna"),
            "bauer": new("Bauer", "Karl"),
            "papadopoulos": new("Παπαδόπουλος", "Ελένη"),
            "dachshund": new("", memo="the lady with the dachshund"),
            "firm": new("", company="Café Sonne GmbH"),
        }
        rows.address(book, tx, who["hanna"], street="Lange Straße", postcode="89073", town="Ulm")
        rows.address(book, tx, who["lind"], street="Am Ufer", postcode="89231", town="Neu-Ulm")
        rows.note(book, tx, who["moller"], "leaves her umbrella everywhere")
        rows.note(book, tx, who["moller"], "secret debts", private=1)
        rows.phone(book, tx, who["hanna"], "0731 / 12 34-56", "+49731123456")
        rows.phone(book, tx, who["lind"], "0151 2345678")
        tx.insert("card", number="2800000000017", customer=who["kaya"])
        tx.run("update customer set number = 'K-1002' where id = :c", c=who["bauer"])
    return who


def _found(book: Book, text: str) -> list[tuple[int, str]]:
    with book.read() as tx:
        return [(hit.customer, hit.why) for hit in search.find(tx, text)]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Müller", "muller"),
        ("Mueller", "muller"),
        ("MULLER", "muller"),
        ("Bauer", "bauer"),
        ("Quelle", "quelle"),
        ("Treue", "treue"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("Łukasz", "lukasz"),
        ("Işık", "isik"),
        ("İpek", "ipek"),
        ("Ødegård", "odegard"),
        ("Doğan", "dogan"),
        ("Ægir", "agir"),
        ("O'Neill-Groß", "o neill gross"),
        ("d’Arc", "d arc"),
        ("Παπαδόπουλος", "παπαδοπουλοσ"),
        ("  ", ""),
        ("!?", ""),
    ],
)
def test_names_are_folded_so_that_ways_to_write_them_meet(written: str, key: str) -> None:
    assert folding.key(written) == key


@pytest.mark.parametrize(
    ("typed", "who", "why"),
    [
        ("müll", "hanna", "name"),
        ("Mueller Hanna", "hanna", "name"),
        ("hanna", "hanna", "name"),
        ("mül ha", "hanna", "name"),
        ("ha mu", "hanna", "name"),
        ("müller 89073", "hanna", "place"),
        ("lange str", "hanna", "place"),
        ("lind", "lind", "name"),
        ("isik", "kaya", "name"),
        ("odegaard", "soren", "sound"),
        ("soren", "soren", "name"),
        ("lukas", "lukasz", "name"),
        ("dogan", "dogan", "name"),
        ("weiss", "weiss", "name"),
        ("παπ", "papadopoulos", "name"),
        ("dachs", "dachshund", "name"),
        ("cafe so", "firm", "name"),
        ("umbrella", "moller", "note"),
        ("möller umbr", "moller", "note"),
        ("123456", "hanna", "phone"),
        ("0731 123456", "hanna", "phone"),
        ("+49 731 12 34 56", "hanna", "phone"),
        ("0049731123456", "hanna", "phone"),
        ("(0731) 123-456", "hanna", "phone"),
        ("+49 151 2345678", "lind", "phone"),
        ("0151/2345678", "lind", "phone"),
        ("89231", "lind", "postcode"),
        ("2800000000017", "kaya", "card"),
        ("K-1002", "bauer", "number"),
        ("meller", "hanna", "sound"),
        ("bauar", "bauer", "sound"),
        ("wrobal", "lukasz", "sound"),
        ("Παπδαόπουλος", "papadopoulos", "spelling"),
        ("hnana", "hanna", "spelling"),
    ],
)
def test_hit_is_found_and_says_why(
    book: Book, people: dict[str, int], typed: str, who: str, why: str
) -> None:
    assert (people[who], why) in _found(book, typed)


def test_private_notes_are_not_found(book: Book, people: dict[str, int]) -> None:
    assert _found(book, "debts") == []


def test_names_come_before_places_and_in_the_order_of_the_key(
    book: Book, people: dict[str, int]
) -> None:
    with book.change("new") as tx:
        second = rows.customer(book, tx, "Ulm", "Bert")
        first = rows.customer(book, tx, "Ulm", "Adam")
    assert [who for who, _ in _found(book, "ulm")][:3] == [first, second, people["hanna"]]


def test_sounds_are_asked_only_with_fewer_than_five_hits(book: Book) -> None:
    with book.change("new") as tx:
        maier = rows.customer(book, tx, "Maier")
        for n in range(4):
            rows.customer(book, tx, "Meyer", f"N{n}")
    assert (maier, "sound") in _found(book, "meyer")
    with book.change("new") as tx:
        rows.customer(book, tx, "Meyer", "N5")
    assert (maier, "sound") not in _found(book, "meyer")


def test_renamed_and_deleted_people_are_not_found_under_the_old_name(
    book: Book, people: dict[str, int]
) -> None:
    with book.change("renamed") as tx:
        tx.run("update customer set last_name = 'Zander' where id = :c", c=people["bauer"])
    assert _found(book, "bauer") == []
    assert _found(book, "zander") == [(people["bauer"], "name")]
    with book.change("gone") as tx:
        tx.run("delete from customer where id = :c", c=people["bauer"])
    assert _found(book, "zander") == []
    assert rows.differing(book) == []


def test_spelling_sees_names_that_came_since(book: Book, people: dict[str, int]) -> None:
    assert _found(book, "zadner") == []
    with book.change("new") as tx:
        new = rows.customer(book, tx, "Zander")
    assert _found(book, "zadner") == [(new, "spelling")]


@given(text=st.text(max_size=40) | st.text(alphabet="\"'*()-+^:{}ANDORNEAR ä7\x00", max_size=30))
@settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_text_makes_the_search_fail(book: Book, text: str) -> None:
    with book.read() as tx:
        assert search.find(tx, text) == []
        assert search.find_products(tx, text) == []


@given(name=st.text(min_size=1, max_size=30))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whoever_has_letters_is_found_by_the_own_name(book: Book, name: str) -> None:
    try:
        name.encode()
    except UnicodeEncodeError:
        return
    if "\x00" in name or not folding.words(name):
        return
    with book.change("new") as tx:
        who = rows.customer(book, tx, name)
    try:
        assert who in [customer for customer, _ in _found(book, name)]
    finally:
        book.undo()


def test_goods_are_found_by_number_name_brand_and_category(book: Book) -> None:
    with book.change("goods") as tx:
        kind = rows.category(book, tx, "Käse > Hart")
        comte = rows.product(book, tx, "Comté AOP 18 Monate", kind)
        other = rows.product(book, tx, "Brie", kind)
        tx.run("update product set gtin = '4006381333931', brand = 'Jura' where id = :p", p=comte)
    with book.read() as tx:
        assert search.find_products(tx, "4006381333931") == [comte]
        assert search.find_products(tx, "comte 18") == [comte]
        assert search.find_products(tx, "jura") == [comte]
        assert search.find_products(tx, "hart kase") == [other, comte]
        assert search.find_products(tx, str(other)) == [other]


@pytest.fixture
def plans(book: Book, people: dict[str, int]) -> list[str]:
    """Every statement that searches run, with how SQLite would go about it."""
    said: list[str] = []
    with book.read() as tx:
        connection = tx._connection
        asked: list[str] = []
        connection.set_trace_callback(asked.append)
        for text in ("a", "mu", "mul ha", "89073", "123456", "2800000000017", "meller"):
            search.find(tx, text)
            search.find_products(tx, text)
        connection.set_trace_callback(None)
        for sql in asked:
            if sql.lstrip().startswith("select") and "select name from customer_search" not in sql:
                plan = connection.execute(f"explain query plan {sql}").fetchall()
                said.append(sql + "\n" + "\n".join(row["detail"] for row in plan))
    return said


def test_searching_scans_no_table_and_never_uses_bm25_or_like(plans: list[str]) -> None:
    assert len(plans) > 20
    for plan in plans:
        lines = [line for line in plan.splitlines() if line.startswith(("SCAN", "SEARCH", "USE"))]
        scans = [s for s in lines if s.startswith("SCAN") and "VIRTUAL TABLE" not in s]
        assert not scans, plan
        assert not any("TEMP B-TREE" in line for line in lines), plan
        assert "bm25" not in plan
        assert " like " not in plan.lower()
