# Every recipe does its own set-up; running one again is quick.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
COACH  := $(BIN)/coach

.PHONY: run test lint fix eval outside bench demo help
.DEFAULT_GOAL := help

run: $(VENV)/.installed  ## install, fetch the model, open the page in the browser
	@trap : INT; $(COACH) models pull || echo "Going on without the model; 'make run' picks the download up again."
	@exec $(COACH) ui

test: $(VENV)/.installed-dev  ## set up everything the tests need and run all of them
	@$(call need_chromium)
	$(COACH) models pull all
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-dev  ## style, formatting and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict

fix: $(VENV)/.installed-dev  ## mend what ruff can mend by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

eval: $(VENV)/.installed-dev  ## play and grade the cases, compare with the baseline, print fifty letters
	$(COACH) models pull
	$(BIN)/python -m eval.run
	$(BIN)/python -m eval.letters

outside: $(VENV)/.installed-dev  ## measure the data sets by others, where they are here
	$(COACH) models pull all
	$(BIN)/python -m eval.outside

bench: $(VENV)/.installed-dev  ## measure speed, memory and search; writes docs/performance.md
	$(COACH) models pull
	$(BIN)/python -m eval.bench

demo: $(VENV)/.installed  ## walk through the sample notebook in the terminal
	@trap : INT; $(COACH) models pull || echo "Going on without the model."
	@$(COACH) demo

help:  ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# The stamps make a second run skip the installation until what it depends on changes.
$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed; name one with: make PYTHON=/path/to/python3 ..."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
	  rm -rf $(VENV); echo "No virtual environment could be made; on Debian and Ubuntu install python3-venv."; exit 1; }

define need_chromium
for name in chromium chromium-browser google-chrome; do command -v $$name >/dev/null && exit 0; done; \
echo "The page is tested in Chromium, which is not installed yet."; \
if [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq chromium; \
elif sudo -n true 2>/dev/null; then sudo apt-get update -qq && sudo apt-get install -y -qq chromium; \
else echo "Please install the package 'chromium' and run make test again."; exit 1; fi
endef
