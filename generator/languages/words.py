"""What the files of the languages are made of."""

Words = tuple[str, ...]
"""Words and phrases of a row, in the order of the file."""
