"""What every language question needs: normal form, words, sentences."""
