"""The windows: show, ask, forward. No rule lives here and no connection is used on this thread."""
