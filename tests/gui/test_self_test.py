"""The windows' part of the self-test: on a real book, in both languages, and it notices damage."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from shopfriend import places
from shopfriend.domain.trouble import Trouble
from shopfriend.services.desk import Desk
from shopfriend.ui import pages, self_test


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_icon_and_translation_is_loaded(
    qapp: QApplication, desk: Desk, language: str
) -> None:
    said = self_test.run(replace(desk, language=language))
    assert said == f"windows {language}: {len(pages.PAGES)} pages"
    assert [each for each in qapp.topLevelWidgets() if each.isVisible()] == []


@pytest.mark.parametrize(
    ("lost", "step"),
    [("icons/store.svg", "icons"), ("i18n/shopfriend_de.qm", "translation de")],
)
def test_what_is_missing_is_named(
    qapp: QApplication,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    lost: str,
    step: str,
) -> None:
    whole = places.resources()
    for file in [*(whole / "icons").iterdir(), *(whole / "i18n").iterdir()]:
        copy = tmp_path / file.relative_to(whole)
        copy.parent.mkdir(exist_ok=True)
        if str(file.relative_to(whole).as_posix()) != lost:
            copy.write_bytes(file.read_bytes())
    monkeypatch.setattr(places, "resources", lambda: tmp_path)
    with pytest.raises(Trouble) as caught:
        self_test.run(desk)
    assert caught.value.message.facts["step"] == step
