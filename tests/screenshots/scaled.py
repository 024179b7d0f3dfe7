"""V15: at 200 % everything is twice as large and icons are sharp.

The scale is fixed when Qt starts, so each scale is a process of its own: this module, run.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SLACK = 1  # logical pixels: fonts are measured in real ones
EDGE = 0.75  # how much of the steepness of an icon's edge must be left at twice the size


def check(folder: Path) -> list[str]:
    one, two = _measured(folder, 1), _measured(folder, 2)
    found = [] if two["width"] == 2 * one["width"] else ["the picture is not twice as wide"]
    for key, area in one["places"].items():
        other = two["places"].get(key)
        if other is None:
            found.append(f"{key} is missing at 200 %")
        elif max(abs(a - b) for a, b in zip(area, other, strict=True)) > SLACK + _grows(area):
            found.append(f"{key}: {area} at 100 %, {other} at 200 %")
    if two["edge"] < EDGE * one["edge"]:
        found.append(f"icons are soft: edge {two['edge']:.0f} against {one['edge']:.0f}")
    return found


def _grows(area: list[int]) -> int:
    """Hinted type is some per cent wider or narrower than at twice the size."""
    return round(0.03 * area[2]) + 3


def _measured(folder: Path, scale: int) -> dict[str, Any]:
    command = [sys.executable, str(Path(__file__)), str(folder)]
    asked = {**os.environ, "QT_SCALE_FACTOR": str(scale), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=asked, capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _measure(folder: Path) -> dict[str, object]:
    from shopfriend.ui import start
    from tests.screenshots import books, run, scenes
    from tests.screenshots.pixels import as_array, geometry, grabbed
    from tests.screenshots.scenes import Look

    app = start.make_application(["shopfriend"])
    with run.opened(app, Look(), folder / "scaled") as window:
        scene = scenes.scenes_of(Look(), ((1280, 800),), ("counter-card",))[0]
        scenes.reach(window, scene, books.USUAL)
        painted = as_array(grabbed(window))
        rail = painted[:, : round(40 * window.devicePixelRatioF())].mean(axis=2)
        edge = float(abs(rail[:, 1:] - rail[:, :-1]).max())
        return {"width": painted.shape[1], "places": geometry(window), "edge": edge}


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    print(json.dumps(_measure(Path(sys.argv[1]))))
