import { Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ScaleUpView } from "../../../../model/scaleUp/line";
import { linesOf } from "../../../../model/scaleUp/lines";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { CopyBar } from "../../../kit/figures/CopyBar";
import { useFigureStyles } from "../../../kit/figures/figureStyles";
import { PageSection } from "../../../kit/ui/PageSection";
import { ScrollRegion } from "../../../kit/ui/ScrollRegion";
import { VisuallyHidden } from "../../../kit/ui/VisuallyHidden";
import { AFTER_PLAN, formatLine, linesCopy, shownYears, yearLabels } from "./shownLines";

const VIEWS: readonly { readonly view: ScaleUpView; readonly label: string; readonly unit: string }[] = [
  { view: "budget", label: "Budget, in the money of each year", unit: "£" },
  { view: "cash", label: "Cash, in the scenario’s prices", unit: "£" },
  { view: "economic", label: "Economic value, in the scenario’s prices", unit: "£" },
  { view: "staff", label: "Staff", unit: "Posts, cases" },
];

const useStyles = makeStyles({
  // Borders that collapse stay behind when a sticky cell moves.
  table: { width: "max-content", minWidth: "100%", borderCollapse: "separate", borderSpacing: 0 },
  first: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    width: "128px",
    maxWidth: "128px",
    boxSizing: "border-box",
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Two whole years beside the fixed column at 320 pixels.
  year: { boxSizing: "border-box", minWidth: "84px", scrollSnapAlign: "start", scrollMarginInlineStart: "128px" },
});

/** Every line of the model, year by year. */
export function LinesTable({ results }: { results: ScaleUpResults }) {
  const styles = useStyles();
  const figure = useFigureStyles();
  const [view, setView] = useState<ScaleUpView>("budget");
  const chosen = VIEWS.find((entry) => entry.view === view) ?? VIEWS[0];
  const { label = "", unit = "" } = chosen ?? {};
  const lines = linesOf(view, results.hasOutcomes);
  const count = shownYears(results, lines);
  const choose = (value: string) => {
    const entry = VIEWS.find((candidate) => candidate.view === value);
    if (entry !== undefined) setView(entry.view);
  };
  return (
    <PageSection title="Line by line" text={AFTER_PLAN}>
      <div className={figure.fields}>
        <Field label="View">
          <Select size="small" value={view} onChange={(_event, { value }) => choose(value)}>
            {VIEWS.map((entry) => (
              <option key={entry.view} value={entry.view}>
                {entry.label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <ScrollRegion label={`Table of lines: ${label}`}>
        <table className={mergeClasses(figure.table, styles.table)}>
          <caption>
            <VisuallyHidden>{label}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col" className={styles.first}>
                {unit}
              </th>
              {yearLabels(results, count).map((year) => (
                <th key={year} scope="col" className={styles.year}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key} className={line.isResult ? figure.sum : undefined}>
                <th scope="row" className={styles.first}>
                  {line.label}
                </th>
                {results.lines[line.key].slice(0, count).map((value, year) => (
                  <td key={year}>{formatLine(value, line.unit)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <CopyBar of={label} table={() => linesCopy(label, unit, lines, results)} />
    </PageSection>
  );
}
