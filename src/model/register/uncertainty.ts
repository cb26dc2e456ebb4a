/** What an uncertainty rests on: counts in the report, or a choice of ours. */
type UncertaintyBasis = "published counts" | "assumed";

/**
 * How sure we are of a parameter. Lognormal and gamma are centred on the parameter's value as their mean, PERT on it as
 * its mode, with `lowest` and `highest` as multiples of it. A beta is that of a rate counted among n cases, under a uniform
 * prior: Beta(1 + events, 1 + n − events), with value × n events.
 */
export type Uncertainty = { readonly basis: UncertaintyBasis } & (
  | { readonly distribution: "fixed" }
  | { readonly distribution: "beta"; readonly n: number }
  | { readonly distribution: "gamma"; readonly standardError: number }
  | { readonly distribution: "lognormal"; readonly coefficientOfVariation: number }
  | { readonly distribution: "pert"; readonly lowest: number; readonly highest: number }
  | { readonly distribution: "uniform"; readonly minimum: number; readonly maximum: number }
);

/** The distributions that an uncertainty may name where it is stated for a scenario. */
export type DistributionName =
  | "fixed"
  | "beta"
  | "betaMean"
  | "gamma"
  | "lognormal"
  | "pert"
  | "triangular"
  | "uniform"
  | "normal";

/** An uncertainty as it is written beside a scenario: a distribution, and its numbers in the order of the columns a, b, c. */
export interface StatedUncertainty {
  readonly distribution: DistributionName;
  readonly numbers: readonly number[];
}

/** An uncertainty in words, with what it rests on: `Beta, counted among 83 cases (published counts)`. */
export function describeUncertainty(uncertainty: Uncertainty): string {
  return `${shape(uncertainty)} (${uncertainty.basis})`;
}

function shape(uncertainty: Uncertainty): string {
  switch (uncertainty.distribution) {
    case "fixed":
      return "Fixed";
    case "beta":
      return `Beta, counted among ${uncertainty.n} cases`;
    case "gamma":
      return `Gamma, standard error ${uncertainty.standardError}`;
    case "lognormal":
      return `Lognormal, coefficient of variation ${uncertainty.coefficientOfVariation}`;
    case "pert":
      return `PERT, ${uncertainty.lowest} to ${uncertainty.highest} times the value`;
    case "uniform":
      return `Uniform, ${uncertainty.minimum} to ${uncertainty.maximum}`;
  }
}
