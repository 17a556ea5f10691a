# Tasks of Remit. It needs GNU make and a Python of 3.11 or later; all else goes into .venv.
# ARGS reaches the tool behind a task:  make test ARGS="-k resolve"

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
ARGS ?=
# The first Python that is new enough; name another with  make install PYTHON=/path/to/python3
PYTHON ?=
PYTHONS := $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11)
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))

# Live pages work without it, and so does everything where there is no npm.
HTMX := src/remit/web/static/htmx.min.js

.PHONY: help install dev scripts pictures demo test test-spark coverage lint format messages docs bench lock clean

help: ## List the tasks
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)$$/  make \1|\2/p' $(MAKEFILE_LIST) | \
	  while IFS='|' read -r task words; do printf '%-18s %s\n' "$$task" "$$words"; done

install: $(VENV)/.installed $(if $(shell command -v npm),$(HTMX)) ## Install Remit into .venv, with .venv/bin/remit

dev: $(VENV)/.developing $(if $(shell command -v npm),$(HTMX)) ## Install what tests, linters and docs need, too

scripts: $(HTMX) ## Fetch the scripts of others that live pages use, by version and hash, from npm

demo: install ## Serve the reference register on this machine, port 8000; ARGS="--port 8001" takes another
	$(BIN)/remit demo $(ARGS)

test: dev ## Run all tests and the examples in docstrings
	$(BIN)/python -m pytest $(ARGS)

test-spark: $(VENV)/.sparking ## Ask the ledger's questions on Spark, too; it needs Java 17
	$(BIN)/python -m pytest -n0 -o addopts=--import-mode=importlib tests/spark $(ARGS)

coverage: dev ## Run all tests and show the lines and branches they miss
	$(BIN)/python -m pytest --cov --cov-report=term-missing $(ARGS)

lint: dev ## Check style, types, the arrows between packages, and the lock files
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PIP) check

format: dev ## Lay out the code, and mend what can be mended safely
	$(BIN)/ruff check --fix-only --exit-zero
	$(BIN)/ruff format

messages: dev ## Bring the catalogues up to date, and list what each lacks; ARGS=xx begins one
	$(BIN)/python -m tests.text.messages $(ARGS)

docs: dev ## Build the documentation into docs/_build
	$(BIN)/sphinx-build -W --keep-going -q -b html docs docs/_build $(ARGS)

pictures: dev ## Take the pictures of the documentation anew
	REMIT_PICTURES=keep $(BIN)/python -m pytest -n0 tests/browser/test_identity.py
	$(BIN)/python -m tests.browser.picture

bench: dev ## Run the benchmarks, or some; keep their figures in the docs
	$(BIN)/python -m benchmarks.report.run $(ARGS)

lock: dev ## Renew the lock files; ARGS=--upgrade takes the newest versions
	$(LOCK) --extra all --group dev --output-file requirements/dev.txt
	$(LOCK) --extra spark --constraint requirements/dev.txt --output-file requirements/spark.txt
	$(LOCK) --constraint requirements/dev.txt --output-file requirements/base.txt
	$(BIN)/uv pip compile $(LOCK_STYLE) --group build --constraint requirements/dev.txt \
	  --output-file requirements/build.txt

# PySpark is large, and nothing else needs it.
$(VENV)/.sparking: requirements/spark.txt $(VENV)/.developing
	$(PIP) install $(LOCKED) -r requirements/spark.txt
	@touch $@

clean: ## Remove everything that these tasks made
	rm -rf node_modules $(HTMX) $(VENV) build dist docs/_build htmlcov .coverage .coverage.*
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests docs benchmarks -type d -name __pycache__ -prune -exec rm -rf {} +

# A lock file names everything: whoever looked for dependencies anew would meet releases that came
# after it, and refuse them.
LOCKED := --require-hashes --no-deps

# Names, versions and hashes for every supported Python; no addresses, no paths.
LOCK_STYLE := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --no-header --no-annotate --strip-extras $(ARGS)
LOCK := $(BIN)/uv pip compile pyproject.toml $(LOCK_STYLE)

$(BIN)/python:
	@for python in $(PYTHONS); do \
	  "$$python" -c '$(NEW_ENOUGH)' 2>/dev/null || continue; \
	  rm -rf $(VENV); "$$python" -m venv $(VENV) && exit 0; \
	  rm -rf $(VENV); \
	  echo "$$python cannot make a virtual environment. On Debian and Ubuntu: apt install python3-venv" >&2; \
	  exit 1; \
	done; \
	echo "Remit needs Python 3.11 or later; $(firstword $(PYTHONS)) is: $$($(firstword $(PYTHONS)) --version 2>&1)" >&2; \
	echo "Install a newer one, or name it: make install PYTHON=/path/to/python3" >&2; \
	exit 1

$(VENV)/.installed: pyproject.toml README.md requirements/base.txt requirements/build.txt | $(BIN)/python
	$(PIP) install $(LOCKED) -r requirements/base.txt -r requirements/build.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(HTMX): package.json package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund --silent
	@mkdir -p $(@D) && cp node_modules/htmx.org/dist/htmx.min.js $@ && touch $@

$(VENV)/.developing: requirements/dev.txt $(VENV)/.installed
	$(PIP) install $(LOCKED) -r requirements/dev.txt
	@touch $@
