"""From a till's names to those of letters: proposals, the order of work, and the gate."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend.domain import print_names as rule
from shopfriend.domain.trouble import ShopError
from shopfriend.services import (
    campaigns,
    customers,
    history,
    imports,
    offers,
    print_names,
    products,
    settings,
)
from shopfriend.services.campaigns import audience, proofs, runs
from shopfriend.services.desk import Desk, no_progress
from tests.builders import TODAY, a_consent, a_customer, a_product, a_receipt, visits_every

GERMAN = replace(
    print_names.preset("de"),
    own=rule.own_words(["Alb-Hartkäse mit Heublumen", "Comté", "Parmigiano Reggiano"]),
)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("BERGKAESE GES. 18M", "Bergkäse gesalzen, 18 Monate"),
        ("COMTE 24M", "Comté, 24 Monate"),
        ("ALB HARTK. HEUBL.", "Alb Hartkäse Heublumen"),
        ("PARM. REGG. 24M", "Parmigiano Reggiano, 24 Monate"),
        ("GRUENER TEE M. MINZE", "Grüner Tee mit Minze"),
        ("BIER 6X0,33L", "Bier, 6 × 0,33\u202fl"),
        ("OLIVENOEL NAT. 0.75L", "Olivenöl natur, 0,75\u202fl"),
        ("MUESLI BIO 500 G", "Müsli Bio, 500\u202fg"),
        ("MAULTASCHEN 6ST", "Maultaschen, 6 Stück"),
        ("NEUE KARTOFFELN", "Neue Kartoffeln"),
        ("Steuerberater-Tee", "Steuerberater-Tee"),
    ],
)
def test_proposals_read_as_people_write(raw: str, name: str) -> None:
    proposal = rule.propose(raw, GERMAN)
    assert (proposal.name, proposal.sure) == (name, True)


@pytest.mark.parametrize("raw", ["AEROBIE MATTE", "PRZ. XKL", "DUEFTE ROT"])
def test_what_no_word_allows_stays_and_is_said_to_be_unsure(raw: str) -> None:
    assert not rule.propose(raw, GERMAN).sure or "ä" not in rule.propose(raw, GERMAN).name


def test_english_tills_are_read_with_english_words() -> None:
    english = print_names.preset("en")
    proposal = rule.propose("CHED. MAT. W/ CHIVES 12M 0,5KG", english)
    assert proposal.name == "Cheddar mature with Chives, 12 months 0.5\u202fkg"


@given(st.text(max_size=40))
def test_any_text_gives_a_proposal_that_does_not_shout(raw: str) -> None:
    name = rule.propose(raw, GERMAN).name
    assert "\n" not in name
    words = [word for word in name.split() if word.isalpha() and len(word) > 12]
    assert not any(word.isupper() and word.isascii() for word in words)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("BERGKAESE GES. 18M", "capitals"), ("Bergkäse ges.", "abbreviated"),
        ("DIVERSE 7%", "group-key"), ("Käse", "group-key"), ("WARENGRUPPE 3", "group-key"),
        ("19 %", "group-key"), ("4711", "empty"), ("Comté", ""), ("Käse aus der Alb", ""),
        ("Milch 3,5 %", ""),
    ],
)  # fmt: skip
def test_what_must_not_stand_in_a_letter(raw: str, why: str) -> None:
    assert print_names.unfit(raw, "") == why


def test_a_chosen_name_stands_unless_it_shouts() -> None:
    assert print_names.unfit("EIER", "Eier") == ""
    assert print_names.unfit("LEGO", "LEGO") == ""
    assert print_names.unfit("x", "FRISCHE MILCH") == "capitals"


def test_names_come_in_the_order_in_which_letters_would_show_them(desk: Desk) -> None:
    rare, much, pick = (a_product(desk, name) for name in ("SENF", "HONIG", "KAFFEEBOHNEN"))
    a_receipt(desk, a_customer(desk), TODAY, [(much, 1000, 100)])
    products.set_pick(desk, pick, picked=True)
    a_product(desk, "DIVERSE 7%")
    assert [each.raw for each in print_names.to_do(desk)] == [
        "KAFFEEBOHNEN", "HONIG", "SENF", "DIVERSE 7%",
    ]  # fmt: skip
    assert rare


def test_accepting_names_empties_the_list_and_undo_brings_it_back(desk: Desk) -> None:
    good = a_product(desk, "BERGKAESE GES. 18M")
    (first,) = print_names.to_do(desk)
    print_names.accept(desk, good, first.proposal.name)
    assert products.get(desk, good).product.print_name == "Bergkäse gesalzen, 18 Monate"
    assert print_names.to_do(desk) == []
    history.undo(desk)
    assert print_names.to_do(desk) == [first]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("  ", "print-name-empty"), ("x" * 81, "print-name-long"),
     ("FRISCHE MILCH", "print-name-capitals"), ("Diverse 7%", "print-name-group")],
)  # fmt: skip
def test_a_name_that_is_no_better_is_refused(desk: Desk, name: str, kind: str) -> None:
    good = a_product(desk, "SENF")
    with pytest.raises(ShopError) as caught:
        print_names.accept(desk, good, name)
    assert caught.value.message.kind == kind


def test_group_keys_are_kept_as_groups_and_teach_taste_without_being_offered(desk: Desk) -> None:
    key = a_product(desk, "KAESE", category="")
    others = [a_product(desk, name) for name in ("Comté", "Brie")]
    bea = a_customer(desk)
    a_consent(desk, bea)
    visits_every(desk, bea, key, days=7, times=8, last=date(2026, 11, 16))
    print_names.keep_groups(desk)
    good = products.get(desk, key).product
    assert good.category_path == "Käse"
    assert not good.may_be_advertised
    assert [why.kind for why in offers.why_not(desk, bea, key)] == ["excluded-group-key"]
    assert key not in {offer.product for offer in offers.for_customer(desk, bea, strict=False)}
    assert print_names.to_do(desk) == []
    print_names.is_single(desk, key)
    assert products.get(desk, key).product.may_be_advertised
    assert others


def test_an_import_knows_a_key_for_many_goods(desk: Desk, tmp_path) -> None:
    file = tmp_path / "purchases.csv"
    file.write_text(
        "receipt,date,customer,product,name,quantity,total\n"
        "1,2026-11-20,,99,DIVERSE 7%,1,3.50\n1,2026-11-20,,7,Comté,1,4.20\n",
        encoding="utf-8",
    )
    imports.take_in(desk, [file])
    flags = {row.product.name: row.product.flags for row in products.page(desk)}
    assert flags == {"DIVERSE 7%": frozenset({"group_key"}), "Comté": frozenset()}


# -- the gate -------------------------------------------------------------------------------------


def a_shop_with(desk: Desk, *names: str) -> None:
    settings.put(desk, shop_name="Lindenladen", shop_street="Lindenstr. 1", shop_postcode="89073",
                 shop_town="Ulm")  # fmt: skip
    bea = a_customer(desk)
    a_consent(desk, bea)
    for name in names:
        visits_every(desk, bea, a_product(desk, name), days=7, times=10, last=date(2026, 11, 16))


def test_a_piece_with_an_unfit_name_is_named_before_printing(desk: Desk) -> None:
    a_shop_with(desk, "BERGKAESE GES. 18M")
    plan = campaigns.standard_plan(desk, "Advent", segment="all")
    frozen = runs.freeze(desk, replace(plan, control_bp=0), on=TODAY)
    (warning,) = [each for each in frozen.warnings if each.kind == "letters-name-unfit"]
    assert warning.facts["raw"] == "BERGKAESE GES. 18M"
    assert warning.facts["count"] == 1


def test_a_tills_text_never_stands_in_a_letter_and_a_group_key_is_no_product(desk: Desk) -> None:
    a_shop_with(desk, "BERGKAESE GES. 18M", "DIVERSE 7%")
    plan = campaigns.standard_plan(desk, "Advent", segment="all")
    frozen = runs.freeze(desk, replace(plan, control_bp=0), on=TODAY)
    (letter,) = runs.letters_of(desk, frozen.run)
    names = [offer.name for offer in letter.offers]
    assert names == ["Bergkäse gesalzen 18M"]


def test_once_a_name_is_chosen_nothing_is_left_to_say(desk: Desk) -> None:
    a_shop_with(desk, "BERGKAESE GES. 18M")
    (waiting,) = print_names.to_do(desk)
    print_names.accept(desk, waiting.product, waiting.proposal.name)
    plan = campaigns.standard_plan(desk, "Advent", segment="all")
    frozen = runs.freeze(desk, replace(plan, control_bp=0), on=TODAY)
    assert not [each for each in frozen.warnings if each.kind == "letters-name-unfit"]


def test_the_preview_and_the_checks_before_printing_name_it_too(desk: Desk) -> None:
    a_shop_with(desk, "BERGKAESE GES. 18M")
    plan = replace(campaigns.standard_plan(desk, "Advent", segment="all"), control_bp=0)
    bea = customers.by_number(desk, "1001")
    proof = proofs.look(desk, plan, bea, on=TODAY, dpi=20)
    assert [each.facts["raw"] for each in proof.warnings] == ["BERGKAESE GES. 18M"]
    found = audience.extremes(desk, plan, on=TODAY, progress=no_progress)
    assert [each.facts["raw"] for each in found.unfit] == ["BERGKAESE GES. 18M"]
