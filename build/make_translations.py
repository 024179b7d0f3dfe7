"""Collect the windows' words and compile what is translated.

    .venv/bin/python build/make_translations.py

Fixed words of the windows stand in `shopfriend/ui` as `self.tr("English source")`. This collects
them into `resources/i18n/shopfriend_<language>.ts` – existing translations stay – and compiles
each to `.qm`. Translate in Qt Linguist or any editor, then run it again. The English file holds
the plurals only. It ends with code 1 and names them when words are not translated yet.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
TOOLS = Path(PySide6.__file__).parent
ENDING = ".exe" if sys.platform == "win32" else ""


def main() -> int:
    sources = sorted(str(path) for path in (ROOT / "shopfriend" / "ui").rglob("*.py"))
    for language, only in (("de", ()), ("en", ("-pluralonly",))):
        file = FOLDER / f"shopfriend_{language}.ts"
        _tool("lupdate", "-silent", "-no-obsolete", "-locations", "none", *only,
              "-target-language", language, *sources, "-ts", str(file))  # fmt: skip
        part = file.with_suffix(".part")  # a window that runs has the old file mapped
        _tool("lrelease", "-silent", str(file), "-qm", str(part))
        part.replace(file.with_suffix(".qm"))
    missing = untranslated(FOLDER / "shopfriend_de.ts")
    for context, source in missing:
        print(f"not translated: {context}: {source}")
    return 1 if missing else 0


def untranslated(file: Path) -> list[tuple[str, str]]:
    """Context and English words of each message without a finished translation."""
    found = []
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def _tool(name: str, *words: str) -> None:
    subprocess.run([TOOLS / f"{name}{ENDING}", *words], check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
