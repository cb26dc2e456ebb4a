import { coalesce } from "./coalesce";

/** A task whose runs end when the test says so. */
function controlledTask() {
  const ends: (() => void)[] = [];
  const task = jest.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
  return { task, end: (run: number) => ends[run]?.() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("coalesce", () => {
  it("runs once more after the current run, however often it was asked meanwhile", async () => {
    const { task, end } = controlledTask();
    const ask = coalesce(task);
    void ask();
    void ask();
    void ask();
    expect(task).toHaveBeenCalledTimes(1);
    end(0);
    await settle();
    expect(task).toHaveBeenCalledTimes(2);
    end(1);
    await settle();
    expect(task).toHaveBeenCalledTimes(2);
  });

  it("answers only after a run that began after the asking", async () => {
    const { task, end } = controlledTask();
    const ask = coalesce(task);
    void ask();
    const answered = jest.fn();
    void ask().then(answered);
    end(0);
    await settle();
    expect(answered).not.toHaveBeenCalled();
    end(1);
    await settle();
    expect(answered).toHaveBeenCalledTimes(1);
  });

  it("runs again when it is asked after the end", async () => {
    const task = jest.fn(() => Promise.resolve());
    const ask = coalesce(task);
    await ask();
    await ask();
    expect(task).toHaveBeenCalledTimes(2);
  });

  it("goes on after a run that failed", async () => {
    const task = jest.fn(() => Promise.resolve());
    task.mockReturnValueOnce(Promise.reject(new Error("no")));
    const ask = coalesce(task);
    await expect(ask()).rejects.toThrow("no");
    await expect(ask()).resolves.toBeUndefined();
  });
});
