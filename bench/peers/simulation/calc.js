/**
 * The workload in LibreOffice Calc, a row a draw, in native formulas. Usage: node calc.js <draws> <rounds>. The time is that
 * of loading, computing and saving the sheet less that of a sheet of as many plain numbers; prints the median of processor
 * nanoseconds a draw, the mean and the deviation.
 */
const { spawnSync } = require("node:child_process");
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const draws = Number(process.argv[2]);
const rounds = Number(process.argv[3]);
const place = mkdtempSync(path.join(os.tmpdir(), "caseworth-calc-"));

/** @param {number} row */
const drawOf = (row) => [
  ...["BETAINV(RAND();61;24)", "BETAINV(RAND();30;17)", "120000*BETAINV(RAND();1+8/3;1+4/3)"],
  ...[
    "68.05*GAMMAINV(RAND();(2450/68.05/2.4)^2;2.4^2/(2450/68.05))",
    "55.13*GAMMAINV(RAND();(1795/55.13/2.9)^2;2.9^2/(1795/55.13))",
  ],
  ...["BETAINV(RAND();3;82)", "BETAINV(RAND();6;79)", "BETAINV(RAND();4;43)"],
  `[.E${row}]-[.D${row}]+(10/83-[.F${row}])*778+[.B${row}]*[.H${row}]*[.E${row}]-[.A${row}]*[.G${row}]*[.D${row}]`,
  `[.I${row}]+0.32*0.39*[.C${row}]*([.A${row}]-[.B${row}])`,
];

const net = `[.J2:.J${draws + 1}]`;
const summary = [
  ...[`AVERAGE(${net})`, `STDEV(${net})`, `COUNTIF(${net};">0")/${draws}`, `SUMIF(${net};">0")/${draws}`],
  ...[0.025, 0.25, 0.5, 0.75, 0.975].map((p) => `PERCENTILE(${net};${p})`),
];

/** @param {string} cells */
const rowXml = (cells) => `<table:table-row>${cells}</table:table-row>`;
/** @param {string} formula */
const formulaXml = (formula) =>
  `<table:table-cell table:formula="of:=${formula.replaceAll('"', "&quot;").replaceAll(">", "&gt;")}"/>`;
const numberXml = '<table:table-cell office:value-type="float" office:value="0.5"/>';

/** @param {(formula: string) => string} cellXml */
function sheet(cellXml) {
  const rows = Array.from({ length: draws }, (_, i) =>
    rowXml(
      drawOf(i + 2)
        .map(cellXml)
        .join(""),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Draws">${rowXml(summary.map(cellXml).join(""))}${rows.join("")}</table:table></office:spreadsheet></office:body></office:document>`;
}

/** Processor seconds to load, compute and save a file. @param {string} file */
function timeOf(file) {
  const profile = pathToFileURL(path.join(place, "profile")).href;
  const convert = `soffice -env:UserInstallation=${profile} --headless --convert-to csv --outdir "${place}" "${file}" >&2; times`;
  const { stdout, status } = spawnSync("sh", ["-c", convert], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (status !== 0) return null;
  const [, children = ""] = stdout.trim().split("\n");
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

try {
  const formulas = path.join(place, "formulas.fods");
  const numbers = path.join(place, "numbers.fods");
  writeFileSync(formulas, sheet(formulaXml));
  writeFileSync(
    numbers,
    sheet(() => numberXml),
  );
  timeOf(numbers); // Makes the profile.
  const times = Array.from({ length: rounds }, () => (timeOf(formulas) ?? NaN) - (timeOf(numbers) ?? NaN));
  const [mean, deviation] = readFileSync(path.join(place, "formulas.csv"), "utf8")
    .split("\n", 1)
    .join("")
    .split(",")
    .map(Number);
  times.sort((a, b) => a - b);
  console.log(JSON.stringify({ nanoseconds: ((times[rounds >> 1] ?? NaN) * 1e9) / draws, mean, deviation }));
} catch {
  process.exitCode = 1; // No LibreOffice.
} finally {
  rmSync(place, { recursive: true, force: true });
}
