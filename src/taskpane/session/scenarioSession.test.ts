import { WorkbookError } from "../../excel";
import { FakeWorkbook } from "./fakeWorkbook";
import { editId } from "./parameterEdits";
import { scenarioInForce } from "./scenarioInForce";
import { ScenarioSession } from "./scenarioSession";

const KEY = "programme.closureRate";

async function start(fake = new FakeWorkbook()) {
  const session = new ScenarioSession(fake.workbook);
  const started = session.start();
  await jest.runAllTimersAsync();
  await started;
  const selected = () => {
    const { selected: column } = session.state();
    if (column === null) throw new Error("No scenario is selected");
    return column;
  };
  /** The closure rate as the pane shows it. */
  const shown = () => {
    const reading = scenarioInForce(selected(), session.state().edits);
    return reading.ok ? reading.scenario[KEY] : null;
  };
  return { fake, session, selected, shown };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("ScenarioSession", () => {
  it("reads again when the pane gets the focus, for what Excel did not tell", async () => {
    const { fake, session, shown } = await start();
    const pane = new EventTarget();
    session.readOnFocus(pane);
    fake.typeUntold("My scenario", KEY, 0.5);
    expect(shown()).toBe(0.72);
    pane.dispatchEvent(new Event("focus"));
    await jest.runAllTimersAsync();
    expect(shown()).toBe(0.5);
  });

  it("says why the sheet could not be read until it can be", async () => {
    const fake = new FakeWorkbook();
    const { session } = await start(fake);
    jest.spyOn(fake.workbook, "readScenarioSheet").mockRejectedValueOnce(new WorkbookError("Gone."));
    await session.refresh();
    expect(session.state().failure?.message).toBe("Gone.");
    const again = session.refresh();
    await jest.runAllTimersAsync();
    await again;
    expect(session.state().failure).toBeNull();
  });

  it("begins with the scenario that is there to be changed", async () => {
    const { selected } = await start(new FakeWorkbook(["As published", "Other", "My scenario"]));
    expect(selected().name).toBe("My scenario");
  });

  it("begins with the first scenario that is not the reference where there is none of that name", async () => {
    const { selected } = await start(new FakeWorkbook(["As published", "Other", "Third"]));
    expect(selected().name).toBe("Other");
  });

  it("shows a move at once, and at no time another value, until the sheet holds it", async () => {
    const { session, selected, shown, fake } = await start();
    const values = new Set<number | null>();
    session.subscribe(() => values.add(shown()));
    session.edits.move({ column: selected(), key: KEY }, 0.8);
    session.edits.settle({ column: selected(), key: KEY });
    await jest.runAllTimersAsync();
    expect([...values]).toEqual([0.8]);
    expect(fake.writes).toEqual([`My scenario ${KEY} 0.8`]);
    expect(session.state().edits.size).toBe(0);
    expect(session.state().status).toMatch(/^Saved to Scenarios!G\d+$/);
  });

  it("follows an edit in the sheet", async () => {
    const { fake, shown } = await start();
    fake.type("My scenario", KEY, 0.9);
    await jest.runAllTimersAsync();
    expect(shown()).toBe(0.9);
  });

  it("does not let an edit in the sheet fight the slider that is being dragged, and takes the other edits", async () => {
    const { fake, session, selected, shown } = await start();
    session.edits.move({ column: selected(), key: KEY }, 0.8);
    fake.type("My scenario", KEY, 0.1);
    fake.type("My scenario", "comparator.closureRate", 0.2);
    await jest.runAllTimersAsync();
    expect(shown()).toBe(0.8);
    expect(selected().entries.get("comparator.closureRate")?.value).toBe(0.2);
    session.edits.settle({ column: selected(), key: KEY });
    await jest.runAllTimersAsync();
    expect(shown()).toBe(0.8);
  });

  it("keeps what could not be saved, says so, and saves it on the second try", async () => {
    const { fake, session, selected, shown } = await start();
    fake.nextError = new WorkbookError("The sheet is protected.", "Scenarios!G7");
    session.edits.move({ column: selected(), key: KEY }, 0.8);
    session.edits.settle({ column: selected(), key: KEY });
    await jest.runAllTimersAsync();
    expect(shown()).toBe(0.8);
    expect(session.state().failure).toEqual({
      message: "Closure rate, programme was not saved in “My scenario”. The sheet is protected.",
      address: "Scenarios!G7",
      isUnsaved: true,
    });
    session.edits.retryFailed();
    await jest.runAllTimersAsync();
    expect(session.state().failure).toBeNull();
    expect(fake.writes).toEqual([`My scenario ${KEY} 0.8`]);
  });

  it("goes on telling of a value that is not saved while others are", async () => {
    const { fake, session, selected } = await start();
    fake.nextError = new WorkbookError("The sheet is protected.");
    session.edits.move({ column: selected(), key: KEY }, 0.8);
    session.edits.settle({ column: selected(), key: KEY });
    await jest.runAllTimersAsync();
    session.edits.move({ column: selected(), key: "programme.weeklyCost" }, 70);
    session.edits.settle({ column: selected(), key: "programme.weeklyCost" });
    await jest.runAllTimersAsync();
    expect(session.state().failure?.isUnsaved).toBe(true);
    session.discardFailedEdits();
    expect(session.state().failure).toBeNull();
    expect(session.state().edits.size).toBe(0);
  });

  it("sends what still moves before it duplicates the scenario, and selects the copy", async () => {
    const { session, selected, shown } = await start();
    const original = selected();
    session.edits.move({ column: original, key: KEY }, 0.8);
    const done = session.perform(async () => {
      const id = await session.workbook.duplicateScenario(original, "Copy");
      return { status: "Duplicated", select: { id, name: null } };
    });
    await jest.runAllTimersAsync();
    expect(await done).toBe(true);
    expect(selected().name).toBe("Copy");
    expect(shown()).toBe(0.8);
  });

  it("stays with a scenario that is renamed, in the pane or in the sheet", async () => {
    const { session, selected } = await start(new FakeWorkbook(["As published", "A", "B"]));
    const columns = session.state().sheet;
    const b = columns?.kind === "ready" ? columns.columns[2] : undefined;
    if (b === undefined) throw new Error("No third scenario");
    session.select(b);
    void session.perform(async () => {
      await session.workbook.renameScenario(b, "C");
      return { status: "Renamed" };
    });
    await jest.runAllTimersAsync();
    expect(selected().name).toBe("C");
  });

  it("tells why an action failed", async () => {
    const { session, selected } = await start();
    const done = session.perform(async () => {
      await session.workbook.renameScenario(selected(), "As published");
      return { status: "Renamed" };
    });
    await jest.runAllTimersAsync();
    expect(await done).toBe(false);
    expect(session.state().failure?.message).toBe("There is a scenario “As published” already.");
    expect(session.state().isBusy).toBe(false);
  });

  it("does what is asked twice one after the other", async () => {
    const { session } = await start();
    const order: string[] = [];
    const act = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 10));
      order.push(`${name} ends`);
      return { status: name };
    };
    void session.perform(act("first"));
    void session.perform(act("second"));
    await jest.runAllTimersAsync();
    expect(order).toEqual(["first begins", "first ends", "second begins", "second ends"]);
    expect(session.state()).toMatchObject({ status: "second", isBusy: false });
  });

  it("gives whoever asks the result or the failure, after what still moves has arrived, and goes on after a failure", async () => {
    const { fake, session, selected } = await start();
    session.edits.move({ column: selected(), key: KEY }, 0.8);
    const writes = session.ask(() => Promise.resolve(fake.writes.length));
    const fails = session.ask(() => Promise.reject(new WorkbookError("No.")));
    const goesOn = session.ask(() => Promise.resolve("on"));
    const settled = Promise.allSettled([writes, fails, goesOn]);
    await jest.runAllTimersAsync();
    expect((await settled).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await writes).toBe(1);
    await expect(fails).rejects.toThrow("No.");
    expect(session.state()).toMatchObject({ failure: null, isBusy: false });
  });

  it("tells two edits of the same parameter apart by scenario", async () => {
    const { session, selected } = await start(new FakeWorkbook(["As published", "A", "B"]));
    session.edits.move({ column: selected(), key: KEY }, 0.8);
    const { sheet } = session.state();
    const other = sheet?.kind === "ready" ? sheet.columns[2] : undefined;
    if (other === undefined) throw new Error("No third scenario");
    expect(session.state().edits.has(editId(other, KEY))).toBe(false);
  });
});
