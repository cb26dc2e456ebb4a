import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { crc32 } from "node:zlib";
import { cellAddress } from "../address";

/** For tests: LibreOffice as an independent spreadsheet that knows none of our functions. */
export const isLibreOfficeInstalled = spawnSync("soffice", ["--version"]).status === 0;

/** A value, a formula, or a formula to be computed over whole ranges and to be spilled over a block of cells. */
export type FileCell =
  number | string | null | { readonly array: string; readonly rows?: number; readonly columns?: number };

/** For tests: writes an .xlsx file without any computed value, has LibreOffice compute it, and reads the sheet back. */
export function computeInLibreOffice(cells: readonly (readonly FileCell[])[], sheet = "Sheet1"): (number | string)[][] {
  const folder = mkdtempSync(join(tmpdir(), "native-formulas-"));
  try {
    writeFileSync(join(folder, "cells.xlsx"), workbookFile(cells, sheet));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    // Comma, quotation mark, UTF-8, from line 1; numbers as they are and not as they are shown.
    const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false";
    const options = ["--headless", "--convert-to", csv, "--outdir", folder, join(folder, "cells.xlsx")];
    execFileSync("soffice", [profile, ...options], { stdio: "ignore" });
    const lines = readFileSync(join(folder, "cells.csv"), "utf8").trimEnd().split("\n");
    return lines.map((line) => line.split(",").map(readValue));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readValue(text: string): number | string {
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text.replace(/^"|"$/g, "");
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function workbookFile(cells: readonly (readonly FileCell[])[], sheet: string): Buffer {
  const relation = (type: string, target: string) =>
    `${HEADER}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;
  return zip({
    "[Content_Types].xml": `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `${HEADER}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="${escape(sheet)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `${HEADER}<worksheet ${MAIN}><sheetData>${cells.map(rowXml).join("")}</sheetData></worksheet>`,
  });
}

function rowXml(cells: readonly FileCell[], row: number): string {
  return `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join("")}</row>`;
}

function cellXml(cell: FileCell, row: number, column: number): string {
  const address = cellAddress(row, column);
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "object") {
    const last = cellAddress(row + (cell.rows ?? 1) - 1, column + (cell.columns ?? 1) - 1);
    return `<c r="${address}"><f t="array" ref="${address}:${last}">${escape(cell.array.slice(1))}</f></c>`;
  }
  if (cell.startsWith("=")) return `<c r="${address}"><f>${escape(cell.slice(1))}</f></c>`;
  return `<c r="${address}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A ZIP archive whose files are stored as they are. Fields and their sizes: PKWARE's APPNOTE, 4.3. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), common, path, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, place, path]));
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}
