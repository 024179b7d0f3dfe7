"""What a shop knows, and its rules: frozen values and pure functions, standard library only."""
