"""Customers: the list, and one person's page."""
