import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import type { ScaleUpSettings } from "../../../../model/register/scaleUpParameters";
import { settingsBehind } from "../../../../model/register/settingPrices";
import { count } from "../../../format/count";
import { formatValue } from "../../../format/formatParameter";
import { PlanPricesContext, usePlanSession } from "../plan/PlanContext";

const useStyles = makeStyles({
  root: {
    paddingBlock: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalL },
});

/** The plan's amounts that are in other prices than its scenario: both values of each, and the way to bring them there. */
export function AmountsBehind({ settings }: { settings: ScaleUpSettings }) {
  const styles = useStyles();
  const plan = usePlanSession();
  const { year, deflator } = useContext(PlanPricesContext);
  const behind = settingsBehind((key) => settings[key], year, deflator);
  if (behind.length === 0) return null;
  const bring = () => {
    for (const { parameter, wanted } of behind) plan.set({ input: parameter.key }, wanted);
  };
  return (
    <div className={styles.root} role="status">
      {count(behind.length, "amount")} of the plan {behind.length === 1 ? "is" : "are"} of another price year than the
      scenario, {year}:
      <ul className={styles.list}>
        {behind.map(({ parameter, amount, from, wanted }) => (
          <li key={parameter.key}>
            {parameter.label}: {formatValue(parameter, amount)} {from}, {formatValue(parameter, wanted)} then
          </li>
        ))}
      </ul>
      Salaries by pay awards as far as they reach, National Insurance as the law has it in that year, the rest by the
      deflator; amounts of your own stay.{" "}
      <Button size="small" onClick={bring}>
        Bring to {year}
      </Button>
    </div>
  );
}
