import { FUNCTIONS } from "./functions";
import type { FunctionName } from "./functions";
import { signatureOf } from "./signatures";
import { shownBy } from "./testing";

/** For tests: every function of the sheet. */
export const NAMES = Object.keys(FUNCTIONS) as FunctionName[]; // Object.keys widens the names to string.

const SCENARIO = {
  keys: [["programme.closureRate"], ["programme.otherCost"], ["discount.rate"], ["staff.caseload"]],
  values: [[0.7], [10], [0.03], [12]],
  baseValues: [[0.71], [11], [0.02], [11]],
  uncertainty: [
    ["beta", 30, 45, null],
    ["normal", 10, 2, null],
    [null, null, null, null],
    [null, null, null, null],
  ],
};

const DAYS_OF_START = [[45000], [45010], [45020]];

/** A good value of every argument; of most it is a share that any of them may be. */
const GOOD: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  ...SCENARIO,
  ...Object.fromEntries(
    ["fte", "salary", "amounts", "cashflows", "benefits", "costs", "cases", "worth"].map((name) => [name, [[9], [8]]]),
  ),
  ...Object.fromEntries(["familiesA", "familiesB", "n"].map((name) => [name, [[143], [150]]])),
  ...{ events: [[5], [3]], confidence: [[0.9]], power: [[0.8]], direction: [[1]], ratio: [[1]], target: [[0.6]] },
  ...{ childrenPerFamily: [[2]], caseload: [[11]], practitionersPerPod: [[4]], number: [[6]], view: [["cash"]] },
  ...{ measure: [["net.exchequer"]], parameter: [["programme.weeksOpen"]], field: [["label"]] },
  ...{ index: [["GDP deflator"]] },
  ...{ key: [["tax.income"], ["tax.nationalInsurance"]], names: [["Own"]] },
  ...{ keyA: [["programme.closureRate"]], keyB: [["tax.income"]], valuesA: [[0.6], [0.7]], valuesB: [[0.1, 0.2]] },
  ...{ draws: [[256]], seed: [[7]], bins: [[5]], threshold: [[1], [2]], swing: [[0.1]] },
  ...{ covariates: [[1], [2], [1]], covariateNames: [["Plans"]] },
  ...{ arm: [["programme"], ["programme"], ["comparator"]], reReferral: [[45200], [0], [0]] },
  ...{ caseId: [["A"], ["B"], ["A"]], end: [[45100], [45120], [45190]], outcomes: [[45100], [45120], [45190]] },
  ...{ protection: [[45050], [0], [0]], care: [[0], [0], [45100]] },
  ...{
    extract: [[45382]],
    seenFrom: [[44990]],
    reason: [["RC7"], ["RC7"], ["RC7"]],
    born: [[40000], [41000], [42000]],
    gone: [[45500], [45500], [45500]],
    family: [["F1"], ["F1"], ["F2"]],
    group: [["a"], ["a"], ["a"]],
  },
};

/** A study of few inputs: many calls are made. */
const STUDY = {
  study: [
    ["reReferral", 0],
    ["escalation", 0],
    ["weeksOpen", 0],
    ["weeklyCost", 1],
    ["familiesAYear", 20],
  ],
  population: [["years", 8]],
  costs: [["fixed", 1000]],
};

/** What needs a value of its own, because the name means something else there. */
const OWN: Partial<Record<FunctionName, Readonly<Record<string, readonly (readonly unknown[])[]>>>> = {
  UPRATE: { amount: [[9]], fromYear: [["2015/16"]], toYear: [[2024]], relative: [[0.02]] },
  WEEKLYSTAFFCOST: { cases: [[48]] },
  CASEESTIMATES: { start: DAYS_OF_START, weeks: [[20]], names: [["closed"]] },
  CASEMONTHS: { start: [[45000], [45010], [45185]], from: [[45185]], to: [[45185]] },
  COMPAREGROUPS: { start: DAYS_OF_START, weeks: [[10]], names: [["closed"]], group: [["a"], ["b"], ["a"]] },
  CASECHECK: { start: DAYS_OF_START },
  NEXTREFERRAL: { start: DAYS_OF_START },
  KAPLANMEIER: { start: DAYS_OF_START, weeks: [[20]] },
  INCIDENCE: { start: DAYS_OF_START, weeks: [[20]], names: [["closed"]] },
  STUDYVALUE: { families: [[20], [40]], ...STUDY },
  STUDYSIZE: STUDY,
  OPTIONS: { worth: [[9]] },
  BREAKEVENCASES: { measure: [["net.society"]] },
};

/** For tests: cells that an argument takes without complaint. */
export const good = (name: FunctionName, argument: string) => OWN[name]?.[argument] ?? GOOD[argument] ?? [[0.5]];

/** For tests: what a call shows. */
export const call = (name: FunctionName, args: readonly unknown[]) =>
  shownBy(() => (FUNCTIONS[name] as (...given: readonly unknown[]) => unknown)(...args));

/** For tests: every argument of every function. */
export const ARGUMENTS = NAMES.flatMap((name) =>
  (signatureOf(name) ?? []).map((argument) => ({ name, argument: argument.name })),
);
