import { useState } from "react";
import { Chart, ChartTable, type AnyChartModel } from "../../charts";

interface SheetChartProps {
  readonly id: string;
  readonly model: AnyChartModel;
  readonly width: number;
  readonly height: number;
  readonly onFocus: () => void;
  readonly onLeave: () => void;
}

const BORDERS = 2;

/** A chart on the sheet. Its numbers are in a table for screen readers, and for everybody at the press of its button. */
export function SheetChart({ id, model, width, height, onFocus, onLeave }: SheetChartProps) {
  const [showsTable, setShowsTable] = useState(false);
  return (
    <figure className="sheet-chart" data-chart={id} style={{ width, height }}>
      {!showsTable && <Chart model={model} height={height - BORDERS} />}
      <div className={showsTable ? "sheet-chart-table" : "visually-hidden"}>
        <ChartTable model={model} />
      </div>
      <button
        type="button"
        onClick={() => setShowsTable(!showsTable)}
        onFocus={onFocus}
        onKeyDown={({ key }) => {
          if (key === "Escape") onLeave();
        }}
      >
        {showsTable ? "Chart" : "Table"}
        <span className="visually-hidden">: {model.title}</span>
      </button>
    </figure>
  );
}
