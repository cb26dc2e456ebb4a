import { makeStyles, Select } from "@fluentui/react-components";
import { findMeasure, isNetMeasure, MEASURES } from "../../../model/appendix9/measures";
import type { Measure } from "../../../model/appendix9/measures";

const useStyles = makeStyles({
  root: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

/** The difference of the closure rates may be nothing, so this ratio has no mean: it is left to the page Scenario. */
const WITHOUT_MEAN: Measure = "costPerExtraClosure";
const OFFERED = MEASURES.filter(({ measure }) => measure !== WITHOUT_MEAN);
const NETS = OFFERED.filter(({ measure }) => isNetMeasure(measure));
const OTHERS = OFFERED.filter(({ measure }) => !isNetMeasure(measure));

interface MeasureSelectProps {
  readonly measure: Measure;
  readonly onChoose: (measure: Measure) => void;
}

/** Which result is looked at: the four perspectives first. */
export function MeasureSelect({ measure, onChoose }: MeasureSelectProps) {
  const choose = (name: string) => {
    const found = findMeasure(name);
    if (found !== undefined) onChoose(found.measure);
  };
  return (
    <Select
      className={useStyles().root}
      size="small"
      aria-label="Result"
      value={measure}
      onChange={(_event, { value }) => choose(value)}
    >
      <optgroup label="Who pays, who gains">{options(NETS)}</optgroup>
      <optgroup label="Other results">{options(OTHERS)}</optgroup>
    </Select>
  );
}

function options(measures: typeof MEASURES) {
  return measures.map(({ measure, label }) => (
    <option key={measure} value={measure}>
      {label}
    </option>
  ));
}
