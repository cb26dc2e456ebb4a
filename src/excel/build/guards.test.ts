import { translateFormulaToR1C1 } from "@borgar/fx";
import { cellAddress, onSheet, splitAddress } from "../../formulas/address";
import { readA1 } from "../../formulas/a1";
import { openTestWorkbook } from "../testing";
import { freshPlace } from "../../sheets/scenarios/freshScenarioSheet";
import { describeModel } from "../../sheets/model/describeModel";
import { MODEL_SHEETS } from "../../sheets/model/modelSheets";
import type { ModelContext } from "../../sheets/model/modelSheets";
import { describeScaleUp } from "../../sheets/scaleUp/describeScaleUp";
import { SCALE_UP_SHEETS } from "../../sheets/scaleUp/scaleUpSheets";
import type { ScaleUpContext } from "../../sheets/scaleUp/scaleUpSheets";
import type { SheetDescription } from "../../sheets/frame/sheetDescription";

/** Of so many formulas one is tried; all where the environment says so. A grid of the model takes its time over each edit. */
const isSample = process.env.CASEWORTH_ALL_FORMULAS === undefined;

const place = { ...freshPlace("Scenarios"), count: 2 };
const named = <Kind extends string>(kinds: readonly Kind[]) =>
  Object.fromEntries(kinds.map((kind) => [kind, kind])) as unknown as Record<Kind, string>; // Object.fromEntries forgets the keys.
const model = (scaleUpCheck: string | null) =>
  describeModel({
    names: named(MODEL_SHEETS),
    place,
    outcomes: [],
    welfare: new Set(),
    uncertaintyName: "Uncertainty",
    published: "As published",
    own: "My scenario",
    scaleUpCheck,
    analyses: [],
    inputs: () => new Map(),
    today: new Date(2026, 10, 23),
  } satisfies ModelContext);
const scaleUp = (masterCheck: string | null) =>
  describeScaleUp({
    names: named(SCALE_UP_SHEETS),
    place,
    scenario: "My scenario",
    years: 7,
    columns: 3,
    masterCheck,
    inputs: () => new Map(),
  } satisfies ScaleUpContext);

const WORKBOOKS: [string, Readonly<Record<string, SheetDescription>>, unguarded: string[], oneIn: number][] = [
  ["the model workbook", model(null), ["About!A3"], isSample ? 60 : 1],
  ["scale-up", scaleUp(null), ["'Scale-up summary'!A3"], isSample ? 5 : 1],
  [
    "both",
    { ...model("'Scale-up summary'!$B$4"), ...scaleUp("Checks!$A$3") },
    ["About!A3", "'Scale-up summary'!A3"],
    isSample ? 400 : 1,
  ],
];

/** The cells of a range with or without its sheet, by their addresses with the sheet. */
function cellsOf(range: string, home: string): string[] {
  const { sheetName, cells } = splitAddress(range) ?? { sheetName: home, cells: range };
  const { row, column, rows, columns } = readA1(cells) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return Array.from({ length: rows * columns }, (_, index) =>
    onSheet(sheetName, cellAddress(row + Math.floor(index / columns), column + (index % columns))),
  );
}

function formulasOf({ name, rows, own }: SheetDescription) {
  const inputs = new Set((own?.inputs ?? []).flatMap((range) => cellsOf(range, name)));
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const address = onSheet(name, cellAddress(row, column));
      return cell !== null && "formula" in cell && !inputs.has(address) ? [{ address, formula: cell.formula }] : [];
    }),
  );
}

/**
 * The sheets as far as the checks read them, so that a grid is done with them in no time: formulas that count formulas or
 * show what comes of it, checks that pass otherwise, and nought in all other cells with formulas.
 */
function enterBare(sheets: readonly SheetDescription[]): Promise<void> {
  const bare = (formula: string) => {
    if (/1-ISFORMULA|checks pass|^=(?:Checks|'Scale-up summary')!\$[AB]\$[34]$/.test(formula)) return formula;
    return formula.includes('"pass"') ? '="pass"' : "=0";
  };
  return Excel.run(async (context) => {
    for (const { name } of sheets) context.workbook.worksheets.add(name);
    for (const { name, rows } of sheets) {
      const width = Math.max(...rows.map((row) => row.length));
      context.workbook.worksheets.getItem(name).getRangeByIndexes(0, 0, rows.length, width).formulas = rows.map((row) =>
        Array.from({ length: width }, (_, column) => {
          const cell = row[column];
          return cell != null && "formula" in cell
            ? bare(cell.formula)
            : typeof cell?.value === "number"
              ? cell.value
              : "";
        }),
      );
    }
    await context.sync();
  });
}

function cellAt(context: Excel.RequestContext, address: string): Excel.Range {
  const { sheetName, cells } = splitAddress(address) ?? { sheetName: "", cells: "" };
  return context.workbook.worksheets.getItem(sheetName).getRange(cells);
}

function valueOf(address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const cell = cellAt(context, address).load("values");
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  });
}

interface Typed {
  readonly address: string;
  readonly content: unknown;
}

/** Types into cells; returns what stood in the last. */
function type(cells: readonly Typed[]): Promise<Typed> {
  return Excel.run(async (context) => {
    const ranges = cells.map(({ address }) => cellAt(context, address).load("formulas"));
    await context.sync();
    const content: unknown = ranges.at(-1)?.formulas[0]?.[0];
    cells.forEach((cell, index) => ranges[index]?.set({ formulas: [[cell.content]] }));
    await context.sync();
    return { address: cells.at(-1)?.address ?? "", content };
  });
}

/** Of formulas that are one and the same along a row, the first. */
function onceARow(formulas: ReturnType<typeof formulasOf>): ReturnType<typeof formulasOf> {
  const known = new Set<string>();
  return formulas.filter(({ address, formula }) => {
    const { sheetName, cells } = splitAddress(address) ?? { sheetName: "", cells: address };
    const like = `${sheetName} ${readA1(cells)?.row} ${translateFormulaToR1C1(formula, cells)}`;
    if (known.has(like)) return false;
    known.add(like);
    return true;
  });
}

describe.each(WORKBOOKS)("in %s", (_what, sheets, unguarded, oneIn) => {
  const formulas = Object.values(sheets).flatMap(formulasOf);
  const guarded = Object.values(sheets).flatMap((sheet) =>
    formulasOf(sheet).flatMap(({ formula }) =>
      [...formula.matchAll(/(?:1-|--)ISFORMULA\(((?:'[^']*'!|\w+!)?[$A-Z\d:]+)\)/g)].flatMap(([, range = ""]) =>
        cellsOf(range, sheet.name),
      ),
    ),
  );

  it("every formula that we write is guarded, but for the one that nothing reads", () => {
    const known = new Set(guarded);
    expect(formulas.filter(({ address }) => !known.has(address)).map(({ address }) => address)).toEqual(unguarded);
  });

  it("nothing else is guarded, so that no input of anybody's fails a check", () => {
    const written = new Set(formulas.map(({ address }) => address));
    expect(guarded.filter((address) => !written.has(address))).toEqual([]);
  });

  it(`each formula that is typed over is seen, of which one in ${oneIn} is tried`, async () => {
    const grid = openTestWorkbook();
    await enterBare(Object.values(sheets));
    const said = async () => {
      const cells = await Promise.all(unguarded.map((address) => valueOf(address)));
      return cells.map(String);
    };
    const passes = unguarded.map(() => expect.stringMatching(/^All (?:scale-up )?checks pass$/) as string);
    expect(await said()).toEqual(passes);
    const unseen: string[] = [];
    const tried = onceARow(formulas).filter(
      ({ address }, index) => index % oneIn === 0 && !unguarded.includes(address),
    );
    let before: Typed[] = [];
    for (const { address } of tried) {
      // In one go with what mends the last one.
      before = [await type([...before, { address, content: "typed" }])];
      if (!(await said()).some((words) => / fail: | are typed over: /.test(words))) unseen.push(address);
    }
    await type(before);
    expect(unseen).toEqual([]);
    expect(await said()).toEqual(passes);
    grid.dispose();
  });

  it("no formula is longer than Excel takes", () => {
    expect(formulas.filter(({ formula }) => formula.length > 8192).map(({ address }) => address)).toEqual([]);
  });
});
