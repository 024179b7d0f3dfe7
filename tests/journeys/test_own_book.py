"""One's own book: 600 addresses, anonymous receipts, no pictures, no consents – by command line
and window; and a new user from the first start to the first letter, without the network."""

import csv
import json
import os
import random
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from shopfriend.services import books
from shopfriend.ui.first.page import FirstPage
from shopfriend.ui.lanes import Threads
from shopfriend.ui.tasks import Tasks
from tests.demo_fixture import DEMO_TODAY
from tests.journeys import paper
from tests.journeys.conftest import Shop

ROOT = Path(__file__).resolve().parents[2]
PEOPLE, RECEIPTS = 600, 900
FIRST = ("Anna", "Bernd", "Clara", "Dirk", "Elif", "Frieda", "Georg", "Hanne", "Ivo", "Jutta")
LAST = ("Fabelhaft", "Erdacht", "Musterlein", "Beispiel", "Findig", "Ersonnen", "Gedacht")
GOODS = {
    "Bergkäse": ("Cheese > Hard", 349), "Brie": ("Cheese > Soft", 289),
    "Roggenbrot": ("Bread", 420), "Darjeeling": ("Tea", 890), "Honig": ("Sweet", 650),
    "Olivenöl": ("Oil", 1290), "Pralinen": ("Sweet", 990), "Kerze": ("Gifts", 790),
}  # fmt: skip
NO_NETWORK = """
import socket, sys
def _refused(*_args, **_how):
    with open({mark!r}, "a") as file:
        file.write("asked\\n")
    raise OSError("the network is out")
_connect = socket.socket.connect
def connect(self, address):
    if isinstance(address, tuple):
        _refused()
    return _connect(self, address)
socket.socket.connect = connect
socket.getaddrinfo = _refused
socket.create_connection = _refused
"""


def customers_csv(path: Path, count: int = PEOPLE) -> Path:
    """People who were told how their data is used, and asked nothing more."""
    chance = random.Random(600)
    head = ["number", "salutation", "first_name", "last_name", "street", "postcode", "town",
            "informed_on"]  # fmt: skip
    rows = [
        [str(2000 + n), chance.choice(("ms", "mr")), chance.choice(FIRST),
         f"{chance.choice(LAST)}-{n}", f"Quittenweg {n % 180 + 1}", "89073", "Ulm", "2025-05-02"]
        for n in range(count)
    ]  # fmt: skip
    return _written(path, head, rows)


def purchases_csv(path: Path, count: int = RECEIPTS) -> Path:
    """What the till knows: goods and prices, nobody's name."""
    chance = random.Random(900)
    head = ["receipt", "date", "customer", "product", "name", "category", "quantity", "unit",
            "total"]  # fmt: skip
    rows = []
    for number in range(count):
        day = DEMO_TODAY - timedelta(days=chance.randrange(1, 200))
        for name in chance.sample(sorted(GOODS), chance.randrange(1, 4)):
            category, cents = GOODS[name]
            product = str(10 + sorted(GOODS).index(name))
            rows.append([f"B{number}", day.isoformat(), "", product, name, category, "1", "pc",
                         f"{cents / 100:.2f}"])  # fmt: skip
    return _written(path, head, rows)


def _written(path: Path, head: list[str], rows: list[list[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(head)
        writer.writerows(rows)
    return path


@pytest.fixture
def unplugged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every process started from here has no network and leaves a mark when it asks for one."""
    mark, place = tmp_path / "asked-for-network", tmp_path / "unplugged"
    place.mkdir()
    (place / "sitecustomize.py").write_text(NO_NETWORK.format(mark=str(mark)), "utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(place), str(ROOT)]))
    return mark


def _cli(*words: str | Path) -> dict[str, object]:
    command = [sys.executable, "-m", "shopfriend", *map(str, words), "--json"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT)
    assert done.returncode == 0, done.stderr
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def test_N1_P113_P080_whole_cycle_on_600_addresses_with_the_network_out(
    open_shop: Callable[[Path], Shop], unplugged: Path, tmp_path: Path
) -> None:
    book = tmp_path / "Quittenladen.shopbook"
    _cli("new", book, "--shop", "Quittenladen", "--language", "de")
    told = _cli("import", customers_csv(tmp_path / "customers.csv"),
                purchases_csv(tmp_path / "purchases.csv"), "--book", book)  # fmt: skip
    assert told["refused"] == []
    shop = open_shop(book)
    pdf = tmp_path / "briefe.pdf"
    _print(shop, pdf, limit="40")
    assert paper.count(pdf) == 40, "the limit counts letters; the control group stands beside it"
    letters = paper.read(pdf, most=4)
    for letter in letters:
        assert any(name in letter.window for name in LAST)
        assert any(goods in letter.text for goods in GOODS), "group-level offers fill the places"
        assert "widersprechen" in letter.text
    _redeem_once(shop, letters[0].coupon)
    shop.go("campaigns")
    shop.until(lambda: shop.tile("redeemed") == "1")
    assert not unplugged.exists(), "nothing asked for the network"


def _print(shop: Shop, pdf: Path, *, limit: str) -> None:
    shop.new_mailing()
    mailing = shop.campaigns.mailing
    mailing.who.limit.setText(limit)
    mailing.who.limit.editingFinished.emit()
    shop.until(lambda: mailing.draft.plan.limit == int(limit))
    for _station in range(4):
        shop.next_station()
    _say_who_writes(shop)
    shop.print_letters(pdf)


def _say_who_writes(shop: Shop) -> None:
    """My shop is asked in one short form when the first letter is made, not before."""
    form = shop.campaigns.mailing.send.shop
    shop.until(form.isVisible)
    for name, words in (
        ("shop_street", "Quittenweg 1"), ("shop_postcode", "89073"), ("shop_town", "Ulm"),
    ):  # fmt: skip
        form.fields[name].setText(words)
    form.save.click()
    shop.until(lambda: not form.isVisible())


def _redeem_once(shop: Shop, coupon: str) -> None:
    shop.window.go("counter")
    shop.type_code(coupon)
    shop.until(shop.counter.view.booked.isVisible)
    shop.key(Qt.Key.Key_Escape)
    shop.type_code(coupon)
    shop.until(lambda: "23." in shop.window.bar.words)
    with shop.desk.read() as tx:
        assert tx.value("select count(*) from redemption") == 1


def test_B20_P114_new_user_gets_from_first_start_to_the_first_letter_without_an_account(
    open_shop: Callable[[Path], Shop], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = tmp_path / "Quittenladen.shopbook"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(book), ""))
    tasks = Tasks(None, Threads(language="de"))
    first = FirstPage(tasks, "de")
    qtbot.addWidget(first)
    first.show()
    first.name.setText("Quittenladen")
    first.own.click()
    assert first.book == book
    tasks.close()
    _known_from_now_on(book)
    shop = open_shop(book)
    shop.take_in(customers_csv(tmp_path / "customers.csv", 12),
                 purchases_csv(tmp_path / "purchases.csv", 40))  # fmt: skip
    pdf = tmp_path / "briefe.pdf"
    _print(shop, pdf, limit="12")
    letter = paper.read(pdf)[0]
    assert "Quittenladen" in letter.window
    assert letter.coupon
    assert letter.objection


def _known_from_now_on(book: Path) -> None:
    """Closed properly: the file alone is the book."""
    desk = books.open_(book, today=DEMO_TODAY)
    books.close(desk, backup=False)
    assert book.exists()
