# make site · test · serve · check · coverage · evaluate · bench · train · others · clean · lock
# make site SEEDS=DIR SITE=DIR builds another folder of articles into another folder;
# make serve ADDRESS=HOST:PORT shows the site elsewhere than at 127.0.0.1:8000.
# Only what GNU make 3.81 (macOS) understands.

VENV ?= .venv
# The first that runs and is new enough: a name alone proves nothing (pyenv's shims).
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$name; break; fi; done)
RUN := $(VENV)/bin/python
# As they stand and by way of the environment, so that a folder's name may hold any character.
override SEEDS := $(value SEEDS)
override SITE := $(value SITE)
export SEEDS SITE ADDRESS
export NO_MKDOCS_2_WARNING = 1
export PYTHONUTF8 = 1

.PHONY: site test serve check coverage lint types golden evaluate bench train others clean distclean lock

site: $(VENV)/.runtime
	@$(RUN) -m generator site $(if $(SEEDS),--seeds "$$SEEDS") $(if $(SITE),--site "$$SITE")

serve: $(VENV)/.runtime
	@$(RUN) -m generator serve $(if $(SEEDS),--seeds "$$SEEDS") $(if $(ADDRESS),--address "$$ADDRESS")

test: $(VENV)/.dev
	@$(RUN) -m pytest

check: lint types test

# Which lines the tests run. Apart, because watching every line makes the tests three times as slow, and
# what they measure of growth less sure.
coverage: $(VENV)/.dev
	@$(RUN) -m pytest --cov=generator --cov-report=term:skip-covered

lint: $(VENV)/.dev
	@$(RUN) -m ruff check --quiet .
	@$(RUN) -m ruff format --quiet --check .
	@$(VENV)/bin/lint-imports --no-logo >/dev/null 2>&1 || $(VENV)/bin/lint-imports

types: $(VENV)/.dev
	@$(RUN) -m mypy --no-error-summary

# Writes the expected pages of tests/sites/valid anew; read the diff before you commit it.
golden: $(VENV)/.dev
	@GOLDEN=write $(RUN) -m pytest tests/sites/test_valid.py -k expected

evaluate: $(VENV)/.dev
	@$(RUN) -m tests.quality

bench: $(VENV)/.dev
	@$(RUN) -m tests.bench

# The weights of the names tagger from ../shared/corpora/ronec-ner: the same bytes every time.
train: $(VENV)/.dev
	@$(RUN) -m training.names
	@$(RUN) -m training.spelling

# The same docs/ by the two successors of MkDocs, each in an environment of its own. Reports;
# what it finds does not make the site fail.
others: $(VENV)/.runtime
	@$(RUN) -m generator build
	@sh .ci/others "$(PYTHON)" $(RUN)

# Locks what pyproject.toml asks for; needs uv. No registry's address gets into the files.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-strip-extras --quiet pyproject.toml -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-strip-extras --quiet pyproject.toml --extra dev -o requirements-dev.txt

$(VENV)/bin/python:
	@"$(or $(PYTHON),false)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -m venv $(VENV) || { rm -rf $(VENV); echo "Python cannot make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }

$(VENV)/.runtime: requirements.txt | $(VENV)/bin/python
	@echo "Setting up what the site needs …" >&2
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt | $(VENV)/bin/python
	@echo "Setting up what the tests need …" >&2
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $(VENV)/.runtime $@

# Everything generated, nothing a person wrote. The virtual environment stays, so that building
# needs no network; distclean takes it too.
clean:
	@if test -e docs/.generated.json || test -e "$${SITE:-site}"; then $(MAKE) -s --no-print-directory $(VENV)/.runtime >/dev/null && $(RUN) -m generator clean $(if $(SITE),--site "$$SITE"); fi
	@rm -rf .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage htmlcov
	@find generator tests training -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean
	@rm -rf .venv
