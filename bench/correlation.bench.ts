/**
 * What rank correlations cost a simulation, in processor time: none stated, a pair as a case list states it, and all eight
 * inputs of the workload going together, in turn.
 */
import { WORKLOAD } from "./simulation/workload";
import { simulate } from "./simulation/ourEngine";
import { median, report, reportRatio } from "./measure";
import type { RankCorrelation } from "../src/analysis/uncertainty/rankCorrelation";
import type { NumberKey } from "../src/model/register/parameters";
import { INPUTS } from "./simulation/workload";

const [DRAWS, ROUNDS] = [1_000_000, 9];
const keys = INPUTS.map(([key]) => key);
const pairOf = (one: NumberKey, other: NumberKey, rank: number): RankCorrelation => ({ pair: [one, other], rank });
const everyPair = keys.flatMap((one, place) => keys.slice(place + 1).map((other) => pairOf(one, other, 0.2)));

const stated = {
  none: [],
  "one pair": [pairOf("programme.weeksOpen", "programme.closureRate", -0.7)],
  "all eight": everyPair,
} satisfies Record<string, readonly RankCorrelation[]>;

const times = new Map<string, number[]>();
for (let round = -2; round < ROUNDS; round++) {
  for (const [name, correlations] of Object.entries(stated)) {
    const start = process.cpuUsage();
    simulate({ ...WORKLOAD, correlations }, { draws: DRAWS, quantiles: false, information: false });
    const { user, system } = process.cpuUsage(start);
    if (round >= 0) times.set(name, [...(times.get(name) ?? []), (user + system) / 1000]);
  }
}
const time = (name: string) => median(times.get(name) ?? []);
for (const name of Object.keys(stated)) report(`A million draws, correlated: ${name}`, time(name), "ms", null);
reportRatio("one pair ÷ none", time("one pair") / time("none"), null);
reportRatio("all eight ÷ none", time("all eight") / time("none"), null);
