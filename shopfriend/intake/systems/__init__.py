"""The table of formats: what tills, web shops, address books and our own files look like."""
