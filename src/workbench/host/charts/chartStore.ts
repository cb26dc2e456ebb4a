import { HostError } from "../errors";
import type { ChartState } from "./chartState";

/** The charts of the workbook, kept beside the grid, which has none. A sheet that is deleted and brought back finds its own. */
export class ChartStore {
  private charts: readonly ChartState[] = [];
  private readonly listeners = new Set<() => void>();

  /** Hears of every chart that comes, goes or changes until the returned function is called. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
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
    this.put([...this.charts, chart]);
  }

  change(id: string, changes: Partial<ChartState>): void {
    const changed = { ...this.get(id), ...changes };
    this.put(this.charts.map((chart) => (chart.id === id ? changed : chart)));
  }

  changeAll(change: (chart: ChartState) => ChartState): void {
    this.put(this.charts.map(change));
  }

  delete(id: string): void {
    this.get(id);
    this.put(this.charts.filter((chart) => chart.id !== id));
  }

  private put(charts: readonly ChartState[]): void {
    this.charts = charts;
    for (const listener of this.listeners) listener();
  }
}
