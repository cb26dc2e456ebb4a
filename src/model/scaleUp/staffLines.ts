import { WEEKS_PER_YEAR } from "../register/parameters";
import type { Arm } from "../register/definition";
import type { Lines, YearCells, YearNumbers } from "./line";
import type { ScaleUpSettings } from "../register/scaleUpParameters";
import type { Moment } from "./demand";
import { postsFor, wholeDown, wholeDownFormula, wholeUp, wholeUpFormula } from "./posts";

/** S1 to S11: posts for the caseload, and what the comparator's service is spared. */
export type StaffLine =
  | "cases"
  | "yearPart"
  | "caseload"
  | "caseload.yearEnd"
  | "caseload.peak"
  | "practitioners"
  | "pods"
  | "consultants"
  | "utilisation"
  | "largestCaseload"
  | "posts"
  | "newPosts"
  | "leavers"
  | "goingPosts"
  | "freedCaseload"
  | "freedPosts"
  | "freedCaseload.staffed"
  | "comparatorPosts"
  | "releasedPosts"
  | "newlyReleasedPosts"
  | "returningPosts"
  | "savedPosts";

const staff = { view: "staff", perspective: null, kind: "stock", isResult: false } as const;

export const STAFF_LINES: Lines<StaffLine> = {
  cases: {
    ...staff,
    equation: "S1",
    label: "Cases that start",
    unit: "cases",
    kind: "flow",
    number: ({ startedAgo }) => startedAgo(0),
    formula: ({ entered }) => `N(${entered})`,
  },
  yearPart: {
    ...staff,
    equation: "S1a",
    label: "Part of the year in which the programme runs",
    unit: "share",
    number: ({ year, once }) => (year === 1 ? once.firstYearPart : 1),
    formula: ({ year, single }) => `IF(${year}=1,${single("firstYearPart")},1)`,
  },
  // Of the months in which the programme runs, as posts are of those.
  caseload: {
    ...staff,
    equation: "S2",
    label: "Active caseload, average of the year",
    unit: "cases",
    number: ({ lines, carriedOver, open }) => carriedOver(open.programme) / lines.yearPart,
    formula: (cells) => averageCaseload(cells, "programme"),
  },
  "caseload.yearEnd": {
    ...staff,
    equation: "S2a",
    label: "Active caseload at the end of the year",
    unit: "cases",
    number: ({ caseloadAt }) => caseloadAt("programme", "end"),
    formula: (cells) => openAtFormula(cells, "programme", "end"),
  },
  "caseload.peak": {
    ...staff,
    equation: "S2b",
    label: "Active caseload, largest of the year",
    unit: "cases",
    number: (year) => peak(year, "programme"),
    formula: (cells) => peakFormula(cells, "programme"),
  },
  practitioners: {
    ...staff,
    equation: "S3",
    label: "Practitioners",
    unit: "posts",
    isWhole: true,
    number: (year) => posts(year).practitioners,
    formula: (cells) =>
      `IF(${cells.single("staff.pods")}="whole",${cells.at("pods")}*${cells.single("staff.practitionersPerPod")},${needed(cells)})`,
  },
  pods: {
    ...staff,
    equation: "S4",
    label: "Pods",
    unit: "pods",
    number: (year) => posts(year).pods,
    formula: (cells) => wholeUpFormula(`${needed(cells)}/${cells.single("staff.practitionersPerPod")}`),
  },
  consultants: {
    ...staff,
    equation: "S4",
    label: "Consultants, one a pod",
    unit: "posts",
    isWhole: true,
    number: ({ lines }) => lines.pods,
    formula: ({ at }) => at("pods"),
  },
  utilisation: {
    ...staff,
    equation: "S5",
    label: "Utilisation of the practitioners",
    unit: "share",
    number: ({ lines, settings }) => ofPosts(lines.caseload, lines.practitioners * settings["staff.caseload"]),
    formula: ({ at, single }) =>
      `IF(${at("practitioners")}=0,0,${at("caseload")}/(${at("practitioners")}*${single("staff.caseload")}))`,
  },
  largestCaseload: {
    ...staff,
    equation: "S5a",
    label: "Largest caseload of a practitioner",
    unit: "cases",
    number: ({ lines }) => ofPosts(lines["caseload.peak"], lines.practitioners),
    formula: ({ at }) => `IF(${at("practitioners")}=0,0,${at("caseload.peak")}/${at("practitioners")})`,
  },
  posts: {
    ...staff,
    equation: "S6",
    label: "Posts of the programme",
    unit: "posts",
    isWhole: true,
    isResult: true,
    number: ({ lines }) => lines.practitioners + lines.consultants,
    formula: ({ at }) => `${at("practitioners")}+${at("consultants")}`,
  },
  newPosts: {
    ...staff,
    equation: "S7",
    label: "New posts",
    unit: "posts",
    isWhole: true,
    kind: "flow",
    number: ({ lines, before }) => rise(before.posts, lines.posts),
    formula: ({ at, before }) => riseFormula(yearBefore(before("posts")), at("posts")),
  },
  leavers: {
    ...staff,
    equation: "S7a",
    label: "Leavers who are replaced",
    unit: "posts",
    kind: "flow",
    number: ({ lines, settings }) => lines.posts * settings["staff.turnoverRate"] * lines.yearPart,
    formula: ({ at, single }) => `${at("posts")}*${single("staff.turnoverRate")}*${at("yearPart")}`,
  },
  goingPosts: {
    ...staff,
    equation: "S7b",
    label: "Posts by which the programme shrinks",
    unit: "posts",
    isWhole: true,
    kind: "flow",
    number: ({ lines, before }) => rise(lines.posts, before.posts),
    formula: ({ at, before }) => riseFormula(at("posts"), yearBefore(before("posts"))),
  },
  freedCaseload: {
    ...staff,
    equation: "S8",
    label: "Caseload freed in the comparator's service",
    unit: "cases",
    number: ({ lines, carriedOver, open }) => carriedOver(open.comparator) / lines.yearPart,
    formula: (cells) => averageCaseload(cells, "comparator"),
  },
  freedPosts: {
    ...staff,
    equation: "S9",
    label: "The same in social workers",
    unit: "posts",
    number: ({ lines, once }) => lines.freedCaseload / once.casesPerPost,
    formula: ({ at, single }) => `${at("freedCaseload")}/${single("casesPerPost")}`,
  },
  "freedCaseload.staffed": {
    ...staff,
    equation: "S9a",
    label: "Caseload for which the comparator's service would have posts",
    unit: "cases",
    number: (year) =>
      staffedFor(year.settings, {
        average: () => year.lines.freedCaseload,
        yearEnd: () => year.caseloadAt("comparator", "end"),
        peak: () => peak(year, "comparator"),
      }),
    formula: (cells) =>
      staffedForFormula(cells, {
        average: cells.at("freedCaseload"),
        yearEnd: openAtFormula(cells, "comparator", "end"),
        peak: peakFormula(cells, "comparator"),
      }),
  },
  comparatorPosts: {
    ...staff,
    equation: "S9b",
    label: "Whole social workers for it",
    unit: "posts",
    isWhole: true,
    number: ({ lines, once }) => wholeUp(lines["freedCaseload.staffed"] / once.casesPerPost),
    formula: ({ at, single }) => wholeUpFormula(`${at("freedCaseload.staffed")}/${single("casesPerPost")}`),
  },
  // As far as waiting demand does not refill the caseload.
  releasedPosts: {
    ...staff,
    equation: "S10",
    label: "Whole posts that can go",
    unit: "posts",
    isWhole: true,
    isResult: true,
    number: ({ lines, settings }) => wholeDown(settings["scaleUp.releasedShare"] * lines.freedPosts),
    formula: ({ at, single }) => wholeDownFormula(`${single("scaleUp.releasedShare")}*${at("freedPosts")}`),
  },
  newlyReleasedPosts: {
    ...staff,
    equation: "S10a",
    label: "Social workers' posts that go in the year",
    unit: "posts",
    isWhole: true,
    kind: "flow",
    number: ({ lines, before }) => rise(before.releasedPosts, lines.releasedPosts),
    formula: ({ at, before }) => riseFormula(yearBefore(before("releasedPosts")), at("releasedPosts")),
  },
  returningPosts: {
    ...staff,
    equation: "S10b",
    label: "Social workers' posts that come back",
    unit: "posts",
    isWhole: true,
    kind: "flow",
    number: ({ lines, before }) => rise(lines.releasedPosts, before.releasedPosts),
    formula: ({ at, before }) => riseFormula(at("releasedPosts"), yearBefore(before("releasedPosts"))),
  },
  // In posts of a year, less the notice of those that are new this year, and what of it a part year had no room for.
  savedPosts: {
    ...staff,
    equation: "S11",
    label: "Posts saved in the year, after notice",
    unit: "posts",
    number: ({ lines, before, settings }) => {
      const notice = settings["scaleUp.noticeWeeks"];
      const inNotice = Math.min(
        (lines.newlyReleasedPosts * notice) / WEEKS_PER_YEAR,
        lines.newlyReleasedPosts * lines.yearPart,
      );
      const stillInNotice = Math.min(before.newlyReleasedPosts, lines.releasedPosts);
      return (
        lines.releasedPosts * lines.yearPart -
        inNotice -
        stillInNotice * Math.max(0, notice / WEEKS_PER_YEAR - before.yearPart)
      );
    },
    formula: ({ at, before, single }) => {
      const notice = `${single("scaleUp.noticeWeeks")}/${single("weeksPerYear")}`;
      const inNotice = `${at("newlyReleasedPosts")}*MIN(${notice},${at("yearPart")})`;
      const stillInNotice = `MIN(${yearBefore(before("newlyReleasedPosts"))},${at("releasedPosts")})`;
      const left = `MAX(0,${notice}-${yearBefore(before("yearPart"))})`;
      return `${at("releasedPosts")}*${at("yearPart")}-${inNotice}-${stillInNotice}*${left}`;
    },
  },
};

const posts = ({ lines, settings }: YearNumbers<StaffLine>) =>
  postsFor(
    staffedFor(settings, {
      average: () => lines.caseload,
      yearEnd: () => lines["caseload.yearEnd"],
      peak: () => lines["caseload.peak"],
    }),
    settings["staff.caseload"],
    settings["staff.practitionersPerPod"],
    settings["staff.pods"],
  );

function needed(cells: YearCells<StaffLine>): string {
  const { at, single } = cells;
  const staffed = staffedForFormula(cells, {
    average: at("caseload"),
    yearEnd: at("caseload.yearEnd"),
    peak: at("caseload.peak"),
  });
  return wholeUpFormula(`${staffed}/${single("staff.caseload")}`);
}

/** S7, S10: by how much posts are more than others, those of the year before or this one's. */
const rise = (from: number, to: number) => Math.max(0, to - from);
const riseFormula = (from: string, to: string) => `MAX(0,${to}-${from})`;
/** Nothing before the first year, where the neighbour is a text. */
const yearBefore = (cell: string) => `SUM(${cell})`;

/** A caseload of posts, or 0 where there is none. */
const ofPosts = (caseload: number, posts: number) => (posts === 0 ? 0 : caseload / posts);

type Caseloads<Of> = Readonly<Record<"average" | "yearEnd" | "peak", Of>>;

/** The caseload that the posts of a year are enough for. Those at a year's end are enough for its average too. */
function staffedFor(settings: ScaleUpSettings, { average, yearEnd, peak: largest }: Caseloads<() => number>): number {
  switch (settings["staff.staffedFor"]) {
    case "average":
      return average();
    case "year end":
      return Math.max(average(), yearEnd());
    case "peak":
      return largest();
  }
}
function staffedForFormula({ single }: YearCells<StaffLine>, { average, yearEnd, peak: largest }: Caseloads<string>) {
  const choice = single("staff.staffedFor");
  return `IF(${choice}="average",${average},IF(${choice}="year end",MAX(${average},${yearEnd}),${largest}))`;
}

/** S2: each year's cases times the share of this year for which they are open, by the years since they started. */
function averageCaseload({ at, soFar, single, year, years }: YearCells<StaffLine>, arm: Arm) {
  const open = single(`yearsOpen.${arm}`);
  const age = `(${year}-${years})`;
  const part = soFar("yearPart");
  const half = (ahead: string) => `(${open}${ahead}>${age})*(${open}${ahead}-${age})^2`;
  const shares = `(${half("+1")}-${half(`+1-${part}`)}-${half("")}+${half(`-${part}`)})/${part}-(${age}=0)*(2-${part})`;
  return `SUMPRODUCT(${soFar("cases")}*(${shares}))/2/${at("yearPart")}`;
}

/** S2b. */
function peak({ caseloadAt }: YearNumbers<StaffLine>, arm: Arm): number {
  // A plain comparison of the four, as a fan of draws passes here for each of them.
  return Math.max(
    caseloadAt(arm, "start"),
    caseloadAt(arm, "turn"),
    caseloadAt(arm, "firstTurn"),
    caseloadAt(arm, "end"),
  );
}
function peakFormula(cells: YearCells<StaffLine>, arm: Arm): string {
  const at = (moment: Moment) => openAtFormula(cells, arm, moment);
  return `MAX(${at("start")},${at("turn")},${at("firstTurn")},${at("end")})`;
}

/** The cases that have started by a moment of the year, less those that had by so long before as a case is open. */
function openAtFormula({ soFar, single, year, years }: YearCells<StaffLine>, arm: Arm, moment: Moment): string {
  const open = single(`yearsOpen.${arm}`);
  const first = `${open}+1-${single("firstYearPart")}`;
  const into = { start: "", turn: `+${open}-INT(${open})`, firstTurn: `+${first}-INT(${first})`, end: "+1" }[moment];
  const part = soFar("yearPart");
  const startedBy = (after: string) => `((${after}>0)*${after}-(${after}>${part})*(${after}-${part}))`;
  const sinceStart = `${year}-${years}${into}-1+${part}`;
  return `SUMPRODUCT(${soFar("cases")}*(${startedBy(`(${sinceStart})`)}-${startedBy(`(${sinceStart}-${open})`)})/${part})`;
}
