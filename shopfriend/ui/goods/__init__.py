"""Goods: the list, one product beside it, who would like it."""
