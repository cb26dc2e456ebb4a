import { useState } from "react";
import { FailureNotice } from "../../kit/scenario/FailureNotice";
import { WithoutScenarios } from "../../kit/scenario/WithoutScenarios";
import { PageBody } from "../../kit/ui/PageBody";
import type { PageProps } from "../../kit/ui/pageProps";
import { useSessionState } from "../../session/SessionContext";
import type { ReadList } from "./caseList";
import { ListSection } from "./ListSection";
import { ListStudy } from "./ListStudy";

interface Reading {
  readonly list: ReadList;
  /** The day on which the list was drawn up, where its file says so. */
  readonly referenceDay: number | null;
}

/** The page "Cases": a council's own list, checked and made into parameters of a scenario. */
export function CasesPage({ isShown }: PageProps) {
  const sheet = useSessionState((state) => state.sheet);
  const selected = useSessionState((state) => state.selected);
  const [reading, setReading] = useState<Reading | null>(null);
  if (sheet?.kind !== "ready" || selected === null) return <WithoutScenarios />;
  return (
    <PageBody notices={<FailureNotice />}>
      <ListSection isShown={isShown} onRead={(list, referenceDay) => setReading({ list, referenceDay })} />
      {reading !== null && (
        // What was chosen for a list stays while the same list is read again.
        <ListStudy
          key={reading.list.sheetName}
          list={reading.list}
          referenceDay={reading.referenceDay}
          column={selected}
          isShown={isShown}
        />
      )}
    </PageBody>
  );
}
