import { tableOf } from "./tableText";
import type { AnyChartModel } from "./numericModels";

interface ChartTableProps {
  readonly model: AnyChartModel;
  readonly className?: string;
}

/** The numbers of a chart, for those who do not see it and for those who want them. */
export function ChartTable({ model, className }: ChartTableProps) {
  const { caption, header, rows } = tableOf(model);
  return (
    <table className={className}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {header.map((name, column) => (
            <th key={column} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells }, row) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
