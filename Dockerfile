# A feed from a folder of pages, without Swift on the machine:
#
#   docker build -t broadsheet .
#   docker run --rm -v "$PWD:/pages" broadsheet export /pages/broadsheet.yaml
FROM swift:6.3-bookworm AS build
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends libyaml-dev libexpat1-dev libgumbo-dev pkg-config
WORKDIR /source
COPY . .
RUN Scripts/make-release /dist && mkdir /program && tar -xzf /dist/*.tar.gz -C /program --strip-components=1

FROM debian:bookworm-slim
# pdftotext, for pages in PDF, and what it needs for Chinese fonts that are not embedded.
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends poppler-utils poppler-data && rm -rf /var/lib/apt/lists/*
COPY --from=build /program /usr/local
# Whoever starts the container owns what it writes: docker run --user "$(id -u):$(id -g)" …
WORKDIR /pages
ENTRYPOINT ["broadsheet"]
CMD ["--help"]
