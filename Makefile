# Everything that one does with the project. `make` alone lists it.
# Each command sets itself up: the virtual environment, the locked packages, Chromium for the browser tests.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# What makes the site of the pages: mkdocs, or properdocs or zensical, installed by hand (docs/publishing.md).
BUILDER ?= mkdocs

# Builds are the same on any day: their clock is the last commit's (or the epoch's, outside of git).
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
export NO_MKDOCS_2_WARNING := 1
# A run of the tests starts some forty processes, each of which would compile the program anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site update pdf parquet pictures font readme serve convert test audit check builders format bench lock clean chromium

help: ## list the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

site: $(VENV)/site ## convert data/ and build the site into site/
	$(BIN)/python -m build_tools
	$(BIN)/python -m $(BUILDER) build --clean --strict -f mkdocs.yml
	$(if $(filter zensical,$(BUILDER)),$(BIN)/python -m build_tools finish) # the hook of the others does it
	@echo "site/index.html is the home page; 'make serve' shows the site in a browser"

update: $(VENV)/site ## convert what was edited and build only the pages that changed
	$(BIN)/python -m build_tools
	$(BIN)/mkdocs build --dirty --quiet

serve: $(VENV)/site ## show the site at http://127.0.0.1:8000/; edits of data/ and docs/ reach the browser
	$(BIN)/python -m build_tools
	$(BIN)/mkdocs serve --dirty

# `make pdf pictures` makes both. Pages name a file only if this run makes it.
ifneq ($(filter pdf,$(MAKECMDGOALS)),)
export PDF := 1
endif
ifneq ($(filter pictures,$(MAKECMDGOALS)),)
export PICTURES := $(shell command -v fc-list >/dev/null && ! fc-list :lang=zh | grep -q . || echo 1)
endif

pdf: font site chromium ## print each report into site/<slug>/data/<slug>.pdf, with Chromium; covers lead to it
	$(BIN)/python -m tests.browser.print_reports

pictures: site chromium ## draw the pictures that other sites show with a link to a report, into site/, with Chromium
	@if [ -n "$$PICTURES" ]; then $(BIN)/python -m tests.browser.share_pictures; \
	  else echo "no Chinese font on this machine: the pages have no pictures; apt-get install fonts-noto-cjk"; fi

font: $(VENV)/dev
	@$(BIN)/python -m tests.browser.fonts

parquet: convert $(VENV)/dev ## write the paragraphs of all reports into site/paragraphs.parquet
	$(BIN)/python -m build_tools parquet

readme: site chromium ## take the pictures of the README anew, with Chromium
	$(BIN)/python -m tests.browser.readme_pictures

convert: $(VENV)/site ## convert data/ into docs/
	$(BIN)/python -m build_tools

# Tests run in as many processes as there are processors; `make check` is one of them.
TEST := $(BIN)/python -m pytest --numprocesses=logical --dist=worksteal

test: chromium ## run every check and every test
	$(TEST)

audit: chromium ## run also what takes longer: every page in every look, many made-up texts, clusters; then mutants
	$(TEST) -m "" --hypothesis-profile=audit
	$(BIN)/python -m tests.audit.mutate --count 20

check: $(VENV)/dev ## lint, types, import directions, and docs/ against data/
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m build_tools --check

# ROOT=DIR compares another converted project.
builders: $(VENV)/dev ## compare the sites that MkDocs, ProperDocs and Zensical make of the same pages
	$(BIN)/python -m tests.site_builders $(if $(ROOT),--root $(ROOT))

format: $(VENV)/dev ## format the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/dev ## measure conversion and build as ratios to a stock build of the same pages
	$(BIN)/python -m benchmarks

lock: ## resolve pyproject.toml anew into the lock files (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet --extra pdf pyproject.toml -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet --extra pdf --extra dev --constraint requirements.txt pyproject.toml -o requirements-dev.txt

clean: ## remove everything that can be made again
	rm -rf $(VENV) site .cache *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# The environment, once with what the site needs, once with what the tests need; each again when its lock changes.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.11 …" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "python -m venv failed; on Debian: apt-get install python3-venv" >&2; exit 1; }

$(VENV)/site: requirements.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/dev: requirements-dev.txt $(VENV)/site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# The system's Chromium: CHROMIUM names one, else one on the PATH.
chromium: $(VENV)/browser
	@$(BIN)/python -m tests.browser.chromium >/dev/null || { \
	  echo "The browser tests need Chromium: install it (apt-get install chromium) or set CHROMIUM=/path/to/it" >&2; exit 1; }

# Once, where we are root: the Chromium without windows, which opens pages in three fifths of the time; else the whole one.
$(VENV)/browser: $(VENV)/dev
	@if [ -z "$$CHROMIUM" ] && ! command -v chromium-headless-shell >/dev/null \
	  && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && apt-get install -y -qq chromium-headless-shell >/dev/null 2>&1 \
	      || $(BIN)/python -m tests.browser.chromium >/dev/null || apt-get install -y -qq chromium >/dev/null || true; \
	fi
	@! $(BIN)/python -m tests.browser.chromium >/dev/null || touch $@
