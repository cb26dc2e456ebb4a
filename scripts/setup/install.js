/** Installs the packages where they are missing or older than the lock file. Uses nothing but Node, so that it can run first. */
const { spawnSync } = require("node:child_process");
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "../..");

function ensureInstalled() {
  if (isInstalled()) return;
  console.log("Installing packages (npm ci) …");
  const { status } = spawnSync("npm", ["ci"], { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) throw new Error("npm ci failed; see its messages above.");
}

/** npm leaves a list of what it installed; it names the same packages in the same versions as the lock file. */
function isInstalled() {
  const installedList = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedList)) return false;
  const installed = packageVersions(installedList);
  return [...packageVersions(path.join(root, "package-lock.json"))].every(
    ([name, { version, optional }]) => optional || installed.get(name)?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Map<string, { version: string, optional: boolean }>}
 */
function packageVersions(lockFile) {
  /** @type {{ packages: Record<string, { version: string, optional?: boolean, devOptional?: boolean }> }} */
  const { packages } = JSON.parse(readFileSync(lockFile, "utf8"));
  const entries = Object.entries(packages).filter(([name]) => name !== "");
  return new Map(
    entries.map(([name, { version, optional, devOptional }]) => [
      name,
      { version, optional: optional === true || devOptional === true },
    ]),
  );
}

module.exports = { ensureInstalled, root };
