import type { ScenarioColumn } from "../../excel";
import { CellEdits } from "./cellEdits";
import { editId } from "./parameterEdits";
import type { Edit, Edits, ParameterCell } from "./parameterEdits";

const column = { id: "G", name: "My scenario" } as ScenarioColumn; // Edits only pass the column on.
const closure = { column, key: "programme.closureRate" } as const;
const weekly = { column, key: "programme.weeklyCost" } as const;

/** Edits over a sheet whose writes end when the test says so. */
function start() {
  const ends: { succeed: () => void; fail: () => void }[] = [];
  const written: (string | number)[] = [];
  const failures: Edit[] = [];
  let shown: Edits = new Map();
  const edits = new CellEdits<ParameterCell, number | string>({
    idOf: ({ column: at, key }) => editId(at, key),
    write: ({ value }) => {
      written.push(value);
      return new Promise((resolve, reject) => ends.push({ succeed: resolve, fail: () => reject(new Error("no")) }));
    },
    written: () => Promise.resolve(),
    failed: (edit) => failures.push(edit),
    changed: (next) => (shown = next),
  });
  const end = async (write: number, how: "succeed" | "fail" = "succeed") => {
    ends[write]?.[how]();
    await jest.advanceTimersByTimeAsync(0);
  };
  const value = ({ key }: typeof closure | typeof weekly) => shown.get(editId(column, key))?.value;
  const phase = () => shown.get(editId(column, closure.key))?.phase;
  return { edits, written, failures, end, value, phase };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("CellEdits", () => {
  it("shows every move at once and writes nothing until the slider rests", () => {
    const { edits, written, value } = start();
    for (let percent = 1; percent <= 80; percent++) edits.move(closure, percent / 100);
    expect(value(closure)).toBe(0.8);
    expect(written).toEqual([]);
    edits.settle(closure);
    expect(written).toEqual([0.8]);
  });

  it("writes once after the last of many key presses", async () => {
    const { edits, written } = start();
    for (const step of [0.725, 0.73, 0.735]) {
      edits.move(closure, step);
      edits.settleSoon(closure);
      await jest.advanceTimersByTimeAsync(200);
    }
    expect(written).toEqual([]);
    await jest.advanceTimersByTimeAsync(100);
    expect(written).toEqual([0.735]);
  });

  it("does not write a second time when a rest follows a rest", async () => {
    const { edits, written, end } = start();
    edits.move(closure, 0.8);
    edits.settle(closure);
    edits.settle(closure);
    await end(0);
    edits.settle(closure);
    expect(written).toEqual([0.8]);
  });

  it("skips values that are overtaken while a write is under way, and never loses the last", async () => {
    const { edits, written, end, value } = start();
    for (const step of [0.1, 0.2, 0.3, 0.4]) {
      edits.move(closure, step);
      edits.settle(closure);
    }
    expect(written).toEqual([0.1]);
    await end(0);
    expect(written).toEqual([0.1, 0.4]);
    expect(value(closure)).toBe(0.4);
    await end(1);
    expect(written).toEqual([0.1, 0.4]);
    expect(value(closure)).toBeUndefined();
  });

  it("does not jump back when a write ends during the next drag", async () => {
    const { edits, end, value, phase } = start();
    edits.move(closure, 0.5);
    edits.settle(closure);
    edits.move(closure, 0.6);
    await end(0);
    expect(value(closure)).toBe(0.6);
    expect(phase()).toBe("moving");
  });

  it("writes two parameters one after the other", async () => {
    const { edits, written, end } = start();
    edits.move(closure, 0.5);
    edits.move(weekly, 70);
    edits.settle(closure);
    edits.settle(weekly);
    expect(written).toEqual([0.5]);
    await end(0);
    expect(written).toEqual([0.5, 70]);
  });

  it("keeps a value that could not be written, until it is retried", async () => {
    const { edits, written, failures, end, value, phase } = start();
    edits.move(closure, 0.5);
    edits.settle(closure);
    await end(0, "fail");
    expect(failures).toHaveLength(1);
    expect([value(closure), phase()]).toEqual([0.5, "failed"]);
    edits.retryFailed();
    expect(written).toEqual([0.5, 0.5]);
    await end(1);
    expect(value(closure)).toBeUndefined();
  });

  it("drops a value that could not be written when it is discarded", async () => {
    const { edits, end, value } = start();
    edits.move(closure, 0.5);
    edits.settle(closure);
    await end(0, "fail");
    edits.discardFailed();
    expect(value(closure)).toBeUndefined();
  });

  it("says nothing of a failed write that a newer value has overtaken", async () => {
    const { edits, failures, written, end } = start();
    edits.move(closure, 0.5);
    edits.settle(closure);
    edits.move(closure, 0.6);
    edits.settle(closure);
    await end(0, "fail");
    expect(failures).toEqual([]);
    expect(written).toEqual([0.5, 0.6]);
  });

  it("sends what still moves when all is to be settled, and waits for it", async () => {
    const { edits, written, end } = start();
    edits.move(closure, 0.5);
    const settled = jest.fn();
    void edits.settleAll().then(settled);
    expect(written).toEqual([0.5]);
    await jest.advanceTimersByTimeAsync(0);
    expect(settled).not.toHaveBeenCalled();
    await end(0);
    expect(settled).toHaveBeenCalled();
  });
});
