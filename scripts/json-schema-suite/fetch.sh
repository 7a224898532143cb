#!/usr/bin/env bash
# Brings the official JSON Schema Test Suite into an ignored folder: from its repository, at the
# commit that the floor was measured with, or else, where that is out of reach, from the package
# that carries it in Debian's newest packages. Fails, after a minute or two, where neither can be had.
set -euo pipefail
cd "$(dirname "$0")/../.."

commit=44401e0c046704b476ec9d2e2fccdaee618f259d
package=libtest-json-schema-acceptance-perl
folder=$PWD/.cache/json-schema-test-suite

rm -rf "$folder"
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

from_repository() {
  git init --quiet "$folder" &&
    timeout 60 git -C "$folder" fetch --quiet --depth 1 \
      https://github.com/json-schema-org/JSON-Schema-Test-Suite.git "$commit" \
      2>"$work/errors" &&
    git -C "$folder" checkout --quiet FETCH_HEAD &&
    echo "$commit" >"$folder/version.txt"
}

# The machine's own mirror, in a folder of its own: the machine's list of packages stays as it is.
from_package() {
  command -v apt-get >"$work/apt-get" || return 1
  local mirror lists="$work/lists"
  mirror=$(apt-get indextargets --format '$(REPO_URI)' | head -n 1)
  test -n "$mirror" || return 1
  mkdir -p "$lists/partial" "$work/cache/archives/partial"
  echo "deb $mirror unstable main" >"$work/sources.list"
  local apt=(timeout 90 apt-get -qq -o APT::Sandbox::User=root
    -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$lists" -o "Dir::Cache=$work/cache")
  "${apt[@]}" update && (cd "$work" && "${apt[@]}" download "$package") || return 1
  dpkg-deb -x "$work/$package"_*.deb "$work/content" || return 1
  cp -R "$work"/content/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance/. "$folder"
  basename "$work/$package"_*.deb >"$folder/version.txt"
}

if from_repository || { rm -rf "$folder/.git"; from_package; }; then
  echo "The suite is in $folder: $(cat "$folder/version.txt")"
else
  rm -rf "$folder"
  echo "The suite is out of reach: neither its repository nor Debian's packages answer." >&2
  exit 1
fi
