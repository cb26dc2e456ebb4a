import type { SimulationSummary } from "../../../analysis/simulation/summary";

/** What the worker says of the job it was given. */
export type WorkerMessage =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly summary: SimulationSummary }
  | { readonly kind: "failed"; readonly message: string };
