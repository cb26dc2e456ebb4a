import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { ScenarioColumn } from "../../../excel";
import type { Edits } from "../../session/parameterEdits";
import { useSessionState } from "../../session/SessionContext";
import type { BodyIntervals, Intervals } from "./intervals";
import { HEADLINE_ROWS, measuresOf, RESULT_ROWS } from "./resultRows";

type IntervalsCode = typeof import("./intervals");

const HEADLINE = HEADLINE_ROWS.flatMap(measuresOf);
/** All but the cost of an extra closed case: where there may be none, its draws lie on either side of no number at all. */
const ALL = RESULT_ROWS.flatMap(measuresOf).filter((measure) => measure !== "costPerExtraClosure");

/** Once nothing has moved for this long, all results get their intervals, which take longer than a frame. */
const REST_MILLISECONDS = 300;

/** How sure the headline results are, a frame or two behind a slider that moves; null while that is not known. */
export function useHeadlineIntervals(column: ScenarioColumn, isShown: boolean): Intervals | null {
  const compute = useIntervalsCode();
  const edits = useDeferredValue(useSessionState((state) => state.edits));
  return useMemo(
    () => (isShown && compute !== null ? compute.intervalsOf(column, edits, HEADLINE) : null),
    [compute, column, edits, isShown],
  );
}

/** How sure all results are, once the sliders rest; null until then. */
export function useAllIntervals(column: ScenarioColumn): Intervals | null {
  const compute = useIntervalsCode();
  const edits = useSessionState((state) => state.edits);
  const [found, setFound] = useState<{
    readonly column: ScenarioColumn;
    readonly edits: Edits;
    readonly intervals: Intervals | null;
  } | null>(null);
  useEffect(() => {
    if (compute === null) return undefined;
    const timer = setTimeout(
      () => setFound({ column, edits, intervals: compute.intervalsOf(column, edits, ALL) }),
      REST_MILLISECONDS,
    );
    return () => clearTimeout(timer);
  }, [compute, column, edits]);
  // What was found before something moved counts no more.
  return found?.column === column && found.edits === edits ? found.intervals : null;
}

/** How sure each body's gain is in scenarios side by side, once the sliders rest; null until then. */
export function useBodyIntervals(columns: readonly ScenarioColumn[]): readonly (BodyIntervals | null)[] | null {
  const compute = useIntervalsCode();
  const edits = useSessionState((state) => state.edits);
  const [found, setFound] = useState<{
    readonly columns: readonly ScenarioColumn[];
    readonly edits: Edits;
    readonly intervals: readonly (BodyIntervals | null)[];
  } | null>(null);
  useEffect(() => {
    if (compute === null || columns.length === 0) return undefined;
    const timer = setTimeout(
      () => setFound({ columns, edits, intervals: columns.map((column) => compute.bodyIntervalsOf(column, edits)) }),
      REST_MILLISECONDS,
    );
    return () => clearTimeout(timer);
  }, [compute, columns, edits]);
  return found?.columns === columns && found.edits === edits ? found.intervals : null;
}

/**
 * The simulation's code, which is fetched once the pane stands; until then, and where it cannot be had, the results stand
 * without intervals.
 */
function useIntervalsCode(): IntervalsCode | null {
  const [fetched, setFetched] = useState<IntervalsCode | null>(null);
  useEffect(() => {
    let isCurrent = true;
    import(/* webpackChunkName: "intervals" */ "./intervals").then(
      (code) => isCurrent && setFetched(code),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return fetched;
}
