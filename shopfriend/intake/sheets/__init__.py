"""Spreadsheets (xlsx, xlsm, xlsb, xls, ods), opened within bounds, what they hide told.

`sheet` is the reader; `workbook` gives rows of texts, `excerpt` the first of them at once.
"""
