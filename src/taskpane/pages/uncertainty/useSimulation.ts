import { useEffect, useMemo, useState } from "react";
import { DEFAULT_DRAWS, MOST_DRAWS } from "../../../analysis/simulation/drawPlan";
import { summariseSimulation } from "../../../analysis/simulation/summarise";
import type { SimulationSummary } from "../../../analysis/simulation/summary";
import type { Measure } from "../../../model/appendix9/measures";
import type { ComputableView } from "../../kit/analysed/AnalysisFrame";
import { keepWorker, takeWorker, workersAtHand } from "../../kit/worker/keptWorker";
import { runSimulation } from "../../kit/worker/runSimulation";

/** Once nothing has moved for this long, the simulation is refined. */
const REST_MILLISECONDS = 500;
const REFINED_DRAWS = 1_000_000;
const BINS = 40;

/** How far the refinement is. */
export type Refinement =
  | { readonly kind: "soon" | "stopped" | "done" }
  | { readonly kind: "running"; readonly draws: number; readonly share: number }
  | { readonly kind: "failed"; readonly message: string };

export interface Simulation {
  /** The best there is at the moment; its settings say with how many draws. */
  readonly summary: SimulationSummary;
  readonly refinement: Refinement;
  readonly stop: () => void;
  /** Goes on where it was stopped, or with the most draws there may be. */
  readonly refine: (draws: "usual" | "most") => void;
}

/** What became of the refinement of a first simulation. */
interface Refined {
  readonly of: SimulationSummary;
  readonly best: SimulationSummary | null;
  readonly refinement: Refinement;
}

/** A simulation at once and, when things rest, in the background with more draws, for as long as it is looked at. */
export function useSimulation(
  { analysed, uncertain }: ComputableView,
  measure: Measure,
  worths: readonly number[],
): Simulation {
  const first = useMemo(
    () => summariseSimulation(uncertain, { measure, settings: DEFAULT_DRAWS, worths, bins: BINS }),
    [uncertain, measure, worths],
  );
  const [wanted, setWanted] = useState({ of: first, draws: REFINED_DRAWS });
  const [refined, setRefined] = useState<Refined>({ of: first, best: null, refinement: { kind: "soon" } });
  // What was wanted and found of an earlier simulation counts no more.
  const draws = wanted.of === first ? wanted.draws : REFINED_DRAWS;
  const current = refined.of === first ? refined : { of: first, best: null, refinement: { kind: "soon" } as const };

  useEffect(() => {
    if (draws === 0) return undefined;
    const stopping = new AbortController();
    const show = (refinement: Refinement, best?: SimulationSummary) =>
      setRefined((before) => ({
        of: first,
        best: best ?? (before.of === first ? before.best : null),
        refinement,
      }));
    const run = async () => {
      const input = { analysed, request: { measure, settings: { ...DEFAULT_DRAWS, draws }, worths, bins: BINS } };
      const { signal } = stopping;
      const onProgress = (share: number) => show({ kind: "running", draws, share });
      try {
        onProgress(0);
        const options = { signal, onProgress, takeWorker, keepWorker, workers: workersAtHand() };
        show({ kind: "done" }, await runSimulation(input, options));
      } catch (error) {
        if (signal.aborted) return;
        show({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
      }
    };
    const timer = setTimeout(() => void run(), REST_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [analysed, measure, worths, first, draws]);

  return {
    summary: current.best ?? first,
    refinement: draws === 0 ? { kind: "stopped" } : current.refinement,
    stop: () => setWanted({ of: first, draws: 0 }),
    refine: (how) => setWanted({ of: first, draws: how === "most" ? MOST_DRAWS : REFINED_DRAWS }),
  };
}
