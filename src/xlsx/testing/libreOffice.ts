import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** For tests: LibreOffice as an independent spreadsheet that knows none of our functions. */
export const isLibreOfficeInstalled = (process.env.PATH ?? "")
  .split(path.delimiter)
  .some((folder) => existsSync(path.join(folder, "soffice")));
/** CI installs LibreOffice; where it is missing the test's name says that it was skipped. */
export const withLibreOffice = isLibreOfficeInstalled ? it : it.skip;
export const unlessMissing = isLibreOfficeInstalled ? "" : " (skipped: LibreOffice's soffice is not installed)";

/** What the cells of a sheet show, row by row: a number where they show one. */
export type Computed = readonly (readonly (number | string)[])[];

/**
 * For tests: what LibreOffice computes from files, by the file's place and then by the sheet's name; one run for all.
 * @param reading `stored` shows what the file says that its formulas showed last, as a preview does.
 */
export function computeInLibreOffice(
  files: readonly Uint8Array[],
  reading: keyof typeof RECALCULATION = "computed",
): ReadonlyMap<string, Computed>[] {
  // Commas, quotation marks, UTF-8, from the first line; numbers in full and not as they are shown; every sheet.
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
  return convert(files, filter, reading, ({ folder, log }) =>
    files.map((_, index) => {
      const written = log.matchAll(new RegExp(`Writing sheet (.*) -> (.*/file${index}-.*\\.csv)`, "g"));
      return new Map([...written].map(([, sheet = "", csv = ""]) => [sheet, readCsv(path.resolve(folder, csv))]));
    }),
  );
}

/** For tests: a file's PDF as LibreOffice prints it, for whoever reads PDFs. */
export function withPdf<T>(file: Uint8Array, read: (pdf: string) => T): T {
  return convert([file], "pdf", "stored", ({ folder }) => read(path.join(folder, "file0.pdf")));
}

interface Conversion {
  readonly folder: string;
  readonly log: string;
}

/** LibreOffice's setting for what it computes when it opens a file: everything, or nothing that has a value already. */
const RECALCULATION = { computed: 0, stored: 1 };

/** The last version that used the profile: higher than any. In a profile that is new LibreOffice tests its graphics for five seconds. */
const LAST_VERSION = "99.0";

const settings = (reading: keyof typeof RECALCULATION) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${[
  setting("org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", RECALCULATION[reading]),
  setting("org.openoffice.Setup/Product", "ooSetupLastVersion", LAST_VERSION),
].join("")}</oor:items>`;

const setting = (group: string, name: string, value: number | string) =>
  `<item oor:path="/${group}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** LibreOffice with a profile of its own, so that nobody's settings count and nobody's open window is in the way. */
function convert<T>(
  files: readonly Uint8Array[],
  filter: string,
  reading: keyof typeof RECALCULATION,
  read: (conversion: Conversion) => T,
): T {
  const folder = mkdtempSync(path.join(tmpdir(), "workbook-file-"));
  try {
    const inputs = files.map((_, index) => path.join(folder, `file${index}.xlsx`));
    inputs.forEach((input, index) => writeFileSync(input, files[index] ?? new Uint8Array()));
    mkdirSync(path.join(folder, "profile/user"), { recursive: true });
    writeFileSync(path.join(folder, "profile/user/registrymodifications.xcu"), settings(reading));
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const options = ["--headless", "--convert-to", filter, "--outdir", folder, ...inputs];
    const log = execFileSync("soffice", [profile, ...options], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return read({ folder, log });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCsv(file: string): Computed {
  const text = readFileSync(file, "utf8").replace(/\n$/, "");
  const rows: (number | string)[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    if (end === "" && quoted === undefined && plain === "") break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\n") rows.push([]);
  }
  return rows.map((row) => row.map((cell) => asNumber(String(cell)) ?? cell));
}

/** LibreOffice writes a number with the currency's or percent sign of its format, but with all its digits. */
function asNumber(text: string): number | undefined {
  const match = /^(-?)£?(-?[\d,]*\.?\d+(?:E[+-]?\d+)?)(%?)$/.exec(text);
  if (match === null) return undefined;
  const [, sign = "", digits = "", percent = ""] = match;
  return (Number(digits.replaceAll(",", "")) * (sign === "-" ? -1 : 1)) / (percent === "%" ? 100 : 1);
}
