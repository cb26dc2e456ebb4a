import type { FUniver } from "@univerjs/core/facade";
import type { ScenarioColumn } from "../sheets/scenarios/scenarioSheet";
import type { Host } from "../workbench/host/host";
import { hostBehind } from "../workbench/host/testWorkbook";
import { buildAnalysisSheet } from "./build/buildAnalysisSheet";
import { buildModelWorkbook } from "./build/modelWorkbook";
import { buildScaleUpSheets } from "./build/buildScaleUpSheets";
import { addStartSheets } from "./build/startWorkbook";
import { checkWorkbook } from "./check/checkWorkbook";
import type { Progress, Waiting } from "./progress";
import { applyNativeReplacement } from "./replace/applyNativeReplacement";
import { applyNativeReversal, previewNativeReversal } from "./replace/nativeReversal";
import { previewNativeReplacement } from "./replace/previewNativeReplacement";
import { readScenarioSheet } from "./scenarios/readScenarioSheet";
import { everything, openTestWorkbook } from "./testing";
import { Cancelled } from "./workbookError";

let grid: FUniver;
let host: Host;
beforeAll(async () => {
  grid = openTestWorkbook();
  host = hostBehind();
  await addStartSheets();
});
afterAll(() => {
  grid.dispose();
});

async function own(): Promise<ScenarioColumn> {
  const state = await readScenarioSheet();
  const column = state.kind === "ready" ? state.columns[1] : undefined;
  if (column === undefined) throw new Error("There is no scenario of one's own.");
  return column;
}

/** What a person may have to wait for, in an order in which each finds what it needs. */
const WAITED_FOR: Readonly<Record<string, (waiting: Waiting) => Promise<unknown>>> = {
  "a check": (waiting) => checkWorkbook(waiting),
  "a preview of native formulas": (waiting) => previewNativeReplacement("workbook", waiting),
  "native formulas": async (waiting) => applyNativeReplacement(await previewNativeReplacement("workbook"), waiting),
  "a preview of CBA functions": (waiting) => previewNativeReversal(waiting),
  "CBA functions put back": async (waiting) => applyNativeReversal(await previewNativeReversal(), waiting),
  "an analysis": async (waiting) =>
    buildAnalysisSheet(
      { column: await own(), form: "live", kind: "tornado", measure: "net.exchequer", swing: null },
      waiting,
    ),
  "scale-up": async (waiting) => buildScaleUpSheets(await own(), waiting),
  "the model": (waiting) => buildModelWorkbook(waiting),
};

const isThorough = process.env.CASEWORTH_ALL_FORMULAS !== undefined;
/**
 * What writes whole sheets takes a while each time: of its syncs one is tried, in which sheets are there and half written. In a
 * thorough run all are, of builds each third, and what was not cancelled is done.
 */
const TRIED: Readonly<Record<string, number>> = {
  "native formulas": 9,
  "CBA functions put back": 8,
  "an analysis": 5,
  "scale-up": 6,
  "the model": 5,
};
/** What the others need. */
const IS_DONE: readonly string[] = ["native formulas"];
/** Written as the model is. */
const THOROUGH_ONLY: readonly string[] = ["an analysis", "scale-up"];
const tried = Object.entries(WAITED_FOR).filter(([what]) => isThorough || !THOROUGH_ONLY.includes(what));

function* triedSyncs(what: string): Generator<number> {
  const only = isThorough ? undefined : TRIED[what];
  const each = what in TRIED && !what.includes("formulas") ? 3 : 1;
  if (only === undefined) for (let sync = 1; ; sync += each) yield sync;
  yield only;
  if (IS_DONE.includes(what)) yield Infinity;
}

interface Ended {
  readonly told: readonly Progress[];
  /** Null where it was done before it could be cancelled. */
  readonly cancelled: Cancelled | null;
}

/** Does it with somebody waiting who cancels at the n-th sync, or never. */
async function cancelledAt(sync: number, act: (waiting: Waiting) => Promise<unknown>): Promise<Ended> {
  const stopping = new AbortController();
  const told: Progress[] = [];
  host.conduct.refuse(null);
  host.conduct.atSync = (n) => {
    if (n === sync) stopping.abort();
  };
  try {
    await act({ signal: stopping.signal, onProgress: (progress) => told.push(progress) });
    return { told, cancelled: null };
  } catch (error) {
    if (error instanceof Cancelled) return { told, cancelled: error };
    throw error;
  } finally {
    host.conduct.atSync = null;
  }
}

/** Of sheets of ours that were there already, contents come back and looks do not. */
const OUTCOMES = {
  whole: /^Cancelled: nothing was changed\.$/,
  withoutLooks:
    /^Cancelled\. What had been written was taken back; nothing else was changed\. The looks and charts of .+ may be gone: build again to mend them\.$/,
};

describe.each(tried)("%s", (what, act) => {
  it("is cancelled at any sync with everything as it was; else it is done, and says meanwhile how far it is", async () => {
    const before = await everything();
    for (const sync of triedSyncs(what)) {
      const { told, cancelled } = await cancelledAt(sync, act);
      // It only ever goes forward, until what was written is taken back.
      const shares = told.flatMap(({ share }) => share ?? []);
      expect(shares).toEqual(shares.toSorted((one, other) => one - other));
      if (cancelled === null) {
        expect(new Set(told.map(({ doing }) => doing)).size).toBeGreaterThan(2);
        return;
      }
      expect(await everything()).toEqual(before);
      expect(cancelled.message).toMatch(OUTCOMES[cancelled.isAsBefore ? "whole" : "withoutLooks"]);
    }
  });
});
