# Installs the contract checkers in target. Source it in the project's root.

tools=$PWD/target/contract/tools

if ! cmp -s src/contract/package-lock.json "$tools/installed"; then
	mkdir -p "$tools"
	cp src/contract/.npmrc src/contract/package.json src/contract/package-lock.json "$tools"
	(cd "$tools" && npm ci --silent)
	cp src/contract/package-lock.json "$tools/installed"
fi
