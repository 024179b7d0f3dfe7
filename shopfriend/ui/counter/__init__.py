"""The counter: who is it, what must not be given, what to say."""
