campaign-name-missing = The campaign has no name yet. Enter one.
campaign-offers-range = { $count } offers do not fit the letter. It takes 0 to 3.
campaign-control-range = A control group of { $share-bp } is not possible. It may be 0 to 50 per cent.
campaign-days-range = { $days } days are not possible. A coupon is valid for 1 to 400 days.
campaign-unknown = This campaign is no longer there. Nothing was changed.
campaign-saved = Campaign “{ $name }” saved
campaign-closed = Campaign “{ $name }” closed
