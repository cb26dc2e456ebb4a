import { median } from "../measure";
import { simulate } from "./ourEngine";
import type { Work } from "./ourEngine";
import type { Peer, PeerResult } from "./peers";
import { processorTime } from "./processorTime";
import { WORKLOAD } from "./workload";

/** Processor nanoseconds a draw, medians over rounds in which all take their turn. */
export interface Comparison {
  readonly draws: number;
  readonly ours: { readonly fused: number; readonly plain: number; readonly information: number };
  readonly peers: readonly ComparedPeer[];
}

export interface ComparedPeer {
  readonly name: string;
  /** Null where the tool is missing. */
  readonly plain: number | null;
  readonly information: number | null;
  /** Medians of the rounds' ratios, peer ÷ ours; to our fused pass, without quantiles, where the peer has none. */
  readonly ratio: number;
  readonly informationRatio: number;
}

/** Runs of a contestant within a round, where one is short. */
const RUNS = 5;
/** The peers' take longer. */
const PEER_RUNS = 3;
/** Until V8 has compiled all. */
const WARMING_RUNS = 20;
/** Starting Calc takes as long as all the others together. */
const MOST_ROUNDS_OF_CALC = 1;

export function compareAt(draws: number, rounds: number, peers: readonly Peer[]): Comparison {
  console.error(`${draws.toLocaleString("en-GB")} draws …`);
  const runs = draws > 1_000_000 ? 1 : RUNS;
  const nanoseconds = (work: Omit<Work, "draws">) =>
    (processorTime(() => simulate(WORKLOAD, { draws, ...work }), runs) * 1e6) / draws;
  // V8 compiles while it runs: all are to be warm, as the peers are.
  for (let run = 0; run < WARMING_RUNS; run++) {
    simulate(WORKLOAD, { draws: 500_000, quantiles: run % 2 === 0, information: run % 4 < 2 });
  }
  const turns = Array.from({ length: rounds }, (_, round) => ({
    fused: nanoseconds({ quantiles: false, information: false }),
    plain: nanoseconds({ quantiles: true, information: false }),
    information: nanoseconds({ quantiles: true, information: true }),
    found: peers.map((peer) => {
      const isDone = round >= MOST_ROUNDS_OF_CALC && peer.name.includes("Calc");
      return isDone ? null : checked(peer.name, draws, peer.run(draws, Math.min(runs, PEER_RUNS)));
    }),
  }));
  return {
    draws,
    ours: {
      fused: median(turns.map(({ fused }) => fused)),
      plain: median(turns.map(({ plain }) => plain)),
      information: median(turns.map(({ information }) => information)),
    },
    peers: peers.map(({ name, hasQuantiles }, index) => {
      const its = turns.flatMap((turn) => {
        const found = turn.found[index];
        return found ? [{ found, ours: hasQuantiles ? turn.plain : turn.fused, informed: turn.information }] : [];
      });
      const informed = its.flatMap(({ found: { information }, informed: ours }) =>
        information === undefined ? [] : [{ information, ratio: information / ours }],
      );
      return {
        name,
        plain: its.length === 0 ? null : median(its.map(({ found }) => found.nanoseconds)),
        information: informed.length === 0 ? null : median(informed.map(({ information }) => information)),
        ratio: median(its.map(({ found, ours }) => found.nanoseconds / ours)),
        informationRatio: median(informed.map(({ ratio }) => ratio)),
      };
    }),
  };
}

/** Stops where a peer's mean or deviation is not ours: it would be fast, or slow, by doing something else. */
function checked(name: string, draws: number, result: PeerResult | null): PeerResult | null {
  if (result === null) return null;
  const ours = simulate(WORKLOAD, { draws: 2 ** 17, quantiles: false, information: false });
  const fiveErrors = (5 * ours.standardDeviation) / Math.sqrt(draws);
  const isSame =
    Math.abs(result.mean - ours.mean) < fiveErrors && Math.abs(result.deviation - ours.standardDeviation) < fiveErrors;
  if (!isSame)
    throw new Error(`${name} found mean ${result.mean}, deviation ${result.deviation}: other work than ours.`);
  return result;
}
