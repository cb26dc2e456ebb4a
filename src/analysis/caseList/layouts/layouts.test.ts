import { serialOf } from "../calendar";
import { LAYOUTS, presetSeenFrom } from "./caseLayout";
import { fieldOf } from "./headings";
import { joinStarts } from "./joinStarts";
import { isNoFurtherAction } from "./noFurtherAction";
import { recogniseLayout, sampleValues } from "./recogniseLayout";

const LIST_6 = [
  ...[
    "Child Unique ID",
    "Gender",
    "Ethnicity",
    "Date of Birth",
    "Age of Child (Years)",
    "Does the Child have a Disability",
  ],
  ...["CIN Start Date", "Primary Need Code", "Date Child Was Last Seen", "CIN Closure Date", "Reason for Closure"],
  ...["Case status", "Allocated Team", "Allocated Worker"],
];

/** The fields that a row of headings is taken for, each with its heading. */
function proposal(headings: readonly string[], sheetName?: string) {
  const found = recogniseLayout([headings], sheetName);
  const columns = Object.entries(found?.columns ?? {}).map(([field, column]) => [field, headings[column]] as const);
  return { id: found?.layout.id, ...Object.fromEntries(columns) };
}

describe("a list is known by its headings", () => {
  it("Annex A's, in row 1, in row 2 under a title, and as case systems join their names", () => {
    const known = {
      ...{ case: "Child Unique ID", born: "Date of Birth", start: "CIN Start Date", end: "CIN Closure Date" },
      ...{ reason: "Reason for Closure", status: "Case status", group: "Allocated Team" },
    };
    expect(proposal(LIST_6)).toEqual({ id: "annexA6", ...known });
    expect(recogniseLayout([["List 6: Children in Need"], LIST_6, ["7"]])).toMatchObject({
      ...{ headerRow: 1, matched: 7, layout: { label: "List 6: Annex A, children in need" } },
      columns: { case: 0, start: 6, end: 9 },
    });
    const joined = LIST_6.map((heading) => heading.replaceAll(" ", ""));
    expect(proposal(joined)).toMatchObject({ id: "annexA6", start: "CINStartDate", end: "CINClosureDate" });
    expect(proposal(LIST_6.map((heading) => `${heading} `))).toMatchObject({ id: "annexA6", start: "CIN Start Date " });
  });

  it("Lists 7, 8 and 3, whose spans are others", () => {
    const child = ["Child Unique ID", "Date of Birth"];
    expect(
      proposal([...child, "Child Protection Plan Start Date", "Child Protection Plan End Date", "Allocated Team"]),
    ).toEqual({
      ...{ id: "annexA7", case: "Child Unique ID", born: "Date of Birth", group: "Allocated Team" },
      ...{ start: "Child Protection Plan Start Date", end: "Child Protection Plan End Date" },
    });
    const care = [
      "Date Started to be Looked After",
      "Date Ceased to be Looked After",
      "Reason Ceased to be Looked After",
    ];
    expect(proposal([...child, ...care])).toMatchObject({
      id: "annexA8",
      start: care[0],
      end: care[1],
      reason: care[2],
    });
    expect(proposal([...child, "Date of referral", "Referral Source", "Referral NFA?"])).toMatchObject({
      ...{ id: "annexA3", start: "Date of referral", noFurtherAction: "Referral NFA?" },
    });
  });

  it("the census, the Standard Safeguarding Dataset, SSDA903", () => {
    expect(
      proposal(["LAchildID", "PersonBirthDate", "CINreferralDate", "ReferralNFA", "CINclosureDate", "CPPstartDate"]),
    ).toEqual({
      ...{ id: "census", case: "LAchildID", born: "PersonBirthDate", start: "CINreferralDate" },
      ...{ end: "CINclosureDate", noFurtherAction: "ReferralNFA", protection: "CPPstartDate" },
    });
    expect(proposal(["cine_person_id", "cine_referral_date", "cine_close_date", "cine_close_reason"])).toEqual({
      ...{ id: "episodes", case: "cine_person_id", start: "cine_referral_date" },
      ...{ end: "cine_close_date", reason: "cine_close_reason" },
    });
    expect(proposal(["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "DEC", "REC"])).toEqual({
      ...{ id: "ssda903", case: "CHILD", start: "DECOM", end: "DEC", reason: "REC" },
    });
  });

  it("by the sheet's name where headings are a council's own, and else as episodes", () => {
    const own = ["Case ID", "Family ID", "Start date", "Closed", "Team"];
    expect(proposal(own)).toMatchObject({ id: "episodes", family: "Family ID", start: "Start date", end: "Closed" });
    expect(proposal(own, "AnnexA_List_6")).toMatchObject({ id: "annexA6" });
    expect(proposal(own, "List 7")).toMatchObject({ id: "annexA7", start: "Start date", end: "Closed" });
    expect(proposal(own, "List 10")).toMatchObject({ id: "episodes" });
  });

  it("of two headings for one field the surer, wherever it stands", () => {
    expect(proposal(["ID", "Start", "CIN Start Date", "Child Unique ID", "End"])).toMatchObject({
      ...{ case: "Child Unique ID", start: "CIN Start Date" },
    });
  });

  it("and as episodes where children come again under List 6's headings", () => {
    const rows = [1, 2, 3, 1].map((child, row) => [`C${child}`, 45_000 + row, ""]);
    const headings = ["ChildUniqueID", "CINStartDate", "CINClosureDate"];
    expect(recogniseLayout([headings, ...rows])?.layout.id).toBe("episodes");
    expect(recogniseLayout([headings, ...rows], "List 6")?.layout.id).toBe("annexA6");
  });

  it("and not where there is no start, or nothing but one", () => {
    expect(recogniseLayout([["Child Unique ID", "Gender"], ["Start"]])).toBeUndefined();
    expect(recogniseLayout([["CHILD", "SEX", "DOB", "UPN"]])).toBeUndefined();
    expect(recogniseLayout([])).toBeUndefined();
  });
});

test("each heading that lists have in practice has its field", () => {
  expect(
    ["Case Status", "Date of Referral (dd/mm/yyyy)", "pers_dob", "fami_family_id", "#N/A", 7].map(fieldOf),
  ).toEqual([...["status", "start", "born", "family", undefined, undefined]]);
});

test("a list says from when on it holds whoever was open", () => {
  const extract = serialOf(2024, 3, 31);
  expect(presetSeenFrom(LAYOUTS.annexA6, extract)).toBe(serialOf(2023, 9, 30));
  expect(presetSeenFrom(LAYOUTS.census, extract)).toBe(serialOf(2023, 4, 1));
  expect(presetSeenFrom(LAYOUTS.census, extract + 1)).toBe(extract + 1);
  expect(presetSeenFrom(LAYOUTS.episodes, extract)).toBeNull();
});

test("samples are up to three different values that are there", () => {
  const rows = [["Title"], ["Start"], [""], [null], ["\u00a0"], [45_000], [45_000], [" 05/04/2023 "], [0], [7]];
  expect(sampleValues(rows, 1, 0)).toEqual([45_000, "05/04/2023", 0]);
});

test("no further action in the words of lists", () => {
  expect(["a) Yes", "Yes", "TRUE", true, 1, "1", "NFA"].map(isNoFurtherAction)).toEqual(Array(7).fill(true));
  expect(["b) No", "no ", "false", false, 0].map(isNoFurtherAction)).toEqual(Array(5).fill(false));
  expect(["", null, "#N/A", "perhaps", {}].map(isNoFurtherAction)).toEqual(Array(5).fill(undefined));
});

describe("protection and care from lists of their own", () => {
  const cases = { ids: ["007", "8", 9, "10", ""], starts: [100, 100, "01/05/2023", 400, 100].map(late), ends: [] };
  function late(day: number | string) {
    return typeof day === "number" ? 45_000 + day : day;
  }

  it("the first start on or after the case's own", () => {
    const steps = {
      ids: ["007", " 007 ", "8", "11", "10"],
      starts: [late(150), late(120), late(99), late(150), late(400)],
    };
    expect(joinStarts(cases, steps, late(500) as number)).toEqual({
      ...{ column: [late(120), "", "", late(400), ""], joined: 2 },
    });
  });

  it("not one after its closure, and an earlier one only where it lasted when the case began", () => {
    const closed = { ...cases, ends: [late(130), "", "", "", ""] };
    const steps = { ids: ["007", "8", "10"], starts: [late(140), late(50), late(50)], ends: ["", "", late(60)] };
    expect(joinStarts(closed, steps, late(500) as number)).toEqual({ column: ["", late(50), "", "", ""], joined: 1 });
  });
});
