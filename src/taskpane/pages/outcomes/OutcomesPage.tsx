import type { PageProps } from "../../kit/ui/pageProps";
import { WithoutScenarios } from "../../kit/scenario/WithoutScenarios";
import { FailureNotice } from "../../kit/scenario/FailureNotice";
import { Notice } from "../../kit/ui/Notice";
import { PageBody } from "../../kit/ui/PageBody";
import { PageSection } from "../../kit/ui/PageSection";
import { useSessionState } from "../../session/SessionContext";
import { AddOutcome } from "./AddOutcome";
import { OutcomeEditor } from "./OutcomeEditor";
import { useOutcomes } from "./useOutcomes";
import { WelfareSection } from "./WelfareSection";

/** The page "Outcomes": what the programme is for and Appendix 9 does not have. */
export function OutcomesPage({ isShown }: PageProps) {
  const sheet = useSessionState((state) => state.sheet);
  if (!isShown) return null;
  if (sheet?.kind !== "ready") return <WithoutScenarios />;
  return <Outcomes />;
}

function Outcomes() {
  const { state, failure } = useOutcomes();
  const selected = useSessionState((session) => session.selected);
  return (
    <PageBody
      notices={
        <>
          <FailureNotice />
          {failure !== null && <Notice intent="error">{failure}</Notice>}
        </>
      }
    >
      <PageSection
        title="The council’s own outcomes"
        text="What the programme is for and Appendix 9 does not have, such as missing episodes. They count in every scenario but the published one. All of it is local: your own assumptions, and no findings of the trial."
      >
        {state?.outcomes.length === 0 && <p>There are none yet.</p>}
        {state?.outcomes.map((row) => (
          <OutcomeEditor
            key={row.name.toLowerCase()}
            row={row}
            isInScenarios={state.inScenarios.has(row.name.toLowerCase())}
            scenario={selected}
            unitCosts={state.unitCosts}
          />
        ))}
      </PageSection>
      {state !== null && <AddOutcome state={state} />}
      <WelfareSection scenario={selected} />
      {state !== null && state.outcomes.length > 0 && (
        <PageSection
          title="In the workbook"
          text="The sheets of the model workbook have rows for outcomes once they are brought up to date: page Workbook, “Update the model workbook”. Until then their checks say that something is missing."
        >
          {null}
        </PageSection>
      )}
    </PageBody>
  );
}
