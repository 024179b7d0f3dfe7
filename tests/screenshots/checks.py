"""The table of checks, V1 to V18 of the looks. To add one: a function `(window, scene) -> what is
wrong, one line each`, and a row here.

V13 (states), V15 (200 %) and V18 (the letter) look at other things than a page: see `states.py`,
`scaled.py` and `paper.py`; `run.py` carries them out.
"""

from collections.abc import Callable, Mapping

from shopfriend.ui.window import Window
from tests.screenshots import keys, layout, looks, pixels, words
from tests.screenshots.scenes import Scene

Check = Callable[[Window, Scene], list[str]]

CHECKS: Mapping[str, Check] = {
    "V1": layout.enough_room,
    "V2": layout.nothing_overlaps,
    "V3": layout.no_scroll_bar,
    "V4": pixels.contrast_holds,
    "V5": pixels.colours_of_the_house,
    "V6": looks.one_filled_button,
    "V7": looks.name_is_largest,
    "V8": layout.targets_are_large,
    "V9": layout.few_left_edges,
    "V10": looks.few_words,
    "V11": pixels.dark_is_dark,
    "V12": keys.tab_walks_everything,
    "V14": words.right_language,
    "V16": looks.empty_states_teach,
    "V17": keys.names_and_roles,
}


def wrong(window: Window, scene: Scene, names: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """What is wrong, by check; only those with something to say."""
    found = {name: CHECKS[name](window, scene) for name in names or CHECKS}
    return {name: problems for name, problems in found.items() if problems}
