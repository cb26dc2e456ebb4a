import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScenarioColumn } from "../../../../excel";
import { useFigureStyles } from "../../../kit/figures/figureStyles";
import { useSession } from "../../../session/SessionContext";
import { NumberInput } from "../../../kit/ui/NumberInput";

const CORRELATION = { minimum: -1, maximum: 1 };

const useStyles = makeStyles({
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ClosureCorrelationProps {
  readonly column: ScenarioColumn;
  readonly correlation: number;
}

/** How far the two arms' closure rates go together. */
export function ClosureCorrelation({ column, correlation }: ClosureCorrelationProps) {
  const styles = useStyles();
  const figure = useFigureStyles();
  const session = useSession();
  const save = (value: number) =>
    void session.perform(async () => {
      await session.workbook.writeClosureCorrelation(column, value);
      return { status: "Saved the rank correlation of the closure rates" };
    });
  return (
    <>
      <div className={figure.fields}>
        <NumberInput
          label="Rank correlation of the two closure rates, −1 to 1"
          value={correlation}
          notation="plain"
          domain={CORRELATION}
          onCommit={save}
        />
      </div>
      <p className={styles.hint}>
        0: each varies by itself. Above 0: what closes more cases with the programme also closes more without it.
      </p>
    </>
  );
}
