import { useDeferredValue, useMemo, useState } from "react";
import { prepareStudy } from "../../../analysis/caseList/study/prepareStudy";
import { armCurves } from "../../../analysis/caseList/study/estimatesAt";
import type { StudyChoices } from "../../../analysis/caseList/study/choices";
import type { ScenarioColumn } from "../../../excel";
import { Notice } from "../../kit/ui/Notice";
import { proposedChoices } from "./caseList";
import type { ReadList } from "./caseList";
import { CheckedRows } from "./CheckedRows";
import { Estimates } from "./Estimates";
import { ListQuestions } from "./ListQuestions";
import { MonthsSection } from "./MonthsSection";
import { TwoServices } from "./TwoServices";

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
  const refused = refusal(list);
  const deferred = useDeferredValue(choices);
  // A page that nobody sees computes nothing.
  const study = useMemo(
    () =>
      isShown && deferred !== null && refused === null ? prepareStudy(list.columns, deferred, list.firstRow) : null,
    [isShown, deferred, refused, list],
  );
  const curves = useMemo(() => (study === null ? [] : armCurves(study)), [study]);

  if (choices === null) {
    return <Notice intent="error">No date of this list can be read. See which columns were chosen above.</Notice>;
  }
  if (refused !== null) return <Notice intent="error">{refused}</Notice>;
  return (
    <>
      <ListQuestions
        list={list}
        choices={choices}
        isFromFile={referenceDay !== null}
        isProposed={stated.extract === undefined}
        study={study}
        onChoose={(change) => setStated({ ...stated, ...change })}
      />
      {study !== null && (
        <>
          <CheckedRows list={list} study={study} />
          <Estimates list={list} study={study} curves={curves} column={column} />
          <MonthsSection study={study} />
          <TwoServices list={list} study={study} curves={curves} />
        </>
      )}
    </>
  );
}

/** Why a kind of list gives no estimate at all; null where it does. */
function refusal({ layout }: ReadList): string | null {
  if (layout?.leavesOut === "onlyOpen")
    return "This list holds open cases only: no closure was seen, so nothing can be said of how long cases take. Ask for all episodes, closed ones too.";
  if (layout?.leavesOut === "onlyClosed")
    return "This list holds closed cases only: those that take long are not in it yet, so every duration would come out too short. Ask for open ones too.";
  return null;
}
