import { Chart, ChartTable } from "../../../charts";
import type { AnyChartModel } from "../../../charts";
import { CopyBar } from "./CopyBar";
import type { TableCopy } from "./tableCopy";
import { Disclosure } from "../ui/Disclosure";
import { ScrollRegion } from "../ui/ScrollRegion";
import { EXPORT_NOTES } from "./exportNotes";
import { useFigureStyles } from "./figureStyles";

interface ChartFigureProps {
  readonly model: AnyChartModel;
  /** What is copied as a table; without it, only the picture can be. */
  readonly table?: () => TableCopy;
  /** What goes along with the picture besides what the figures are worth. */
  readonly notes?: readonly string[];
}

/** A chart, the ways to take it along, and its numbers on demand. */
export function ChartFigure({ model, table, notes = [] }: ChartFigureProps) {
  const styles = useFigureStyles();
  const numbers = `The numbers of “${model.title}”`;
  return (
    <>
      <div className={styles.chart}>
        <Chart model={model} />
      </div>
      <CopyBar
        of={model.title}
        chart={{ model, notes: [...notes, ...EXPORT_NOTES] }}
        {...(table === undefined ? {} : { table })}
      />
      <Disclosure className={styles.summary} summary="The chart’s numbers">
        <ScrollRegion label={numbers}>
          <ChartTable model={model} className={styles.table} />
        </ScrollRegion>
      </Disclosure>
    </>
  );
}
