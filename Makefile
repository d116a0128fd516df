# The two commands that matter on a new machine: `make feed` and `make test`.

SWIFT ?= swift
# Extra flags of every build and test, such as `-Xswiftc -warnings-as-errors`.
SWIFTFLAGS ?=
# What the formatter looks at.
SOURCES := Package.swift Sources Plugins Tests $(wildcard Examples Fitting Benchmarks Fuzzing)

MODULES := Broadsheet $(addprefix Broadsheet,Core Press RSS JSON YAML Digest HTML Template Program Layout EPaper CommandLine Testing)

.DEFAULT_GOAL := help
.PHONY: help prepare build release feed test lint format examples api conformance sanitize footprint gate readers docs site man install clean

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 20

prepare: ## Install the development files of libyaml, expat and gumbo where they are missing
	@Scripts/prepare

build: prepare ## Build everything for debugging
	$(SWIFT) build $(SWIFTFLAGS) --build-tests

release: prepare ## Build the command line `broadsheet` for use
	$(SWIFT) build $(SWIFTFLAGS) -c release --product broadsheet

feed: release ## Make feed, JSON, YAML and digest of the sample page, in public/
	@mkdir -p public
	@printf 'Writing the outputs of %s/broadsheet.yaml:\n' "$(CURDIR)"
	@"$$($(SWIFT) build -c release --show-bin-path)/broadsheet" export broadsheet.yaml

test: prepare ## Run every test; VERBOSE=1 prints each of them
	@SWIFT="$(SWIFT)" Scripts/run-tests $(SWIFTFLAGS)

lint: ## Hold the code to the formatter's rules
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)
	@Scripts/check-stages
	@Scripts/check-messages
	@Scripts/check-idiom

format: ## Let the formatter lay out the code
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

examples: prepare ## Build and test every package under Examples/
	@Scripts/test-examples $(SWIFTFLAGS)

api: prepare ## Compare the public interface with that of the last release
	Scripts/check-api $(SWIFTFLAGS)

conformance: prepare ## Print what was tried of each law, for every exporter and parser
	BROADSHEET_REPORT=1 $(SWIFT) test $(SWIFTFLAGS) --filter ConformanceReport --disable-xctest

sanitize: ## Run the program with the address and the thread sanitizer
	Scripts/check-sanitizers thread
	Scripts/check-sanitizers address

footprint: ## Check what the libraries need, with and without libyaml
	Benchmarks/Footprint/check

gate: release ## Hold quality, speed, size and order to the floors in Evaluation/
	$(SWIFT) build -c release --package-path Benchmarks --product ReadOnce
	Evaluation/gate

readers: build ## Have feeds read by the readers that people use (Debian, PyPI)
	Scripts/check-readers "$$($(SWIFT) build --show-bin-path)/broadsheet"

docs: prepare ## Build the documentation of every module, with warnings as errors
	BROADSHEET_DOCS=1 $(SWIFT) package --scratch-path .build-docs generate-documentation --warnings-as-errors \
		$(foreach module,$(MODULES),--target $(module))

# What `make site` writes, and the path below which a server shows it: `make site SITE_BASE=broadsheet` for pages of GitHub.
SITE ?= public/documentation
SITE_BASE ?=

site: prepare ## Build the documentation of every module as one static site
	@mkdir -p "$(SITE)"
	BROADSHEET_DOCS=1 $(SWIFT) package --scratch-path .build-docs --allow-writing-to-directory "$(SITE)" \
		generate-documentation --warnings-as-errors --enable-experimental-combined-documentation \
		--transform-for-static-hosting $(if $(SITE_BASE),--hosting-base-path $(SITE_BASE)) --output-path "$(SITE)" \
		$(foreach module,$(MODULES),--target $(module))
	@Scripts/check-site "$(SITE)"
	@printf 'The documentation stands in %s; look at it with: python3 -m http.server --directory %s\n' "$(SITE)" "$(SITE)"

# The page's date stays until a release changes it, so that the same help gives the same page.
MAN_DATE := 2026-11-25

man: prepare ## Write the man page anew from the help of the commands
	@mkdir -p man
	$(SWIFT) package generate-manual --configuration debug --date $(MAN_DATE) --section 1
	@{ sed 's/^$$/.Pp/' .build/plugins/GenerateManual/outputs/BroadsheetTool/broadsheet.1; echo; } > man/broadsheet.1

PREFIX ?= /usr/local

install: release ## Install program, man page and shell completions below PREFIX=/usr/local
	@set -e; bin="$$($(SWIFT) build -c release --show-bin-path)/broadsheet"; share="$(DESTDIR)$(PREFIX)/share"; \
	install -d "$(DESTDIR)$(PREFIX)/bin" "$$share/man/man1" "$$share/bash-completion/completions" \
		"$$share/zsh/site-functions" "$$share/fish/vendor_completions.d"; \
	install -m 755 "$$bin" "$(DESTDIR)$(PREFIX)/bin/broadsheet"; \
	install -m 644 man/broadsheet.1 "$$share/man/man1/broadsheet.1"; \
	"$$bin" --generate-completion-script bash > "$$share/bash-completion/completions/broadsheet"; \
	"$$bin" --generate-completion-script zsh > "$$share/zsh/site-functions/_broadsheet"; \
	"$$bin" --generate-completion-script fish > "$$share/fish/vendor_completions.d/broadsheet.fish"; \
	printf 'broadsheet, its man page and its completions are below %s\n' "$(DESTDIR)$(PREFIX)"

clean: ## Remove what was built and written
	rm -rf .build .build-docs .build-packages .build-fuzz .build-sanitize .build-release .build-compare dist public \
		Examples/*/.build Examples/*/public Fitting/.build Benchmarks/.build Benchmarks/Footprint/.build
