# make site · test · serve · check · evaluate · bench · clean
# SEEDS=DIR SITE=DIR build another folder of articles into another folder.

VENV ?= .venv
PYTHON ?= $(firstword $(foreach name,python3.13 python3.12 python3.11 python3,$(shell command -v $(name) 2>/dev/null)))
RUN := $(VENV)/bin/python
SEEDS ?= seeds
SITE ?= site
export NO_MKDOCS_2_WARNING = 1
export PYTHONUTF8 = 1

.PHONY: site test serve check lint types evaluate bench clean lock

site: $(VENV)/.runtime
	@$(RUN) -m generator site --seeds "$(SEEDS)" --site "$(SITE)"

test: $(VENV)/.dev
	@$(RUN) -m pytest

check: lint types test

lint: $(VENV)/.dev
	@$(VENV)/bin/ruff check --quiet .
	@$(VENV)/bin/ruff format --quiet --check .
	@$(VENV)/bin/lint-imports --no-logo 2>/dev/null || $(VENV)/bin/lint-imports

types: $(VENV)/.dev
	@$(VENV)/bin/mypy

# Locks what pyproject.toml asks for; needs uv. No registry's address gets into the files.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --quiet pyproject.toml -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --quiet pyproject.toml --extra dev -o requirements-dev.txt

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name it with make PYTHON=…" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.txt | $(VENV)/bin/python
	@echo "Installing what the site needs …"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt | $(VENV)/bin/python
	@echo "Installing what the tests need …"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/.runtime

clean:
	@rm -rf site .cache .mypy_cache .ruff_cache .pytest_cache .coverage htmlcov
