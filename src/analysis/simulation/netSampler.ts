import type { NumberKey } from "../../model/register/parameters";
import { quantileTableAlong } from "../distributions/quantileTable";
import type { QuantileTable } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { BLOCK } from "./drawPlan";
import { dimensionOf, drawColumn } from "./drawnColumn";
import type { DrawnColumn } from "./drawnColumn";
import { createInputSampler } from "./inputSampler";
import { createNetBlock } from "./netBlock";
import type { NetBlock } from "./netBlock";
import { inputColumns, lineAlong, netTerms, termValue } from "./netTerms";
import type { NetTerm, NetTermName } from "./netTerms";
import { copulaGroups, mixedKeys } from "./normalScores";
import { createOwnSampler } from "./ownSampler";
import type { Scramble } from "./sobol";

/** Draws of the net results and of what they are made of, a block at a time, always into the same columns. */
export interface NetSampler {
  readonly uncertain: UncertainScenario;
  readonly scramble: Scramble;
  readonly columns: NetBlock["columns"];
  /** Draws the block of points that begins at `first`. */
  fill(first: number): void;
  /** Ends the sampler, whose columns nobody may look at any more. */
  readonly release: () => void;
}

/** Prepares the draws of a scenario. An input that is certain keeps its value. */
export function createNetSampler(uncertain: UncertainScenario, scramble: Scramble): NetSampler {
  const { scenario, distributions } = uncertain;
  const own = createOwnSampler(uncertain, scramble);
  const { columns, compute, release } = createNetBlock(scenario["reReferral.basis"], own?.certain ?? null);
  const mixed = mixedKeys(copulaGroups(uncertain));
  const looked: DrawnColumn[] = [];
  const composed: { readonly term: NetTerm; readonly draws: Float64Array }[] = [];
  for (const [name, term] of Object.entries(netTerms(scenario))) {
    const draws = columns[name as NetTermName]; // Object.entries forgets the names.
    const keys = term.inputs.filter((key) => distributions.has(key));
    const [key] = keys;
    const table = keys.some((one) => mixed.has(one)) ? null : tableOf(term, keys, uncertain);
    if (key === undefined) draws.fill(termValue(term, scenario));
    else if (table === null) composed.push({ term, draws });
    else looked.push({ table, dimension: dimensionOf(key, scramble), draws });
  }
  const inputs = createInputSampler(
    uncertain,
    scramble,
    composed.flatMap(({ term }) => term.inputs),
  );
  const compositions = composed.map(({ term, draws }) => {
    const itsInputs = inputColumns(term, inputs.draws, scenario, BLOCK);
    return () => {
      term.fill(draws, itsInputs);
    };
  });
  return {
    ...{ uncertain, scramble, columns },
    fill(first) {
      for (const column of looked) drawColumn(column, first);
      inputs.fill(first);
      for (const compose of compositions) compose();
      compute();
      own?.addTo(columns, first);
    },
    release,
  };
}

/** The quantiles of a term of which these inputs are uncertain; null where they are not those of one input, stretched. */
function tableOf(
  term: NetTerm,
  [key, ...others]: readonly NumberKey[],
  { scenario, distributions }: UncertainScenario,
): QuantileTable | null {
  const distribution = key === undefined || others.length > 0 ? undefined : distributions.get(key);
  if (key === undefined || distribution === undefined) return null;
  const line = lineAlong(term, key, scenario);
  return line === null ? null : quantileTableAlong(distribution, line.start, line.slope);
}
