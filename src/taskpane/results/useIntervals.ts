import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { PerspectiveSummaries } from "../../analysis/simulation/summary";
import type { ScenarioColumn } from "../../workbook";
import { useSessionState } from "../session/SessionContext";

type IntervalsOf = typeof import("./intervals").intervalsOf;

/**
 * How sure the results are, a frame or two behind a slider that moves. The simulation's code is fetched once the pane
 * stands; until then, and where it cannot be had, the results stand without intervals.
 */
export function useIntervals(column: ScenarioColumn, isShown: boolean): PerspectiveSummaries | null {
  const [intervalsOf, setIntervalsOf] = useState<{ readonly compute: IntervalsOf } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    import(/* webpackChunkName: "intervals" */ "./intervals").then(
      ({ intervalsOf: compute }) => isCurrent && setIntervalsOf({ compute }),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  const edits = useDeferredValue(useSessionState((state) => state.edits));
  return useMemo(
    () => (isShown && intervalsOf !== null ? intervalsOf.compute(column, edits) : null),
    [intervalsOf, column, edits, isShown],
  );
}
