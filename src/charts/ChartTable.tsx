import { valueAt, type ChartModel } from "./chartModel";
import { valueFormatter } from "./numberFormat";

interface ChartTableProps {
  readonly model: ChartModel;
  readonly className?: string;
}

/** The numbers of a chart: a row a category, a column a series. What is not drawn is not told. */
export function ChartTable({ model, className }: ChartTableProps) {
  const series = model.series.filter(({ unfilled }) => unfilled !== true);
  const format = valueFormatter(model.valueFormat);
  return (
    <table className={className}>
      <caption>{[model.title, model.valueAxisTitle].filter(Boolean).join(": ")}</caption>
      <thead>
        <tr>
          <th scope="col">{model.categoryAxisTitle || "Category"}</th>
          {series.map(({ name }, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.categories.map((category, row) => (
          <tr key={row}>
            <th scope="row">{category}</th>
            {series.map((column, index) => {
              const value = valueAt(column, row);
              return <td key={index}>{value === null ? "–" : format(value)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
