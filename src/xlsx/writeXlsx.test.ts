import type { ChartDescription, SheetDescription } from "../sheets/frame/sheetDescription";
import { formula, number, text } from "../sheets/frame/sheetDescription";
import { describedNames, describedSheet } from "./describedSheet";
import { blankSheet, cells, computeInLibreOffice, unlessMissing, unzipped, withLibreOffice } from "./testing";
import type { Constant, Content, FormulaContent, WorkbookContent } from "./workbookContent";
import { writeXlsx } from "./writeXlsx";

const properties = {
  title: "Model & more",
  creator: "Caseworth",
  description: "",
  created: new Date("2026-11-23T10:00:00Z"),
};
const write = (book: Partial<WorkbookContent>) => writeXlsx({ properties, sheets: [], names: [], ...book });
const parts = (book: Partial<WorkbookContent>) => unzipped(write(book));
const sheetXml = (...rows: (Content | null)[][]) =>
  parts({ sheets: [{ ...blankSheet("A"), rows: cells(rows) }] })["xl/worksheets/sheet1.xml"] ?? "";
const value = (content: string | number | boolean): Constant => ({ kind: "value", value: content });
const entered = (body: string, spill?: { rows: number; columns: number }): FormulaContent => ({
  kind: "formula",
  formula: body,
  ...(spill && { spill }),
});
/** A formula that has been computed. */
const shown = (content: FormulaContent, shows: Constant): FormulaContent => ({ ...content, shows });

const chart: ChartDescription = {
  kind: "clusteredColumn",
  title: "Who pays & who gains",
  categoryAxisTitle: "Perspective",
  valueAxisTitle: "£ per case",
  valueFormat: "£#,##0",
  altText: 'Grouped columns: "net" by perspective',
  source: "A2:C4",
  seriesBy: "columns",
  anchor: { row: 5, column: 1, width: 480, height: 288 },
};

const described: SheetDescription = {
  name: "Compare's (2)",
  rows: [
    [text("Net results", "title"), null, text("=1+1 is a text here", "note")],
    [
      text("Perspective", "tableHeader"),
      text("As published", "tableHeaderNumber"),
      text("Иное 🙂", "tableHeaderNumber"),
    ],
    [text("Exchequer", "rowLabel"), number(189.03, "published", "£#,##0.00"), formula("B3*{1,2}", "live", "£#,##0.00")],
    [text("Society", "rowLabel"), number(-1886.31, "published", "£#,##0.00"), formula("SUM(B3:B4*2)", "live")],
  ],
  columnWidths: [140, 70, 210],
  rowHeights: new Map([[0, 40]]),
  frozen: { rows: 2, columns: 1 },
  charts: [
    chart,
    { ...chart, kind: "stackedColumn", title: "Bridge", unfilledFirstSeries: true },
    { ...chart, kind: "line", seriesBy: "rows", title: "By row" },
    { ...chart, kind: "stackedBar", title: "Bars" },
    { ...chart, kind: "curve", title: "Over numbers", source: "B2:C4", xFormat: "£#,##0" },
    { ...chart, kind: "stackedArea", title: "Areas" },
    { ...chart, kind: "clusteredBar", title: "Tornado", touching: true, overlap: true },
  ],
  validations: [
    { range: "B3:B4", rule: { kind: "decimal", minimum: -5000, maximum: 5000 }, title: "Net", prompt: "£ per case" },
    { range: "A3", rule: { kind: "list", values: ["closed", "all"] }, title: "Basis", prompt: "One of two" },
    {
      range: "A4",
      rule: { kind: "listFrom", range: "'Compare''s (2)'!$B$2:$C$2" },
      title: "Base",
      prompt: "A scenario",
    },
  ],
  names: [{ name: "net.exchequer", refersTo: "B3", comment: "Per case" }],
  print: { orientation: "landscape", titleRows: 2 },
};
const describedBook = { sheets: [describedSheet(described)], names: describedNames(described) };

describe("the cells of a file", () => {
  it("keep texts as texts, whatever they look like", () => {
    const xml = sheetXml([value("=1+1"), value(" a<b>&\n"), value("_x0041_"), value("bell\u0007"), value("#N/A")]);
    const texts = [...xml.matchAll(/t="inlineStr"><is><t xml:space="preserve">([^<]*)</g)].map(
      ([, content]) => content,
    );
    expect(texts).toEqual(["=1+1", " a&lt;b&gt;&amp;\n", "_x005F_x0041_", "bell_x0007_", "#N/A"]);
  });

  it("keep numbers to the last digit, truth values and errors", () => {
    const xml = sheetXml([
      value(0.1 + 0.2),
      value(true),
      { kind: "error", error: "#N/A" },
      { kind: "error", error: "#SPILL!" },
    ]);
    expect(xml).toContain('<c r="A1"><v>0.30000000000000004</v></c><c r="B1" t="b"><v>1</v></c>');
    expect(xml).toContain('<c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="e"><v>#VALUE!</v></c>');
  });

  it("hold formulas without results, arrays marked as such over the cells that they fill", () => {
    const xml = sheetXml([entered("=B1*2"), entered("=A1:A2*2", { rows: 2, columns: 1 }), entered("=SUM(A1:A2*2)")]);
    expect(xml).toContain(
      '<c r="A1"><f>B1*2</f></c><c r="B1" cm="1"><f t="array" ref="B1:B2">A1:A2*2</f></c>' +
        '<c r="C1" cm="1"><f t="array" ref="C1">SUM(A1:A2*2)</f></c>',
    );
  });

  it("bring the metadata of dynamic arrays only where there are any", () => {
    const files = (content: Content) =>
      Object.keys(parts({ sheets: [{ ...blankSheet("A"), rows: cells([[content]]) }] }));
    expect(files(entered("={1,2}", { rows: 1, columns: 2 }))).toContain("xl/metadata.xml");
    expect(files(entered("=1+1"))).not.toContain("xl/metadata.xml");
  });
});

describe("what formulas show", () => {
  const numbers = [10, 20.5, -3].map((number) => [shown(entered(`=${number}*1`), value(number))]);
  const sheet = {
    ...blankSheet("A"),
    rows: cells([
      [value("Year"), value("Cost")],
      ...numbers.map(([cell], row) => [shown(entered(`="Year "&${row + 1}`), value(`Year ${row + 1}`)), cell ?? null]),
      [shown(entered("=1=1"), value(true)), shown(entered("=1/0"), { kind: "error", error: "#DIV/0!" })],
      [shown(entered("=B2:B4*2", { rows: 3, columns: 1 }), value(20)), shown(entered('="a<b ▲"'), value("a<b ▲"))],
      [value(41)],
      [value(-6)],
    ]),
    charts: [{ ...chart, source: "A1:B4" }],
  };

  it("is in the file, of each kind, for whoever does not compute", () => {
    const xml = parts({ sheets: [sheet] })["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml).toContain('<c r="B3"><f>20.5*1</f><v>20.5</v></c>');
    expect(xml).toContain('<c r="A2" t="str"><f>"Year "&amp;1</f><v>Year 1</v></c>');
    expect(xml).toContain('<c r="A5" t="b"><f>1=1</f><v>1</v></c>');
    expect(xml).toContain('<c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
    expect(xml).toContain('<c r="A6" cm="1"><f t="array" ref="A6:A8">B2:B4*2</f><v>20</v></c>');
    expect(xml).toContain('<c r="A7"><v>41</v></c>');
  });

  it("stands in the chart, for whoever draws without computing", () => {
    const [, series = ""] = /<c:ser>(.*)<\/c:ser>/.exec(parts({ sheets: [sheet] })["xl/charts/chart1.xml"] ?? "") ?? [];
    const points = (element: string) => {
      const [, cache = ""] = new RegExp(`<c:${element}>(.*?)</c:${element}>`).exec(series) ?? [];
      return [...cache.matchAll(/<c:pt idx="(\d)"><c:v>([^<]*)<\/c:v>/g)].map(([, index, text]) => [
        Number(index),
        text,
      ]);
    };
    expect(points("tx")).toEqual([[0, "Cost"]]);
    expect(points("cat")).toEqual([0, 1, 2].map((index) => [index, `Year ${index + 1}`]));
    expect(points("val")).toEqual([10, 20.5, -3].map((number, index) => [index, String(number)]));
  });

  withLibreOffice(`is what LibreOffice reads, and what it computes itself${unlessMissing}`, () => {
    const file = write({ sheets: [sheet] });
    const [stored] = computeInLibreOffice([file], "stored");
    const [computed, described] = computeInLibreOffice([file, write(describedBook)], "computed");
    expect(stored?.get("A")).toEqual([
      ...[
        ["Year", "Cost"],
        ["Year 1", 10],
        ["Year 2", 20.5],
        ["Year 3", -3],
      ],
      ...[["TRUE", "#DIV/0!"], [20, "a<b ▲"], [41, ""], [-6]],
    ]);
    expect(computed).toEqual(stored);
    expect(described?.get("Compare's (2)")?.slice(0, 4)).toEqual([
      ["Net results", "", "=1+1 is a text here"],
      ["Perspective", "As published", "Иное 🙂"],
      ["Exchequer", 189.03, 189.03],
      ["Society", -1886.31, expect.closeTo(2 * (189.03 - 1886.31), 9)],
    ]);
  });
});

describe("a described sheet in a file", () => {
  const files = parts(describedBook);
  const sheet = files["xl/worksheets/sheet1.xml"] ?? "";
  const book = files["xl/workbook.xml"] ?? "";

  it("has its sizes, frozen panes and no gridlines", () => {
    expect(sheet).toContain('<col min="1" max="1" width="20" customWidth="1"/><col min="2" max="2" width="10"');
    expect(sheet).toContain('<row r="1" ht="30" customHeight="1">');
    expect(sheet).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>');
    expect(sheet).toContain('showGridLines="0"');
  });

  it("is printed on A4, all of it and nothing else, its header rows on every page", () => {
    expect(sheet).toContain('<pageSetup paperSize="9" scale="100" orientation="landscape"/>');
    expect(book).toContain(
      "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'Compare''s (2)'!$A$1:$G$20</definedName>",
    );
    expect(book).toContain(
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Compare''s (2)'!$1:$2</definedName>",
    );
  });

  it("has its names, and rules of entry with their prompts", () => {
    expect(book).toContain(
      "<definedName name=\"net.exchequer\" comment=\"Per case\">'Compare''s (2)'!$B$3</definedName>",
    );
    expect(sheet).toMatch(
      /type="decimal" errorStyle="warning" operator="between"[^>]*promptTitle="Net" prompt="£ per case" sqref="B3:B4"/,
    );
    expect(sheet).toContain("<formula1>-5000</formula1><formula2>5000</formula2>");
    expect(sheet).toContain('<formula1>"closed,all"</formula1>');
    expect(sheet).toContain("<formula1>'Compare''s (2)'!$B$2:$C$2</formula1>");
  });

  it("has styles once each, with fonts, fills, lines and formats", () => {
    const styles = files["xl/styles.xml"] ?? "";
    expect(styles).toContain('formatCode="£#,##0.00"');
    expect(styles.match(/formatCode="£#,##0.00"/g)).toHaveLength(1);
    expect(styles).toContain('<font><b/><sz val="18"/><color rgb="FF0B5A5E"/>');
    expect(styles).toContain('<patternFill patternType="solid"><fgColor rgb="FFE4EEEE"/></patternFill>');
    expect(styles).toContain('<bottom style="thin"><color rgb="FFC9D3D6"/></bottom>');
  });

  it("has charts of its cells, with titles, axis titles, formats and texts for who cannot see them", () => {
    const first = files["xl/charts/chart1.xml"] ?? "";
    expect([...first.matchAll(/<a:t>([^<]*)</g)].map(([, title]) => title)).toEqual([
      "Who pays &amp; who gains",
      "Perspective",
      "£ per case",
    ]);
    expect(first).toContain('<c:numFmt formatCode="£#,##0" sourceLinked="0"/>');
    expect([...first.matchAll(/<c:f>([^<]*)</g)].map(([, reference]) => reference)).toEqual([
      ...["'Compare''s (2)'!$B$2", "'Compare''s (2)'!$A$3:$A$4", "'Compare''s (2)'!$B$3:$B$4"],
      ...["'Compare''s (2)'!$C$2", "'Compare''s (2)'!$A$3:$A$4", "'Compare''s (2)'!$C$3:$C$4"],
    ]);
    expect(files["xl/drawings/drawing1.xml"]).toContain('descr="Grouped columns: &quot;net&quot; by perspective"');
    expect(files["xl/drawings/drawing1.xml"]).toContain('<xdr:ext cx="4572000" cy="2743200"/>');
  });

  it("draws the base of a waterfall without filling and without a place in the legend", () => {
    const bridge = files["xl/charts/chart2.xml"] ?? "";
    expect(bridge.match(/<c:spPr><a:noFill\/>/g)).toHaveLength(1);
    expect(bridge).not.toContain("<c:legend>");
    expect(bridge).toContain('<c:grouping val="stacked"/>');
  });

  it("takes rows as series where they are", () => {
    const references = [...(files["xl/charts/chart3.xml"] ?? "").matchAll(/<c:f>[^!]*!([^<]*)</g)].map(([, at]) => at);
    expect(references).toEqual(["$A$3", "$B$2:$C$2", "$B$3:$C$3", "$A$4", "$B$2:$C$2", "$B$4:$C$4"]);
  });

  it("draws a scatter over the numbers of its first column, on two axes of numbers", () => {
    const scatter = files["xl/charts/chart5.xml"] ?? "";
    const sheet = "'Compare''s (2)'!";
    expect(scatter).toContain(`<c:xVal><c:numRef><c:f>${sheet}$B$3:$B$4</c:f>`);
    expect(scatter).toContain(`<c:yVal><c:numRef><c:f>${sheet}$C$3:$C$4</c:f>`);
    expect(scatter.match(/<c:valAx>/g)).toHaveLength(2);
    expect([...scatter.matchAll(/formatCode="([^"]*)"/g)].map(([, format]) => format)).toEqual(["£#,##0", "£#,##0"]);
  });

  it("draws areas from edge to edge, and bars with the gap and overlap that they are given", () => {
    expect(files["xl/charts/chart6.xml"]).toMatch(
      /<c:areaChart><c:grouping val="stacked"\/>.*crossBetween val="midCat"/,
    );
    expect(files["xl/charts/chart7.xml"]).toContain('<c:gapWidth val="4"/><c:overlap val="100"/>');
  });
});

describe("the whole file", () => {
  it("names every part in its table of contents, and no part that is missing", () => {
    const files = parts(describedBook);
    const listed = [...(files["[Content_Types].xml"] ?? "").matchAll(/PartName="\/([^"]*)"/g)].map(
      ([, path = ""]) => path,
    );
    const present = Object.keys(files).filter((path) => !path.endsWith(".rels") && path !== "[Content_Types].xml");
    expect(listed.toSorted()).toEqual(present.toSorted());
    const targets = Object.entries(files)
      .filter(([path]) => path.endsWith(".rels"))
      .flatMap(([, xml]) => [...xml.matchAll(/Target="\/([^"]*)"/g)].map(([, path]) => path));
    expect(targets.filter((path) => !present.includes(path ?? ""))).toEqual([]);
  });

  it("opens on the first visible sheet, computes everything, and says what it is", () => {
    const hidden = { ...blankSheet("Hidden"), isHidden: true };
    const files = parts({ sheets: [hidden, blankSheet("Shown")] });
    expect(files["xl/workbook.xml"]).toContain('<workbookView activeTab="1"/>');
    expect(files["xl/workbook.xml"]).toContain('name="Hidden" sheetId="1" state="hidden"');
    expect(files["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
    expect(files["docProps/core.xml"]).toContain("<dc:title>Model &amp; more</dc:title>");
  });
});
