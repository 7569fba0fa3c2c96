# SPDX-FileCopyrightText: 2026 The Mandate authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The few commands a person needs; meson and ninja do the work. `make help` lists them.

BUILD ?= build
MEMORY ?= build-memory
COVERAGE ?= build-coverage
FUZZ ?= build-fuzz
MESON_OPTIONS ?=
DESTDIR ?=

SAMPLE = $(BUILD)/data/samples/sierra-leone.mandate
NEED = @build-aux/install-dependencies

.PHONY: help deps build run test memory coverage bench campaign install clean format check-format potfiles

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

deps: ## install whatever any target below needs
	$(NEED) build run headless test coverage

build: ## compile; then build/mandate and build/mandate-cli run without installing
	$(NEED) build
	@[ -e $(BUILD)/build.ninja ] || meson setup $(BUILD) $(MESON_OPTIONS)
	@ninja -C $(BUILD)
	@ln -sf build-aux/mandate build-aux/mandate-cli $(BUILD)/

run: ## open the sample; without a display, leave a screenshot and a PDF of it
	$(NEED) build run
	@$(MAKE) --no-print-directory build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  exec $(BUILD)/mandate $(SAMPLE); \
	fi; \
	set -e; \
	build-aux/install-dependencies headless; \
	build-aux/x-session build-aux/run-headless $(BUILD) $(SAMPLE) $(BUILD)/screenshot.png; \
	$(BUILD)/mandate-cli export $(SAMPLE) -o $(BUILD)/sierra-leone.pdf; \
	echo "No display here, so the sample was opened in a virtual one:"; \
	echo "  the window   $(abspath $(BUILD))/screenshot.png"; \
	echo "  the map      $(abspath $(BUILD))/sierra-leone.pdf"

test: ## run every test; the last line counts the cases
	$(NEED) build run headless test
	@$(MAKE) --no-print-directory build
	@build-aux/x-session tests/run-tests $(BUILD)

memory: ## run every test with the address, leak and undefined-behaviour sanitizers
	$(NEED) build run headless test
	@[ -e $(MEMORY)/build.ninja ] || meson setup $(MEMORY) -Db_sanitize=address,undefined -Db_lundef=false
	@ninja -C $(MEMORY)
	@build-aux/x-session tests/run-tests $(MEMORY) --setup memory

coverage: ## run every test and show how many lines of each room they reach; fails below 80 %
	$(NEED) build run headless test coverage
	@[ -e $(COVERAGE)/build.ninja ] || meson setup $(COVERAGE) -Db_coverage=true
	@ninja -C $(COVERAGE)
	@find $(COVERAGE) -name '*.gcda' -exec rm -f {} +
	@build-aux/x-session tests/run-tests $(COVERAGE)
	@tests/coverage $(COVERAGE)

bench: build ## measure, print a table, write build/bench.json
	@ninja -C $(BUILD) benches
	@MANDATE_SCREEN=1920x1080 build-aux/x-session tests/bench/run $(BUILD)

campaign: build ## kill, starve and feed harm to the store for long; CAMPAIGN="kill faults hostile surroundings fuzz", FUZZ_SECONDS=600
	@tests/reliability/run-campaign $(BUILD) $(FUZZ) $(CAMPAIGN)

install: build ## install under /usr/local (or MESON_OPTIONS=--prefix=...; DESTDIR=... works)
	@DESTDIR=$(DESTDIR) meson install -C $(BUILD)

clean: ## remove everything that was built
	rm -rf $(BUILD) $(MEMORY) $(COVERAGE) $(FUZZ)

format: ## give every C file its form
	@tests/format.py --fix

check-format: ## say which C files have not their form
	@tests/format.py

potfiles: ## list the files with translatable text anew in po/POTFILES.in
	@tests/rooms.py --write-potfiles
