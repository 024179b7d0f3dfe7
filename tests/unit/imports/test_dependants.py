"""Taking back, weeks later: what it would do is said before, and is what it does."""

from pathlib import Path

import pytest

from shopfriend.domain.trouble import ShopError
from shopfriend.services import customers, imports, notes, texts
from shopfriend.services.desk import Desk
from shopfriend.services.imports.dependants import depends

HEAD = "receipt,date,customer,product,name,quantity,unit,total\n"


def taken(desk: Desk, folder: Path, text: str, name: str = "kasse.csv") -> int:
    path = folder / name
    path.write_text(HEAD + text, encoding="utf-8")
    batch = imports.take_in(desk, [path]).batch
    assert batch is not None
    return batch


def said(desk: Desk, batch: int) -> str:
    found = depends(desk, batch)  # type: ignore[arg-type]
    for language in texts.LANGUAGES:
        assert all(texts.say(sentence, language) for sentence in found.sentences)
    return "\n".join(texts.say(sentence, "de") for sentence in found.sentences)


def test_an_import_nobody_built_on_goes_as_a_whole(desk: Desk, tmp_path: Path) -> None:
    batch = taken(
        desk, tmp_path, "1,2026-11-02,A7,1,Comté,1,pc,3.56\n2,2026-11-03,,2,Brie,2,pc,8\n"
    )
    assert depends(desk, batch).is_plain  # type: ignore[arg-type]
    words = said(desk, batch)
    assert "2 Bons über zusammen 11,56" in words
    assert "Ein Kunde, den nur diese Datei kannte" in words
    assert "2 Artikel, die nur diese Datei kannte" in words


def test_what_stays_is_named_before_with_its_reason(desk: Desk, tmp_path: Path) -> None:
    batch = taken(desk, tmp_path, "1,2026-11-02,A7,1,Comté,1,pc,3.56\n")
    taken(desk, tmp_path, "2,2026-11-09,A8,1,Comté,1,pc,3.56\n", "spaeter.csv")
    notes.note(desk, customers.by_number(desk, "A7"), "mag es reif")
    words = said(desk, batch)
    assert "Ein Kunde bleibt, weil seitdem etwas dazugekommen ist: Notizen" in words
    assert "Ein Artikel bleibt, weil seitdem etwas dazugekommen ist: andere Einkäufe" in words
    assert depends(desk, batch).kept == 2  # type: ignore[arg-type]
    change = imports.take_back(desk, batch)  # type: ignore[arg-type]
    assert change.facts["kept"] == 2
    assert customers.by_number(desk, "A7")


def test_an_import_taken_back_cannot_be_asked_about(desk: Desk, tmp_path: Path) -> None:
    batch = taken(desk, tmp_path, "1,2026-11-02,,1,Comté,1,pc,3.56\n")
    imports.take_back(desk, batch)  # type: ignore[arg-type]
    with pytest.raises(ShopError, match="taken-back-already"):
        depends(desk, batch)  # type: ignore[arg-type]
