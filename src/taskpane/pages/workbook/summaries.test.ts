import type { BuiltSheet, Finding, NativeChange, NativePreview } from "../../../excel/index";
import { builtSummary } from "./builtSummary";
import { cellOn } from "../../format/cellOn";
import { count } from "../../format/count";
import { consequences, findingGroups, findingsSummary } from "./findings";
import { carryOut, planSummary } from "./nativeTexts";
import type { Workbook } from "../../session/workbook";

const sheet = (name: string, outcome: BuiltSheet["outcome"]): BuiltSheet => ({ name, outcome, why: "" });
const finding = (kind: Finding["kind"], title: string): Finding => ({ kind, title, message: "", address: "A!A1" });
const change = (address: string, kind: NativeChange["kind"]): NativeChange => ({
  sheet: "Scratch",
  address,
  before: "=CBA.COSTPERCASE(1,2)",
  after: "=1*2",
  kind,
  note: null,
});
const preview = (...changes: NativeChange[]): NativePreview => ({ changes, left: [], fingerprint: "f" });

test("numbers agree with their nouns", () => {
  expect([count(0, "cell"), count(1, "cell"), count(1200, "cell")]).toEqual(["no cell", "1 cell", "1,200 cells"]);
});

test("a build tells how many sheets met which fate", () => {
  expect(builtSummary([sheet("About", "built"), sheet("Scenarios", "unchanged"), sheet("Checks", "built")])).toBe(
    "3 sheets: 2 built, 1 unchanged.",
  );
  expect(builtSummary([sheet("About", "unchanged"), sheet("Checks", "unchanged")])).toBe("2 sheets: all unchanged.");
});

test("findings stand by kind, the worst first, each kind in the order in which it was found", () => {
  const groups = findingGroups([finding("note", "a"), finding("error", "b"), finding("error", "c")]);
  expect(groups.map(({ kind, findings }) => [kind, findings.map(({ title }) => title)])).toEqual([
    ["error", ["b", "c"]],
    ["note", ["a"]],
  ]);
});

test("what only comes of another finding is counted apart", () => {
  const follows = { ...finding("error", "c"), follows: true as const };
  const findings = [finding("error", "a"), finding("note", "b"), follows];
  expect(findingGroups(findings).flatMap((group) => group.findings.map(({ title }) => title))).toEqual(["a", "b"]);
  expect(consequences(findings)).toEqual([follows]);
  expect(findingsSummary(findings)).toBe("1 error, 1 note; 1 more only comes of these.");
});

test("a check says plainly that it found nothing", () => {
  expect(findingsSummary([])).toMatch(/^Nothing found\./);
  expect(findingsSummary([finding("warning", "a"), finding("error", "b")])).toBe("1 error, 1 warning.");
});

test("a preview tells how many cells, and how many of them lose their formula", () => {
  const plan = { direction: "replace", scope: "sheet" } as const;
  expect(planSummary({ ...plan, preview: preview(change("A1", "formula")) })).toBe("1 cell would be replaced.");
  expect(planSummary({ ...plan, preview: preview(change("A1", "formula"), change("A2", "frozen")) })).toBe(
    "2 cells would be replaced, 1 of them by values, because nothing native computes them.",
  );
  expect(planSummary({ ...plan, preview: preview() })).toBe(
    "No CBA function on this sheet, so there is nothing to replace.",
  );
  expect(planSummary({ ...plan, preview: { ...preview(), left: [{ address: "A!A1", why: "" }] } })).toBe(
    "Nothing on this sheet can be replaced.",
  );
});

test("a preview of the way back tells how many cells get their functions back", () => {
  const plan = { direction: "restore", scope: "sheet" } as const;
  expect(planSummary({ ...plan, preview: preview(change("A1", "frozen")) })).toBe(
    "1 cell would get CBA functions back.",
  );
  expect(planSummary({ ...plan, preview: preview() })).toMatch(/^Nothing can be put back/);
});

test("a plan is carried out in its own direction, and tells what came of it", async () => {
  const shown = preview(change("A1", "formula"));
  const applyNativeReplacement = jest.fn(() => Promise.resolve({ replaced: 1, noteSheet: "Notes", frozen: [] }));
  const kept = [{ address: "A!A2", why: "Changed since." }];
  const applyNativeReversal = jest.fn(() => Promise.resolve({ restored: 2, kept }));
  const workbook = { applyNativeReplacement, applyNativeReversal } as unknown as Workbook; // no other member is used
  const plan = { scope: "sheet", preview: shown } as const;
  const waiting = { signal: new AbortController().signal, onProgress: jest.fn() };
  expect(await carryOut({ ...plan, direction: "replace" })(workbook, waiting)).toEqual({
    message: "Replaced 1 cell. The sheet “Notes” notes what was there, so that it can be put back.",
    cells: [],
  });
  expect(applyNativeReplacement).toHaveBeenCalledWith(shown, waiting);
  expect(await carryOut({ ...plan, direction: "restore" })(workbook, waiting)).toEqual({
    message: "Put the CBA functions back into 2 cells. Left as found: 1 cell.",
    cells: kept,
  });
});

test("a cell's address names its sheet whatever that is called", () => {
  expect(cellOn("Plan d'action", "B2")).toBe("'Plan d''action'!B2");
});
