"""The only writers: docs/ from pages, site/ from docs/, the search index, the swap."""
