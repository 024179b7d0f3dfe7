"""Settings: my shop, look, counter, codes, privacy, backups."""
