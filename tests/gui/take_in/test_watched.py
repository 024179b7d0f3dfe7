"""The watched folder in the window: looked over by itself, what waits stands on the page."""

import pytest

from shopfriend.services import products, watching
from tests.gui.conftest import words
from tests.gui.take_in.conftest import take

HEAD = "receipt,date,product,name,quantity,total\n"
GOOD = HEAD + "1,2026-11-02 10:00,1,Comté,1,3.56\n2,2026-11-03 11:00,2,Brie,1,4.10\n"
DOUBTFUL = HEAD + "3,2026-11-04 10:00,1,Comté,1,3.56\n4,31.02.2026,2,Brie,1,4.10\n"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "Exporte"
    made.mkdir()
    return made


def test_A46_a_folder_is_chosen_on_the_page_and_left_again(desk, page, folder):
    card = page.start.watched
    assert "von selbst einlesen lassen" in words(card)
    card.watch(folder)
    assert watching.folder(desk).on
    assert "Exporte" in words(card)
    assert "alle fünf Minuten" in words(card)
    card.off.click()
    assert not watching.folder(desk).on


def test_A46_new_files_come_in_by_themselves_and_one_line_says_so(desk, window, folder):
    watching.choose(desk, folder)
    (folder / "kasse.csv").write_text(GOOD, "utf-8")
    window.session.watch.look()
    assert products.page(desk) == []  # it may still be growing
    assert window.session.watch._again.isActive()
    window.session.watch.look()
    assert len(products.page(desk)) == 2
    assert window.bar.words == "Eine Datei wurde von selbst eingelesen."
    window.session.watch._again.stop()


def test_A46_a_doubtful_file_waits_on_the_page_and_is_taken_in_by_hand(desk, window, page, folder):
    watching.choose(desk, folder)
    (folder / "unklar.csv").write_text(DOUBTFUL, "utf-8")
    for _ in range(2):
        window.session.watch.look()
    window.session.watch._again.stop()
    assert window.bar.words == "Eine Datei im beobachteten Ordner wartet auf Sie."
    page.arrived()
    card = page.start.watched
    assert "unklar.csv" in words(card)
    assert "ließen sich nicht aufnehmen" in words(card)
    card.looked_at.emit(watching.files(desk)[0])
    assert page.reading.take.text() == "Eine Zeile einlesen"
    take(page)
    page.step_back()
    assert "unklar.csv" not in words(card)
    assert watching.files(desk)[0].outcome == "taken"


def test_without_a_folder_no_worker_is_asked(window, monkeypatch):
    asked = []
    monkeypatch.setattr(window.tasks, "work", lambda *_args, **_how: asked.append(1))
    window.session.watch.look()
    assert asked == []
