import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { GREEN_BOOK_YEARS } from "../../../../model/register/scaleUpParameters";
import { usePlanSession } from "../plan/PlanContext";

const YEARS = "scaleUp.years";

const useStyles = makeStyles({ root: { paddingBlock: tokens.spacingVerticalXS } });

/** The Green Book's horizon for a programme, for a plan of fewer years. */
export function HorizonOffer({ years }: { years: number }) {
  const styles = useStyles();
  const plan = usePlanSession();
  if (years >= GREEN_BOOK_YEARS) return null;
  return (
    <div className={styles.root} role="status">
      Green Book 2026 (6.11): a programme is appraised over year 0 and the ten years after it, {GREEN_BOOK_YEARS} in
      all. What the last cases bring after them stands in the later years.{" "}
      <Button size="small" onClick={() => plan.set({ input: YEARS }, GREEN_BOOK_YEARS)}>
        Plan {GREEN_BOOK_YEARS} years
      </Button>
    </div>
  );
}
