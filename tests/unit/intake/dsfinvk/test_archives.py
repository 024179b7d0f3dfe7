"""Exports in folders, in zips and in zips of zips, whole and broken."""

import zipfile
from pathlib import Path

import pytest

from shopfriend import intake
from shopfriend.domain.trouble import ShopError
from shopfriend.intake.dsfinvk import archive as archive_files
from shopfriend.intake.dsfinvk import shortened
from tests.unit.intake.dsfinvk.exports import TODAY, WHOLE, cents, pack, read
from tests.unit.intake.dsfinvk.till import BREAD, Till, a_day


def test_folder_zip_zip_in_zip_and_folders_per_closing_are_the_same(tmp_path: Path) -> None:
    one, two = a_day(), a_day(number=1235)
    one.folder(tmp_path / "all" / "first")
    two.folder(tmp_path / "all" / "second")
    nested = tmp_path / "nested"
    nested.mkdir()
    for name in ("first", "second"):
        pack(tmp_path / "all" / name, nested / f"{name}.zip")
    containers = [
        tmp_path / "all",
        pack(tmp_path / "all", tmp_path / "flat.zip"),
        nested,
        pack(nested, tmp_path / "zips.zip"),
        pack(tmp_path / "all", tmp_path / "deep.zip", "Export/März/"),
    ]
    for container in containers:
        assert intake.look(container).format == "dsfinvk", container
        assert cents(read(container)) == WHOLE * 2, container


def test_paths_inside_an_archive_lead_nowhere(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "shop" / "export")
    packed = pack(folder, tmp_path / "shop" / "evil.zip", "../../../")
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("/etc/lines.csv", "x")
        archive.writestr("C:\\Windows\\transactions.csv", "x")
    before = sorted(tmp_path.rglob("*"))
    parsed = read(packed)
    assert cents(parsed) == WHOLE
    assert sorted(tmp_path.rglob("*")) == before
    assert parsed.purchases is not None
    assert not any(".." in label for label in parsed.purchases.files)


def test_a_bomb_is_not_opened(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("lines.csv", b"0" * 200_000_000)
    with pytest.raises(ShopError, match="archive-bomb"):
        intake.look(bomb)
    outer = tmp_path / "outer.zip"
    with zipfile.ZipFile(outer, "w") as archive:
        archive.write(bomb, "inner.zip")
    with pytest.raises(ShopError, match="archive-bomb"):
        intake.look(outer)


def test_a_truncated_archive_is_told_in_one_sentence(tmp_path: Path) -> None:
    packed = a_day().write(tmp_path / "export.zip")
    whole = packed.read_bytes()
    for share in (3, 10, 50, 90, 99):
        packed.write_bytes(whole[: len(whole) * share // 100])
        with pytest.raises(ShopError, match="archive-damaged"):
            intake.look(packed)


def test_a_table_that_breaks_off_inside_is_refused(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    packed = pack(folder, tmp_path / "export.zip")
    content = bytearray(packed.read_bytes())
    with zipfile.ZipFile(packed) as archive:
        at = archive.getinfo("lines.csv").header_offset + 60
    content[at : at + 20] = bytes(20)
    packed.write_bytes(bytes(content))
    with pytest.raises(ShopError, match="damaged"):
        read(packed)


def test_an_archive_with_a_password_says_so(tmp_path: Path) -> None:
    packed = a_day().write(tmp_path / "export.zip")
    content = bytearray(packed.read_bytes())
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(sign)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(sign, at + 4)
    packed.write_bytes(bytes(content))
    with pytest.raises(ShopError, match="archive-password"):
        intake.look(packed)


def test_folders_and_archives_without_a_till_in_them_say_what_to_do(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(ShopError, match="file-is-folder"):
        intake.look(empty)
    (empty / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    packed = pack(empty, tmp_path / "photos.zip")
    with pytest.raises(ShopError, match="file-is-archive"):
        intake.look(packed)


def test_a_damaged_archive_among_others_is_named(tmp_path: Path) -> None:
    whole = a_day().write(tmp_path / "all" / "gut.zip").read_bytes()
    (tmp_path / "all" / "halb.zip").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ShopError, match=r"archive-damaged.*halb\.zip"):
        read(tmp_path / "all")


def test_as_many_archives_as_there_are_closings_are_read(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    folder = tmp_path / "all"
    for number in range(1, 41):
        Till(number=number).receipt("1", BREAD).close().write(folder / f"{number}.zip")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (40, hard))
    try:
        parsed = intake.read(folder, today=TODAY)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert cents(parsed) == [400] * 40


def test_a_long_list_of_contents_is_not_read_to_its_end_before_looking(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    packed = pack(folder, tmp_path / "long.zip")
    with zipfile.ZipFile(packed, "a") as archive:
        for number in range(3000):
            archive.writestr(f"Anhang/{number}.txt", "x")
    with packed.open("rb") as file, zipfile.ZipFile(shortened.to(file, 12)) as short:
        names = short.namelist()
        assert len(names) == 12
        assert short.read(names[0]) == (folder / names[0]).read_bytes()
    assert intake.look(packed).format == "dsfinvk"
    assert cents(read(packed)) == WHOLE


def test_more_files_than_any_till_writes_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_files, "MOST_FILES", 5)
    packed = a_day().write(tmp_path / "export.zip")
    with pytest.raises(ShopError, match="archive-bomb"), archive_files.opened(packed, most=5):
        pass
