/**
 * Says in what two builds differ for the people who use them: `node scripts/compareBuilds.js BEFORE AFTER`, two folders as
 * `npm run build` writes them. It compares functions.json, what every function answers to random calls (the same to both
 * builds, to the last bit of a number), and every sheet that the product writes, in the grid and in the downloaded file.
 * Exits with 1 where anything differs. It looks at built files only, so that the sources may have moved.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { callFunctions } = require("./compare/callFunctions.js");
const { differences } = require("./compare/differences.js");
const { writtenWorkbook } = require("./compare/writtenWorkbook.js");

/** How deep a place is that differences are counted for: a sheet's formulas, a part of the file, a function. */
const DEPTH = 3;
/** How many differences of a place are shown. */
const SHOWN = 2;

async function main() {
  const folders = process.argv.slice(2).map((folder) => path.resolve(folder));
  if (folders.length !== 2) throw new Error("Name two folders: node scripts/compareBuilds.js BEFORE AFTER");
  /** @param {string} file */
  const parsed = (file) => folders.map((folder) => JSON.parse(readFileSync(path.join(folder, file), "utf8")));
  let count = report("functions.json", parsed("functions.json"));
  count += report("catalogue.json", parsed("catalogue.json"));
  count += report("answers of the functions", folders.map(callFunctions));
  const workbooks = [];
  for (const folder of folders) workbooks.push(await writtenWorkbook(folder));
  count += report("sheets and download", workbooks);
  console.log(count === 0 ? "No difference." : `${count} differences.`);
  process.exitCode = count === 0 ? 0 : 1;
}

/** @param {string} title
 * @param {unknown[]} builds The same of each build. */
function report(title, [before, after]) {
  const found = differences(before, after);
  console.log(`${title}: ${found.length === 0 ? "the same" : `${found.length} differences`}`);
  /** @type {Map<string, import("./compare/differences.js").Difference[]>} */
  const places = new Map();
  for (const difference of found) {
    const names = difference.where.split(" › ").filter((step) => !/^\d+$/.test(step));
    const place = names.slice(0, DEPTH).join(" › ");
    places.set(place, [...(places.get(place) ?? []), difference]);
  }
  for (const [place, ofPlace] of places) {
    console.log(`  ${place}: ${ofPlace.length}`);
    for (const { where, before, after } of ofPlace.slice(0, SHOWN))
      console.log(`    ${where}\n      - ${before}\n      + ${after}`);
  }
  return found.length;
}

void main();
