import * as fc from "fast-check";
import { caseEstimates } from "../../../functions/caseEstimates";
import cluster from "../golden/cluster.json";
import { serialOf } from "../calendar";
import { FoundRows } from "../foundRows";
import { NO_DAY, UNREADABLE } from "../dates";
import { EXCLUSIONS } from "./choices";
import type { StudyChoices, StudyColumns } from "./choices";
import { armCurves, curveAt, estimatesAt, longestHorizon } from "./estimatesAt";
import { finish } from "../../simulation/steps";
import { countFindings } from "./findingCounts";
import { liveRefusal } from "./liveRefusal";
import { checkCaseload } from "./littlesLaw";
import { monthsInReach } from "./monthsInReach";
import { countClosures, proposedHolds } from "./oneKind";
import { prepareStudy } from "./prepareStudy";

const EXTRACT = serialOf(2024, 3, 31);
const BLANK = {
  family: null,
  reason: null,
  protection: null,
  care: null,
  born: null,
  noFurtherAction: null,
  group: null,
};
const CHOICES: StudyChoices = {
  extract: EXTRACT,
  holds: "openAndClosed",
  window: { kind: "startedSince", day: serialOf(2022, 4, 1) },
  leftOut: new Set(EXCLUSIONS),
  caseIs: "child",
  escalation: "protection",
  arms: "programme",
  showsReReferral: true,
  tellsChildrenApart: true,
};

describe("a list as cases", () => {
  const columns: StudyColumns = {
    ...BLANK,
    caseId: ["a", "a", "b", "b", "c", "d", "e", "f", "g", "h", ""],
    start: [
      ...["01/05/2022", "01/06/2022", "01/05/2022", "01/05/2022", "02/05/2022", "03/05/2022"],
      ...["04/05/2022", "05/05/2022", "01/01/2022", "31/02/2023", ""],
    ],
    end: [
      ...["01/07/2022", "01/08/2022", "01/06/2022", "01/06/2022", "", "01/09/2022"],
      ...["01/09/2022", "", "01/09/2022", "", ""],
    ],
    noFurtherAction: ["No", "No", "No", "No", "a) Yes", "No", "No", "No", "No", "No", ""],
    reason: ["RC7", "RC7", "RC7", "RC7", "", "RC8 - assessed", "RC7", "", "RC7", "", ""],
    protection: ["", "", "", "", "", "", "01/05/2022", "01/12/2022", "", "", ""],
  };

  it("joins rows of one spell, counts a row that stands twice once, and says what does not count and why", () => {
    const study = prepareStudy(columns, CHOICES, 3);
    expect(study.filled).toBe(10);
    expect(study.removed).toEqual([
      { label: "Referrals with no further action", count: 1 },
      { label: "Closed after assessment (RC8, RC9)", count: 1 },
      { label: "Rows with an error", count: 1 },
      { label: "Joined to the row of the same spell", count: 2 },
      { label: "Began under a protection plan", count: 1 },
      { label: "Started before the list is complete", count: 1 },
    ]);
    expect(Array.from(study.cases.start.days)).toEqual([
      serialOf(2022, 5, 1),
      serialOf(2022, 5, 1),
      serialOf(2022, 5, 5),
    ]);
    expect(Array.from(study.cases.closed.days)).toEqual([serialOf(2022, 8, 1), serialOf(2022, 6, 1), 0]);
    expect(Array.from(study.cases.row)).toEqual([0, 2, 7]);
    expect(study.followed.cases.cause).toEqual(Uint8Array.from([2, 2, 1]));
  });

  it("keeps what a person does not leave out", () => {
    const study = prepareStudy(columns, { ...CHOICES, leftOut: new Set() });
    expect(study.cases.row).toHaveLength(6);
    // The one that began under protection is followed to its closure.
    expect(study.followed.cases.cause[4]).toBe(2);
  });

  it("has who began under protection in weeks open where a person says so, and never in the escalation rate", () => {
    const study = prepareStudy({ ...columns, family: null }, { ...CHOICES, leftOut: new Set(["noFurtherAction"]) });
    const [result] = estimatesAt(study, 4);
    const made = result !== undefined && "estimates" in result ? result.estimates : [];
    const cases = (key: string) => made.find((one) => one.key === key)?.cases;
    expect(cases("programme.weeksOpen")).toBe(5);
    expect(cases("escalation.programmeRate")).toBe(4);
  });

  it("calls rows as the sheet does, counts findings by kind, and repeats no identifier", () => {
    const study = prepareStudy(columns, CHOICES, 3);
    const counts = finish(countFindings(study.findings));
    expect(counts[0]).toEqual({ severity: "Error", text: "start: no such day", rows: [9] });
    expect(study.findings.textAt(3)).toContain("the same as row 5");
    expect(counts.map(({ text }) => text).join(" ")).not.toMatch(/\d/);
  });

  it("takes a family from its first start to its last closure", () => {
    const family = ["x", "x", "x", "x", "y", "z", "z", "w", "w", "w", ""];
    const study = prepareStudy({ ...columns, family }, { ...CHOICES, caseIs: "family", leftOut: new Set() });
    // The last one's first child came before the list is complete.
    expect(Array.from(study.cases.row)).toEqual([0, 4, 5]);
    expect(study.families).toBeNull();
    // Children a and b; c; d and e. By hand: 5 ÷ 3, standard deviation √⅓.
    const made = estimatesAt(study, 4).flatMap((result) => ("estimates" in result ? result.estimates : []));
    const perCase = made.find(({ key }) => key === "attainment.childrenPerCase");
    expect(perCase).toMatchObject({ value: 5 / 3, cases: 3, events: null });
    expect(perCase?.distribution[0]).toBe("gamma");
    expect(perCase?.distribution[2]).toBeCloseTo(1 / 3, 12);
    expect(perCase?.interval?.high).toBeCloseTo(5 / 3 + 1.959964 / 3, 5);
    expect(perCase?.how).toMatch(/^children ÷ cases, .*: 5 children .*too few to rest on$/);
  });

  it("has children per case only where a case is a family and rows say which child they are of", () => {
    const family = ["x", "x", "x", "x", "y", "z", "z", "w", "w", "w", ""];
    const has = (change: Partial<StudyChoices>) =>
      prepareStudy({ ...columns, family }, { ...CHOICES, leftOut: new Set(), ...change }).childrenPerCase !== null;
    expect(has({ caseIs: "family" })).toBe(true);
    expect(has({ caseIs: "child" })).toBe(false);
    expect(has({ caseIs: "family", tellsChildrenApart: false })).toBe(false);
    expect(prepareStudy(columns, { ...CHOICES, caseIs: "family" }).childrenPerCase).toBeNull();
  });
});

describe("estimates of a study", () => {
  const { weeks, cause, family, group } = cluster.input;
  const first = EXTRACT - 3000;
  const start = weeks.map((length, index) => (cause[index] === 0 ? EXTRACT - 7 * length : first));
  const dates = (which: number) => weeks.map((length, index) => (cause[index] === which ? first + 7 * length : ""));
  const columns: StudyColumns = {
    ...BLANK,
    ...{ caseId: weeks.map((_, index) => `case ${index}`), start, end: dates(1), protection: dates(2) },
    ...{ family, group: group.map((one) => (one === 1 ? "North" : "South")) },
  };
  const choices: StudyChoices = {
    ...{ ...CHOICES, window: { kind: "startedSince", day: first }, showsReReferral: false, tellsChildrenApart: true },
    arms: new Map([
      ["North", "programme"],
      ["South", "comparator"],
    ]),
  };
  const study = prepareStudy(columns, choices);

  it("are those of CASEESTIMATES for the same cases, arm by arm", () => {
    const table = caseEstimates(
      start.map((day) => [day]),
      weeks.map((_, index) => [columns.protection?.[index], columns.end[index]]),
      [[EXTRACT]],
      group.map((one) => [one === 1 ? "programme" : "comparator"]),
      [[40]],
      [["protection", "closed"]],
      undefined,
      family.map((one) => [one]),
    );
    const made = estimatesAt(study, 40).flatMap((result) => ("estimates" in result ? result.estimates : []));
    expect(made[0]?.how).toMatch(/ estimate and the closure rate's correlate −0\.\d\d/);
    expect(made.map(({ key, value }) => [key, value])).toEqual(table.slice(1, -1).map(([key, value]) => [key, value]));
  });

  it("count a closed case that cannot come back as not back, from the day on which it cannot", () => {
    const closed = serialOf(2022, 6, 1);
    const list: StudyColumns = {
      ...BLANK,
      caseId: ["died", "adult", "back", "stayed", "back"],
      start: [...new Array<number>(4).fill(closed - 30), closed + 50],
      end: [...new Array<number>(4).fill(closed), closed + 80],
      reason: ["RC2 - Died", "RC7", "RC7", "RC7", "RC7"],
      born: ["", serialOf(2004, 7, 1), "", "", ""],
    };
    const listed = prepareStudy(list, CHOICES);
    expect(Array.from(listed.cases.gone)).toEqual([closed, serialOf(2022, 7, 1), 0, 0, 0]);
    const rate = estimatesAt(listed, 4)
      .flatMap((result) => ("estimates" in result ? result.estimates : []))
      .find(({ key }) => key === "programme.reReferralRate");
    expect(rate?.value).toBeCloseTo(1 / 5, 14);
    expect(rate).toMatchObject({ cases: 5, events: 1, distribution: ["beta", 1, 5] });
    expect(rate?.how).toContain("2 that could not (died, adopted, moved away or 18) counting as not back");
  });

  it("look no further than ten cases at risk in every arm", () => {
    const curves = armCurves(study);
    const longest = longestHorizon(curves);
    const atRisk = (week: number) => curves.map((one) => curveAt(one, week).atRisk);
    expect(Math.min(...atRisk(longest))).toBeGreaterThanOrEqual(10);
    expect(Math.min(...atRisk(longest + 1))).toBeLessThan(10);
  });

  it("have a mean of closed cases alone beside them, which is shorter", () => {
    const [curve] = armCurves(study);
    const [result] = estimatesAt(study, longestHorizon(armCurves(study)));
    const mean = result !== undefined && "estimates" in result ? result.estimates[0]?.value : undefined;
    expect(curve?.naiveWeeks).toBeLessThan(Number(mean));
  });
});

test("a list of spells that are written as two rows that touch gives the same estimates", () => {
  const spell = fc.record({
    before: fc.nat(500),
    length: fc.integer({ min: 2, max: 300 }),
    cut: fc.nat(),
    kin: fc.nat(5),
  });
  fc.assert(
    fc.property(fc.array(spell, { minLength: 3, maxLength: 25 }), (spells) => {
      const rows = spells.map(({ before, length, kin }, place) => {
        const start = EXTRACT - 1 - before;
        const family = `family ${kin}`;
        return { caseId: `case ${place}`, family, start, end: start + length > EXTRACT ? "" : start + length };
      });
      const inTwo = rows.flatMap((one, place) => {
        const cut = one.start + 1 + ((spells[place]?.cut ?? 0) % 2);
        return cut > EXTRACT
          ? [one]
          : [
              { ...one, start: cut },
              { ...one, end: cut },
            ];
      });
      const madeOf = (list: readonly (typeof rows)[number][]) => {
        const column = (of: (one: (typeof rows)[number]) => unknown) => list.map(of);
        const columns: StudyColumns = {
          ...{ ...BLANK, caseId: column(({ caseId }) => caseId), family: column(({ family }) => family) },
          ...{ start: column(({ start }) => start), end: column(({ end }) => end) },
        };
        return estimatesAt(
          prepareStudy(columns, { ...CHOICES, window: { kind: "startedSince", day: EXTRACT - 600 } }),
          4,
        );
      };
      expect(madeOf(inTwo)).toEqual(madeOf(rows));
    }),
    { numRuns: 50 },
  );
});

test("a list of more than 100,000 rows has no formula that follows it", () => {
  const study = prepareStudy({ ...BLANK, caseId: ["a"], start: [EXTRACT - 100], end: [""] }, CHOICES);
  expect(liveRefusal(study, false)).toBeNull();
  expect(liveRefusal({ ...study, findings: new FoundRows(100_001) }, false)).toBe(
    "the list has more than 100,000 rows",
  );
});

describe("a list of one kind of case alone", () => {
  // One begins every day; every third is open for 200 days, the others for 20.
  const all = Array.from({ length: 400 }, (_, place) => {
    const start = EXTRACT - 400 + place;
    const end = start + (place % 3 === 0 ? 200 : 20);
    return { caseId: `case ${place}`, family: `family ${place % 90}`, start, end: end > EXTRACT ? "" : end };
  });
  const columnsOf = (
    rows: readonly Readonly<Record<"caseId" | "family" | "start" | "end", unknown>>[],
  ): StudyColumns => ({
    ...{ ...BLANK, caseId: rows.map(({ caseId }) => caseId), family: rows.map(({ family }) => family) },
    ...{ start: rows.map(({ start }) => start), end: rows.map(({ end }) => end) },
  });
  const open = all.filter(({ end }) => end === "");
  const closed = all.filter(({ end }) => end !== "");

  it.each([
    ["onlyOpen", open],
    ["onlyClosed", closed],
  ] as const)("%s gives no estimate, says of each why, and counts and checks its rows all the same", (holds, rows) => {
    const impossible = { caseId: "other", family: "", start: "31/02/2023", end: "" };
    // The day since which a list of both kinds would be complete leaves nobody out of this one.
    const window = { kind: "startedSince", day: EXTRACT - 10 } as const;
    const study = prepareStudy(columnsOf([...rows, impossible]), { ...CHOICES, holds, window, caseIs: "family" });
    expect([estimatesAt(study, 4), armCurves(study), study.childrenPerCase]).toEqual([[], [], null]);
    expect(monthsInReach(study)).toEqual({ months: [], year: null });
    expect(study.refused.map(({ of }) => of)).toEqual([
      ...["Weeks open and closure rate", "Escalation rate", "Re-referral rate"],
      ...["Starts by month and average caseload", "Children per case"],
    ]);
    expect(study.removed.map(({ label }) => label)).not.toContain("Started before the list is complete");
    expect(study.removed).toContainEqual({ label: "Rows with an error", count: 1 });
    expect(study.filled).toBe(rows.length + 1);
    const children = prepareStudy(columnsOf(rows), { ...CHOICES, holds, window });
    expect([children.removed, children.cases.row.length]).toEqual([[], rows.length]);
  });

  it("would give weeks open that are too long without the closed cases, too short without the open ones", () => {
    const window = { kind: "startedSince", day: EXTRACT - 400 } as const;
    const weeksOf = (rows: typeof all) => {
      const study = prepareStudy(columnsOf(rows), { ...CHOICES, window });
      expect(study.refused).toEqual([]);
      const [result] = estimatesAt(study, 26);
      return result !== undefined && "estimates" in result ? Number(result.estimates[0]?.value) : NaN;
    };
    // A third are open for all of the 182 days.
    expect(weeksOf(all)).toBeCloseTo((20 + 20 + 182) / 3 / 7, 0);
    expect(weeksOf(open)).toBe(26);
    expect(weeksOf(closed)).toBeLessThan(0.8 * weeksOf(all));
  });

  it("is proposed where no row has a closure or every one has, but for rows that tell of neither", () => {
    const [day, later] = [EXTRACT - 90, EXTRACT - 30];
    const holdsOf = (kinds: readonly (readonly [start: number, end: number, reason?: unknown])[], times = 10) => {
      const rows = Array.from({ length: times }, () => kinds).flat();
      const column = (place: 0 | 1) => Int32Array.from(rows, (row) => row[place]);
      return proposedHolds(
        countClosures(
          column(0),
          column(1),
          rows.map(([, , reason]) => reason),
        ),
      );
    };
    expect(holdsOf([[day, later], [day, NO_DAY]])).toBe("openAndClosed"); // oxfmt-ignore
    expect(holdsOf([[day, NO_DAY], [later, NO_DAY, " "], [NO_DAY, later], [day, UNREADABLE]])).toBe("onlyOpen"); // oxfmt-ignore
    // A reason without a date: closed some day, an error of its own.
    expect(holdsOf([[day, later], [day, NO_DAY, "RC7"], [NO_DAY, NO_DAY]])).toBe("onlyClosed"); // oxfmt-ignore
    expect(holdsOf([[NO_DAY, NO_DAY]])).toBe("openAndClosed");
    // Fewer rows than anything is estimated from may be so by chance.
    expect([holdsOf([[day, later]], 10), holdsOf([[day, later]], 9)]).toEqual(["onlyClosed", "openAndClosed"]);
  });
});

describe("months of a study", () => {
  it("are those in which the list holds everything, and twelve make a year", () => {
    const start = Array.from({ length: 24 }, (_, month) =>
      serialOf(2022 + Math.floor((month + 3) / 12), ((month + 3) % 12) + 1, 1),
    );
    const columns = {
      ...BLANK,
      caseId: start.map(String),
      start,
      end: start.map((day) => (day + 70 > EXTRACT ? "" : day + 70)),
    };
    const { months, year } = monthsInReach(
      prepareStudy(columns, { ...CHOICES, window: { kind: "openSince", day: serialOf(2022, 4, 15) } }),
    );
    expect(months).toHaveLength(23);
    // One start a month, each open for ten weeks.
    expect(year).toMatchObject({ started: 12, fewest: 1, most: 1 });
    expect(year?.impliedWeeks).toBeCloseTo(10, 0);
    expect(year?.days).toBe(366);
  });

  it("have the caseload that starts and the curve make, unless demand changes", () => {
    const from = serialOf(2021, 4, 1);
    const casesOf = (start: readonly number[]) => ({
      ...BLANK,
      caseId: start.map(String),
      start: [...start],
      end: start.map((day) => (day + 70 > EXTRACT ? "" : day + 70)),
    });
    const checkOf = (start: readonly number[]) => {
      const study = prepareStudy(casesOf(start), { ...CHOICES, window: { kind: "startedSince", day: from } });
      const { year } = monthsInReach(study);
      return year === null ? null : { year, check: checkCaseload(study, year) };
    };
    // One start every three days, each open for ten weeks: 70 ÷ 3 are open.
    const steady = checkOf(Array.from({ length: 364 }, (_, place) => from + 3 * place));
    expect(steady?.check).toMatchObject({ isFarOff: false, upTo: 10 });
    expect(steady?.check?.expectedOpen).toBeCloseTo(70 / 3, 0);
    expect(steady?.year.averageOpen).toBeCloseTo(70 / 3, 0);
    // Starts of the last month only: the year's caseload has not come about yet.
    const sudden = checkOf([from, ...Array.from({ length: 300 }, (_, place) => EXTRACT - 30 + Math.floor(place / 10))]);
    expect(sudden?.check?.isFarOff ?? true).toBe(true);
  });

  it("are no year where the list is shorter", () => {
    const columns = { ...BLANK, caseId: ["a"], start: [serialOf(2024, 1, 1)], end: [""] };
    const { months, year } = monthsInReach(
      prepareStudy(columns, { ...CHOICES, window: { kind: "openSince", day: serialOf(2023, 10, 1) } }),
    );
    expect([months.length, year]).toEqual([6, null]);
  });
});
