"""Quality figures on corpora that nobody on the project wrote: `make evaluate`."""
