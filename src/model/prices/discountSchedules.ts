/** The schedules of discount rates that have a name, in real terms: data with a vintage, for whoever may give a rate. */

/** The rate that holds up to and including a year. */
interface Band {
  readonly untilYear: number;
  readonly rate: number;
}

interface DiscountSchedule {
  /** How cells and arguments call it. */
  readonly name: string;
  /** When it is the right one. */
  readonly use: string;
  /** From year 1 on; the last band has no end. */
  readonly bands: readonly Band[];
}

export const GREEN_BOOK = "Green Book";
/** Its own sensitivity test. */
export const SENSITIVITY_SCHEDULE = "Green Book sensitivity";
/** How far effects reach at most without it, in years. */
export const SENSITIVITY_BEYOND = 50;

/** What stands beside every schedule. */
export const SCHEDULES_VINTAGE =
  "Green Book of February 2026; the review of the rate published in June 2026 had changed nothing that we could find";

/**
 * HM Treasury's schedules.
 *
 * Source: The Green Book (HM Treasury, 5 February 2026), paragraphs 6.52 to 6.59 and its supplementary guidance on discounting,
 * Crown copyright, Open Government Licence v3.0; steps confirmed by the Department for Transport (TAG forthcoming change, 16
 * April 2026). The health rate falls in the supplementary table; the main text, paragraph 6.58, has 1.5% in every year. Both
 * agree to year 30.
 */
export const DISCOUNT_SCHEDULES = [
  {
    name: GREEN_BOOK,
    use: "The standard.",
    bands: falling(0.035, 0.03, 0.025, 0.02, 0.015, 0.01),
  },
  {
    name: SENSITIVITY_SCHEDULE,
    use: "Beside the standard, where effects reach beyond 50 years only: without pure time preference.",
    bands: falling(0.03, 0.0257, 0.0214, 0.0171, 0.0129, 0.0086),
  },
  {
    name: "Green Book health",
    use: "For health and life effects; the main text of 2026 keeps 1.5% in every year.",
    bands: falling(0.015, 0.0129, 0.0107, 0.0086, 0.0064, 0.0043),
  },
] as const satisfies readonly DiscountSchedule[];

export type DiscountScheduleName = (typeof DISCOUNT_SCHEDULES)[number]["name"];

/** The names, the standard first. */
export const DISCOUNT_SCHEDULE_NAMES: readonly DiscountScheduleName[] = DISCOUNT_SCHEDULES.map(({ name }) => name);

/** The schedule of a name as a cell may hold it, whatever its case and the blanks round it; undefined where there is none. */
export function findDiscountSchedule(name: string): (typeof DISCOUNT_SCHEDULES)[number] | undefined {
  const wanted = name.trim().toLowerCase();
  return DISCOUNT_SCHEDULES.find((schedule) => schedule.name.toLowerCase() === wanted);
}

/** The bands of a named schedule. */
export function bandsOf(name: DiscountScheduleName): readonly Band[] {
  return DISCOUNT_SCHEDULES.find((schedule) => schedule.name === name)?.bands ?? [];
}

/** The schedules for a person to choose from, each with all its steps. */
export const SCHEDULE_CHOICES = DISCOUNT_SCHEDULES.map(({ name, use, bands }) => ({
  value: name,
  label: name,
  explanation: `${use} ${stepsInWords(bands)}.`,
}));

/** All steps in words: "3.5% to year 30, 3% to 75, …, then 1%". */
export function stepsInWords(bands: readonly Band[]): string {
  return bands
    .map(({ untilYear, rate }, index) => {
      const percent = `${Number((rate * 100).toFixed(2))}%`;
      if (untilYear === Infinity) return `then ${percent}`;
      return `${percent} to ${index === 0 ? "year " : ""}${untilYear}`;
    })
    .join(", ");
}

/** The last years of the Green Book's bands are those of all its schedules. */
function falling(...rates: readonly [number, number, number, number, number, number]): readonly Band[] {
  const [to30, to75, to125, to200, to300, later] = rates;
  return [
    { untilYear: 30, rate: to30 },
    { untilYear: 75, rate: to75 },
    { untilYear: 125, rate: to125 },
    { untilYear: 200, rate: to200 },
    { untilYear: 300, rate: to300 },
    { untilYear: Infinity, rate: later },
  ];
}
