/** The simulation that every contestant does: eight uncertain inputs, the exchequer's net result. */
import { betaDistribution, pertDistribution } from "../../src/analysis/distributions/beta";
import type { Distribution } from "../../src/analysis/distributions/distribution";
import { gammaDistribution } from "../../src/analysis/distributions/gamma";
import type { UncertainScenario } from "../../src/analysis/uncertainty/uncertainScenario";
import type { NumberKey } from "../../src/model/register/parameters";
import { PUBLISHED_SCENARIO } from "../../src/model/register/presets";

/** Five betas from counts, two gammas, one PERT; the peers hold the same numbers. */
export const INPUTS: readonly (readonly [NumberKey, Distribution])[] = [
  ["programme.closureRate", betaDistribution(61, 24)],
  ["comparator.closureRate", betaDistribution(30, 17)],
  ["attainment.premium", pertDistribution(0, 80_000, 120_000)],
  ["programme.weeksOpen", gammaDistribution(2450 / 68.05, 2.4)],
  ["comparator.weeksOpen", gammaDistribution(1795 / 55.13, 2.9)],
  ["escalation.programmeRate", betaDistribution(3, 82)],
  ["programme.reReferralRate", betaDistribution(6, 79)],
  ["comparator.reReferralRate", betaDistribution(4, 43)],
];

export const WORKLOAD: UncertainScenario = {
  scenario: PUBLISHED_SCENARIO,
  distributions: new Map(INPUTS),
  correlations: [],
};

/** £ placed on one more closed case: the 21 points of the acceptability curve. */
export const WORTHS = Array.from({ length: 21 }, (_, index) => index * 1000);
