"""Check kinds: the few ways of looking at text that rules are written in. Each module here offers one as `KIND`."""
