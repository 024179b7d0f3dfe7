"""The Take in page in its states, each reached with real files."""

import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QApplication

from shopfriend.services import claims, customers, visits
from shopfriend.ui.take_in.page import TakeInPage
from shopfriend.ui.take_in.report import MONTHS, REFUSED
from shopfriend.ui.take_in.report import PEOPLE as PEOPLE_TAB
from shopfriend.ui.window import Window

HEAD = "receipt,date,customer,product,name,quantity,total"
PEOPLE = "number,first_name,last_name,street,postcode,town,post_objection"
CODE = (
    "V0;955002-00;Kassenbeleg-V1;Beleg^8.11_0.00_0.00_0.00_0.00^8.11:Bar;18;112;"
    "2026-11-23T09:12:01.000Z;2026-11-23T09:12:23.000Z;x;unixTime;M;B"
)


@cache
def _keeper() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="shopfriend-files-", ignore_cleanup_errors=True)


def _file(name: str, *lines: str) -> Path:
    path = Path(_keeper().name) / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _page(window: Window) -> TakeInPage:
    page = window.page("take-in")
    assert isinstance(page, TakeInPage)
    return page


def settle(window: Window) -> None:
    """Until no part of the page is still to be made in a later turn."""
    QApplication.processEvents()
    while _page(window).is_making:
        QApplication.processEvents()


def start(window: Window, _who: str) -> None:
    settle(window)


def report(window: Window, _who: str) -> None:
    """Purchases with some lines that cannot be right."""
    lines = [
        f"{90000 + n},2026-{9 + n % 3:02d}-{1 + n % 19:02d} 10:{n % 60:02d},{1001 + n % 40},"
        f"{n % 30},Bergkäse {n % 30},1,{3 + n % 7}.{n % 100:02d}"
        for n in range(400)
    ]
    bad = [f"{91000 + n},2026-02-31,,3,Roggenbrot,1,3.90" for n in range(7)]
    _page(window).look([_file("kasse.csv", HEAD, *lines, *bad)])
    settle(window)


def _tab(window: Window, place: int) -> None:
    _page(window).reading.report.tabs.setCurrentIndex(place)


def refused(window: Window, who: str) -> None:
    report(window, who)
    _tab(window, REFUSED)


def months(window: Window, who: str) -> None:
    """The till's report says a little more."""
    report(window, who)
    _tab(window, MONTHS)
    strip = _page(window).reading.report.months.strip
    strip.field.setText("840,20")
    strip.field.accepted.emit()


def people(window: Window, _who: str) -> None:
    """Somebody who may be known, and somebody who has objected."""
    known = customers.find(window.desk, "m")
    name = known[0].name if known else "Muster, Mia"
    last, _, first = name.partition(", ")
    lines = (f"K-77,{first},{last},Lindenstr. 4,89073,Ulm,",
             "K-78,Udo,Lange,Am Berg 3,01067,Dresden,ja")  # fmt: skip
    _page(window).look([_file("mitglieder.csv", PEOPLE, *lines)])
    settle(window)
    _tab(window, PEOPLE_TAB)


def several(window: Window, _who: str) -> None:
    """Good ones, a picture, and a table nobody knows."""
    goods = _file("artikel.csv", "number,name,price", "N1,Neuer Senf,3.20")
    unknown_ = _file("alt.csv", "Vorgang 1;Wann 1;Ware 1;Euro 1", "1;02.11.2026;Brie;3,20")
    picture = _file("urlaub.png", "")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    _page(window).look([picture, goods, unknown_])
    settle(window)


def question(window: Window, _who: str) -> None:
    lines = ("receipt;date;product;total", "1;03/04/2026;7;5,00", "2;02/05/2026;8;4,00")
    _page(window).look([_file("unklar.csv", *lines)])


def mapping(window: Window, _who: str) -> None:
    lines = [f"{7000 + n};{1 + n % 20:02d}.11.2026;Bergkäse {n};{3 + n % 5},20" for n in range(30)]
    path = _file("alt.csv", "Vorgang 1;Wann 1;Ware 1;Euro 1", *lines)
    page = _page(window)
    page.look([path])
    settle(window)


def receipts(window: Window, who: str) -> None:
    """Somebody was here and three receipts fit; one was scanned; the others are nobody's."""
    page, desk = _page(window), window.desk
    found = customers.find(desk, who)
    now = desk.local_now().replace("T", " ")
    lines = [f"{5000 + n},{now},,{n + 1},Bergkäse {n},1,{3 + n}.20" for n in range(3)]
    if found:
        visits.was_here(desk, found[0].customer)
        claims.claim(desk, found[0].customer, CODE)
    page.look([_file("heute.csv", HEAD, *lines)])
    settle(window)
    if page.reading.take.isVisibleTo(page):
        page.reading.take.click()
    window.bar.hide()
    page.show_nobodys()
    page.nobodys.table.selectRow(0)
