import type { FUniver } from "@univerjs/core/facade";
import { evaluate } from "../../model/appendix9/evaluate";
import { MEASURES } from "../../model/appendix9/measures";
import { PRESETS, presetQuantities, presetScenario } from "../../model/register/presets";
import type { Preset } from "../../model/register/presets";
import { liveValue } from "../../model/appendix9/publishedFigures";
import { REPORT_TABLES } from "../../model/appendix9/reportTables";
import { workbookAsXlsx } from "./downloadWorkbook";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import { openStartWorkbook } from "../testing";
import { number, text } from "../../sheets/frame/sheetDescription";
import type { ChartDescription, SheetDescription } from "../../sheets/frame/sheetDescription";
import { writeScenario } from "../scenarios/writeScenario";
import { writeSheets } from "../sheets/writeSheets";
import { computeInLibreOffice, unlessMissing, unzipped, withLibreOffice } from "../../xlsx/testing";
import type { Computed } from "../../xlsx/testing";

const OWN = "My scenario";
let grid: FUniver;

beforeAll(async () => {
  grid = await openStartWorkbook();
});
afterAll(() => grid.dispose());

async function usePreset(preset: Preset): Promise<void> {
  const state = await readScenarioSheet();
  const column = state.kind === "ready" ? state.columns.find(({ name }) => name === OWN) : undefined;
  if (column === undefined) throw new Error(`There is no scenario "${OWN}".`);
  await writeScenario(column, presetQuantities(preset));
}

/** Equal to 12 digits; LibreOffice writes 15. */
const agrees = (actual: unknown, expected: number): boolean =>
  typeof actual === "number" && Math.abs(actual - expected) <= 1e-12 * Math.max(Math.abs(expected), 1e-3);

describe("the downloaded workbook, computed by LibreOffice", () => {
  let computed: readonly ReadonlyMap<string, Computed>[] = [];
  const files: Uint8Array[] = [];

  beforeAll(async () => {
    for (const preset of PRESETS) {
      await usePreset(preset);
      files.push(await workbookAsXlsx());
    }
  });

  withLibreOffice(`opens and computes${unlessMissing}`, () => {
    computed = computeInLibreOffice(files);
    expect(computed.map((sheets) => [...sheets.keys()].slice(0, 3))).toEqual(
      PRESETS.map(() => ["Appendix 9", "Scenarios", "Scratch"]),
    );
    for (const sheets of computed) {
      expect(sheets.get("Appendix 9")?.[2]?.[0]).toBe("Published figures reproduced: 18 of 18");
    }
  });

  describe.each(PRESETS.map((preset, index) => ({ preset, name: preset.name, index })))(
    "$name",
    ({ preset, index }) => {
      const scenario = presetScenario(preset);
      const results = evaluate(scenario);

      withLibreOffice(`gives every figure of Tables 6 to 9 to 1e-12${unlessMissing}`, () => {
        const live = computed[index]?.get("Appendix 9")?.filter(([, line]) => line === `Live, ${OWN}`) ?? [];
        const rows = REPORT_TABLES.flatMap((table) => table.rows);
        const compared = rows.flatMap(({ cells }, row) =>
          cells.flatMap((cell, column) => {
            if (!("figure" in cell)) return [];
            const expected = liveValue(cell.figure, scenario, results);
            return [{ figure: cell.figure, expected, actual: live[row]?.[2 + column] }];
          }),
        );
        expect(compared).toHaveLength(18);
        expect(compared.filter(({ actual, expected }) => !agrees(actual, expected))).toEqual([]);
      });

      withLibreOffice(`gives every measure to 1e-12${unlessMissing}`, () => {
        const scratch = computed[index]?.get("Scratch") ?? [];
        const table = scratch.slice(scratch.findIndex(([first]) => first === "Measure"));
        const compared = MEASURES.map(({ label, measure }) => ({
          measure,
          expected: results[measure],
          actual: table.find(([first]) => first === label)?.[2],
        }));
        const differ = compared.filter(({ actual, expected }) =>
          expected === null ? actual !== "#DIV/0!" : !agrees(actual, expected),
        );
        expect(differ).toEqual([]);
      });
    },
  );
});

const chart: ChartDescription = {
  kind: "clusteredBar",
  title: "Who pays",
  categoryAxisTitle: "Perspective",
  valueAxisTitle: "£ per case",
  valueFormat: "£#,##0",
  altText: "Bars of two results",
  source: "A1:C3",
  seriesBy: "columns",
  anchor: { row: 4, column: 1, width: 400, height: 200 },
};
const bridge: ChartDescription = {
  ...chart,
  ...({ kind: "stackedColumn", title: "Bridge", seriesBy: "rows", unfilledFirstSeries: true } as const),
};
const described: SheetDescription = {
  name: "Charts",
  rows: [
    [text("Net", "tableHeader"), text("One", "tableHeader"), text("Two", "tableHeader")],
    [text("Exchequer"), number(1, "published", "0"), number(2, "published", "0")],
    [text("Society"), number(3, "published", "0"), number(4, "published", "0")],
  ],
  columnWidths: [120, 80, 80],
  rowHeights: new Map(),
  frozen: { rows: 1, columns: 0 },
  charts: [chart, bridge],
  print: { orientation: "portrait", titleRows: 1 },
};

describe("what a person has made of the workbook", () => {
  let parts: Readonly<Record<string, string>>;

  beforeAll(async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Моё & 'x' 🙂");
      sheet.getRange("A1:B2").values = [
        ["'=1+1", 64],
        ["=CBA.COSTPERCASE(B1,2)", "=SUM("],
      ];
      sheet.getRange("C1:D1").values = [["'#N/A", "#N/A"]];
      sheet.getRange("A1:D1").format.fill.color = "#FFEEAA";
      sheet.getRange("B1").format.font.underline = "Single";
      sheet.getRange("B1").format.borders.getItem("EdgeTop").style = "Double";
      sheet.getRange("B1").numberFormat = [["£#,##0.00"]];
      sheet.getRange("B1").format.columnWidth = 150;
      sheet.freezePanes.freezeRows(1);
      sheet.getRange("B1:B2").dataValidation.rule = { decimal: { formula1: 0, formula2: 99, operator: "Between" } };
      context.workbook.names.add("weekly", sheet.getRange("B1"), "A week's cost");
      context.workbook.worksheets.add("Hidden").visibility = "Hidden";
      await context.sync();
    });
    await writeSheets(() => [described]);
    parts = unzipped(await workbookAsXlsx());
  });

  const own = () => parts["xl/worksheets/sheet4.xml"] ?? "";

  it("is in the file: texts as texts, native formulas, values where Excel could read no formula", () => {
    expect(own()).toContain('<t xml:space="preserve">=1+1</t>');
    expect(own()).toMatch(/<c r="A2"[^>]*><f>B1\*2<\/f>/);
    expect(own()).not.toContain("SUM(");
    const formulas = Object.values(parts).flatMap((xml) => xml.match(/<f[ >][^<]*<\/f>/g) ?? []);
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((formula) => formula.includes("CBA"))).toEqual([]);
  });

  it("tells texts that read as errors do from errors", () => {
    expect(own()).toMatch(/<c r="C1"[^>]* t="inlineStr"><is><t [^>]*>#N\/A</);
    expect(own()).toMatch(/<c r="D1"[^>]* t="e"><v>#N\/A</);
  });

  it("looks as it did", () => {
    const styles = parts["xl/styles.xml"] ?? "";
    expect(styles).toContain('<fgColor rgb="FFFFEEAA"/>');
    expect(styles).toContain("<u/>");
    expect(styles).toContain('<top style="double">');
    expect(own()).toMatch(/<col min="2" max="2" width="28\.57/);
    expect(own()).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(own()).toContain('sqref="B1:B2"><formula1>0</formula1><formula2>99</formula2>');
  });

  it("keeps its charts, with their titles and texts, and its print set-up", () => {
    const [first = "", second = ""] = [parts["xl/charts/chart1.xml"], parts["xl/charts/chart2.xml"]];
    const references = (xml: string) => [...xml.matchAll(/<c:f>[^!]*!([^<]*)</g)].map(([, reference]) => reference);
    expect(references(first)).toEqual(["$B$1", "$A$2:$A$3", "$B$2:$B$3", "$C$1", "$A$2:$A$3", "$C$2:$C$3"]);
    expect(references(second)).toEqual(["$A$2", "$B$1:$C$1", "$B$2:$C$2", "$A$3", "$B$1:$C$1", "$B$3:$C$3"]);
    const titles = [...first.matchAll(/<a:t>([^<]*)</g)].map(([, title]) => title);
    expect(titles).toEqual(["Who pays", "Perspective", "£ per case"]);
    expect(first).toContain('<c:barDir val="bar"/><c:grouping val="clustered"/>');
    expect(first).not.toContain("<a:noFill/>");
    expect(second).toContain("<a:noFill/>");
    const drawing = parts["xl/drawings/drawing6.xml"] ?? "";
    expect(drawing).toContain("<xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row>");
    expect(drawing).toContain('<xdr:ext cx="3810000" cy="1905000"/>');
    expect(drawing).toContain('name="Who pays" descr="Bars of two results"');
    expect(parts["xl/worksheets/sheet6.xml"]).toContain('<pageSetup paperSize="9" scale="100" orientation="portrait"');
    expect(parts["xl/workbook.xml"]).toContain("Charts!$1:$1</definedName>");
  });

  it("keeps its names and its hidden sheets", () => {
    const book = parts["xl/workbook.xml"] ?? "";
    expect(book).toContain(
      "<definedName name=\"weekly\" comment=\"A week's cost\">'Моё &amp; ''x'' 🙂'!$B$1</definedName>",
    );
    expect(book).toContain('<sheet name="Hidden" sheetId="5" state="hidden"');
  });

  it("comes with a sheet that says what stood where, by which version and with which inputs", () => {
    const note = parts["xl/worksheets/sheet7.xml"] ?? "";
    expect(parts["xl/workbook.xml"]).toContain('<sheet name="Native formulas" sheetId="7"');
    const texts = [...note.matchAll(/<t [^>]*>([^<]*)</g)].map(([, content = ""]) => content);
    expect(texts).toContain("=CBA.COSTPERCASE(B1,2)");
    expect(texts).toContain(`Caseworth ${__CASEWORTH_VERSION__}`);
    expect(texts.slice(0, 12)).toContainEqual(expect.stringMatching(/[0-9a-f]{8}-[0-9a-f]{8}$/));
  });
});
