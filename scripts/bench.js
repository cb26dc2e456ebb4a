/** `npm run bench`: runs every bench/*.bench.ts in a process of its own, one after the other, and prints what they print. */
const { spawnSync } = require("node:child_process");
const { readdirSync } = require("node:fs");
const path = require("node:path");
const { root } = require("./setup/install.js");

const benches = readdirSync(path.join(root, "bench")).filter((name) => /\.bench\.(ts|mjs|js)$/.test(name));
const failed = benches.filter((name) => {
  console.log(`\n── ${name}`);
  const loader = path.join(__dirname, "build/loadTypeScript.js");
  const { status } = spawnSync(process.execPath, ["--expose-gc", "--require", loader, path.join("bench", name)], {
    cwd: root,
    stdio: "inherit",
  });
  return status !== 0;
});
if (failed.length > 0) console.error(`\nDid not finish or missed a target: ${failed.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
