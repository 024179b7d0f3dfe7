"""Make resources/fonts from the full fonts.

    python build/make_fonts.py NOTO_SANS NOTO_SERIF DEJAVU

NOTO_SANS and NOTO_SERIF: the unpacked packages ``@expo-google-fonts/noto-sans`` and
``noto-serif`` 0.4.2 (static TrueType files, version 2.015; older ones have no U+2212 minus).
DEJAVU: a folder with DejaVuSans.ttf 2.37. Needs fontTools; only this script does.

Noto keeps Latin, Greek, Cyrillic, punctuation, currency, arrows and signs, with kerning and the
figure features; its figures are tabular by default. DejaVu Sans, the fall-back for all the rest,
loses a few scripts that no shop in Europe prints.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter  # type: ignore[import-not-found]
from fontTools.ttLib import TTFont  # type: ignore[import-not-found]

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FACES = {
    "NotoSans-Regular.ttf": (0, "400Regular/NotoSans_400Regular.ttf"),
    "NotoSans-Bold.ttf": (0, "700Bold/NotoSans_700Bold.ttf"),
    "NotoSerif-Regular.ttf": (1, "400Regular/NotoSerif_400Regular.ttf"),
    "NotoSerif-Bold.ttf": (1, "700Bold/NotoSerif_700Bold.ttf"),
    "NotoSerif-Italic.ttf": (1, "400Regular_Italic/NotoSerif_400Regular_Italic.ttf"),
    "DejaVuSans.ttf": (2, "DejaVuSans.ttf"),
}
NOTO_RANGES = [
    (0x20, 0x24F), (0x259, 0x259), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F),
    (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x218F),
    (0x2190, 0x22FF), (0x2500, 0x27BF), (0xFB00, 0xFB06), (0xFFFD, 0xFFFD),
]  # fmt: skip
NOTO_FEATURES = (
    "ccmp locl mark mkmk kern liga case tnum lnum pnum onum sups subs ordn frac numr dnom zero"
)
# Canadian syllabics, Ogham, Lao, NKo, Tifinagh, Braille, Lisu, Yijing, Tai Xuan, playing pieces
DEJAVU_LEFT_OUT = [
    (0x0E80, 0x0EFF), (0x07C0, 0x07FF), (0x1400, 0x169F), (0x2800, 0x28FF), (0x2D30, 0x2D7F),
    (0x4DC0, 0x4DFF), (0xA4D0, 0xA4FF), (0x1D300, 0x1D35F), (0x1F000, 0x1F0FF),
]  # fmt: skip


def inside(code: int, ranges: list[tuple[int, int]]) -> bool:
    return any(first <= code <= last for first, last in ranges)


def make(source: Path, target: Path, noto: bool) -> None:
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.layout_features = NOTO_FEATURES.split() if noto else ["*"]
    # DejaVu is drawn at 14 px and more, and its hinting is a third of the file.
    options.hinting = noto
    codes = font.getBestCmap()
    keep = [
        c for c in codes if (inside(c, NOTO_RANGES) if noto else not inside(c, DEJAVU_LEFT_OUT))
    ]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=keep)
    subsetter.subset(font)
    font.save(target)
    print(f"{target.name}: {len(keep)} of {len(codes)} characters, {target.stat().st_size:,} bytes")


def main() -> None:
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, (folder, path) in FACES.items():
        make(Path(sys.argv[1 + folder]) / path, TARGET / name, noto=name.startswith("Noto"))


if __name__ == "__main__":
    main()
