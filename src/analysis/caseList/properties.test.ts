import * as fc from "fast-check";
import { finish } from "../simulation/steps";
import { clusteredShare } from "./clusteredShare";
import { cumulativeIncidence } from "./cumulativeIncidence";
import { NO_DAY } from "./dates";
import { randomFrom } from "./demo/random";
import { countByDay } from "./dayCounts";
import type { FollowedCases } from "./dayCounts";
import { errorsWhenAsked } from "./curveErrors";
import { errorsByDay } from "./errorsByDay";
import { curveOf, horizonProblem, incidenceBy, meanDaysOpen } from "./estimates";
import { indexIdentifiers } from "./identifiers";
import type { Families } from "./influence";
import { greenwoodError, openCurve, shareOn } from "./kaplanMeier";
import { restrictedMean, restrictedMeanError } from "./restrictedMean";
import { joinSpells } from "./spells";
import { NEVER, stillClosedByDay, stillClosedOn } from "./stillClosed";

interface Case {
  readonly exit: number;
  readonly cause: number;
  readonly family: number;
}

const aCase = fc.record({ exit: fc.nat(60), cause: fc.nat(2), family: fc.nat(8) });
const cases = fc.array(aCase, { minLength: 2, maxLength: 60 });

const followed = (list: readonly Case[], entry = -1): FollowedCases => ({
  entry: new Int32Array(list.length).fill(entry),
  exit: Int32Array.from(list, ({ exit }) => exit),
  cause: Uint8Array.from(list, ({ cause }) => cause),
  causes: 2,
});
const kin = (list: readonly Case[]): Families => ({ numbers: Int32Array.from(list, ({ family }) => family), count: 9 });

/** The longest that any estimate can look. */
const lastDay = (list: readonly Case[]) => Math.max(...list.map(({ exit }) => exit));

/** All that is estimated at one horizon. */
function estimates(list: readonly Case[], families: Families | null, horizon = lastDay(list)) {
  const all = followed(list);
  const curve = curveOf(all);
  const errors = errorsWhenAsked(all, curve, families);
  const mean = meanDaysOpen(curve, errors, horizon, 0.95);
  const rates = [1, 2].map((cause) => incidenceBy(curve, errors, cause, horizon, 0.95));
  const share = { value: shareOn(curve, horizon), standardError: errors.openShare(horizon) };
  return [mean, ...rates, share].map(({ value, standardError }) => [value, standardError] as const);
}

type Estimates = ReturnType<typeof estimates>;

function expectSame(actual: Estimates, expected: Estimates, errorFactor = 1): void {
  expected.forEach(([value, error], index) => {
    expect(actual[index]?.[0]).toBeCloseTo(value, 9);
    expect(actual[index]?.[1]).toBeCloseTo(error * errorFactor, 9);
  });
}

describe("estimates of any list", () => {
  it("do not depend on the order of rows and of families", () => {
    fc.assert(
      fc.property(cases, (list) => {
        const turned = list.toReversed().map((one) => ({ ...one, family: 8 - one.family }));
        expectSame(estimates(turned, kin(turned)), estimates(list, kin(list)));
      }),
    );
  });

  it("stay where every case is there twice, with twice the information", () => {
    fc.assert(
      fc.property(cases, (list) => {
        const twice = [...list, ...list.map((one) => ({ ...one, family: one.family + 9 }))];
        expectSame(estimates(twice, { ...kin(twice), count: 18 }), estimates(list, kin(list)), Math.SQRT1_2);
      }),
    );
  });

  it("add to 1, and the mean grows with the horizon but not beyond it", () => {
    fc.assert(
      fc.property(cases, (list) => {
        const curve = curveOf(followed(list));
        const [one, other] = [cumulativeIncidence(curve, 1), cumulativeIncidence(curve, 2)];
        let before = 0;
        for (let day = 0; day <= lastDay(list); day++) {
          expect(shareOn(curve, day) + (one[day] ?? 0) + (other[day] ?? 0)).toBeCloseTo(1, 12);
          const mean = restrictedMean(curve, day);
          expect(mean).toBeGreaterThanOrEqual(before);
          expect(mean).toBeLessThanOrEqual(day + 1e-9);
          before = mean;
        }
      }),
    );
  });

  it("are plain shares and means where every case is seen to its end", () => {
    fc.assert(
      fc.property(cases, (list) => {
        const ended = list.map((one) => ({ ...one, cause: 1 }));
        const curve = curveOf(followed(ended));
        const end = lastDay(ended);
        const open = ended.filter(({ exit }) => exit > 20).length;
        if (end >= 20) expect(shareOn(curve, 20)).toBeCloseTo(open / ended.length, 12);
        const mean = ended.reduce((sum, { exit }) => sum + exit, 0) / ended.length;
        expect(restrictedMean(curve, end)).toBeCloseTo(mean, 9);
      }),
    );
  });

  it("have the same errors by families of one as without families", () => {
    fc.assert(
      fc.property(cases, (list) => {
        const alone = { numbers: Int32Array.from(list.keys()), count: list.length };
        expectSame(estimates(list, alone), estimates(list, null));
      }),
    );
  });

  it("have the same errors made for every day at once as summed when asked for, by families and by strangers, and with late entries", () => {
    fc.assert(
      fc.property(cases, fc.array(fc.nat(59), { minLength: 60, maxLength: 60 }), fc.boolean(), (list, lates, isKin) => {
        const plain = followed(list);
        const all = { ...plain, entry: plain.exit.map((exit, index) => ((lates[index] ?? 0) % (exit + 1)) - 1) };
        const curve = curveOf(all);
        const families = isKin ? kin(list) : null;
        const [byDay, asked] = [errorsByDay(all, curve, families, [1, 2]), errorsWhenAsked(all, curve, families)];
        for (let day = 0; day <= lastDay(list); day++) {
          for (const cause of [1, 2]) {
            expect(byDay.incidence(cause, day)).toBeCloseTo(asked.incidence(cause, day), 6);
            const isCertain = asked.meanDaysOpen(day) * asked.incidence(cause, day) < 1e-6;
            if (!isCertain) expect(byDay.correlation(cause, day)).toBeCloseTo(asked.correlation(cause, day), 6);
          }
          expect(byDay.meanDaysOpen(day)).toBeCloseTo(asked.meanDaysOpen(day), 6);
          expect(byDay.openShare(day)).toBeCloseTo(asked.openShare(day), 6);
        }
      }),
    );
  });

  it("are those of a whole list where nobody entered late", () => {
    fc.assert(
      fc.property(cases, (list) => {
        const later = list.map((one) => ({ ...one, exit: one.exit + 1 }));
        // Nobody has an outcome on day 0, so that it does not matter who was at risk on it.
        const [whole, late] = [openCurve(countByDay(followed(later))), openCurve(countByDay(followed(later, 0)))];
        expect(late.share).toEqual(whole.share);
        expect(late.greenwood).toEqual(whole.greenwood);
      }),
    );
  });
});

/** On day 1 all are closed; sums kept from day to day, with thirds in them, then leave a trace of rounding. */
const WHERE_NOTHING_VARIES = [
  { seen: 1, closed: 0, again: 0, family: 0 },
  { seen: 1, closed: 1, again: 0, family: 1 },
  { seen: 1, closed: 0, again: 0, family: 2 },
  { seen: 1, closed: 1, again: 0, family: 0 },
  { seen: 1, closed: 1, again: 0, family: 1 },
  { seen: 1, closed: 1, again: 0, family: 1 },
  { seen: 1, closed: 0, again: 0, family: 2 },
  { seen: 0, closed: 0, again: 0, family: 0 },
];

test("closed and still closed is the same of every day at once as of one", () => {
  const days = fc.integer({ min: -1, max: 40 });
  const one = fc.record({ seen: days, closed: days, again: days, family: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 40 }), fc.boolean(), (list, isKin) => {
      const column = (of: (each: (typeof list)[number]) => number) => Int32Array.from(list, of);
      const returns = {
        seen: column(({ seen }) => seen),
        closed: column(({ closed }) => (closed < 0 ? NEVER : closed)),
        again: column(({ closed, again }) => (again <= closed || closed < 0 ? NEVER : again)),
      };
      const families = isKin ? { numbers: column(({ family }) => family), count: 6 } : null;
      const byDay = finish(stillClosedByDay(returns, families));
      for (let day = 0; day <= 42; day++) {
        const [all, asked] = [byDay(day), stillClosedOn(returns, families, day)];
        expect([all.n, all.events]).toEqual([asked.n, asked.events]);
        if (asked.n === 0 || asked.families === null) continue;
        const of = clusteredShare(asked);
        const found = clusteredShare(all);
        expect(found.standardError).toBeCloseTo(of.standardError, 9);
        expect(found.icc ?? -1).toBeCloseTo(of.icc ?? -1, 9);
        expect(found.icc ?? 0).toBeLessThanOrEqual(1);
      }
    }),
    { examples: [[WHERE_NOTHING_VARIES, true]] },
  );
});

test("an identifier is the same as a number and as a text, wherever and however often it stands", () => {
  const cell = fc.oneof(fc.nat(30), fc.nat(30).map(String), fc.constantFrom(" 7 ", "007", "A7", 7.5, "7.50", "", null));
  fc.assert(
    fc.property(fc.array(cell), (column) => {
      const written = column.map((one) => (one === 0 || one === null ? "" : String(one)));
      expect(indexIdentifiers(column)).toEqual(indexIdentifiers(written));
    }),
  );
});

describe("spells", () => {
  it("are the same where one is written as two rows that touch", () => {
    const spell = fc.record({
      start: fc.integer({ min: 1, max: 500 }),
      length: fc.integer({ min: 2, max: 90 }),
      of: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(spell, { minLength: 1 }), fc.nat(), (list, which) => {
        const rows = list.map(({ start, length, of }) => [of, start, start + length] as const);
        const [of = 0, start = 0, end = 0] = rows[which % rows.length] ?? [];
        const middle = start + 1;
        const split = [
          ...rows.toSpliced(which % rows.length, 1),
          [of, middle, end] as const,
          [of, start, middle] as const,
        ];
        const spells = (all: readonly (readonly [number, number, number])[]) => {
          const column = (place: 0 | 1 | 2) => Int32Array.from(all, (row) => row[place]);
          const joined = joinSpells(column(0), 4, column(1), column(2));
          return [joined.start, joined.end, joined.next].map((days) => Array.from(days));
        };
        expect(spells(split)).toEqual(spells(rows));
        expect(spells(rows)[1]).not.toContain(NO_DAY);
      }),
    );
  });
});

/** A list whose cases have the same chance of an outcome on each day, so that its true curve is known exactly. */
function generated(seed: number, hazards: readonly number[], familySize: number, isWindow: boolean) {
  const random = randomFrom(seed);
  const list: { entry: number; exit: number; cause: number; family: number }[] = [];
  for (let family = 0; list.length < 240; family++) {
    const hazard = hazards[Math.floor(random() * hazards.length)] ?? 0;
    for (let child = 0; child < familySize; child++) {
      const length = 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - hazard));
      const cause = random() < CLOSES ? 1 : 2;
      const before = Math.floor(random() * WINDOW);
      // A list that holds whoever was open 200 days before its extract, and began up to 600 days before it.
      const [entry, seen] = isWindow ? [Math.max(before - 200 - 1, -1), before] : [-1, before];
      if (length < entry + 1) continue;
      list.push({ entry, exit: Math.min(length, seen), cause: length <= seen ? cause : 0, family });
    }
  }
  const own = list.filter(({ entry, exit }) => exit > entry);
  const all: FollowedCases = {
    entry: Int32Array.from(own, ({ entry }) => entry),
    exit: Int32Array.from(own, ({ exit }) => exit),
    cause: Uint8Array.from(own, ({ cause }) => cause),
    causes: 2,
  };
  const families = { numbers: Int32Array.from(own, ({ family }) => family), count: list.length };
  return { all, families: familySize > 1 ? families : null };
}

const [CLOSES, WINDOW, HORIZON, LISTS] = [0.8, 600, 182, 1000];

/** Shares of 1,000 generated lists whose 95% intervals hold the true mean and the true rate of closure. */
function coverage(hazards: readonly number[], familySize: number, isWindow = false, ignoresFamilies = false) {
  const truth = (value: (hazard: number) => number) => hazards.reduce((sum, h) => sum + value(h), 0) / hazards.length;
  const mean = truth((h) => (1 - (1 - h) ** HORIZON) / h);
  const rate = truth((h) => CLOSES * (1 - (1 - h) ** HORIZON));
  const held = { mean: 0, rate: 0 };
  for (let seed = 1; seed <= LISTS; seed++) {
    const { all, families } = generated(seed, hazards, familySize, isWindow);
    const curve = curveOf(all);
    expect(horizonProblem(curve, HORIZON)).toBeNull();
    const kinship = ignoresFamilies ? null : families;
    const holds = (interval: { low: number; high: number } | null, value: number) =>
      Number(interval !== null && interval.low <= value && value <= interval.high);
    const errors = errorsWhenAsked(all, curve, kinship);
    held.mean += holds(meanDaysOpen(curve, errors, HORIZON, 0.95).interval, mean);
    held.rate += holds(incidenceBy(curve, errors, 1, HORIZON, 0.95).interval, rate);
  }
  return { mean: held.mean / LISTS, rate: held.rate / LISTS };
}

describe("intervals hold what is true in 93% to 97% of 1,000 generated lists", () => {
  const expectHeld = (share: number) => {
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.97);
  };

  it.each([
    ["of strangers", [0.006], 1, false],
    ["of strangers, in a window", [0.006], 1, true],
    ["of families whose children are alike", [0.001, 0.03], 4, false],
  ] as const)("%s", (_, hazards, familySize, isWindow) => {
    const { mean, rate } = coverage(hazards, familySize, isWindow);
    expectHeld(mean);
    expectHeld(rate);
  });

  it("and do not where families are ignored", () => {
    expect(coverage([0.001, 0.03], 4, false, true).mean).toBeLessThan(0.9);
  });
});

test("standard errors without families are Greenwood's", () => {
  const all = followed([3, 4, 4, 8, 9].map((exit, index) => ({ exit, cause: index % 2, family: index })));
  const curve = curveOf(all);
  const errors = errorsByDay(all, curve, null, []);
  expect(errors.meanDaysOpen(8)).toBe(restrictedMeanError(curve, 8));
  expect(errors.openShare(8)).toBe(greenwoodError(curve, 8));
});
