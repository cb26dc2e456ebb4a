import { DISCOUNT_FACTOR, PRESENT_VALUE } from "./discounting";
import { ESCALATION_SAVING } from "./escalation";
import { DETECTABLE, SAMPLE_SIZE } from "./evidence";
import type { FunctionExpansion } from "./functionExpansion";
import { ATTAINMENT, EMPLOYMENT, LIFETIME_EARNINGS, LIFETIME_TAX } from "./lifetimeOutcomes";
import { PARAMETER, PARAMETERS_TABLE } from "./parameters";
import { RE_REFERRAL_COST, RE_REFERRAL_SAVING } from "./reReferral";
import { COMPARE, RESULT, RESULTS, TABLE } from "./scenarios";
import { COST_PER_CASE, COST_PER_CLOSURE, WEEKLY_STAFF_COST } from "./staffCost";

/** The native form of each CBA function, by its name in a cell. */
export const EXPANSIONS: ReadonlyMap<string, FunctionExpansion> = new Map<string, FunctionExpansion>([
  ["WEEKLYSTAFFCOST", WEEKLY_STAFF_COST],
  ["COSTPERCASE", COST_PER_CASE],
  ["ATTAINMENT", ATTAINMENT],
  ["LIFETIMEEARNINGS", LIFETIME_EARNINGS],
  ["LIFETIMETAX", LIFETIME_TAX],
  ["EMPLOYMENT", EMPLOYMENT],
  ["REREFERRALCOST", RE_REFERRAL_COST],
  ["REREFERRALSAVING", RE_REFERRAL_SAVING],
  ["ESCALATIONSAVING", ESCALATION_SAVING],
  ["COSTPERCLOSURE", COST_PER_CLOSURE],
  ["DISCOUNTFACTOR", DISCOUNT_FACTOR],
  ["PRESENTVALUE", PRESENT_VALUE],
  ["DETECTABLE", DETECTABLE],
  ["SAMPLESIZE", SAMPLE_SIZE],
  ["RESULT", RESULT],
  ["RESULTS", RESULTS],
  ["COMPARE", COMPARE],
  ["TABLE", TABLE],
  ["PARAMETER", PARAMETER],
  ["PARAMETERS", PARAMETERS_TABLE],
]);
