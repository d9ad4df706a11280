"""One module a question; each has `measure(corpora: Path) -> list[Measured]`."""
