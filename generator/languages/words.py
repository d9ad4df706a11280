"""What the files of the languages are made of."""

Words = tuple[str, ...]
"""Words and phrases of a row, in the order of the file."""

Forms = frozenset[str]
"""Words of a row whose order says nothing."""
