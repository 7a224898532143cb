#!/usr/bin/env bash
# Brings the official JSON Schema Test Suite, at the commit that the floor was measured with, into
# an ignored folder.
set -euo pipefail
cd "$(dirname "$0")/../.."

commit=44401e0c046704b476ec9d2e2fccdaee618f259d
folder=.cache/json-schema-test-suite

rm -rf "$folder"
git init --quiet "$folder"
git -C "$folder" fetch --quiet --depth 1 https://github.com/json-schema-org/JSON-Schema-Test-Suite.git "$commit"
git -C "$folder" checkout --quiet FETCH_HEAD
