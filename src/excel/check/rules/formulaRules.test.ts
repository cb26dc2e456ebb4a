import { formula } from "../../snapshot/testing";
import { findings, scenarioCells } from "../testing";
import { errorCells } from "./errorCells";
import { functionsInNames } from "./functionsInNames";
import { outdatedCalls } from "./outdatedCalls";
import { overtypedFormulas } from "./overtypedFormulas";

const row = (number: number) => formula(`=A${number}*2`);

describe("overtyped formulas", () => {
  it("are found within a column of copies", () => {
    const Sheet1 = [[1, row(1)], [2, row(2)], [3, 6.5], [4, row(4)]]; // oxfmt-ignore
    expect(findings(overtypedFormulas, { Sheet1 })).toEqual([
      {
        kind: "warning",
        title: "Formula overtyped",
        message: expect.stringContaining(
          "The number 6.5 stands where its neighbours hold one formula, such as =A2*2.",
        ) as string,
        address: "Sheet1!B3",
      },
    ]);
  });

  it("are found within a row, and once only where both directions tell", () => {
    const line = (number: number) => ["C", "D", "E", "F"].map((column) => formula(`=${column}$1*$A${number}`));
    const [first, second, third, fourth] = line(3);
    const Sheet1 = [["", 1, 2, 3, 4], [1, ...line(2)], [2, first ?? "", 9, third ?? "", fourth ?? ""], [3, ...line(4)]]; // oxfmt-ignore
    expect(second).toBeDefined();
    expect(findings(overtypedFormulas, { Sheet1 }).map(({ address }) => address)).toEqual(["Sheet1!C3"]);
  });

  it("are found at the end of many copies", () => {
    const Sheet1 = [[1, row(1)], [2, row(2)], [3, row(3)], [4, row(4)], [5, 11]]; // oxfmt-ignore
    expect(findings(overtypedFormulas, { Sheet1 })).toMatchObject([{ address: "Sheet1!B5" }]);
    expect(findings(overtypedFormulas, { Sheet1: [...Sheet1.slice(0, 4), [5, 0]] })).toEqual([]);
  });

  it("are not the number from which a series goes on", () => {
    const Sheet1 = [[1], ...[1, 2, 3, 4].map((number) => [formula(`=A${number}*1.02`)])];
    expect(findings(overtypedFormulas, { Sheet1 })).toEqual([]);
  });

  it("are not numbers beside formulas that differ, nor inputs beside =5/83", () => {
    const Sheet1 = [[formula("=B1*2")], [3], [formula("=B3*3")], [formula("=5/83")], [0.06], [formula("=5/83")]];
    expect(findings(overtypedFormulas, { Sheet1 })).toEqual([]);
  });

  it("are not inputs that alternate with formulas which take them", () => {
    const Sheet1 = [[1, formula("=A1*2"), 2, formula("=C1*2"), 3, formula("=E1*2")]];
    expect(findings(overtypedFormulas, { Sheet1 })).toEqual([]);
  });

  it("are found within a series that goes on from them", () => {
    const next = (number: number) => [formula(`=A${number}*1.02`)];
    const Sheet1 = [[1], next(1), next(2), [1.1], next(4), next(5)];
    expect(findings(overtypedFormulas, { Sheet1 })).toMatchObject([{ address: "Sheet1!A4" }]);
  });

  it("are not what a formula spills", () => {
    const Sheet1 = [[row(1)], [row(2)], [5], [row(4)], [row(5)]].map((cells) => ["", ...cells]);
    expect(findings(overtypedFormulas, { Sheet1 })).toHaveLength(1);
    const spills = { Sheet1: [{ row: 2, column: 0, rows: 1, columns: 2 }] };
    expect(findings(overtypedFormulas, { Sheet1 }, { spills })).toEqual([]);
  });

  it("are not the inputs of a scenario, linked though its neighbours are", () => {
    const linked = (column: string) => ({ "attainment.premium": formula(`=${column}14`, 80000) });
    const Scenarios = scenarioCells({ "As published": {}, A: linked("F"), B: linked("G"), C: { "attainment.premium": 70000 }, D: linked("I"), E: linked("J") }); // oxfmt-ignore
    expect(findings(overtypedFormulas, { Scenarios })).toEqual([]);
  });
});

describe("formulas of another version", () => {
  it.each([
    ["=CBA.LIFETIMEEARNING(0.7)", "This version has no function LIFETIMEEARNING. Did you mean LIFETIMEEARNINGS?"],
    ["=CBA.COSTPERCASE(1,2,3,4)", "COSTPERCASE takes 3 arguments, and is given 4."],
    ["=CBA.COSTPERCASE(1)", "COSTPERCASE is missing its argument weeksOpen."],
    ["=SUM(CBA.COSTPERCASE(,2))", "COSTPERCASE is missing its argument weeklyCost."],
  ])("%s is one", (text, message) => {
    expect(findings(outdatedCalls, { Sheet1: [[formula(text, "#VALUE!")]] })).toEqual([
      {
        kind: "error",
        title: "Formula of another version",
        message: `${message} The formula may come from another version of the add-in.`,
        address: "Sheet1!A1",
      },
    ]);
    expect(findings(errorCells, { Sheet1: [[formula(text, "#VALUE!")]] })).toEqual([]);
  });

  it("may be another build's, or have lost the add-in", () => {
    const Sheet1 = [[formula("=CBADEV.ATTAINMENT(0.7)"), formula("=_xldudf_CBA_ATTAINMENT(0.7)")]];
    expect(findings(outdatedCalls, { Sheet1 })).toMatchObject([
      { kind: "warning", title: "Formula of another build", address: "Sheet1!A1" },
      { kind: "warning", title: "Formula without its add-in", address: "Sheet1!B1" },
    ]);
  });

  it("are no formulas that only look like it", () => {
    const Sheet1 = [["=CBA.OLD(1)", formula('="CBA.OLD(1)"'), formula("=CBA.PARAMETERS()")]];
    expect(findings(outdatedCalls, { Sheet1 })).toEqual([]);
  });
});

describe("errors", () => {
  const errorOf = (text: string, shows: string, ...others: (string | number)[][]) =>
    findings(errorCells, { Sheet1: [[formula(text, shows)], ...others] });

  it.each([
    ["=CBA.ATTAINMENT(A2)", "#VALUE!", 64, "closureRate holds 64; allowed: a share from 0 to 1 (64% is 0.64). See A2."],
    [
      "=CBA.ATTAINMENT(A2)",
      "#VALUE!",
      "abc",
      'closureRate holds the text "abc"; allowed: a share from 0 to 1 (64% is 0.64). See A2.',
    ],
    ["=CBA.ATTAINMENT(A2)", "#N/A", "#N/A", "closureRate holds #N/A. The error is passed on from A2."],
    ["=CBA.ATTAINMENT(64)", "#VALUE!", "", "closureRate holds 64;"],
    [
      "=CBA.DISCOUNTFACTOR(1,A2)",
      "#VALUE!",
      "Blue Book",
      'rate holds the text "Blue Book"; allowed: a share from 0 to 1 (64% is 0.64), "Green Book", "Green Book sensitivity" or "Green Book health". See A2.',
    ],
    [
      "=1+ROUND(CBA.COSTPERCASE(CBA.COSTPERCASE(A2,1),2),0)",
      "#VALUE!",
      -1,
      "weeklyCost holds -1; allowed: a number, 0 or more. See A2.",
    ],
    [
      '=CBA.RESULT("net.sociaty")',
      "#N/A",
      "",
      'measure holds the text "net.sociaty", which is no measure. Did you mean net.society?',
    ],
    ["=CBA.PARAMETER(A2)", "#N/A", "tax.incme", "Did you mean tax.income? See A2."],
    ["=CBA.TABLE(5)", "#VALUE!", "", "number holds 5; allowed: 6, 7, 8 or 9."],
    ["=CBA.COSTPERCLOSURE(1,A2)", "#DIV/0!", 0, "divided by zero"],
    ["=CBA.ATTAINMENT(rates)", "#NAME?", "", "press F2, then Enter"],
    ["=CBA.ATTAINMENT(0.5)/Other!A1", "#REF!", "", "refers to cells that are gone"],
    ["=CBA.TABLE(6)", "#SPILL!", "mine", "no room"],
    ["=CBA.ATTAINMENT(0.7)+A2", "#VALUE!", "x", "The reason cannot be read from here."],
  ])("%s shows %s because of %j: %s", (text, shows, input, message) => {
    const found = errorOf(text, shows, [input]);
    expect(found).toEqual([
      {
        kind: "error",
        title: `Shows ${shows}`,
        message: expect.stringContaining(message) as string,
        address: "Sheet1!A1",
      },
    ]);
  });

  it("of a scenario name its cells, on whichever sheet", () => {
    const Sheet1 = [[formula("=CBA.RESULTS(Inputs!A1:A3,Inputs!B1:B3)", "#N/A")]];
    const Inputs = [["tax.income", 20], ["# Staff", ""], ["tax.incme", 0.2]]; // oxfmt-ignore
    expect(findings(errorCells, { Sheet1, Inputs })[0]?.message).toBe(
      'Entry 3: the text "tax.incme" is not the key of a parameter. Did you mean tax.income? tax.income holds 20; allowed: a share from 0 to 1 (64% is 0.64). See Inputs!A3 and Inputs!B1.',
    );
  });

  it("of ranges that do not fit together say which", () => {
    expect(errorOf("=CBA.COSTPERCASE(B1:B4,C1:C3)", "#N/A")[0]?.message).toBe(
      "weeksOpen has no cell here: it is 3 × 1, shorter than another argument.",
    );
    expect(errorOf("=CBA.WEEKLYSTAFFCOST(B1:B4,C1:C3,0,0,1)", "#VALUE!")[0]?.message).toBe(
      "salary has 3 cells and fte 4; give one for each staff line.",
    );
    expect(errorOf('=CBA.RESULT("net.society",B1:B4,C1:C3)', "#VALUE!")[0]?.message).toBe(
      "keys has 4 cells and values 3 rows; they must match.",
    );
  });

  it("name every cell that holds the same, and the first three problems", () => {
    expect(errorOf("=CBA.ATTAINMENT(A2:A7)", "#VALUE!", ["x"], ["x"], [2], ["x"], ["x"], ["x"])[0]?.message).toBe(
      'closureRate holds the text "x"; allowed: a share from 0 to 1 (64% is 0.64). See A2, A3, A5 and 2 more. closureRate holds 2; allowed: a share from 0 to 1 (64% is 0.64). See A4.',
    );
    expect(errorOf("=CBA.ATTAINMENT(A2:A6)", "#VALUE!", [2], [3], [4], [5], [6])[0]?.message).toMatch(/And 2 more\.$/);
  });

  it("are found beside arguments that are computed, which cannot be read", () => {
    expect(errorOf("=CBA.COSTPERCASE(A1*2,A2)", "#VALUE!", [-5])[0]?.message).toBe(
      "weeksOpen holds -5; allowed: a number, 0 or more. See A2.",
    );
    expect(errorOf('=CBA.RESULT("net."&A4,A2:A3,B2:B3)', "#N/A", ["tax.income", 20])[0]?.message).toBe(
      "tax.income holds 20; allowed: a share from 0 to 1 (64% is 0.64). See B2.",
    );
    expect(errorOf('=CBA.RESULT("net."&A4,A2:A3,B2:B3*1)', "#N/A", ["tax.income", 20])[0]?.message).toMatch(
      /^The reason cannot be read from here\./,
    );
  });

  it("in the values of a scenario are passed on from there", () => {
    expect(errorOf("=CBA.RESULTS(A2:A3,B2:B3)", "#N/A", ["tax.income", "#N/A"])[0]?.message).toBe(
      "tax.income holds #N/A. The error is passed on from B2.",
    );
  });

  it("of one cause are told once", () => {
    const Sheet1 = [1, 2, 3].map(() => [formula("=CBA.ATTAINMENT($B$1)", "#VALUE!")]);
    expect(findings(errorCells, { Sheet1: [[Sheet1[0]?.[0] ?? "", 64], ...Sheet1.slice(1)] })).toMatchObject([
      {
        address: "Sheet1!A1",
        message: expect.stringContaining("2 more formulas show the same on this sheet.") as string,
      },
    ]);
  });

  it("in a spilled cell are found there", () => {
    const Sheet1 = [
      [formula("=CBA.ATTAINMENT(B1:B2)", 0.4), 0.7],
      ["#VALUE!", 64],
    ];
    const spills = { Sheet1: [{ row: 0, column: 0, rows: 2, columns: 1 }] };
    expect(findings(errorCells, { Sheet1 }, { spills })).toMatchObject([
      { address: "Sheet1!A2", message: expect.stringMatching(/^closureRate holds 64;.* See B2\.$/) as string },
    ]);
  });

  it("are none while Excel computes, nor where no CBA function is called", () => {
    expect(errorOf("=CBA.ATTAINMENT(0.7)", "#BUSY!")).toEqual([]);
    expect(errorOf("=1/0", "#DIV/0!")).toEqual([]);
  });
});

it("a CBA function in a name is found", () => {
  const names = [
    { name: "cost", sheet: null, formula: "=CBA.COSTPERCASE(1,2)" },
    { name: "plain", sheet: null, formula: "=Sheet1!$A$1" },
  ];
  expect(findings(functionsInNames, { Sheet1: [[1]] }, { names })).toMatchObject([
    { kind: "warning", message: expect.stringContaining("The name cost") as string },
  ]);
});
