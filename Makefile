# The two commands that matter on a new machine: `make feed` and `make test`.

SWIFT ?= swift
# Extra flags of every build and test, such as `-Xswiftc -warnings-as-errors`.
SWIFTFLAGS ?=
# What the formatter looks at.
SOURCES := Package.swift Sources Plugins Tests $(wildcard Examples Fitting Benchmarks)

MODULES := Broadsheet $(addprefix Broadsheet,Core Press RSS JSON YAML Digest Testing)

.DEFAULT_GOAL := help
.PHONY: help prepare build release feed test lint format examples api footprint docs clean

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 20

prepare: ## Install libyaml's development files where they are missing
	@Scripts/prepare

build: prepare ## Build everything for debugging
	$(SWIFT) build $(SWIFTFLAGS) --build-tests

release: prepare ## Build the command line `broadsheet` for use
	$(SWIFT) build $(SWIFTFLAGS) -c release --product broadsheet

feed: release ## Make feed, JSON, YAML and digest of the sample page, in public/
	@mkdir -p public
	@printf 'Writing the outputs of %s/broadsheet.yaml:\n' "$(CURDIR)"
	@"$$($(SWIFT) build -c release --show-bin-path)/broadsheet" export broadsheet.yaml

test: prepare ## Run every test
	$(SWIFT) test $(SWIFTFLAGS) --disable-xctest

lint: ## Hold the code to the formatter's rules
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format: ## Let the formatter lay out the code
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

examples: prepare ## Build and test every package under Examples/
	@Scripts/test-examples $(SWIFTFLAGS)

api: prepare ## Compare the public interface with that of the last release
	Scripts/check-api $(SWIFTFLAGS)

footprint: ## Check what the libraries need, with and without libyaml
	Benchmarks/Footprint/check

docs: prepare ## Build the documentation of every module, with warnings as errors
	BROADSHEET_DOCS=1 $(SWIFT) package --scratch-path .build-docs generate-documentation --warnings-as-errors \
		$(foreach module,$(MODULES),--target $(module))

clean: ## Remove what was built and written
	rm -rf .build .build-docs .build-packages public Examples/*/.build Examples/*/public Fitting/.build Benchmarks/.build \
		Benchmarks/Footprint/.build
