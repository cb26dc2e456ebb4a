import { Spinner } from "@fluentui/react-components";
import { memo, useMemo, useState } from "react";
import type { StudyChoices } from "../../../analysis/caseList/study/choices";
import type { StudiedList } from "../../../analysis/caseList/study/studyList";
import type { ScenarioColumn } from "../../../excel";
import { InTurn } from "../../kit/ui/InTurn";
import { Notice } from "../../kit/ui/Notice";
import { proposedChoices } from "./caseList";
import type { ReadList } from "./caseList";
import { CheckedRows } from "./CheckedRows";
import { Estimates } from "./Estimates";
import { ListQuestions } from "./ListQuestions";
import { MonthsSection } from "./MonthsSection";
import { RefusedEstimates } from "./RefusedEstimates";
import { TwoServices } from "./TwoServices";
import { useStudy } from "./useStudy";

interface ListStudyProps {
  readonly list: ReadList;
  readonly referenceDay: number | null;
  readonly column: ScenarioColumn;
  readonly isShown: boolean;
}

/** A list that was read: what it is, what is wrong with it, and what it says. */
export function ListStudy({ list, referenceDay, column, isShown }: ListStudyProps) {
  const proposedDay = referenceDay ?? list.latestDay;
  const [stated, setStated] = useState<Partial<StudyChoices>>({});
  const extract = stated.extract ?? proposedDay;
  const proposed = useMemo(() => (extract === null ? null : proposedChoices(list, extract)), [list, extract]);
  const choices = useMemo(() => (proposed === null ? null : { ...proposed, ...stated }), [proposed, stated]);
  // A page that nobody sees computes nothing.
  const { studied, isBusy, problem } = useStudy(list, isShown ? choices : null);

  if (choices === null) {
    return <Notice intent="error">No date of this list can be read. See which columns were chosen above.</Notice>;
  }
  return (
    <>
      <ListQuestions
        list={list}
        choices={choices}
        isFromFile={referenceDay !== null}
        isProposed={stated.extract === undefined}
        study={studied?.study ?? null}
        onChoose={(change) => setStated({ ...stated, ...change })}
      />
      {isBusy && <Spinner size="extra-tiny" label="Checking and estimating…" />}
      {problem !== null && <Notice intent="error">The list could not be studied. {problem}</Notice>}
      {studied !== null && <WhatItSays {...{ list, studied, column }} />}
    </>
  );
}

interface WhatItSaysProps extends Pick<ListStudyProps, "list" | "column"> {
  readonly studied: StudiedList;
}

/** Drawn anew only when the list was studied anew, not with each choice on the way there. */
const WhatItSays = memo(function WhatItSays({ list, studied, column }: WhatItSaysProps) {
  const { study } = studied;
  if (study.refused.length > 0) {
    return (
      <>
        <CheckedRows list={list} studied={studied} />
        <RefusedEstimates study={study} />
      </>
    );
  }
  return (
    <InTurn>
      <CheckedRows list={list} studied={studied} />
      <Estimates list={list} studied={studied} column={column} />
      <MonthsSection list={list} studied={studied} />
      {studied.comparison !== null && <TwoServices comparison={studied.comparison} curves={studied.curves} />}
    </InTurn>
  );
});
