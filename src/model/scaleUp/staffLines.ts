import { WEEKS_PER_YEAR } from "../register/parameters";
import type { Arm } from "../register/definition";
import type { Lines, YearCells, YearNumbers } from "./line";
import { postsFor, wholeDown, wholeDownFormula, wholeUpFormula } from "./posts";

/** S1 to S11: posts for the caseload, and what the comparator's service is spared. */
export type StaffLine =
  | "cases"
  | "caseload"
  | "practitioners"
  | "pods"
  | "consultants"
  | "utilisation"
  | "posts"
  | "newPosts"
  | "freedCaseload"
  | "freedPosts"
  | "releasedPosts"
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
  caseload: {
    ...staff,
    equation: "S2",
    label: "Active caseload, average of the year",
    unit: "cases",
    number: ({ carriedOver, open }) => carriedOver(open.programme),
    formula: (cells) => averageCaseload(cells, "programme"),
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
    number: (year) => posts(year).utilisation,
    formula: ({ at, single }) =>
      `IF(${at("practitioners")}=0,0,${at("caseload")}/(${at("practitioners")}*${single("staff.caseload")}))`,
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
    number: ({ lines, before }) => Math.max(0, lines.posts - before("posts")),
    formula: ({ at, before }) => `MAX(0,${at("posts")}-SUM(${before("posts")}))`,
  },
  freedCaseload: {
    ...staff,
    equation: "S8",
    label: "Caseload freed in the comparator's service",
    unit: "cases",
    number: ({ carriedOver, open }) => carriedOver(open.comparator),
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
  // In posts of a year, less the notice of those that are new this year.
  savedPosts: {
    ...staff,
    equation: "S11",
    label: "Posts saved in the year, after notice",
    unit: "posts",
    number: ({ lines, before, settings }) => {
      const notice = settings["scaleUp.noticeWeeks"] / WEEKS_PER_YEAR;
      return lines.releasedPosts - Math.max(0, lines.releasedPosts - before("releasedPosts")) * notice;
    },
    formula: ({ at, before, single }) =>
      `${at("releasedPosts")}-MAX(0,${at("releasedPosts")}-SUM(${before("releasedPosts")}))*${single("scaleUp.noticeWeeks")}/${single("weeksPerYear")}`,
  },
};

const posts = ({ lines, settings }: YearNumbers<StaffLine>) =>
  postsFor(lines.caseload, settings["staff.caseload"], settings["staff.practitionersPerPod"], settings["staff.pods"]);

const needed = ({ at, single }: YearCells<StaffLine>) =>
  wholeUpFormula(`${at("caseload")}/${single("staff.caseload")}`);

/** S2: each year's cases times the share of this year for which they are open, by the years since they started. */
function averageCaseload({ soFar, single, year, years }: YearCells<StaffLine>, arm: Arm) {
  const open = single(`yearsOpen.${arm}`);
  const age = `(${year}-${years})`;
  const half = (ahead: string) => `(${open}${ahead}>${age})*(${open}${ahead}-${age})^2`;
  return `SUMPRODUCT(${soFar("cases")}*(${half("+1")}-2*${half("")}+${half("-1")}-(${age}=0)))/2`;
}
