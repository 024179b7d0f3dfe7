"""Who has no book yet: look around, start, open, restore."""
