import { describeOutcomeDefault } from "../../../../analysis/uncertainty/outcomeUncertainty";
import type { UncertainKey, UncertainScenario } from "../../../../analysis/uncertainty/uncertainScenario";
import type { Distribution } from "../../../../analysis/distributions/distribution";
import { evidenceCorrection } from "../../../../model/outcomes/outcomeValue";
import type { Domain } from "../../../../model/register/domain";
import { inputsOf } from "../../../../model/register/outcomes/outcomeInputs";
import { PARAMETERS } from "../../../../model/register/parameters";
import type { NumberParameter } from "../../../../model/register/parameters";
import type { Notation } from "../../../../model/register/notation";
import type { Scenario } from "../../../../model/register/scenario";
import { describeUncertainty } from "../../../../model/register/uncertainty";
import { isChanged } from "../../../session/scenarioInForce";

/** A number of a scenario that may be uncertain: of the register, or of one of the council's own outcomes. */
export interface UncertainInput {
  readonly key: UncertainKey;
  readonly label: string;
  readonly notation: Notation;
  readonly domain: Domain;
  readonly value: number;
  /** Among how many cases the default counts it; null where it is no count. */
  readonly countedAmong: number | null;
  /** What holds where nothing is stated, in words. */
  readonly byDefault: string;
  /** What holds now: undefined where the input is certain. */
  readonly distribution: Distribution | undefined;
  /** A correction for the evidence allows for the same risk: no distribution may be stated beside it. */
  readonly isCorrected: boolean;
}

const NUMBERS: readonly NumberParameter[] = PARAMETERS.flatMap((entry) => ("uncertainty" in entry ? [entry] : []));

/** All that may be uncertain in a scenario, the register's parameters first. */
export function uncertainInputs(uncertain: UncertainScenario): readonly UncertainInput[] {
  const { scenario } = uncertain;
  return [...NUMBERS.map((parameter) => ofParameter(parameter, uncertain)), ...ofOutcomes(scenario, uncertain)];
}

function ofParameter(parameter: NumberParameter, { scenario, distributions }: UncertainScenario): UncertainInput {
  const { key, label, domain, notation, uncertainty } = parameter;
  const value = scenario[key];
  const described = describeUncertainty(uncertainty);
  const isMoved = uncertainty.distribution !== "fixed" && isChanged(parameter, value);
  return {
    ...{ key, label, domain, notation, value },
    countedAmong: uncertainty.distribution === "beta" ? uncertainty.n : null,
    byDefault: isMoved ? `${described}, moved to the scenario’s value` : described,
    distribution: distributions.get(key),
    isCorrected: false,
  };
}

function ofOutcomes({ outcomes = [] }: Scenario, { own }: UncertainScenario): UncertainInput[] {
  return outcomes.flatMap((outcome) =>
    inputsOf(outcome).map(({ key, field, label, domain, notation, value }) => ({
      ...{ key, label, domain, notation, value },
      countedAmong: null,
      byDefault: describeOutcomeDefault(field),
      distribution: own?.get(key),
      isCorrected: evidenceCorrection(outcome) > 0,
    })),
  );
}
