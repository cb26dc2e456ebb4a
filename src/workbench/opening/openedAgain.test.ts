import { writeBesideCells } from "../../excel/build/openedWorkbook";
import { workbookAsXlsx } from "../../excel/download/downloadWorkbook";
import { writeSheets } from "../../excel/sheets/writeSheets";
import { applyNativeReversal, previewNativeReversal } from "../../excel/replace/nativeReversal";
import { enter, formulasAt, openStartWorkbook, openTestWorkbook, valuesAt } from "../../excel/testing";
import { number, text } from "../../sheets/frame/sheetDescription";
import type { ChartDescription } from "../../sheets/frame/sheetDescription";
import { readXlsx } from "../../xlsx/read/readXlsx";
import { unzipped } from "../../xlsx/testing";
import { gridData } from "./gridData";

const chart: ChartDescription = {
  ...{ kind: "clusteredBar", title: "Who pays", categoryAxisTitle: "Perspective", valueAxisTitle: "£ per case" },
  ...{ valueFormat: "£#,##0", altText: "Society gains.", source: "A1:C3", seriesBy: "columns", touching: true },
  anchor: { row: 4, column: 1, width: 480, height: 288 },
};

/** A workbook of ours with something of everything, as a file. */
async function download(): Promise<Uint8Array> {
  const grid = await openStartWorkbook();
  await writeSheets(() => [
    {
      name: "It's mine",
      rows: [
        [text(""), text("As published", "tableHeader"), text("Cautious", "tableHeader")],
        [text("Society"), number(1886, "live", "£#,##0"), number(-90, "live", "0%")],
        [text("Local authority"), number(-610, "input", "£#,##0"), number(-692, "live", "£#,##0")],
      ],
      ...{ columnWidths: [120, 90, 77], rowHeights: new Map([[1, 33]]), frozen: { rows: 1, columns: 1 } },
      charts: [chart, { ...chart, kind: "line", title: "Along", touching: false, seriesBy: "rows" }],
      validations: [
        { range: "B3", rule: { kind: "decimal", minimum: -1000, maximum: 0 }, title: "Net", prompt: "Up to £1,000" },
        { range: "A3", rule: { kind: "list", values: ["one", "two"] }, title: "Who", prompt: "One of two" },
      ],
      names: [{ name: "net.authority", refersTo: "B3", comment: "Per case" }],
      print: { orientation: "landscape", titleRows: 1 },
    },
  ]);
  await enter("It's mine", "E1:F2", [
    ["'=1+1", "=net.authority*2"],
    ["'007", "=SEQUENCE(2,2)"],
  ]);
  const file = await workbookAsXlsx();
  grid.dispose();
  return file;
}

/** The parts of a file, without its date and with numbers to twelve digits: native formulas add up in an order of their own. */
function comparable(file: Uint8Array): Record<string, string> {
  const rounded = (xml: string) =>
    xml.replace(
      /<((?:c:)?v)>(-?\d[^<]*)<\/\1>/g,
      (__, tag: string, digits: string) => `<${tag}>${Number(digits).toPrecision(12)}`,
    );
  return Object.fromEntries(
    Object.entries(unzipped(file)).flatMap(([path, xml]) =>
      path === "docProps/core.xml" ? [] : [[path, rounded(xml)] as const],
    ),
  );
}

/** How the cells of every sheet look but for the last, which is the note. */
const looksOf = (file: Uint8Array) =>
  readXlsx(file)
    .workbook.sheets.slice(0, -1)
    .map(({ rows }) => rows.map((row) => row.map((cell) => cell?.look)));

it("a download that is opened again is the same when it is downloaded once more, and gets its CBA functions back", async () => {
  const file = await download();
  const { workbook } = readXlsx(file);
  const { data, leftOut } = gridData(workbook);
  expect(leftOut).toEqual([]);
  const grid = openTestWorkbook(data);
  await writeBesideCells(workbook);
  expect(await valuesAt("It's mine", "E1:G3")).toEqual([
    ["=1+1", -1220, ""],
    ["007", 1, 2],
    ["", 3, 4],
  ]);
  const again = await workbookAsXlsx();
  const { restored, kept } = await applyNativeReversal(await previewNativeReversal());
  expect(restored).toBeGreaterThan(100);
  expect(kept).toEqual([]);
  expect(await formulasAt("Scratch", "B6")).toEqual([["=CBA.LIFETIMEEARNINGS(A6:A9)"]]);
  grid.dispose();
  const [first, second] = [file, again].map(comparable);
  // The last sheet notes what was replaced; a table of notes has as many cells as it is wide when it is read again.
  const notes = /^xl\/(worksheets\/sheet5|styles)\.xml$/;
  expect(Object.keys(second ?? {})).toEqual(Object.keys(first ?? {}));
  expect(looksOf(again)).toEqual(looksOf(file));
  for (const [path, xml] of Object.entries(first ?? {})) if (!notes.test(path)) expect(second?.[path]).toEqual(xml);
});
