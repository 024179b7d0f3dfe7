"""Today: what matters, what waits, what it brought."""
