import { useId, useLayoutEffect, useState, type KeyboardEvent } from "react";
import { Chart, ChartTable, type AnyChartModel } from "../../charts";
import { CORNER_CLASS } from "./dragCharts";

interface SheetChartProps {
  readonly id: string;
  readonly model: AnyChartModel;
  readonly width: number;
  readonly height: number;
  /** There is something on the page to be put in its place. */
  readonly onDrawn: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const BORDERS = 2;

/** A chart on the sheet. Its numbers are in a table for screen readers, and for everybody at the press of its button. */
export function SheetChart({ id, model, width, height, onDrawn, onFocus, onKeyDown }: SheetChartProps) {
  const [showsTable, setShowsTable] = useState(false);
  const hint = useId();
  useLayoutEffect(onDrawn);
  return (
    <figure className="sheet-chart" data-chart={id} style={{ width, height }}>
      {!showsTable && <Chart model={model} height={height - BORDERS} />}
      <div className={showsTable ? "sheet-chart-table" : "visually-hidden"}>
        <ChartTable model={model} />
      </div>
      <button
        type="button"
        aria-describedby={hint}
        onClick={() => setShowsTable(!showsTable)}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        {showsTable ? "Chart" : "Table"}
        <span className="visually-hidden">: {model.title}</span>
      </button>
      <span id={hint} className="visually-hidden">
        Arrow keys move the chart, with Shift they size it. Delete removes it, Escape goes back to the cells.
      </span>
      <div className={CORNER_CLASS} />
    </figure>
  );
}
