import { GDP_DEFLATOR } from "../../model/prices/gdpDeflator";
import { readParameterValue } from "../../model/register/parameterValue";
import { PARAMETERS } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { parseScenario } from "../../model/register/parseScenario";
import { quantityCell, quantityValue } from "../../model/register/quantity";
import type { NativePreview, ParameterNote, ScenarioColumn, ScenarioEntry, ScenarioSheetState } from "../../excel";
import { WorkbookError } from "../../excel";
import type { Workbook } from "./workbook";

/** What a cell of the fake sheet holds. */
export interface FakeCell {
  readonly value: unknown;
  readonly formula: string | null;
}

/** A workbook in memory, for tests of what the pane asks of one. Reads and writes take a turn of the event loop, as Excel's do. */
export class FakeWorkbook {
  /** Scenario name → the cells of its column. */
  readonly scenarios = new Map<string, Map<ParameterKey, FakeCell>>();
  /** Every single-cell write, in order: "My scenario programme.closureRate 0.8". */
  readonly writes: string[] = [];
  /** "My scenario programme.closureRate" → what was noted of it. */
  readonly notes = new Map<string, ParameterNote>();
  /** Thrown by the next write. */
  nextError: WorkbookError | null = null;
  private readonly watchers = new Set<() => void>();

  constructor(names: readonly string[] = ["As published", "My scenario"]) {
    for (const name of names) this.scenarios.set(name, publishedCells());
  }

  /** What another person, or this one in the grid, types into a cell. */
  type(name: string, key: ParameterKey, value: unknown): void {
    this.typeUntold(name, key, value);
    for (const watcher of this.watchers) watcher();
  }

  /** The same where Excel does not tell of it. */
  typeUntold(name: string, key: ParameterKey, value: unknown): void {
    this.cells(name).set(key, { value, formula: null });
  }

  readonly workbook: Workbook = {
    readScenarioSheet: () => later(() => this.read()),
    writeParameter: (column, key, value) =>
      later(() => {
        this.failIfAsked();
        this.cells(column.name).set(key, { value, formula: null });
        this.writes.push(`${column.name} ${key} ${value}`);
      }),
    writeScenario: (column, quantities) =>
      later(() => {
        this.failIfAsked();
        for (const [key, quantity] of quantities) this.cells(column.name).set(key, cellOf(quantity));
        return null;
      }),
    addScenario: (name, quantities) =>
      later(() => {
        this.scenarios.set(name, new Map([...quantities].map(([key, quantity]) => [key, cellOf(quantity)])));
        return { id: this.idOf(name), addedSheet: null };
      }),
    duplicateScenario: (column, name) =>
      later(() => {
        this.scenarios.set(name, new Map(this.cells(column.name)));
        return this.idOf(name);
      }),
    renameScenario: (column, name) =>
      later(() => {
        if (this.scenarios.has(name))
          throw new WorkbookError(`There is a scenario “${name}” already.`, column.headerAddress);
        const renamed = [...this.scenarios].map(([old, cells]) => [old === column.name ? name : old, cells] as const);
        this.scenarios.clear();
        for (const [each, cells] of renamed) this.scenarios.set(each, cells);
      }),
    deleteScenario: (column) => later(() => void this.scenarios.delete(column.name)),
    watchScenarioSheet: (onChange) =>
      later(() => {
        this.watchers.add(onChange);
        return () => void this.watchers.delete(onChange);
      }),
    watchSheetsGone: () => later(() => () => undefined),
    goTo: () => later(() => this.failIfAsked()),
    adoptScenarioSheet: () => later(() => undefined),
    addScenarioSheet: () => later(() => "Scenarios (2)"),
    addStartSheets: () => later(() => undefined),
    addPricesSheet: () => later(() => "Prices"),
    insertFormula: () => later(() => ({ address: "Scratch!B2", error: null })),
    writeParameterNote: (column, key, note) =>
      later(() => {
        this.failIfAsked();
        this.notes.set(`${column.name} ${key}`, note);
      }),
    writeUncertainty: () => later(() => undefined),
    writeCorrelation: () => later(() => undefined),
    readPaper: () => later(() => ({ title: "Paper", evidence: "", made: "", blocks: [], charts: [] })),
    buildPaper: () => later(() => ({ name: "Paper", outcome: "built", why: "Paper was built." })),
    buildAnalysisSheet: () => later(() => ({ name: "Tornado", outcome: "built", why: "Tornado was built." })),
    buildModelWorkbook: () => later(() => []),
    readOutcomes: () =>
      later(() => ({ sheetName: null, outcomes: [], inScenarios: new Set(), unitCosts: [], hasRoom: true })),
    addOutcome: () => later(() => undefined),
    putOutcomeInScenarios: () => later(() => undefined),
    writeOutcomeCells: () => later(() => undefined),
    removeOutcome: () => later(() => undefined),
    addWelfareWeights: () => later(() => undefined),
    writeWelfareWeight: () => later(() => undefined),
    removeWelfareWeights: () => later(() => undefined),
    readScaleUpSheet: () => later(() => null),
    writeScaleUpInput: () =>
      later(() => {
        this.failIfAsked();
        return false;
      }),
    writeScaleUpCases: () => later(() => this.failIfAsked()),
    buildScaleUpSheets: () => later(() => []),
    followYears: () => later(() => undefined),
    previewNativeReplacement: () => later(() => NO_CHANGES),
    applyNativeReplacement: () => later(() => ({ replaced: 0, noteSheet: "", frozen: [] })),
    previewNativeReversal: () => later(() => NO_CHANGES),
    applyNativeReversal: () => later(() => ({ restored: 0, kept: [] })),
    checkWorkbook: () => later(() => []),
    readSheetHeads: () => later(() => []),
    readListColumns: () => later(() => new Map()),
    hasHiddenRows: () => later(() => false),
    addListSheets: (lists) => later(() => lists.map(({ sheetName }) => sheetName)),
    putCaseEstimates: () =>
      later(() => ({ name: "Case estimates", outcome: "built", why: "Case estimates was built." })),
    applyEstimates: ({ column }) => later(() => column.id),
  };

  private read(): ScenarioSheetState {
    const columns = [...this.scenarios].map(([name, cells], index) => column(name, index, cells, this.notes));
    return { kind: "ready", sheetName: "Scenarios", columns, pricesSheet: null, problems: [] };
  }

  private cells(name: string): Map<ParameterKey, FakeCell> {
    const cells = this.scenarios.get(name);
    if (cells === undefined) throw new WorkbookError(`The scenario “${name}” is no longer in the sheet.`);
    return cells;
  }

  private idOf(name: string): string {
    return columnLetter([...this.scenarios.keys()].indexOf(name));
  }

  private failIfAsked(): void {
    const error = this.nextError;
    this.nextError = null;
    if (error !== null) throw error;
  }
}

const NO_CHANGES: NativePreview = { changes: [], left: [], fingerprint: "" };

function publishedCells(): Map<ParameterKey, FakeCell> {
  return new Map(PARAMETERS.map(({ key, published }) => [key, cellOf(published)]));
}

function cellOf(quantity: Parameters<typeof quantityCell>[0]): FakeCell {
  const cell = quantityCell(quantity);
  return { value: quantityValue(quantity), formula: typeof quantity === "object" ? String(cell) : null };
}

function column(
  name: string,
  index: number,
  cells: ReadonlyMap<ParameterKey, FakeCell>,
  notes: ReadonlyMap<string, ParameterNote>,
): ScenarioColumn {
  const id = columnLetter(index);
  const entries = new Map<ParameterKey, ScenarioEntry>();
  PARAMETERS.forEach((parameter, row) => {
    const cell = cells.get(parameter.key);
    if (cell === undefined) return;
    entries.set(parameter.key, {
      key: parameter.key,
      address: `Scenarios!${id}${row + 5}`,
      ...cell,
      isLinked: /[A-Z]+\d/.test(cell.formula ?? ""),
      reading: readParameterValue(parameter, cell.value),
      note: notes.get(`${name} ${parameter.key}`) ?? null,
    });
  });
  return {
    id,
    name,
    headerAddress: `Scenarios!${id}4`,
    isReference: name === "As published",
    entries,
    reading: parseScenario(
      [...entries.keys()],
      [...entries.values()].map(({ value }) => value),
    ),
    own: { outcomes: [], problems: [] },
    welfare: { settings: null, problems: [], cells: new Map() },
    uncertainty: null,
    deflator: GDP_DEFLATOR,
  };
}

function columnLetter(index: number): string {
  return String.fromCharCode("F".charCodeAt(0) + index);
}

function later<Result>(act: () => Result): Promise<Result> {
  return new Promise((resolve) => setTimeout(resolve, 1)).then(act);
}
