import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ScenarioSheetState } from "../../../excel";
import { besidesOf, hasRows } from "../../../model/outcomes/besides";
import { CopyBar } from "../../kit/figures/CopyBar";
import { FailureNotice } from "../../kit/scenario/FailureNotice";
import { useSessionState } from "../../session/SessionContext";
import { PageBody } from "../../kit/ui/PageBody";
import { PageSection } from "../../kit/ui/PageSection";
import { BridgeFigure } from "./BridgeFigure";
import { basesAmong, candidatesIn, markOf } from "./candidates";
import { chosenAmong, FEWEST_COMPARED, pickedAmong } from "./choices";
import type { CompareChoices } from "./choices";
import { comparisonCopy } from "./compareCopy";
import { CompareTable } from "./CompareTable";
import { LeftOutNotice } from "./LeftOutNotice";
import { MakePaper } from "./paper/MakePaper";
import { PerspectivesFigure } from "./PerspectivesFigure";
import { ScenarioPicker } from "./ScenarioPicker";
import { WhoGains } from "../results/WhoGains";
import { WhichOption } from "./options/WhichOption";

const useStyles = makeStyles({
  few: { margin: 0 },
});

interface ComparisonProps {
  readonly sheet: Extract<ScenarioSheetState, { kind: "ready" }>;
  readonly choices: CompareChoices;
  readonly choose: (change: Partial<CompareChoices>) => void;
}

/** The scenarios side by side, computed here at every edit. */
export function Comparison({ sheet: { columns }, choices, choose }: ComparisonProps) {
  const styles = useStyles();
  const edits = useSessionState((state) => state.edits);
  const selected = useSessionState((state) => state.selected);
  const { computed, leftOut } = useMemo(() => candidatesIn(columns, edits), [columns, edits]);
  const picked = useMemo(() => pickedAmong(computed, choices.ticks), [computed, choices.ticks]);
  const bases = basesAmong(computed);
  const base = chosenAmong(bases, choices.base) ?? bases[0];
  const targets = computed.filter(({ mark }) => mark !== base.mark);
  // Until another is chosen the bridge leads to the scenario that the person works on.
  const target = chosenAmong(targets, choices.target, selected && markOf(selected, columns));
  const { hasDifferences, measure } = choices;
  return (
    <>
      <ScenarioPicker {...{ computed, picked, bases, base, choices, choose }} />
      <PageBody
        notices={
          <>
            <FailureNotice />
            <LeftOutNotice scenarios={leftOut} />
          </>
        }
      >
        {picked.length < FEWEST_COMPARED ? (
          <PageSection title="Results">
            <p className={styles.few}>
              {computed.length < FEWEST_COMPARED
                ? "There are no two scenarios to compare yet. Add one on the page Scenario."
                : "Tick two scenarios or more to compare them."}
            </p>
          </PageSection>
        ) : (
          <>
            <PageSection title="Results">
              <CompareTable scenarios={picked} base={base} hasDifferences={hasDifferences} />
              <CopyBar of="Results" table={() => comparisonCopy(picked, base, hasDifferences)} />
            </PageSection>
            <PerspectivesFigure scenarios={picked} />
            {hasRows(besidesOf(picked.map(({ scenario }) => scenario))) && (
              <PageSection title="Body by body">
                <WhoGains scenarios={picked} />
              </PageSection>
            )}
            <WhichOption {...{ columns, picked, choices, choose }} />
          </>
        )}
        {target !== undefined && <BridgeFigure {...{ base, targets, target, measure, choose }} />}
        <MakePaper {...{ columns, picked, choices, choose }} />
      </PageBody>
    </>
  );
}
