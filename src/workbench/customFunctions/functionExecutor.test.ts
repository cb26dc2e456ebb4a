import { testFunction, TestSheet } from "./testFunctions";

const double = testFunction(
  "DOUBLE",
  (values) => (values as number[][]).map((row) => row.map((value) => 2 * value)), // the test gives numbers
);
const broken = testFunction("BROKEN", () => {
  throw new TypeError("undefined is not a function");
});

describe("a grid with custom functions", () => {
  let sheet: TestSheet;
  beforeEach(() => {
    sheet = new TestSheet([double, broken]);
  });
  afterEach(() => sheet.grid.dispose());

  it("calculates again when a cell changes that a formula refers to", async () => {
    await sheet.enter({ A1: 3, B1: "=TEST.DOUBLE(A1)", C1: "=TEST.DOUBLE(B1)+1" });
    expect(sheet.values("B1:C1")).toEqual([[6, 13]]);
    await sheet.enter({ A1: 5 });
    expect(sheet.values("B1:C1")).toEqual([[10, 21]]);
  });

  it("finds a function whatever the case in which it is typed", async () => {
    await sheet.enter({ A1: "=test.Double(4)" });
    expect(sheet.value("A1")).toBe(8);
  });

  it("shows #VALUE! for an exception, logs it, and calculates everything else", async () => {
    const log = jest.spyOn(console, "error").mockReturnValue(undefined);
    await sheet.enter({ A1: "=TEST.DOUBLE(1)", A2: "=TEST.BROKEN(1)", A3: "=TEST.DOUBLE(3)" });
    expect(sheet.values("A1:A3")).toEqual([[2], ["#VALUE!"], [6]]);
    expect(log).toHaveBeenCalledWith("TEST.BROKEN failed.", expect.any(TypeError));
    log.mockRestore();
  });
});
