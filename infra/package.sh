#!/bin/sh
# Publishes the function app with the real worker to a folder, and checks the folder before anything is uploaded. usage: package.sh FOLDER
set -eu
cd "$(dirname "$0")/.."
package=$1

# Two services of azure.yaml may be packaged at once, and both build in the same place.
mkdir -p artifacts
until mkdir artifacts/.packaging 2>/dev/null; do sleep 1; done
trap 'rmdir artifacts/.packaging' EXIT

rm -rf "$package"
FullFeed=true dotnet publish functions/SwapPipeline.Functions.csproj --configuration Release -p:FullFeed=true --output "$package"
sh infra/check-package.sh "$package"
