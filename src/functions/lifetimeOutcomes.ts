import { NUMBERS } from "../model/appendix9/numbers";
import { GREEN_BOOK } from "../model/prices/discountSchedules";
import { optional, required } from "./argument";
import type { Argument } from "./argument";
import { elementwise } from "./elementwise";

/**
 * Share of children expected to reach good GCSEs at a closure rate.
 * @customfunction ATTAINMENT ATTAINMENT
 * @param {unknown[][]} closureRate Share of cases closed, 0 to 1.
 * @param {unknown[][]} [closed] Share with good GCSEs if the case is closed, 0 to 1; 54% if omitted.
 * @param {unknown[][]} [open] Share with good GCSEs if the case stays open, 0 to 1; 15% if omitted.
 * @param {unknown[][]} [causalShare] Share of that gap which closing causes, 0 to 1; 1 if omitted, as in the report.
 * @returns {unknown[][]} Share of children, 0 to 1; spills in the broadcast shape.
 * @equation E3: open + causalShare × closureRate × (closed − open)
 * @example =CBA.ATTAINMENT(0.72) → 0.4308
 * @source Appendix 9, Individual benefits (Morse and Arkell, 2016)
 * @errors #VALUE! where a cell is not a number from 0 to 1; #N/A where a range is too short.
 */
export function attainment(
  closureRate: unknown[][],
  closed?: unknown[][],
  open?: unknown[][],
  causalShare?: unknown[][],
): unknown[][] {
  return elementwise(
    [required("closureRate", closureRate, "programme.closureRate"), ...attainmentArguments(closed, open, causalShare)],
    (rate, ifClosed, ifOpen, share) => NUMBERS.attainment(rate, ifClosed, ifOpen, share),
  );
}

/**
 * Lifetime earnings per case: the GCSE premium times the share expected to reach good GCSEs.
 * @customfunction LIFETIMEEARNINGS LIFETIMEEARNINGS
 * @param {unknown[][]} closureRate Share of cases closed, 0 to 1.
 * @param {unknown[][]} [premium] £ net present value of good GCSEs per child, 0 or more; £80,000 if omitted.
 * @param {unknown[][]} [closed] Share with good GCSEs if the case is closed, 0 to 1; 54% if omitted.
 * @param {unknown[][]} [open] Share with good GCSEs if the case stays open, 0 to 1; 15% if omitted.
 * @param {unknown[][]} [causalShare] Share of that gap which closing causes, 0 to 1; 1 if omitted, as in the report.
 * @param {unknown[][]} [childrenPerCase] Children per case, 0 or more; 1 if omitted, as in the report.
 * @param {unknown[][]} [delayYears] Years before working life begins, 0 or more, discounted by the Green Book; 0 if omitted.
 * @returns {unknown[][]} £ net present value per case; spills in the broadcast shape.
 * @equation E4: premium × attainment × childrenPerCase × D(delayYears), attainment as in E3
 * @example =CBA.LIFETIMEEARNINGS(0.72) → 34464
 * @source Table 7; Appendix 9, Individual benefits (Hayward, Hunt and Lord, 2014)
 * @errors #VALUE! where a cell is not a number or outside its range; #N/A where a range is too short; #NUM! on overflow.
 */
export function lifetimeEarnings(
  closureRate: unknown[][],
  premium?: unknown[][],
  closed?: unknown[][],
  open?: unknown[][],
  causalShare?: unknown[][],
  childrenPerCase?: unknown[][],
  delayYears?: unknown[][],
): unknown[][] {
  return elementwise(
    [
      required("closureRate", closureRate, "programme.closureRate"),
      ...earningsArguments(premium, closed, open, causalShare, childrenPerCase, delayYears),
    ],
    earningsPerCase,
  );
}

function earningsPerCase(
  closureRate: number,
  premium: number,
  closed: number,
  open: number,
  causalShare: number,
  childrenPerCase: number,
  delayYears: number,
): number {
  const factor = NUMBERS.discountFactor(delayYears, GREEN_BOOK);
  return NUMBERS.lifetimeEarnings(closureRate, premium, closed, open, causalShare, childrenPerCase, factor);
}

/**
 * Lifetime tax per case: income tax and National Insurance on the lifetime earnings.
 * @customfunction LIFETIMETAX LIFETIMETAX
 * @param {unknown[][]} closureRate Share of cases closed, 0 to 1.
 * @param {unknown[][]} [incomeTax] Income tax as a share of earnings, 0 to 1; 20% if omitted.
 * @param {unknown[][]} [nationalInsurance] National Insurance as a share of earnings, 0 to 1; 12% if omitted.
 * @param {unknown[][]} [premium] £ net present value of good GCSEs per child, 0 or more; £80,000 if omitted.
 * @param {unknown[][]} [closed] Share with good GCSEs if the case is closed, 0 to 1; 54% if omitted.
 * @param {unknown[][]} [open] Share with good GCSEs if the case stays open, 0 to 1; 15% if omitted.
 * @param {unknown[][]} [causalShare] Share of that gap which closing causes, 0 to 1; 1 if omitted, as in the report.
 * @param {unknown[][]} [childrenPerCase] Children per case, 0 or more; 1 if omitted, as in the report.
 * @param {unknown[][]} [delayYears] Years before working life begins, 0 or more, discounted by the Green Book; 0 if omitted.
 * @returns {unknown[][]} £ net present value per case; spills in the broadcast shape.
 * @equation E5: (incomeTax + nationalInsurance) × lifetime earnings, which are E4
 * @example =CBA.LIFETIMETAX(0.64) → 10229.76
 * @source Table 7; Appendix 9, Individual benefits
 * @errors #VALUE! where a cell is not a number or outside its range; #N/A where a range is too short; #NUM! on overflow.
 */
export function lifetimeTax(
  closureRate: unknown[][],
  incomeTax?: unknown[][],
  nationalInsurance?: unknown[][],
  premium?: unknown[][],
  closed?: unknown[][],
  open?: unknown[][],
  causalShare?: unknown[][],
  childrenPerCase?: unknown[][],
  delayYears?: unknown[][],
): unknown[][] {
  return elementwise(
    [
      required("closureRate", closureRate, "programme.closureRate"),
      optional("incomeTax", incomeTax, "tax.income"),
      optional("nationalInsurance", nationalInsurance, "tax.nationalInsurance"),
      ...earningsArguments(premium, closed, open, causalShare, childrenPerCase, delayYears),
    ],
    (rate, tax, insurance, ...earnings: [number, number, number, number, number, number]) =>
      NUMBERS.lifetimeTax(earningsPerCase(rate, ...earnings), tax, insurance),
  );
}

/**
 * Likelihood of employment, in percentage points above a child without good GCSEs. For display: it overlaps the earnings.
 * @customfunction EMPLOYMENT EMPLOYMENT
 * @param {unknown[][]} closureRate Share of cases closed, 0 to 1.
 * @param {unknown[][]} [employmentPremium] Percentage points that good GCSEs add, 0 to 100; 14.3 if omitted.
 * @param {unknown[][]} [closed] Share with good GCSEs if the case is closed, 0 to 1; 54% if omitted.
 * @param {unknown[][]} [open] Share with good GCSEs if the case stays open, 0 to 1; 15% if omitted.
 * @param {unknown[][]} [causalShare] Share of that gap which closing causes, 0 to 1; 1 if omitted, as in the report.
 * @returns {unknown[][]} Percentage points; spills in the broadcast shape.
 * @equation E6: employmentPremium × attainment, which is E3
 * @example =CBA.EMPLOYMENT(0.72) → 6.16044
 * @source Table 7
 * @errors #VALUE! where a cell is not a number or outside its range; #N/A where a range is too short.
 */
export function employment(
  closureRate: unknown[][],
  employmentPremium?: unknown[][],
  closed?: unknown[][],
  open?: unknown[][],
  causalShare?: unknown[][],
): unknown[][] {
  return elementwise(
    [
      required("closureRate", closureRate, "programme.closureRate"),
      optional("employmentPremium", employmentPremium, "employment.premium"),
      ...attainmentArguments(closed, open, causalShare),
    ],
    (rate, premium, ifClosed, ifOpen, share) => NUMBERS.employment(rate, premium, ifClosed, ifOpen, share),
  );
}

function attainmentArguments(closed: unknown, open: unknown, causalShare: unknown): Argument[] {
  return [
    optional("closed", closed, "attainment.closed"),
    optional("open", open, "attainment.open"),
    optional("causalShare", causalShare, "attainment.causalShare"),
  ];
}

function earningsArguments(
  premium: unknown,
  closed: unknown,
  open: unknown,
  causalShare: unknown,
  childrenPerCase: unknown,
  delayYears: unknown,
): Argument[] {
  return [
    optional("premium", premium, "attainment.premium"),
    ...attainmentArguments(closed, open, causalShare),
    optional("childrenPerCase", childrenPerCase, "attainment.childrenPerCase"),
    optional("delayYears", delayYears, "attainment.delayYears"),
  ];
}
