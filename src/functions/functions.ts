// The entry of functions.js: every family of functions. The build adds each family's calls of CustomFunctions.associate.
import { costPerCase, costPerClosure, weeklyStaffCost } from "./staffCost";
import { attainment, employment, lifetimeEarnings, lifetimeTax } from "./lifetimeOutcomes";
import { reReferralCost, reReferralSaving } from "./reReferral";
import { escalationSaving } from "./escalation";
import { discountFactor, presentValue } from "./discounting";
import { uprate } from "./prices";
import { compare, result, results, table } from "./scenarios";
import { bridge } from "./bridge";
import { breakEven, tornado, twoWay } from "./sensitivity";
import { distribution, probability, simulate } from "./simulation";
import { acceptability, informationValue } from "./valueOfInformation";
import { studySize, studyValue } from "./studies";
import { frontier, incremental, options } from "./options";
import { breakEvenCases, scaleUp, staffNeeded } from "./scaleUp";
import { benefitCostRatio, payback } from "./cashflows";
import { detectable, rate, sampleSize } from "./evidence";
import { caseCheck, caseMonths, nextReferral } from "./caseLists";
import { incidence, kaplanMeier } from "./caseOutcomes";
import { caseEstimates } from "./caseEstimates";
import { compareGroups } from "./caseGroups";
import { parameter, parameters } from "./parameters";

/** The functions by their names in a cell, for code that calls them elsewhere. */
export const FUNCTIONS = {
  WEEKLYSTAFFCOST: weeklyStaffCost,
  COSTPERCASE: costPerCase,
  COSTPERCLOSURE: costPerClosure,
  ATTAINMENT: attainment,
  LIFETIMEEARNINGS: lifetimeEarnings,
  LIFETIMETAX: lifetimeTax,
  EMPLOYMENT: employment,
  REREFERRALCOST: reReferralCost,
  REREFERRALSAVING: reReferralSaving,
  ESCALATIONSAVING: escalationSaving,
  DISCOUNTFACTOR: discountFactor,
  PRESENTVALUE: presentValue,
  UPRATE: uprate,
  RESULT: result,
  RESULTS: results,
  COMPARE: compare,
  TABLE: table,
  BRIDGE: bridge,
  BREAKEVEN: breakEven,
  TORNADO: tornado,
  TWOWAY: twoWay,
  SIMULATE: simulate,
  PROBABILITY: probability,
  DISTRIBUTION: distribution,
  ACCEPTABILITY: acceptability,
  INFORMATIONVALUE: informationValue,
  STUDYVALUE: studyValue,
  STUDYSIZE: studySize,
  OPTIONS: options,
  FRONTIER: frontier,
  INCREMENTAL: incremental,
  STAFFNEEDED: staffNeeded,
  SCALEUP: scaleUp,
  BREAKEVENCASES: breakEvenCases,
  PAYBACK: payback,
  BENEFITCOSTRATIO: benefitCostRatio,
  RATE: rate,
  DETECTABLE: detectable,
  SAMPLESIZE: sampleSize,
  CASECHECK: caseCheck,
  NEXTREFERRAL: nextReferral,
  CASEMONTHS: caseMonths,
  KAPLANMEIER: kaplanMeier,
  INCIDENCE: incidence,
  CASEESTIMATES: caseEstimates,
  COMPAREGROUPS: compareGroups,
  PARAMETER: parameter,
  PARAMETERS: parameters,
} as const;

export type FunctionName = keyof typeof FUNCTIONS;
