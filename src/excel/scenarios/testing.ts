import { cellError } from "../../model/register/cell";
import { readA1 } from "../../formulas/a1";
import type { Area } from "../../sheets/frame/sheetCells";

/** What was entered in a cell: a formula with its "=", a text with its "'", a number, "" for nothing. */
export type Entered = string | number | boolean;

/**
 * For tests: a workbook of one sheet, with as much of Excel as reading and writing scenarios asks for. The workbench's Excel
 * takes a second for what this does in a few thousandths, and thousands of edits are wanted.
 */
export class FakeScenarioSheet {
  private readonly steps: Entered[][][] = [];

  constructor(
    readonly name: string,
    private cells: Entered[][],
  ) {}

  /** Puts this sheet in Excel's place. */
  install(): void {
    // As much of Excel as the scenarios' code uses, which the class cannot declare it to be.
    Object.assign(globalThis, { Excel: { run: this.run.bind(this) } });
  }

  enter(row: number, column: number, content: Entered): void {
    this.keep();
    this.write({ row, column, rows: 1, columns: 1 }, [[content]]);
  }

  /** Takes back what was entered or written last. */
  undo(): void {
    this.cells = this.steps.pop() ?? this.cells;
  }

  /** What was entered, cell by cell. */
  entered(): Entered[][] {
    return this.cells.map((row) => [...row]);
  }

  /** The areas into which formulas spill. */
  spills(): Area[] {
    return this.cells.flatMap((row, r) =>
      row.flatMap((_, c) => (this.isSpilling(r, c) ? [{ row: r, column: c, rows: 2, columns: 1 }] : [])),
    );
  }

  private async run<T>(...args: [unknown, (context: unknown) => Promise<T>]): Promise<T> {
    this.keep();
    const before = this.steps.length;
    const context = { sync: () => Promise.resolve() };
    const sheet = this.sheet(context);
    const names = { load: () => names, items: [] };
    const worksheets = { load: () => worksheets, items: [sheet], getItem: () => sheet };
    try {
      return await args[1](Object.assign(context, { workbook: { worksheets, names } }));
    } finally {
      // A run that has changed nothing is no step of undo.
      const last = this.steps[before - 1];
      if (JSON.stringify(last) === JSON.stringify(this.cells)) this.steps.length = before - 1;
    }
  }

  private keep(): void {
    this.steps.push(this.entered());
  }

  private sheet(context: object): object {
    const { name } = this;
    const at = (area: Area) => this.range(context, area);
    return {
      context,
      name,
      // What is asked of a range by address is what of it is used.
      getRange: () => ({ getUsedRangeOrNullObject: () => at(this.used()) }),
      getCell: (row: number, column: number) => at({ row, column, rows: 1, columns: 1 }),
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        at({ row, column, rows, columns }),
    };
  }

  private range(context: object, area: Area): object {
    const { row, column, rows, columns } = area;
    const places = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => [row + r, column + c] as const),
    );
    const write = (contents: readonly Entered[][]) => this.write(area, contents);
    const read = (of: (r: number, c: number) => unknown) => places.map((line) => line.map(([r, c]) => of(r, c)));
    const [valueAt, formulaAt] = [this.valueAt.bind(this), this.formulaAt.bind(this)];
    const spillAt = () => {
      const isNullObject = !this.isSpilling(row, column);
      return this.loaded({ isNullObject, rowIndex: row, columnIndex: column, rowCount: 2, columnCount: 1 });
    };
    return this.loaded({
      ...{ context, isNullObject: false, rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns },
      ...{ format: LOOKS_GO_NOWHERE, numberFormat: [], getSpillingToRangeOrNullObject: spillAt },
      clear: () => write(places.map((line) => line.map(() => ""))),
      get values() {
        return read(valueAt);
      },
      set values(contents) {
        // The code under test writes what a cell may hold.
        write(contents as Entered[][]);
      },
      get formulas() {
        return read(formulaAt);
      },
      set formulas(contents) {
        write(contents as Entered[][]);
      },
    });
  }

  private loaded<T extends object>(object: T): T {
    return Object.assign(object, { load: () => object });
  }

  private used(): Area {
    const rows = this.cells.findLastIndex((row) => row.some((content) => content !== "")) + 1;
    const columns = Math.max(...this.cells.map((row) => row.findLastIndex((content) => content !== ""))) + 1;
    const spilled = this.spills().map((spill) => spill.row + spill.rows);
    return { row: 0, column: 0, rows: Math.max(rows, ...spilled), columns };
  }

  private write({ row, column, rows, columns }: Area, contents: readonly (readonly Entered[])[]): void {
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const content = contents[r]?.[c] ?? "";
        const line = this.cells[row + r];
        if (line !== undefined)
          line[column + c] = typeof content === "string" && NUMBER.test(content) ? Number(content) : content;
      }
    }
  }

  private formulaAt(row: number, column: number): unknown {
    const content = this.cells[row]?.[column] ?? "";
    return typeof content === "string" && content.startsWith("=") ? content : this.valueAt(row, column);
  }

  private valueAt(row: number, column: number): unknown {
    const content = this.cells[row]?.[column] ?? "";
    if (content === "" && this.isSpilling(row - 1, column)) return 0.5;
    if (typeof content !== "string") return content;
    return content.startsWith("=") ? this.computed(content, row, column) : content.replace(/^'/, "");
  }

  /** The few formulas that tests enter, and those of the sheet itself. */
  private computed(formula: string, row: number, column: number): unknown {
    const [, dividend, divisor] = /^=([\d.]+)\/([\d.]+)$/.exec(formula) ?? [];
    if (divisor !== undefined) return Number(divisor) === 0 ? "#DIV/0!" : Number(dividend) / Number(divisor);
    if (SPILLS.test(formula)) return this.isSpilling(row, column) ? 0.25 : "#SPILL!";
    const [, reference, half] = /^=(\$?[A-Z]\$?\d+)(\/2)?$/.exec(formula) ?? [];
    const cell = reference === undefined ? null : readA1(reference);
    if (cell === null) return "";
    const value = this.valueAt(cell.row, cell.column);
    if (half === undefined || cellError(value) !== undefined) return value === "" ? 0 : value;
    return typeof value === "number" ? value / 2 : "#VALUE!";
  }

  private isSpilling(row: number, column: number): boolean {
    const content = this.cells[row]?.[column];
    return typeof content === "string" && SPILLS.test(content) && this.cells[row + 1]?.[column] === "";
  }
}

/** Formulas of two values, one below the other. */
const SPILLS = /^=(?:\{[^}]+\}|SEQUENCE\(2\)\/4)$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Takes whatever is set of how cells look. */
const LOOKS_GO_NOWHERE: object = new Proxy(() => LOOKS_GO_NOWHERE, {
  get: () => LOOKS_GO_NOWHERE,
  set: () => true,
  apply: () => LOOKS_GO_NOWHERE,
});
