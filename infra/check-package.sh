#!/bin/sh
# Whether a folder is a package that the Functions host can run. usage: check-package.sh FOLDER
set -eu
package=$1

fail() {
  echo "$package cannot be deployed: $1" >&2
  exit 1
}

# host.json is linked from the root of the repository: the folder must hold a copy of its own.
for file in host.json functions.metadata worker.config.json sources.json SwapPipeline.Functions.dll Microsoft.Azure.Functions.Worker.dll; do
  test -s "$package/$file" || fail "$file is missing."
done
for function in FetchArticles SubmitArticles NormalizeArticle PublishExchanges GetHealth GetStatus; do
  grep -q "\"$function\"" "$package/functions.metadata" || fail "functions.metadata does not name $function."
done
grep -q '"messageEncoding": "base64"' "$package/host.json" || fail "its host.json is not that of the pipeline."
test ! -e "$package/local.settings.json" || fail "it holds local settings."

echo "$package holds what the host needs."
