import { Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ScaleUpPerspective } from "../../../../model/scaleUp/lines";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { ChartFigure } from "../../../kit/figures/ChartFigure";
import { useFigureStyles } from "../../../kit/figures/figureStyles";
import { PageSection } from "../../../kit/ui/PageSection";
import { cumulativeChart, ECONOMIC_PERSPECTIVES } from "./cumulativeChart";
import { linesByKey, linesCopy } from "./linesCopy";
import { AFTER_PLAN } from "./shownYears";

const CUMULATIVE = linesByKey([...ECONOMIC_PERSPECTIVES.map(({ cumulative }) => cumulative), "cumulative.cash"]);

/** When what went out has come in: for whom, and in cash. */
export function PaybackFigure({ results }: { results: ScaleUpResults }) {
  const styles = useFigureStyles();
  const [perspective, setPerspective] = useState<ScaleUpPerspective>("localAuthority");
  const model = useMemo(() => cumulativeChart(results, perspective), [results, perspective]);
  const unit = `£ in prices of ${results.years[0]?.label ?? ""}`;
  const choose = (value: string) => {
    const chosen = ECONOMIC_PERSPECTIVES.find((entry) => entry.perspective === value);
    if (chosen !== undefined) setPerspective(chosen.perspective);
  };
  return (
    <PageSection
      title="Payback"
      text={`Economic value beside the local authority’s cash, not discounted. ${AFTER_PLAN}`}
    >
      <div className={styles.fields}>
        <Field label="Economic value for">
          <Select size="small" value={perspective} onChange={(_event, { value }) => choose(value)}>
            {ECONOMIC_PERSPECTIVES.map(({ perspective: value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <ChartFigure model={model} notes={[AFTER_PLAN]} table={() => linesCopy(model.title, unit, CUMULATIVE, results)} />
    </PageSection>
  );
}
