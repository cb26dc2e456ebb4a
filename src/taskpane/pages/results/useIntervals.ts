import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { ScenarioColumn } from "../../../excel";
import type { Edits } from "../../session/parameterEdits";
import { useSessionState } from "../../session/SessionContext";
import type { Intervals } from "./intervals";
import { HEADLINE_ROWS, measuresOf, RESULT_ROWS } from "./resultRows";

type IntervalsOf = typeof import("./intervals").intervalsOf;

const HEADLINE = HEADLINE_ROWS.flatMap(measuresOf);
/** All but the cost of an extra closed case: where there may be none, its draws lie on either side of no number at all. */
const ALL = RESULT_ROWS.flatMap(measuresOf).filter((measure) => measure !== "costPerExtraClosure");

/** Once nothing has moved for this long, all results get their intervals, which take longer than a frame. */
const REST_MILLISECONDS = 300;

/** How sure the headline results are, a frame or two behind a slider that moves; null while that is not known. */
export function useHeadlineIntervals(column: ScenarioColumn, isShown: boolean): Intervals | null {
  const compute = useIntervalsOf();
  const edits = useDeferredValue(useSessionState((state) => state.edits));
  return useMemo(
    () => (isShown && compute !== null ? compute(column, edits, HEADLINE) : null),
    [compute, column, edits, isShown],
  );
}

/** How sure all results are, once the sliders rest; null until then. */
export function useAllIntervals(column: ScenarioColumn): Intervals | null {
  const compute = useIntervalsOf();
  const edits = useSessionState((state) => state.edits);
  const [found, setFound] = useState<{
    readonly column: ScenarioColumn;
    readonly edits: Edits;
    readonly intervals: Intervals | null;
  } | null>(null);
  useEffect(() => {
    if (compute === null) return undefined;
    const timer = setTimeout(
      () => setFound({ column, edits, intervals: compute(column, edits, ALL) }),
      REST_MILLISECONDS,
    );
    return () => clearTimeout(timer);
  }, [compute, column, edits]);
  // What was found before something moved counts no more.
  return found?.column === column && found.edits === edits ? found.intervals : null;
}

/**
 * The simulation's code, which is fetched once the pane stands; until then, and where it cannot be had, the results stand
 * without intervals.
 */
function useIntervalsOf(): IntervalsOf | null {
  const [fetched, setFetched] = useState<{ readonly compute: IntervalsOf } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    import(/* webpackChunkName: "intervals" */ "./intervals").then(
      ({ intervalsOf: compute }) => isCurrent && setFetched({ compute }),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return fetched?.compute ?? null;
}
