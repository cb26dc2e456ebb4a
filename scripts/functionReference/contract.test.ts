/**
 * Workbooks hold these calls, so a released name, order or optional argument never changes; new optional arguments may
 * only be appended. A change of a line below breaks somebody's sheet.
 */
import path from "node:path";
import { FUNCTIONS } from "../../src/functions/functions";
import { readFunctionReference } from "./catalogue.js";
import { functionFiles } from "./functionFiles.js";
import { readSignatures } from "./signatures.js";
import { signature } from "./wording.js";

const SIGNATURES = [
  "CBA.WEEKLYSTAFFCOST(fte, salary, onCost, overhead, cases, [weeksPerYear])",
  "CBA.COSTPERCASE(weeklyCost, weeksOpen, [otherCost])",
  "CBA.COSTPERCLOSURE(costPerCase, closureRate)",
  "CBA.ATTAINMENT(closureRate, [closed], [open], [causalShare])",
  "CBA.LIFETIMEEARNINGS(closureRate, [premium], [closed], [open], [causalShare], [childrenPerCase], [delayYears])",
  "CBA.LIFETIMETAX(closureRate, [incomeTax], [nationalInsurance], [premium], [closed], [open], [causalShare], [childrenPerCase], [delayYears])",
  "CBA.EMPLOYMENT(closureRate, [employmentPremium], [closed], [open], [causalShare])",
  "CBA.REREFERRALCOST(reReferralRate, costPerCase, [closureRate])",
  "CBA.REREFERRALSAVING(programmeRate, programmeCost, comparatorRate, comparatorCost, [programmeClosure], [comparatorClosure], [cases])",
  "CBA.ESCALATIONSAVING(comparatorRate, programmeRate, [protectionCost], [needCost], [cases])",
  "CBA.DISCOUNTFACTOR(year, [rate])",
  "CBA.PRESENTVALUE(amounts, [firstYear], [rate])",
  "CBA.UPRATE(amount, fromYear, toYear, [index], [relative])",
  "CBA.RESULT(measure, [keys], [values], [index])",
  "CBA.RESULTS([keys], [values], [index])",
  "CBA.COMPARE(keys, values, [names], [index])",
  "CBA.TABLE(number, [keys], [values], [index])",
  "CBA.BRIDGE(keys, values, [baseValues], [measure], [index])",
  "CBA.BREAKEVEN(parameter, [measure], [keys], [values], [target], [index])",
  "CBA.TORNADO([measure], [keys], [values], [uncertainty], [swing], [index])",
  "CBA.TWOWAY(keyA, valuesA, keyB, valuesB, [measure], [keys], [values], [index])",
  "CBA.SIMULATE([measure], [keys], [values], [uncertainty], [draws], [seed], [correlation], [index])",
  "CBA.PROBABILITY([measure], [keys], [values], [uncertainty], [threshold], [draws], [seed], [correlation], [index])",
  "CBA.DISTRIBUTION([measure], [keys], [values], [uncertainty], [bins], [draws], [seed], [correlation], [index])",
  "CBA.ACCEPTABILITY(worth, [keys], [values], [uncertainty], [draws], [seed], [correlation], [index])",
  "CBA.INFORMATIONVALUE([measure], [keys], [values], [uncertainty], [draws], [seed], [correlation], [index])",
  "CBA.STUDYVALUE(families, [measure], [keys], [values], [uncertainty], [study], [population], [costs], [draws], [seed], [correlation], [index])",
  "CBA.STUDYSIZE([measure], [keys], [values], [uncertainty], [study], [population], [costs], [draws], [seed], [correlation], [index])",
  "CBA.OPTIONS(keys, values, [names], [uncertainty], [worth], [measure], [draws], [seed], [correlation], [index])",
  "CBA.FRONTIER(keys, values, worth, [names], [uncertainty], [draws], [seed], [correlation], [measure], [index])",
  "CBA.INCREMENTAL(keys, values, [names], [index])",
  "CBA.STAFFNEEDED(cases, weeksOpen, [caseload], [practitionersPerPod])",
  "CBA.SCALEUP(cases, [keys], [values], [view], [index])",
  "CBA.BREAKEVENCASES([keys], [values], [measure], [index])",
  "CBA.PAYBACK(cashflows, [rate])",
  "CBA.BENEFITCOSTRATIO(benefits, costs, [rate])",
  "CBA.RATE(events, n, [confidence])",
  "CBA.DETECTABLE(baseline, familiesA, familiesB, [childrenPerFamily], [icc], [confidence], [power], [direction])",
  "CBA.SAMPLESIZE(baseline, target, [ratio], [childrenPerFamily], [icc], [confidence], [power])",
  "CBA.CASECHECK(caseId, start, end, extract, [reason], [protection], [care], [born], [seenFrom])",
  "CBA.NEXTREFERRAL(caseId, start, end, extract)",
  "CBA.CASEMONTHS(start, end, extract, [from], [to])",
  "CBA.KAPLANMEIER(start, end, extract, [seenFrom], [family], [group], [weeks], [confidence])",
  "CBA.INCIDENCE(start, outcomes, extract, weeks, [names], [seenFrom], [family], [confidence])",
  "CBA.CASEESTIMATES(start, outcomes, extract, arm, [weeks], [names], [seenFrom], [family], [reReferral], [gone])",
  "CBA.COMPAREGROUPS(group, start, outcomes, extract, [weeks], [names], [seenFrom], [family], [covariates], [covariateNames])",
  "CBA.PARAMETER(key, [field])",
  "CBA.PARAMETERS()",
];

const FOLDER = path.resolve(__dirname, "../../src/functions");

test("the functions of the sheet are called as they were released", async () => {
  const { catalogue } = await readFunctionReference(FOLDER);
  expect(catalogue.map((entry) => signature(entry, "CBA"))).toEqual(SIGNATURES);
});

test("names and parameters, read from the declarations alone, are those of the metadata", async () => {
  const { functions } = await readFunctionReference(FOLDER);
  const described = functions.map(({ name, parameters }) => [
    name,
    parameters.map((parameter) => ({ name: parameter.name, isOptional: parameter.optional === true })),
  ]);
  expect(Object.entries(readSignatures(functionFiles(FOLDER)))).toEqual(described);
  expect(Object.keys(FUNCTIONS)).toEqual(functions.map(({ name }) => name));
});
