"""Campaigns: a mailing in five stations, and what became of those that were printed."""
