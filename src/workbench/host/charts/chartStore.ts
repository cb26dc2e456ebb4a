import { CommandType, ICommandService, IUndoRedoService, type Injector } from "@univerjs/core";
import { HostError } from "../errors";
import type { ChartState } from "./chartState";

/** A chart as it is to be, or that it is not to be. */
interface ChartChange {
  readonly id: string;
  readonly chart: ChartState | undefined;
}

/** A change of a chart is a mutation, as the grid's own changes are, so that undo takes back both in their order. */
const CHANGE_CHART = "caseworth.mutation.change-chart";

/** The charts of the workbook, kept beside the grid, which has none. A sheet that is deleted and brought back finds its own. */
export class ChartStore {
  private charts: readonly ChartState[] = [];
  private readonly listeners = new Set<() => void>();

  private readonly commands: ICommandService;
  private readonly history: IUndoRedoService;

  constructor(
    injector: Injector,
    private readonly workbookId: () => string,
  ) {
    this.commands = injector.get(ICommandService);
    this.history = injector.get(IUndoRedoService);
    this.commands.registerCommand({
      id: CHANGE_CHART,
      type: CommandType.MUTATION,
      handler: (_, change: ChartChange) => this.apply(change),
    });
  }

  /** Hears of every chart that comes, goes or changes until the returned function is called. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  all(): readonly ChartState[] {
    return this.charts;
  }

  /** Begins with charts that were kept. */
  restore(charts: readonly ChartState[]): void {
    this.put(charts);
  }

  on(sheetId: string): ChartState[] {
    return this.charts.filter((chart) => chart.sheetId === sheetId);
  }

  get(id: string): ChartState {
    const chart = this.charts.find((entry) => entry.id === id);
    if (!chart) throw new HostError("ItemNotFound", "The chart has been deleted.");
    return chart;
  }

  add(chart: ChartState): void {
    this.make(chart.id, undefined, chart);
  }

  change(id: string, changes: Partial<ChartState>): void {
    const before = this.get(id);
    this.make(id, before, { ...before, ...changes });
  }

  delete(id: string): void {
    this.make(id, this.get(id), undefined);
  }

  /** What follows from a change of the grid, and goes back when that is undone. */
  follow(change: (chart: ChartState) => ChartState): void {
    this.put(this.charts.map(change));
  }

  private make(id: string, before: ChartState | undefined, after: ChartState | undefined): void {
    const mutation = (chart: ChartState | undefined) => ({ id: CHANGE_CHART, params: { id, chart } });
    this.commands.syncExecuteCommand(CHANGE_CHART, { id, chart: after });
    this.history.pushUndoRedo({
      unitID: this.workbookId(),
      undoMutations: [mutation(before)],
      redoMutations: [mutation(after)],
    });
  }

  private apply({ id, chart }: ChartChange): boolean {
    const isThere = this.charts.some((entry) => entry.id === id);
    if (!chart) this.put(this.charts.filter((entry) => entry.id !== id));
    else if (isThere) this.put(this.charts.map((entry) => (entry.id === id ? chart : entry)));
    else this.put([...this.charts, chart]);
    return true;
  }

  private put(charts: readonly ChartState[]): void {
    this.charts = charts;
    for (const listener of this.listeners) listener();
  }
}
