"""How good the suggestions are, in words first; score classes, weights, best customers."""
