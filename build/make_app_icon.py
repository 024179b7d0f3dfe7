"""Draw the program's own mark: resources/shopfriend.svg, .png (256) and .ico.

    python build/make_app_icon.py

A shop awning over a linden leaf. The shapes are numbers in this file; Pillow draws the same
outlines that go into the SVG, so no SVG renderer is needed.
"""

from pathlib import Path

from PIL import Image, ImageDraw

TARGET = Path(__file__).resolve().parent.parent / "resources"
SIZE = 256
GREEN, LIGHT, LEAF, VEIN = "#2E6B4F", "#E3EDE6", "#2E6B4F", "#FAF7F2"
ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256]

Point = tuple[float, float]


def awning() -> list[tuple[str, list[tuple[Point, ...]]]]:
    """Four stripes: slanted above, a half round scallop below."""
    top, bottom, drop = 18.0, 74.0, 30.0
    stripes = []
    for i in range(4):
        left_top, right_top = 44 + 42 * i, 44 + 42 * (i + 1)
        left, right = 16 + 56 * i, 16 + 56 * (i + 1)
        k = drop * 4 / 3
        shape: list[tuple[Point, ...]] = [
            ((left_top, top),),
            ((right_top, top),),
            ((right, bottom),),
            ((right, bottom + k), (left, bottom + k), (left, bottom)),
        ]
        stripes.append((GREEN if i % 2 == 0 else LIGHT, shape))
    return stripes


def leaf() -> list[tuple[Point, ...]]:
    """A linden leaf: a heart, a little lopsided, with a long tip."""
    return [
        ((132, 132),),
        ((120, 112), (84, 112), (68, 134)),
        ((50, 160), (66, 194), (94, 212)),
        ((110, 222), (124, 228), (134, 246)),
        ((142, 226), (158, 216), (172, 202)),
        ((196, 178), (204, 146), (184, 128)),
        ((166, 114), (142, 116), (132, 132)),
    ]


VEINS: list[list[tuple[Point, ...]]] = [
    [((132, 132),), ((131, 160), (131, 196), (134, 226))],
    [((132, 160),), ((116, 150), (104, 146), (90, 148))],
    [((131, 160),), ((146, 148), (158, 144), (172, 146))],
    [((131, 190),), ((120, 182), (110, 178), (98, 178))],
    [((132, 190),), ((143, 180), (152, 176), (164, 176))],
]


def path(shape: list[tuple[Point, ...]], closed: bool = True) -> str:
    words = []
    for n, step in enumerate(shape):
        letter = "M" if n == 0 else "C" if len(step) == 3 else "L"
        words.append(letter + " ".join(f"{x:g} {y:g}" for x, y in step))
    return "".join(words) + ("Z" if closed else "")


def outline(shape: list[tuple[Point, ...]], scale: float) -> list[Point]:
    points: list[Point] = []
    for step in shape:
        if len(step) == 1:
            points.append(step[0])
            continue
        p0, (p1, p2, p3) = points[-1], step
        for n in range(1, 41):
            t = n / 40
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            points.append(
                (
                    a * p0[0] + b * p1[0] + c * p2[0] + d * p3[0],
                    a * p0[1] + b * p1[1] + c * p2[1] + d * p3[1],
                )
            )
    return [(x * scale, y * scale) for x, y in points]


def draw(size: int) -> Image.Image:
    """Drawn eight times too large, then made small; tiny ones go without the side veins."""
    big = size * 8
    scale = big / SIZE
    image = Image.new("RGBA", (big, big), (46, 107, 79, 0))
    pen = ImageDraw.Draw(image)
    for colour, shape in awning():
        pen.polygon(outline(shape, scale), fill=colour)
    for _, shape in awning():
        edge = outline(shape, scale)
        pen.line([*edge, edge[0]], fill=GREEN, width=round(5 * scale), joint="curve")
    pen.polygon(outline(leaf(), scale), fill=LEAF)
    for vein in VEINS if size >= 48 else VEINS[:1]:
        width = 5 if size >= 48 else 10
        pen.line(outline(vein, scale), fill=VEIN, width=round(width * scale), joint="curve")
    return image.resize((size, size), Image.Resampling.LANCZOS)


def svg() -> str:
    rows = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}">']
    for colour, shape in awning():
        rows.append(
            f'  <path d="{path(shape)}" fill="{colour}" stroke="{GREEN}" stroke-width="5"'
            ' stroke-linejoin="round"/>'
        )
    rows.append(f'  <path d="{path(leaf())}" fill="{LEAF}"/>')
    veins = "".join(path(v, closed=False) for v in VEINS)
    rows.append(
        f'  <path d="{veins}" fill="none" stroke="{VEIN}" stroke-width="5" stroke-linecap="round"/>'
    )
    return "\n".join([*rows, "</svg>", ""])


def main() -> None:
    (TARGET / "shopfriend.svg").write_text(svg(), encoding="utf-8", newline="\n")
    draw(256).save(TARGET / "shopfriend.png", optimize=True)
    frames = [draw(size) for size in ICO_SIZES]
    frames[-1].save(
        TARGET / "shopfriend.ico",
        sizes=[(s, s) for s in ICO_SIZES],
        append_images=frames[:-1],
    )
    print("shopfriend.svg, .png, .ico")


if __name__ == "__main__":
    main()
