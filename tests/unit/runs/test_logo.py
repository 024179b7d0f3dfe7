"""The shop's own sign on its letters."""

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageDraw

from shopfriend.domain.ids import CustomerId
from shopfriend.domain.letters import LOGO_MM, fitted_mm
from shopfriend.domain.trouble import ShopError
from shopfriend.services import desk as desks
from shopfriend.services import logo, products, texts
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_product
from tests.unit.runs.shop import a_plan, regulars

RED = (200, 20, 20)


def picture(width: int, height: int, kind: str = "PNG", *, noise: bool = False) -> bytes:
    """A red sign with a hole in it; `noise` does not pack."""
    image = Image.effect_noise((width, height), 90).convert("RGB") if noise else None
    image = image or Image.new("RGB", (width, height), RED)
    ImageDraw.Draw(image).rectangle((width // 3, height // 3, width // 2, height // 2), "white")
    kept = io.BytesIO()
    image.save(kept, kind)
    return kept.getvalue()


def page_of(desk: Desk, customer: CustomerId) -> Image.Image:
    document = pypdfium2.PdfDocument(runs.preview(desk, a_plan(), customer, on=TODAY))
    drawn: Image.Image = document[0].render(scale=150 / 72).to_pil().convert("RGB")
    document.close()
    return drawn


def red_room(page: Image.Image) -> tuple[float, float, float, float] | None:
    """Where the red sign stands on the page, in mm."""
    mask = page.point(lambda value: value).convert("RGB")
    red = Image.eval(mask.getchannel("R"), lambda r: 255 if r > 170 else 0)
    green = Image.eval(mask.getchannel("G"), lambda g: 255 if g < 60 else 0)
    both = Image.composite(green, Image.new("L", green.size, 0), red)
    box = both.getbbox()
    return tuple(edge * 25.4 / 150 for edge in box) if box else None  # type: ignore[return-value]


@pytest.mark.parametrize(("width", "height"), [(1500, 500), (600, 600), (300, 1200)])
def test_the_logo_stands_in_its_room_at_the_top_right_whatever_its_form(
    shop: Desk, width: int, height: int
) -> None:
    customer = regulars(shop, 1)[0]
    assert red_room(page_of(shop, customer)) is None
    logo.put(shop, picture(width, height), file="sign.png")
    room = red_room(page_of(shop, customer))
    assert room is not None
    left, top, right, foot = room
    wide, high = fitted_mm(width, height, LOGO_MM)
    assert (right - left, foot - top) == pytest.approx((wide, high), abs=0.6)
    assert right == pytest.approx(190, abs=0.6)
    assert top > 12
    assert foot < 36


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_logo_of_any_kind_is_kept_below_200_kb_and_undone(shop: Desk, kind: str) -> None:
    change = logo.put(shop, picture(2400, 1200, kind, noise=True), file="sign")
    known = logo.of(shop)
    assert known is not None
    assert len(known.data) <= 200_000
    assert change.undoable
    desks.undo(shop)
    assert logo.of(shop) is None
    desks.redo(shop)
    assert logo.of(shop) == known


def test_a_coarse_logo_is_named_before_the_run_and_printed_anyway(
    shop: Desk, tmp_path: Path
) -> None:
    regulars(shop, 2)
    logo.put(shop, picture(200, 80), file="small.png")
    known = logo.of(shop)
    assert known is not None
    assert known.coarse is not None
    for language in texts.LANGUAGES:
        assert "200" in texts.say(known.coarse, language)
    frozen = runs.freeze(shop, a_plan(), on=TODAY)
    assert known.coarse in frozen.warnings
    assert runs.print_pdf(shop, frozen.run, tmp_path / "letters.pdf").pages == 2


def test_a_sharp_logo_warns_of_nothing(shop: Desk) -> None:
    regulars(shop, 1)
    logo.put(shop, picture(900, 300), file="sign.png")
    assert runs.freeze(shop, a_plan(), on=TODAY).warnings == ()


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"no picture", "picture-unreadable"), (picture(400, 10), "logo-too-thin")],
)
def test_what_is_no_logo_is_refused_and_nothing_kept(shop: Desk, data: bytes, kind: str) -> None:
    with pytest.raises(ShopError) as refused:
        logo.put(shop, data, file="x.png")
    assert refused.value.message.kind == kind
    assert logo.of(shop) is None


def test_a_frozen_run_prints_the_same_after_the_logo_and_pictures_were_changed(
    shop: Desk, tmp_path: Path
) -> None:
    regulars(shop, 2)
    logo.put(shop, picture(900, 300), file="sign.png")
    frozen = runs.freeze(shop, a_plan(), on=TODAY)
    first = runs.print_pdf(shop, frozen.run, tmp_path / "one.pdf").path.read_bytes()
    logo.remove(shop)
    (tmp_path / "new.png").write_bytes(picture(300, 300))
    products.set_picture(shop, a_product(shop, "Brie"), tmp_path / "new.png")
    assert runs.print_pdf(shop, frozen.run, tmp_path / "two.pdf").path.read_bytes() == first


def test_changing_a_products_picture_leaves_the_logo_alone(shop: Desk, tmp_path: Path) -> None:
    logo.put(shop, picture(900, 300), file="sign.png")
    (tmp_path / "new.png").write_bytes(picture(300, 300))
    products.set_picture(shop, a_product(shop, "Brie"), tmp_path / "new.png")
    assert logo.of(shop) is not None
