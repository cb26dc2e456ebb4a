import { makeStyles, tokens } from "@fluentui/react-components";
import type { Results } from "../../../model/appendix9/evaluate";
import { measureDefinition } from "../../../model/appendix9/measures";
import type { Measure } from "../../../model/appendix9/measures";
import type { Scenario } from "../../../model/register/scenario";
import { formatMoney, UNDEFINED } from "../../format/formatNumbers";
import { VisuallyHidden } from "../../kit/ui/VisuallyHidden";
import { whyUndefined } from "./resultRows";

const useStyles = makeStyles({
  change: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface ResultValueProps {
  readonly measure: Measure;
  readonly results: Results;
}

/** A result in pounds; a dash with its reason where it is not defined. */
export function ResultValue({ measure, results, scenario }: ResultValueProps & { scenario: Scenario }) {
  const value = results[measure];
  const reason = whyUndefined(measure, results, scenario);
  if (reason === null && value !== null)
    return <>{formatMoney(value, measureDefinition(measure).isSigned ? "always" : "negative only")}</>;
  return (
    <span title={reason ?? undefined}>
      <span aria-hidden>{UNDEFINED}</span>
      <VisuallyHidden>not defined</VisuallyHidden>
    </span>
  );
}

/** By how much a result differs from the published one; nothing where it does not. */
export function ResultChange({ measure, results, published }: ResultValueProps & { published: Results }) {
  const styles = useStyles();
  const change = changeOf(results[measure], published[measure]);
  if (change === null) return null;
  return (
    <span className={styles.change}>
      {change}
      <VisuallyHidden> against published</VisuallyHidden>
    </span>
  );
}

function changeOf(value: number | null, published: number | null): string | null {
  if (value === null || published === null || !Number.isFinite(value)) return null;
  const shown = formatMoney(value - published, "always");
  return /[1-9]/.test(shown) ? shown : null;
}
