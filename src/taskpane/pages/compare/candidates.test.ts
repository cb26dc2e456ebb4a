import { FakeWorkbook } from "../../session/fakeWorkbook";
import { editId } from "../../session/parameterEdits";
import type { Edit } from "../../session/parameterEdits";
import { basesAmong, candidatesIn, markOf } from "./candidates";
import { columnsOf, compared } from "./testing";

const KEY = "programme.closureRate";

describe("candidatesIn", () => {
  it("puts the reference first and keeps the order of the others", async () => {
    const columns = await columnsOf(new FakeWorkbook(["B", "As published", "A"]));
    const { computed, leftOut } = candidatesIn(columns, new Map());
    expect(computed.map(({ name }) => name)).toEqual(["As published", "B", "A"]);
    expect(leftOut).toEqual([]);
  });

  it("leaves out what cannot be computed, and says which cells are why", async () => {
    const fake = new FakeWorkbook(["As published", "Mine"]);
    fake.type("Mine", KEY, 64);
    fake.type("Mine", "attainment.open", "");
    const { computed, leftOut } = candidatesIn(await columnsOf(fake), new Map());
    expect(computed.map(({ name }) => name)).toEqual(["As published"]);
    expect(leftOut.map(({ mark, name }) => [mark, name])).toEqual([["Mine\n0", "Mine"]]);
    expect(leftOut[0]?.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Closure rate, programme holds 6,400%\. Allowed: a percentage from 0% to 100%/),
      expect.stringMatching(/holds a blank cell/),
    ]);
  });

  it("counts values that are still on their way to the sheet", async () => {
    const columns = await columnsOf(new FakeWorkbook(["As published", "Mine"]));
    const [, column] = columns;
    if (column === undefined) throw new Error("No second column");
    const edit: Edit = { column, key: KEY, value: 0.9, phase: "moving" };
    const { computed } = candidatesIn(columns, new Map([[editId(column, KEY), edit]]));
    expect(computed[1]?.scenario[KEY]).toBe(0.9);
    expect(computed[1]?.results["lifetimeEarnings.programme"]).toBeCloseTo(80000 * (0.15 + 0.9 * 0.39), 6);
  });

  it("points at the header where the sheet's keys are at fault", async () => {
    const columns = await columnsOf(new FakeWorkbook(["As published"]));
    const problems = [
      { kind: "unknown key" as const, key: "x", index: 0, allowed: "", came: "", nearest: null, message: "" },
    ];
    const spoilt = columns.map((column) => ({ ...column, reading: { ok: false as const, problems } }));
    const [problem] = candidatesIn(spoilt, new Map()).leftOut[0]?.problems ?? [];
    expect(problem?.message).toMatch(/keys/);
    expect(problem?.address).toBe("Scenarios!F4");
  });
});

describe("markOf", () => {
  it("tells two scenarios of one name apart, and holds when a column is inserted before them", async () => {
    const [column] = await columnsOf(new FakeWorkbook(["Mine"]));
    if (column === undefined) throw new Error("No column");
    const twin = { ...column, id: "G" };
    const moved = { ...column, id: "H" };
    expect(markOf(column, [column, twin])).not.toBe(markOf(twin, [column, twin]));
    expect(markOf(moved, [{ ...column, name: "New" }, moved])).toBe(markOf(column, [column]));
  });
});

describe("basesAmong", () => {
  it("offers the report's own scenario where the sheet's cannot be computed", () => {
    const [first, ...others] = basesAmong([compared("Mine")]);
    expect(first.name).toBe("As published (in the report)");
    expect(first.results["net.exchequer"]).toBeCloseTo(189.0296, 4);
    expect(others.map(({ name }) => name)).toEqual(["Mine"]);
    expect(basesAmong([compared("As published"), compared("Mine")])).toHaveLength(2);
  });
});
