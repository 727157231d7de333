# make run and make test are all a newcomer needs; `make help` lists the rest.

PYTHON ?= python3
BIN := .venv/bin

# The core and the reading of units are what every number rests on: no line and no branch of them stays untried.
COVERAGE := --cov=diazgui.core --cov=diazgui.units --cov-branch --cov-report=term-missing:skip-covered --cov-fail-under=100

# A file of tests stays on one worker: what it sets up once is set up once.
WORKERS ?= -n auto --maxprocesses 4 --dist loadfile

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test lint format-check imports types pytest format clean benchmarks references ready-to-run ready-to-test ready-to-benchmark have-python

help:  ## list these targets
	@echo "make run           show the window (sets up .venv first)"
	@echo "make test          all checks and tests, without a screen (sets up .venv first)"
	@echo "make lint          ruff: the rules of style"
	@echo "make format-check  ruff: the layout of the code"
	@echo "make imports       import-linter: which room may import which"
	@echo "make types         mypy"
	@echo "make pytest        the tests alone"
	@echo "make format        lay the code out anew and mend what ruff can mend"
	@echo "make benchmarks    measure, side by side; writes tests/benchmarks/RESULTS.md"
	@echo "make references    draw the reference pictures of the window anew; look at them before you keep them"
	@echo "make clean         remove .venv and everything that tools left behind"
	@echo
	@echo "Another Python:    make run PYTHON=python3.12"

run: ready-to-run
	$(BIN)/python -m diazgui

test: lint format-check imports types pytest
	@echo "make test: all checks and tests pass."

lint: ready-to-test
	@$(BIN)/ruff check . || { echo "make test stopped at: lint (ruff check)." >&2; exit 1; }

format-check: ready-to-test
	@$(BIN)/ruff format --check . || { echo "make test stopped at: format-check; 'make format' mends it." >&2; exit 1; }

imports: ready-to-test
	@$(BIN)/lint-imports || { echo "make test stopped at: imports (a room imports what it may not)." >&2; exit 1; }

types: ready-to-test
	@$(BIN)/mypy || { echo "make test stopped at: types (mypy)." >&2; exit 1; }

pytest: ready-to-test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(WORKERS) $(COVERAGE) || { echo "make test stopped at: pytest." >&2; exit 1; }

format: ready-to-test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

benchmarks: ready-to-benchmark
	$(BIN)/python -m tests.benchmarks.measure

references: ready-to-test
	mkdir -p tests/references/pictures
	$(BIN)/python -m tests.references.draw tests/references/pictures 1
	$(BIN)/python -m tests.references.draw tests/references/pictures 2
	$(BIN)/python -m tests.references.plots tests/references/pictures 1
	$(BIN)/python -m tests.references.plots tests/references/pictures 2

clean:
	rm -rf .venv build dist .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis *.egg-info
	find diazgui tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

ready-to-run: have-python
	@$(PYTHON) packaging/bootstrap.py window

ready-to-test: have-python
	@$(PYTHON) packaging/bootstrap.py tests

ready-to-benchmark: have-python
	@$(PYTHON) packaging/bootstrap.py benchmarks

have-python:
	@command -v $(PYTHON) >/dev/null || { echo "diazgui needs Python 3.11 or newer, and there is no '$(PYTHON)' here." \
	  "Install it, or name yours: make run PYTHON=python3.12" >&2; exit 1; }
