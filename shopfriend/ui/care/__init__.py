"""Care: what is missing or odd in the data, each with what mends it; and pairs that may be one."""
