import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { CLOSURE_PAIR, isSamePair } from "../../../../analysis/uncertainty/rankCorrelation";
import type { RankCorrelation } from "../../../../analysis/uncertainty/rankCorrelation";
import type { ScenarioColumn } from "../../../../excel";
import type { ComputableView } from "../../../kit/analysed/AnalysisFrame";
import { useFigureStyles } from "../../../kit/figures/figureStyles";
import { NumberInput } from "../../../kit/ui/NumberInput";
import { useSession } from "../../../session/SessionContext";
import { PairEditor } from "./PairEditor";
import { pairLabels, togetherInWords } from "./togetherInWords";

const CORRELATION = { minimum: -1, maximum: 1 };

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  words: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

interface GoesTogetherProps {
  readonly column: ScenarioColumn;
  readonly view: ComputableView;
}

/** Which inputs go together and how far, and the way to say so of another pair. The closure rates are always there. */
export function GoesTogether({ column, view: { analysed, uncertain } }: GoesTogetherProps) {
  const styles = useStyles();
  const figure = useFigureStyles();
  const session = useSession();
  const [isAdding, setAdding] = useState(false);
  const { correlations } = analysed;
  const closure = correlations.find(({ pair }) => isSamePair(pair, CLOSURE_PAIR));
  const shown = [closure ?? { pair: CLOSURE_PAIR, rank: 0 }, ...correlations.filter((one) => one !== closure)];

  const save = (correlation: RankCorrelation) =>
    session.perform(async () => {
      await session.workbook.writeCorrelation(column, correlation);
      return { status: `Saved the rank correlation of ${pairLabels(correlation.pair)}` };
    });
  return (
    <>
      <p className={styles.words}>
        A rank correlation of 0 says that two inputs vary by themselves. Above 0, where one is higher, the other tends
        to be higher too; below 0, lower.
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Without markers it is no list to Safari's reader unless it says so. */}
      <ul role="list" aria-label="Inputs that go together" className={styles.list}>
        {shown.map(({ pair, rank }) => (
          <li key={pair.join(" ")}>
            <div className={figure.fields}>
              <NumberInput
                label={`Rank correlation of ${pairLabels(pair)}, −1 to 1`}
                value={rank}
                notation="plain"
                domain={CORRELATION}
                onCommit={(value) => void save({ pair, rank: value })}
              />
            </div>
            <p className={styles.words}>{togetherInWords({ pair, rank }, uncertain.distributions)}</p>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <PairEditor
          stated={correlations}
          distributions={uncertain.distributions}
          onSave={async (correlation) => {
            if (await save(correlation)) setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button size="small" icon={<AddRegular />} onClick={() => setAdding(true)}>
            Another pair goes together
          </Button>
        </div>
      )}
    </>
  );
}
