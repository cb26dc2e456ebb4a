import { isReadable, needsArrayEvaluation } from "./arrayEvaluation";

describe("needsArrayEvaluation", () => {
  it.each([
    "=A1:A3",
    "=A1:A3*2",
    "=-A1:A3",
    "=SUM(A1:A3*B1:B3)",
    "=80000*(0.15+A6:A9*(0.54-0.15))",
    "={1,2;3,4}",
    "=ABS(A1:A3)",
    "=MATCH(A1:A2,B1:B9,0)",
    "=IF(A1:A3<=30,1,0)",
    "=SUMPRODUCT(A1:A3,IF(B1:B3<=30,1,2))",
    "=SUM(B2#*2)",
    "=rates*2",
    "=LET(x,A1:A3,SUM(x*2))",
  ])("says yes to %s", (formula) => {
    expect(needsArrayEvaluation(formula)).toBe(true);
  });

  it.each([
    "=A1*2",
    "=5/83",
    "=SUM(A1:A3,B1:B3)",
    "=SUMPRODUCT(A1:A3*B1:B3,1+C1:C3)",
    '=INDEX(A1:A3,MATCH("x",B1:B3,0))',
    '=COUNTIF($C$5:$E$58,"agrees")+1',
    "=IF(A1<=30,1.035^-A1,0)",
    "=SUM(A1:INDEX(A1:A9,3))",
    "=NPV(0.035,B2:B9)",
    "=SUM((",
  ])("says no to %s", (formula) => {
    expect(needsArrayEvaluation(formula)).toBe(false);
  });
});

describe("isReadable", () => {
  it("tells formulas from texts that only begin as one", () => {
    expect(["=1+1", "=SUM(A1:A3)", "=LET(x,1,x)", "=A1#"].filter((formula) => !isReadable(formula))).toEqual([]);
    expect(["=1+", "=SUM(", "=)", '="a'].filter(isReadable)).toEqual([]);
  });
});
