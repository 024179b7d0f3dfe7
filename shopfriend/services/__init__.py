"""What a shopkeeper can do: one function, one deed, one transaction, one undo step.

Functions look alike: the desk first, then what, then how (keyword-only). They read, decide, write
and return a `Change` or a result that carries one; they raise `ShopError` and `Trouble`.
"""
