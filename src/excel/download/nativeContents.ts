import { cellError } from "../../model/register/cell";
import { cellAddress } from "../../formulas/address";
import type { NoteEntry } from "../replace/noteSheet";
import { planReplacement } from "../replace/planReplacement";
import { changesOf, frozen } from "../replace/replacement";
import type { Replacement } from "../replace/replacement";
import { cellsOf, formulaCells, spillFrom, valueAt } from "../snapshot/workbookSnapshot";
import type { Area } from "../../sheets/frame/sheetCells";
import type { FormulaCell, SheetSnapshot, WorkbookSnapshot } from "../snapshot/workbookSnapshot";
import { WorkbookError } from "../workbookError";
import { isReadable } from "../../xlsx/arrayEvaluation";
import type { Constant, Content } from "../../xlsx/workbookContent";

/** What the cells of a workbook hold once native formulas stand in place of CBA functions. */
export interface NativeContents {
  /** Of each sheet, by its id, the cells that are not blank, by address. */
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, Content>>;
  readonly replacements: readonly Replacement[];
}

/** Replaces all CBA functions, by values where nothing native computes the same. The workbook itself stays as it is. */
export function nativeContents(workbook: WorkbookSnapshot): NativeContents {
  const { replacements: planned, left } = planReplacement(workbook, () => true);
  const [first] = left;
  if (first !== undefined) throw new WorkbookError(`${first.address}: ${first.why}`, first.address);
  const replacements = [...planned.map(keepRefusal), ...workbook.sheets.flatMap(unreadable)];
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.id, contentsNow(sheet)]));
  for (const replacement of replacements) {
    for (const [address, content] of replaced(replacement)) sheets.get(replacement.sheet.id)?.set(address, content);
  }
  return { sheets, replacements };
}

/** The replacements as the note on them has them. */
export function noteEntries(replacements: readonly Replacement[]): NoteEntry[] {
  return replacements.flatMap((replacement) => {
    const origin = cellAddress(replacement.area.row, replacement.area.column);
    return changesOf(replacement).map((change) => ({ ...change, origin }));
  });
}

/** Our functions refuse what native arithmetic would compute with: 64 for 64%. Then the refusal is what has to stay. */
function keepRefusal(replacement: Replacement): Replacement {
  if (replacement.form.kind === "frozen" || !replacement.shows.some((value) => cellError(value) === "#VALUE!")) {
    return replacement;
  }
  return frozen(replacement, "the CBA function refuses its arguments (#VALUE!), a native formula would not.");
}

/** A formula that Excel could not read would have it call the whole file damaged. */
function unreadable(sheet: SheetSnapshot): Replacement[] {
  return formulaCells(sheet)
    .filter(({ formula }) => !isReadable(formula))
    .map(({ row, column, formula: before }) => {
      const area = { row, column, rows: 1, columns: 1 };
      const base = {
        sheet,
        area,
        before,
        shows: [valueAt(sheet, row, column)],
        form: { kind: "frozen" },
        note: null,
      } as const;
      return frozen(base, "this is no formula that Excel can read.");
    });
}

function contentsNow(sheet: SheetSnapshot): Map<string, Content> {
  const { top, left, values } = sheet;
  const used: Area = { row: top, column: left, rows: values.length, columns: values[0]?.length ?? 0 };
  const contents = new Map<string, Content>(
    cellsOf(used).map(({ row, column }) => [cellAddress(row, column), constant(valueAt(sheet, row, column))]),
  );
  for (const cell of formulaCells(sheet)) contents.set(cellAddress(cell.row, cell.column), formulaContent(cell));
  return contents;
}

function formulaContent({
  sheet,
  row,
  column,
  formula,
}: Pick<FormulaCell, "sheet" | "row" | "column" | "formula">): Content {
  const spill = spillFrom(sheet, row, column);
  const shows = constant(valueAt(sheet, row, column));
  if (spill === undefined) return { kind: "formula", formula, shows };
  return { kind: "formula", formula, spill: { rows: spill.rows, columns: spill.columns }, shows };
}

function replaced({ sheet, area, form, shows }: Replacement): (readonly [string, Content])[] {
  const at = (content: (index: number) => Content) =>
    cellsOf(area).map(({ row, column }, index) => [cellAddress(row, column), content(index)] as const);
  switch (form.kind) {
    case "formula": {
      const { row, column } = area;
      return [[cellAddress(row, column), formulaContent({ sheet, row, column, formula: form.formula })]];
    }
    case "grid":
      return at((index) => {
        const cell = form.cells[index] ?? { value: "" };
        if (!("formula" in cell)) return constant(cell.value);
        return { kind: "formula", formula: cell.formula, shows: constant(shows[index]) };
      });
    case "frozen":
      return at((index) => constant(shows[index]));
  }
}

function constant(value: unknown): Constant {
  if (typeof value === "number" || typeof value === "boolean") return { kind: "value", value };
  if (typeof value !== "string" || value === "") return { kind: "blank" };
  return cellError(value) === undefined ? { kind: "value", value } : { kind: "error", error: value };
}
