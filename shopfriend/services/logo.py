"""The shop's own sign, at the top right of each letter: one picture, at most 200 kB in the book."""

import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopfriend.book import Tx, pieces, products
from shopfriend.book import settings as rows
from shopfriend.domain.change import Change
from shopfriend.domain.letters import logo_is_coarse
from shopfriend.domain.messages import Message, message
from shopfriend.domain.trouble import ShopError
from shopfriend.services import settings
from shopfriend.services.desk import Desk
from shopfriend.services.products import PICTURE_BYTES

if TYPE_CHECKING:
    from PIL.Image import Image

LEAST = 24  # dots of the shorter side
_WIDEST = (900, 720, 560, 420, 300)  # more than 360 dpi over its room; then smaller until it fits


@dataclass(frozen=True)
class Logo:
    """`coarse`: why it will not look sharp on paper."""

    data: bytes
    width: int
    height: int
    coarse: Message | None


def of(desk: Desk) -> Logo | None:
    with desk.read() as tx:
        key = str(settings.in_book(tx, "shop_logo"))
        size = pieces.picture_size(tx, key)
        data = pieces.picture(tx, key)
    if size is None or data is None:
        return None
    return Logo(data, *size, _coarse(*size))


def put(desk: Desk, picture: bytes, *, file: str) -> Change:
    """PNG, JPEG, WebP as they come, kept as PNG so that its edges stay sharp and its ground
    clear. `file` is named in the refusal. Raises `ShopError` for what is no picture."""
    data, width, height = _bounded(_opened(picture, file))
    digest = hashlib.sha256(data).hexdigest()
    with desk.change("logo-set") as tx:
        products.put_picture(tx, digest, media="image/png", width=width, height=height, data=data)
        rows.put(tx, "shop_logo", digest, now=desk.book.now())
        products.drop_unused_pictures(tx, logo=digest)
        tx.touch("setting", 0)
    return tx.done


def remove(desk: Desk) -> Change:
    with desk.change("logo-removed") as tx:
        rows.put(tx, "shop_logo", "", now=desk.book.now())
        products.drop_unused_pictures(tx, logo="")
        tx.touch("setting", 0)
    return tx.done


def coarse_in_book(tx: Tx) -> list[Message]:
    """The warning before a run is printed, if there is one."""
    size = pieces.picture_size(tx, str(settings.in_book(tx, "shop_logo")))
    coarse = _coarse(*size) if size else None
    return [coarse] if coarse else []


def _coarse(width: int, height: int) -> Message | None:
    if not logo_is_coarse(width, height):
        return None
    return message("logo-coarse", width=width, height=height)


def _opened(picture: bytes, file: str) -> "Image":
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(picture)) as opened:
            upright = ImageOps.exif_transpose(opened).convert("RGBA")
    except (OSError, Image.DecompressionBombError, ValueError, SyntaxError) as error:
        raise ShopError("picture-unreadable", file=file) from error
    if min(upright.size) < LEAST:
        raise ShopError("logo-too-thin", width=upright.width, height=upright.height)
    edges = upright.getchannel("A").getbbox()  # clear margins would make it smaller on paper
    return upright.crop(edges) if edges else upright


def _bounded(image: "Image") -> tuple[bytes, int, int]:
    """As a PNG of at most 200 kB: in few colours before in few dots."""
    for widest in _WIDEST:
        small = image.copy()
        small.thumbnail((widest, widest))
        for drawn in (small, small.quantize(256)):
            kept = io.BytesIO()
            drawn.save(kept, "PNG", optimize=True)
            if kept.tell() <= PICTURE_BYTES:
                return kept.getvalue(), small.width, small.height
    return kept.getvalue(), small.width, small.height  # a picture of 300 dots and 256 colours fits
