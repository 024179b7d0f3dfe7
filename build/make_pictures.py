"""Copy the motifs of the demo shop's goods into resources/demo/pictures.

    python build/make_pictures.py FLUENT

FLUENT: the unpacked package ``@lobehub/fluent-emoji-3d`` (1.1.0), with the folder ``assets`` in
it: WebP, 256 × 256, transparent ground, named by code point. The files are copied as they are and
get a readable name; the demo shop later draws them on labelled cards, so that products differ.
"""

import shutil
import sys
from pathlib import Path

from PIL import Image

TARGET = Path(__file__).resolve().parent.parent / "resources" / "demo" / "pictures"
MOTIFS = {
    # cheese counter, dairy
    "cheese": "1f9c0", "milk": "1f95b", "butter": "1f9c8", "egg": "1f95a", "fondue": "1fad5",
    # bread and bakery
    "bread": "1f35e", "baguette": "1f956", "croissant": "1f950", "pretzel": "1f968",
    "flatbread": "1fad3", "sandwich": "1f96a", "cake": "1f370", "pie": "1f967", "cookie": "1f36a",
    "waffle": "1f9c7", "cupcake": "1f9c1", "pudding": "1f36e",
    # sweets
    "chocolate": "1f36b", "candy": "1f36c", "honey": "1f36f", "ice-cream": "1f368",
    # drinks
    "wine": "1f377", "sparkling": "1f37e", "beer": "1f37a", "cocktail": "1f378",
    "whisky": "1f943", "coffee": "2615", "tea": "1f375", "teapot": "1fad6", "juice": "1f9c3",
    "soft-drink": "1f964", "ice-cube": "1f9ca", "mate": "1f9c9",
    # fish and meat
    "fish": "1f41f", "shrimp": "1f990", "oyster": "1f9aa", "lobster": "1f99e", "meat": "1f969",
    "bacon": "1f953", "ham": "1f356", "poultry": "1f357",
    # larder
    "can": "1f96b", "jar": "1fad9", "salt": "1f9c2", "rice": "1f35a", "spaghetti": "1f35d",
    "beans": "1fad8", "grain": "1f33e", "nuts": "1f95c", "chestnut": "1f330", "soup": "1f372",
    # fruit and vegetables
    "olive": "1fad2", "avocado": "1f951", "tomato": "1f345", "garlic": "1f9c4",
    "onion": "1f9c5", "chili": "1f336-fe0f", "bell-pepper": "1fad1",
    "herbs": "1f33f", "salad": "1f957", "potato": "1f954", "lemon": "1f34b",
    "orange": "1f34a", "grapes": "1f347", "apple": "1f34e", "pear": "1f350",
    "cherries": "1f352", "strawberry": "1f353", "blueberries": "1fad0", "coconut": "1f965",
    # kitchenware, gifts, books
    "knife": "1f52a", "cutlery": "1f374", "plate": "1f37d-fe0f", "spoon": "1f944",
    "pan": "1f373", "bowl": "1f963", "gift": "1f381", "ribbon": "1f380", "candle": "1f56f-fe0f",
    "basket": "1f9fa", "books": "1f4da", "notebook": "1f4d3", "umbrella": "2602-fe0f",
    "soap": "1f9fc", "bouquet": "1f490", "amphora": "1f3fa", "teddy": "1f9f8", "yarn": "1f9f6",
}  # fmt: skip


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    source = Path(sys.argv[1]) / "assets"
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("*.webp"):
        old.unlink()
    size = 0
    for name, code in MOTIFS.items():
        path = TARGET / f"{name}.webp"
        shutil.copyfile(source / f"{code}.webp", path)
        path.chmod(0o644)
        size += path.stat().st_size
        with Image.open(path) as image:
            if image.size != (256, 256):
                raise SystemExit(f"{name}: {image.size}")
            image.load()
    print(f"{len(MOTIFS)} pictures, {size:,} bytes")


if __name__ == "__main__":
    main()
