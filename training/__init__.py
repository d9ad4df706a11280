"""What is learned from corpora, before and apart from the generator: `make train`."""
