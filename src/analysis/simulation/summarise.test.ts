import { isNetMeasure, MEASURES, NET_MEASURES } from "../../model/appendix9/measures";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { betaDistribution } from "../distributions/beta";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { defaultUncertainty } from "../uncertainty/parseUncertainty";
import { drawOutcomes } from "./drawOutcomes";
import { createHistogramTally } from "./histogram";
import { informationValue } from "./informationValue";
import { quantiles } from "./quantiles";
import { summariseInSteps, summariseOutcomes, summariseSimulation } from "./summarise";
import { tallyOf } from "./tally";

const SETTINGS = { draws: 8192, seed: 1 };
const WORTHS = [0, 5000, 10_000, 20_000];
const REQUEST = { measure: "net.exchequer", settings: SETTINGS, worths: WORTHS, bins: 40 } as const;

const DEFAULTS: UncertainScenario = {
  scenario: PUBLISHED_SCENARIO,
  distributions: defaultUncertainty(PUBLISHED_SCENARIO),
  correlations: [],
};

/** Counted draw by draw, as a histogram is defined. */
function histogramOf(draws: Float64Array, bins: number) {
  const [least, greatest] = [
    draws.reduce((one, other) => Math.min(one, other)),
    draws.reduce((one, other) => Math.max(one, other)),
  ];
  const width = (greatest - least) / bins;
  return Array.from({ length: bins }, (_, bin) => ({
    from: least + bin * width,
    to: bin === bins - 1 ? greatest : least + (bin + 1) * width,
    share: draws.filter((draw) => Math.min(Math.floor((draw - least) / width), bins - 1) === bin).length / draws.length,
  }));
}

describe("summariseSimulation", () => {
  /** 8·10⁶ draws computed outside (numpy): only the published counts vary. */
  it("agrees with an outside simulation of the published counts", () => {
    const uncertain: UncertainScenario = {
      ...DEFAULTS,
      distributions: new Map([
        ["programme.closureRate", betaDistribution(61, 24)],
        ["comparator.closureRate", betaDistribution(30, 17)],
        ["programme.reReferralRate", betaDistribution(6, 79)],
        ["comparator.reReferralRate", betaDistribution(4, 43)],
        ["escalation.programmeRate", betaDistribution(3, 82)],
      ]),
    };
    const { perspectives, closesMore } = summariseSimulation(uncertain, {
      ...REQUEST,
      settings: { draws: 65_536, seed: 1 },
    });
    const exchequer = perspectives["net.exchequer"];
    expect(exchequer.mean).toBeCloseTo(176.6, 0);
    expect(exchequer.standardDeviation).toBeCloseTo(834.6, 0);
    expect(exchequer.probabilityAboveZero).toBeCloseTo(0.58, 2);
    expect(perspectives["net.individual"].probabilityAboveZero).toBeCloseTo(0.825, 2);
    expect(perspectives["net.society"].probabilityAboveZero).toBeCloseTo(0.758, 2);
    expect(perspectives["net.localAuthority"].mean).toBeCloseTo(-615.3, 0);
    expect(perspectives["net.localAuthority"].probabilityAboveZero).toBe(0);
    expect(closesMore).toBeCloseTo(0.825, 2);
  });

  it("tells of the chosen measure what it tells of it as a perspective", () => {
    const { chosen, perspectives, information } = summariseSimulation(DEFAULTS, REQUEST);
    expect(chosen).toEqual(perspectives["net.exchequer"]);
    expect(information).toEqual(informationValue(DEFAULTS, "net.exchequer", SETTINGS));
  });

  it("gives every measure a histogram that holds all draws, and an interval round its median", () => {
    for (const { measure } of MEASURES.filter(({ measure }) => measure !== "costPerExtraClosure")) {
      const { chosen, histogram, information } = summariseSimulation(DEFAULTS, {
        ...REQUEST,
        measure,
        settings: { draws: 512, seed: 3 },
      });
      expect(histogram.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
      expect(chosen?.low).toBeLessThanOrEqual(chosen?.median ?? NaN);
      expect(chosen?.high).toBeGreaterThanOrEqual(chosen?.median ?? NaN);
      expect(information !== null).toBe(isNetMeasure(measure));
    }
  });

  it("has no distribution of a ratio that is undefined in some draws", () => {
    const scenario = { ...PUBLISHED_SCENARIO, "programme.closureRate": 0, "comparator.closureRate": 0 };
    const uncertain = { scenario, distributions: new Map(), correlations: [] };
    const { chosen, histogram } = summariseSimulation(uncertain, { ...REQUEST, measure: "costPerClosure.programme" });
    expect(chosen).toBeNull();
    expect(histogram).toEqual([]);
  });

  it("finds in a stream of draws what is found in draws that are kept, to the last bit", () => {
    const settings = { draws: 2 ** 17 + 5000, seed: 2 };
    const { perspectives, histogram: bins } = summariseSimulation(DEFAULTS, { ...REQUEST, settings });
    const kept = drawOutcomes(DEFAULTS, NET_MEASURES, settings);
    for (const measure of NET_MEASURES) {
      const { mean, standardDeviation, probabilityAboveZero, low, median, high } = perspectives[measure];
      const tally = tallyOf(kept[measure]);
      expect([mean, standardDeviation, probabilityAboveZero]).toEqual([
        ...[tally.mean, tally.standardDeviation, tally.probabilityAboveZero],
      ]);
      expect([low, median, high]).toEqual(quantiles(kept[measure], [0.025, 0.5, 0.975]));
    }
    expect(bins).toEqual(histogramOf(kept["net.exchequer"], 40));
  });

  it("gives plain data, which can be sent to another thread", () => {
    const summary = summariseSimulation(DEFAULTS, REQUEST);
    expect(structuredClone(summary)).toEqual(summary);
  });
});

describe("summariseInSteps", () => {
  it("tells of as many draws as were asked for", () => {
    const steps = summariseInSteps(DEFAULTS, { ...REQUEST, settings: { draws: 2500, seed: 1 } });
    const told: number[] = [];
    for (let step = steps.next(); step.done !== true; step = steps.next()) told.push(step.value);
    expect(told).toEqual([1024, 1024, 452]);
  });
});

describe("summariseOutcomes", () => {
  it("agrees with the whole summary", () => {
    const summary = summariseSimulation(DEFAULTS, { ...REQUEST, measure: "costPerCase.difference" });
    expect(summariseOutcomes(DEFAULTS, [...NET_MEASURES, "costPerCase.difference"], SETTINGS)).toEqual({
      ...summary.perspectives,
      "costPerCase.difference": summary.chosen,
    });
  });
});

it("has the same histogram of draws that are too many to be kept, once they are drawn again", () => {
  const { "net.exchequer": draws } = drawOutcomes(DEFAULTS, ["net.exchequer"], { draws: 5000, seed: 4 });
  const streamed = createHistogramTally(draws.length, 30, draws.length - 1);
  const kept = createHistogramTally(draws.length, 30, draws.length);
  for (const tally of [streamed, kept]) tally.add(draws, draws.length);
  expect([streamed.wantsAgain, kept.wantsAgain]).toEqual([true, false]);
  streamed.addAgain(draws, draws.length);
  expect(streamed.end()).toEqual(histogramOf(draws, 30));
  expect(kept.end()).toEqual(histogramOf(draws, 30));
});
