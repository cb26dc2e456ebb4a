import { CASE_MONTHS } from "./caseMonths";
import { DISCOUNT_FACTOR, PRESENT_VALUE } from "./discounting";
import {
  ATTAINMENT,
  COST_PER_CASE,
  COST_PER_CLOSURE,
  EMPLOYMENT,
  ESCALATION_SAVING,
  LIFETIME_EARNINGS,
  LIFETIME_TAX,
  RE_REFERRAL_COST,
  RE_REFERRAL_SAVING,
} from "./equationFunctions";
import { DETECTABLE, SAMPLE_SIZE } from "./evidence";
import type { FunctionExpansion } from "./functionExpansion";
import { UPRATE } from "./uprate";
import { PARAMETER, PARAMETERS_TABLE } from "./parameters";
import { COMPARE, RESULT, RESULTS, TABLE } from "./scenarios";
import { WEEKLY_STAFF_COST } from "./weeklyStaffCost";

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
  ["UPRATE", UPRATE],
  ["DETECTABLE", DETECTABLE],
  ["SAMPLESIZE", SAMPLE_SIZE],
  ["CASEMONTHS", CASE_MONTHS],
  ["RESULT", RESULT],
  ["RESULTS", RESULTS],
  ["COMPARE", COMPARE],
  ["TABLE", TABLE],
  ["PARAMETER", PARAMETER],
  ["PARAMETERS", PARAMETERS_TABLE],
]);
