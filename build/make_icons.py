"""Copy the icons the program uses into resources/icons, drawn with a 1.5 px stroke.

    python build/make_icons.py LUCIDE

LUCIDE: the unpacked package ``lucide-static`` (1.62.0), with the folder ``icons`` in it.
The files keep Lucide's names; colour stays ``currentColor``, which the program fills in.
"""

import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "icons"
PAGES = "sun store users package mail chart-column inbox settings house"
DEEDS = """
    search footprints log-in sticky-note user-plus ticket ticket-percent ticket-check gift
    megaphone megaphone-off check x plus minus pencil trash-2 undo-2 redo-2 history repeat copy
    printer file-down file-up file-text folder-open download upload save archive
    database-backup refresh-cw send eye eye-off external-link link scan-barcode barcode qr-code
    lock pin image
"""
PEOPLE = """
    user user-check id-card phone smartphone message-square map-pin building-2 cake baby heart
    star thumbs-up thumbs-down ban bell notebook-pen hand-heart shield-check key
"""
GOODS = "tag shopping-basket receipt-text truck leaf snowflake sparkles wine percent euro"
SIGNS = """
    triangle-alert info circle-check circle-x circle-question-mark clock calendar calendar-check
    hourglass loader-circle
"""
FURNITURE = """
    chevron-down chevron-up chevron-left chevron-right chevrons-left chevrons-right arrow-left
    arrow-right arrow-up arrow-down ellipsis menu funnel columns-3 list-checks grip-vertical
    panel-right palette languages moon monitor keyboard zoom-in zoom-out
"""


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    source = Path(sys.argv[1]) / "icons"
    names = f"{PAGES} {DEEDS} {PEOPLE} {GOODS} {SIGNS} {FURNITURE}".split()
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("*.svg"):
        old.unlink()
    for name in names:
        text = (source / f"{name}.svg").read_text(encoding="utf-8")
        if text.count('stroke-width="2"') != 1 or 'stroke="currentColor"' not in text:
            raise SystemExit(f"{name}.svg is not drawn as expected")
        text = text.replace('stroke-width="2"', 'stroke-width="1.5"')
        (TARGET / f"{name}.svg").write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(names)} icons")


if __name__ == "__main__":
    main()
