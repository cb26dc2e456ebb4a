import { startTransition, useEffect, useState } from "react";
import type { StudyChoices } from "../../../analysis/caseList/study/choices";
import { studyList } from "../../../analysis/caseList/study/studyList";
import type { StudiedList } from "../../../analysis/caseList/study/studyList";
import { nextTurn } from "../../../analysis/simulation/nextTurn";
import { inSlices } from "../../kit/worker/inSlices";
import type { ReadList } from "./caseList";

/** A list as studied last, and whether it is being studied again. */
export interface StudyState {
  readonly studied: StudiedList | null;
  readonly isBusy: boolean;
  /** What went wrong, which only a fault of the program's own can. */
  readonly problem: string | null;
}

interface Ended {
  readonly list: ReadList;
  readonly choices: StudyChoices;
  readonly outcome: { readonly studied: StudiedList } | { readonly problem: string };
}

/**
 * Studies a list whenever it or what was chosen for it changes, in slices on this thread: to another one its cells would have to be
 * copied, which takes nearly as long. What was found before stays until then.
 *
 * @param choices null where nothing is to be studied
 */
export function useStudy(list: ReadList, choices: StudyChoices | null): StudyState {
  const [ended, setEnded] = useState<Ended | null>(null);
  useEffect(() => {
    if (choices === null) return undefined;
    const stopping = new AbortController();
    const { signal } = stopping;
    const end = (outcome: Ended["outcome"]) => {
      // Its sections are drawn one by one, so that drawing them does not hold up the page either.
      if (!signal.aborted) startTransition(() => setEnded({ list, choices, outcome }));
    };
    const run = async () => {
      try {
        // The choice itself is shown first.
        await nextTurn();
        if (signal.aborted) return;
        const steps = studyList(list.columns, choices, list.firstRow);
        end({ studied: await inSlices({ steps, draws: list.rowCount }, { signal }) });
      } catch (error) {
        end({ problem: error instanceof Error ? error.message : String(error) });
      }
    };
    void run();
    return () => stopping.abort();
  }, [list, choices]);
  const last = ended?.list === list ? ended : null;
  return {
    studied: last !== null && "studied" in last.outcome ? last.outcome.studied : null,
    isBusy: choices !== null && last?.choices !== choices,
    problem: last !== null && "problem" in last.outcome ? last.outcome.problem : null,
  };
}
