import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { SENSITIVITY_BEYOND, SENSITIVITY_SCHEDULE } from "../../../../model/prices/discountSchedules";
import { usePlanSession } from "../plan/PlanContext";

export const SENSITIVITY = { key: "scaleUp.sensitivityRate", group: "Money" } as const;

const useStyles = makeStyles({
  root: {
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface SensitivityOfferProps {
  readonly rate: string | number;
  readonly reach: number;
}

/** The Green Book's rule for its sensitivity schedule, and the schedule where the plan's effects reach so far. */
export function SensitivityOffer({ rate, reach }: SensitivityOfferProps) {
  const styles = useStyles();
  const plan = usePlanSession();
  const isBeyond = reach > SENSITIVITY_BEYOND;
  return (
    <div className={styles.root} role="status">
      Discounting: effects reach {reach} years, working lives included.{" "}
      {isBeyond
        ? `Beyond ${SENSITIVITY_BEYOND} the Green Book asks for its sensitivity schedule beside the standard.`
        : `The Green Book’s sensitivity schedule is for effects beyond ${SENSITIVITY_BEYOND}.`}{" "}
      {isBeyond && rate !== SENSITIVITY_SCHEDULE && (
        <Button size="small" onClick={() => plan.set({ input: SENSITIVITY.key }, SENSITIVITY_SCHEDULE)}>
          Use “{SENSITIVITY_SCHEDULE}”
        </Button>
      )}
    </div>
  );
}
