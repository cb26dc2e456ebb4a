/** How far 8,192 draws are from 2²¹, over 32 seeds. */
import { drawOutcomes } from "../../src/analysis/simulation/drawOutcomes";
import { informationValue } from "../../src/analysis/simulation/informationValue";
import { mean } from "../../src/analysis/simulation/statistics";
import { WORKLOAD } from "./workload";
import type { Measured } from "./writeReport";

const SEEDS = 32;
const REFERENCE = { draws: 2 ** 21, seed: 1000 };

export function measureAccuracy(): Measured[] {
  const reference = informationValue(WORKLOAD, "net.exchequer", REFERENCE);
  const exact = meanAt(REFERENCE.draws, REFERENCE.seed);
  const errors = Array.from({ length: SEEDS }, (_, seed) => {
    const found = informationValue(WORKLOAD, "net.exchequer", { draws: 8192, seed });
    const partial = [
      ...[...found.parameters].map(([key, value]) => Math.abs(value - (reference.parameters.get(key) ?? NaN))),
      ...[...found.groups].map(([group, value]) => Math.abs(value - (reference.groups.get(group) ?? NaN))),
    ];
    return { mean: Math.abs(meanAt(8192, seed) / exact - 1) * 100, information: Math.max(...partial) };
  });
  return [
    { what: "mean, greatest error, %", found: Math.max(...errors.map((error) => error.mean)), target: 0.1 },
    {
      what: "EVPPI of any input or group, greatest error, £",
      found: Math.max(...errors.map(({ information }) => information)),
      target: 0.5,
    },
  ];
}

function meanAt(draws: number, seed: number): number {
  return mean(drawOutcomes(WORKLOAD, ["net.exchequer"], { draws, seed })["net.exchequer"]);
}
