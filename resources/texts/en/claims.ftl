# Whose a receipt is: the code on the receipt, visits, purchases by hand.

fiscal-unreadable = The code on this receipt cannot be read completely. It may be creased or too pale. Smooth the receipt and scan it again, or look for it under Take in, “Receipts without a customer”.
fiscal-no-purchase = This is the slip of an order, a training sale or a cancelled one, not of a purchase. It is not attached to anybody.
fiscal-several = Two receipts have the same number, time and total. Which one is meant is not certain. Choose it under Take in, “Receipts without a customer”.
receipt-of-another = This receipt belongs to { $who } already. It stays there; take it away there first if that is wrong.
claim-of-another = This receipt has been noted for { $who } already. It stays there; drop the note under Take in if it is wrong.
receipt-claimed = Receipt over { $total-cents } noted for { $who }
claim-dropped = Note of a receipt for { $who } dropped
purchase-scanned = { $name } noted for { $who }, { $total-cents } altogether
change-receipt-claimed = { receipt-claimed }
change-claim-dropped = { claim-dropped }
change-purchase-scanned = { purchase-scanned }
good-unknown = There is nothing in the book for “{ $code }”. Add it under Goods, or take in the article list of the till.
