import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import type { ChartDescription } from "../../sheets/frame/sheetDescription";
import { BORDER_LINES, PLAIN_LOOK } from "../workbookContent";
import type { CellContent, CellLook, Constant, Content, SheetContent, WorkbookContent } from "../workbookContent";
import { blankSheet, cells, unzipped } from "../testing";
import { writeXlsx } from "../writeXlsx";
import { readXlsx } from "./readXlsx";
import { UnreadableFile } from "./unreadableFile";

const properties = { title: "Model & more", creator: "Caseworth", description: "", created: new Date("2026-11-23") };
const bookOf = (sheets: readonly SheetContent[], names: WorkbookContent["names"] = []): WorkbookContent => ({
  ...{ properties, sheets, names },
});
const value = (content: string | number | boolean): Constant => ({ kind: "value", value: content });
const entered = (formula: string, shows: Constant, spill?: { rows: number; columns: number }): Content => ({
  ...{ kind: "formula", formula, shows },
  ...(spill && { spill }),
});

/** What is written of a file that was read is the file itself. */
function expectSameParts(book: WorkbookContent): void {
  const file = writeXlsx(book);
  const { workbook, leftOut } = readXlsx(file);
  expect(leftOut).toEqual([]);
  expect(unzipped(writeXlsx(workbook))).toEqual(unzipped(file));
}

describe("a file of ours", () => {
  const table = cells([
    [value("Perspective"), value("As published"), value("Иное 🙂")],
    [value("Exchequer"), value(189.03), entered("=B2*2", value(378.06))],
    [value("Society"), value(-1886.31), entered("=SUM(B2:B3*2)", value(-3394.56))],
  ]);
  const chart: ChartDescription = {
    ...{ kind: "clusteredColumn", title: "Who pays & who gains", altText: 'Columns: "net"', valueFormat: "£#,##0" },
    ...{ categoryAxisTitle: "Perspective", valueAxisTitle: "£ per case", source: "A1:C3", seriesBy: "columns" },
    anchor: { row: 5, column: 1, width: 480, height: 288 },
  };

  it("comes back with its texts, whatever they look like, and its formulas as people write them", () => {
    const rows = cells([
      [value("=1+1"), value(" two\r\nlines _x000D_ "), value("<&>\u0007"), value(""), value(true), value(1e-7)],
      [{ kind: "error", error: "#N/A" }, entered("=XLOOKUP(1,A1:A2,B1:B2)", value("")), entered("=A1#", value(1))],
      [entered('=FILTER(A1:A3,A1:A3<>"_xlfn.X")', value(1), { rows: 2, columns: 1 }), entered("=@A1:A3", value(2))],
      [value(2), entered("=LET(x,2,x*x)", value(4)), entered("='A''s'!A1&\"[\"", { kind: "error", error: "#REF!" })],
    ]);
    const book = bookOf([{ ...blankSheet("A"), rows }]);
    expect(readXlsx(writeXlsx(book)).workbook.sheets[0]?.rows.map((row) => row.map((cell) => cell?.content))).toEqual(
      rows.map((row) => row.map((cell) => cell?.content)),
    );
    expectSameParts(book);
  });

  it("comes back with its names, sizes, panes, rules of entry and print settings", () => {
    const rule = { title: "Closure rate", prompt: 'From 0% to "100%"' };
    expectSameParts(
      bookOf(
        [
          {
            ...blankSheet("Compare's (2)"),
            rows: table,
            columnWidths: new Map([
              [0, 141],
              [7, 71],
            ]),
            rowHeights: new Map([
              [0, 41],
              [9, 33],
            ]),
            usualSize: { columnWidth: 73, rowHeight: 24 },
            frozen: { rows: 2, columns: 1 },
            showGridlines: false,
            print: { orientation: "landscape", titleRows: 2 },
            validations: [
              { ...rule, range: "B2:B3", rule: { kind: "decimal", minimum: -0.5, maximum: 1e6 } },
              { ...rule, range: "A2", rule: { kind: "list", values: ["closed", 'all "cases"'] } },
              { ...rule, range: "A3", rule: { kind: "listFrom", range: "Hidden!$A$1:$A$2" } },
            ],
          },
          { ...blankSheet("Hidden"), isHidden: true },
        ],
        [
          { name: "net.exchequer", refersTo: "'Compare''s (2)'!$B$2", comment: "A < B", sheet: null, isHidden: false },
          { name: "own", refersTo: "SUM(Hidden!$A$1:$A$2)", comment: "", sheet: "Hidden", isHidden: true },
        ],
      ),
    );
  });

  it("comes back with charts of every kind", () => {
    const charts: ChartDescription[] = [
      chart,
      { ...chart, kind: "stackedColumn", title: "Bridge", unfilledFirstSeries: true },
      { ...chart, kind: "line", seriesBy: "rows", title: "By row" },
      { ...chart, kind: "stackedBar", title: "Bars" },
      { ...chart, kind: "curve", title: "Over numbers", source: "B1:C3", xFormat: "0%" },
      { ...chart, kind: "area", title: "Area" },
      { ...chart, kind: "stackedArea", title: "Areas" },
      { ...chart, kind: "clusteredBar", title: "Tornado", touching: true, overlap: true },
    ];
    const book = bookOf([{ ...blankSheet("It's"), rows: table, charts }]);
    expectSameParts(book);
    expect(readXlsx(writeXlsx(book)).workbook.sheets[0]?.charts).toMatchObject(charts);
  });

  it("comes back with charts that grow with the years, by all the years that they may show", () => {
    const year = (text: string) => entered(`="${text}"`, value(text));
    const rows = cells([
      [value("Net"), year("2026"), year("2027"), year(""), year("")],
      [value("Costs"), value(1), value(2), value(0), value(0)],
      [value("Savings"), value(3), value(4), value(0), value(0)],
    ]);
    const followed: ChartDescription = { ...chart, kind: "line", source: "A1:E3", seriesBy: "rows" };
    const book = bookOf([blankSheet("First"), { ...blankSheet("Summary sheet"), rows, charts: [followed] }]);
    const { workbook } = readXlsx(writeXlsx(book));
    expect(workbook.names).toEqual([]);
    expect(workbook.sheets[1]?.charts[0]).toMatchObject(followed);
    expectSameParts(book);
  });

  it("comes back the same, whatever it holds", () => {
    const text = fc.string({ unit: "binary", maxLength: 12 }).map((written) => written.replace(/[\uFFFE\uFFFF]/g, ""));
    const constant = fc.oneof(
      fc.constant<Constant>({ kind: "blank" }),
      text.map(value),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => value(number)),
      fc.boolean().map(value),
      fc.constantFrom("#N/A", "#DIV/0!", "#VALUE!").map((error): Constant => ({ kind: "error", error })),
    );
    const formula = fc
      .record({
        body: fc.constantFrom("=A1+1", "=SUM(A1:B2)", "=A1:B2*2", '="a""b"&A1', "=IFS(A1>1,2)", "=-Other!$B$2%"),
        shows: constant,
      })
      .map(({ body, shows }) => entered(body, shows));
    const colour = fc.constantFrom("#000000", "#C9D3D6", "#FFFFFF");
    const look = fc.record({
      ...{ size: fc.constantFrom(8, 10, 10.5), bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean() },
      ...{ strikethrough: fc.boolean(), color: colour, fill: fc.option(colour), wrap: fc.boolean() },
      horizontal: fc.constantFrom<CellLook["horizontal"]>("general", "left", "center", "right", "justify"),
      vertical: fc.constantFrom<CellLook["vertical"]>("top", "center", "bottom"),
      indent: fc.nat(3),
      borders: fc.dictionary(
        fc.constantFrom("left", "right", "top", "bottom"),
        fc.record({ line: fc.constantFrom(...BORDER_LINES), color: colour }),
      ),
      format: fc.constantFrom("General", "0.0%", "£#,##0.00", '[Red]"a & b"0;-0', "@"),
    });
    const cell: fc.Arbitrary<CellContent | null> = fc.option(
      fc.record({ look: fc.oneof(fc.constant(PLAIN_LOOK), look), content: fc.oneof(constant, formula) }),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.nat(3), fc.nat(3), (content, down, across) => {
        const sheet = { ...blankSheet("A"), rows: content, frozen: { rows: down, columns: across } };
        expectSameParts(bookOf([sheet, blankSheet("Other")]));
      }),
      { numRuns: 60 },
    );
  });
});

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = (links: Readonly<Record<string, readonly [string, string]>>): string =>
  `<Relationships>${Object.entries(links)
    .map(([id, [type, target]]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** A file as other programs write it, with a sheet and what else is given. */
function foreign(sheet: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    "_rels/.rels": rels({ r: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml": `<?xml version="1.0"?>\n<workbook ${MAIN} xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Data" sheetId="7" r:id="r9"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels({
      ...{ r9: ["worksheet", "worksheets/sheet1.xml"], t: ["theme", "theme/theme1.xml"] },
      ...{ s: ["styles", "styles.xml"], x: ["sharedStrings", "/xl/sharedStrings.xml"] },
    }),
    "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="a" xmlns:r="${RELATIONSHIPS}">${sheet}</x:worksheet>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

const contentsOf = (file: Uint8Array) =>
  readXlsx(file).workbook.sheets[0]?.rows.map((row) => row.map((cell) => cell?.content ?? null));

describe("a file of anybody else's", () => {
  it("has its shared texts, its dates and the formulas that Excel writes once for many cells", () => {
    const sheet = `<x:sheetData>
      <x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row>
      <x:row r="3"><x:c r="B3"><x:f t="shared" si="0" ref="B3:B5">A3*$A$1+'My''s'!A1</x:f><x:v>6</x:v></x:c></x:row>
      <x:row><x:c r="B4"><x:f t="shared" si="0"/><x:v>8</x:v></x:c><x:c r="C4" t="d"><x:v>2026-11-23</x:v></x:c></x:row>
      <x:row r="5"><x:c r="A5"><x:f>_xldudf_CBA_RESULT("net")</x:f><x:v>1</x:v></x:c>
        <x:c r="B5"><x:f>SUM(Table1[Cost])</x:f><x:v>5</x:v></x:c></x:row>
    </x:sheetData>`;
    const texts = `<sst><si><t>=1+1</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">two </t></r><r><t>looks</t></r><rPh><t>x</t></rPh></si></sst>`;
    const file = foreign(sheet, { "xl/sharedStrings.xml": texts });
    expect(contentsOf(file)).toEqual([
      [value("=1+1"), value("two looks")],
      [],
      [null, entered("=A3*$A$1+'My''s'!A1", value(6))],
      [null, entered("=A4*$A$1+'My''s'!A2", value(8)), value(46349)],
      [entered('=CBA.RESULT("net")', value(1)), value(5)],
    ]);
    expect(readXlsx(file).leftOut).toEqual([
      "Data: formulas that refer to tables or other workbooks (1) show the values that they had",
    ]);
  });

  it("has the colours of its theme and the number formats that it names by number", () => {
    const styles = `<styleSheet><fonts><font><sz val="11"/><color theme="4" tint="-0.5"/></font></fonts>
      <fills><fill/><fill><patternFill patternType="solid"><fgColor indexed="43"/></patternFill></fill></fills>
      <borders><border/></borders><cellXfs><xf/><xf numFmtId="14" fontId="0" fillId="1" borderId="0"/></cellXfs></styleSheet>`;
    const theme = `<a:theme><a:themeElements><a:clrScheme><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
    const sheet = `<sheetData><row><c s="1"><v>46349</v></c></row></sheetData>`;
    const { workbook } = readXlsx(foreign(sheet, { "xl/styles.xml": styles, "xl/theme/theme1.xml": theme }));
    expect(workbook.sheets[0]?.rows[0]?.[0]?.look).toMatchObject({
      ...{ size: 11, color: "#223962", fill: "#FFFF99", format: "dd/mm/yyyy", vertical: "bottom" },
    });
  });

  it("names what it has and the grid has not", () => {
    const sheet = `<sheetProtection sheet="1"/><sheetData/><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>
      <dataValidations><dataValidation type="whole" sqref="A1"/></dataValidations><drawing r:id="d"/>`;
    const drawing = `<xdr:wsDr><xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:graphicFrame>
      <xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/></xdr:nvGraphicFramePr>
      <a:graphic><a:graphicData><c:chart r:id="c"/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>`;
    const file = foreign(sheet, {
      "xl/worksheets/_rels/sheet1.xml.rels": rels({
        ...{ d: ["drawing", "../drawings/drawing1.xml"], n: ["comments", "../comments1.xml"] },
      }),
      "xl/drawings/drawing1.xml": drawing,
      "xl/drawings/_rels/drawing1.xml.rels": rels({ c: ["chart", "../charts/chart1.xml"] }),
      "xl/charts/chart1.xml": `<c:chartSpace><c:chart><c:plotArea><c:pieChart/></c:plotArea></c:chart></c:chartSpace>`,
      "xl/vbaProject.bin": "",
    });
    expect(readXlsx(file).leftOut).toEqual([
      "Data: merged cells (2); what they held stands in the first of them",
      "Data: the protection of the sheet",
      "Data: comments and notes",
      "Data: pictures, shapes and other drawings (1)",
      'Data: the chart "Chart 1", which this grid cannot draw',
      "Data: rules for what may be entered, other than lists and numbers between two others (1)",
      "macros",
    ]);
  });
});

describe("a file that cannot be opened", () => {
  const compound = (text: string) => [0xd0, 0xcf, 0x11, 0xe0, ...Array.from(text).flatMap((c) => [c.charCodeAt(0), 0])];
  const whole = writeXlsx(bookOf([blankSheet("A")]));
  it.each<[string, Uint8Array, RegExp]>([
    ["an empty one", new Uint8Array(), /is empty/],
    ["a .csv", strToU8("Year,Cases\n2026,83\n"), /plain text/],
    ["an .xls", Uint8Array.from(compound("Workbook")), /Excel 97 to 2003/],
    ["one with a password", Uint8Array.from(compound("EncryptedPackage")), /password/],
    ["a picture", Uint8Array.from([137, 80, 78, 71, 0, 1]), /no Excel workbook/],
    ["an .ods", zipSync({ "content.xml": strToU8("<a/>") }), /OpenDocument/],
    ["an .xlsb", zipSync({ "xl/workbook.bin": strToU8("") }), /binary workbook/],
    ["another archive", zipSync({ "a.txt": strToU8("") }), /no Excel workbook/],
    ["half a file", whole.slice(0, whole.length / 2), /damaged or incomplete/],
    ["one whose sheet is cut", foreign("<sheetData><row>"), /damaged or incomplete/],
    ["one that declares entities", foreign(""), /./],
    ["one of great size", new Uint8Array(21_000_000), /21 MB/],
    ["one with cells far out", foreign('<sheetData><row r="60000"><c><v>1</v></c></row></sheetData>'), /too large/],
  ])("is refused in a sentence: %s", (what, file, sentence) => {
    const given = what.includes("entities")
      ? foreign("", { "xl/styles.xml": '<!DOCTYPE a [<!ENTITY b "b">]><styleSheet/>' })
      : file;
    expect(() => readXlsx(given)).toThrow(UnreadableFile);
    expect(() => readXlsx(given)).toThrow(sentence);
  });

  it("is refused where little unpacks to a great deal", () => {
    const bomb = zipSync({ "xl/a.xml": strToU8("<a/>") });
    // The archive's table of contents says how large its only entry is unpacked.
    const entry = bomb.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, index) => bomb[at + index] === byte));
    new DataView(bomb.buffer).setUint32(entry + 24, 0x0fffffff, true);
    expect(() => readXlsx(bomb)).toThrow(/too large/);
  });
});
