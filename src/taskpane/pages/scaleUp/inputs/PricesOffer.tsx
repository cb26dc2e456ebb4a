import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import { readFinancialYear } from "../../../../model/prices/financialYear";
import { otherRelease } from "../../../../model/prices/otherRelease";
import { BY_DEFLATOR, type ScaleUpSettings } from "../../../../model/register/scaleUpParameters";
import { PlanPricesContext, usePlanSession } from "../plan/PlanContext";

const KEY = "scaleUp.firstYearPrices";

const useStyles = makeStyles({
  root: {
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Where the sheet of prices has another release than the one by which the budget goes to its first year: how far they differ, and the sheet's factor. */
export function PricesOffer({ settings }: { settings: ScaleUpSettings }) {
  const styles = useStyles();
  const plan = usePlanSession();
  const { year, deflator } = useContext(PlanPricesContext);
  const other = otherRelease(readFinancialYear(year), settings["scaleUp.startYear"], deflator);
  if (other === null || settings[KEY] !== BY_DEFLATOR) return null;
  const factor = Number(other.factor.toFixed(4));
  return (
    <div className={styles.root} role="status">
      The budget goes to the prices of its first year by the release that we bring, not by the sheet’s: {other.words}.{" "}
      <Button size="small" onClick={() => plan.set({ input: KEY }, factor)}>
        Use {factor.toFixed(4)}
      </Button>
    </div>
  );
}
