import { expandFormula, referencesToRead } from "./expandFormula";
import type { NativeContext } from "./nativeReplacement";
import { sheetContext } from "./testing";

const SCHEDULE = (t: string) =>
  `IF(${t}<=30,1.035^-${t},1.035^-30*IF(${t}<=75,1.03^-(${t}-30),1.03^-45*IF(${t}<=125,1.025^-(${t}-75),` +
  `1.025^-50*IF(${t}<=200,1.02^-(${t}-125),1.02^-75*IF(${t}<=300,1.015^-(${t}-200),1.015^-100*1.01^-(${t}-300))))))`;

/** A sheet of scenarios as people keep one: headings, a key left out, a value that is a ratio. */
const SHEET = [
  ["Key", "As published", "My scenario"],
  ["# Staff cost", "", ""],
  ["programme.weeklyCost", 68.05, 70],
  ["Programme.closureRate ", 0.72, 0.8],
  ["reReferral.basis", "closed", " All"],
  ["discount.rate", "Green Book", 0.03],
  ["attainment.delayYears", 0, 4],
  ["# A rate by name", "", "Green Book health"],
];
const NAMES = { inputs: "A2:A7", "mine#": "C2:C7", "'Мои сценарии 🙂'!B2:B7": "B2:B7", pair: "A2:B3" };
const context: NativeContext = sheetContext("Scenarios", SHEET, NAMES);

function native(formula: string, from: NativeContext = context): string {
  const replacement = expandFormula(formula, from);
  return replacement.kind === "formula" ? replacement.formula : JSON.stringify(replacement);
}

describe("a call becomes what one would write by hand", () => {
  it.each([
    ["=CBA.COSTPERCASE(68.05,36)", "=68.05*36"],
    ["=CBA.COSTPERCASE(A2:A9,B2,C2)", "=A2:A9*B2+C2"],
    ["=CBA.COSTPERCASE(A2,36,)", "=A2*36"],
    ["=CBA.COSTPERCLOSURE(A2,72%)", "=A2/72%"],
    ["=CBA.ATTAINMENT(0.72)", "=0.15+0.72*(0.54-0.15)"],
    ["=CBA.ATTAINMENT(A2,,,0.5)", "=0.15+0.5*A2*(0.54-0.15)"],
    ["=CBA.LIFETIMEEARNINGS(0.72)", "=80000*(0.15+0.72*(0.54-0.15))"],
    ["=CBA.LIFETIMEEARNINGS(A2,B2,,,1,2.47,8)", "=B2*(0.15+A2*(0.54-0.15))*2.47*1.035^-8"],
    ["=CBA.LIFETIMETAX(A2)", "=(0.2+0.12)*80000*(0.15+A2*(0.54-0.15))"],
    ["=CBA.EMPLOYMENT(A2)", "=14.3*(0.15+A2*(0.54-0.15))"],
    ["=CBA.REREFERRALCOST(5/83,2450,0.72)", "=0.72*(5/83)*2450"],
    ["=CBA.REREFERRALCOST(A2,B2)", "=A2*B2"],
    ["=CBA.REREFERRALSAVING(A2,B2,A3,B3,,,128)", "=(A3*B3-A2*B2)*128"],
    ["=CBA.ESCALATIONSAVING(10/83,2/83,,,83)", "=(10/83-2/83)*(2464-1686)*83"],
    ["=CBA.DISCOUNTFACTOR(0)", "=1"],
    ["=CBA.DISCOUNTFACTOR(40.5)", "=1.035^-30*1.03^-10.5"],
    ["=CBA.DISCOUNTFACTOR(A2)", `=${SCHEDULE("A2")}`],
    ["=CBA.DISCOUNTFACTOR(A2,3.5%)", "=1.035^-A2"],
    ['=CBA.DISCOUNTFACTOR(A2,"green book ")', `=${SCHEDULE("A2")}`],
    [
      "=CBA.DISCOUNTFACTOR(40,C8)",
      '=IF(C8="Green Book",1.035^-30*1.03^-10,IF(C8="Green Book sensitivity",1.03^-30*1.0257^-10,IF(C8="Green Book health",1.015^-30*1.0129^-10,(1+C8)^-40)))',
    ],
    ['=CBA.DISCOUNTFACTOR(40,"green book sensitivity")', "=1.03^-30*1.0257^-10"],
    ['=CBA.UPRATE(A2,"2015/16",2024)', "=A2*(100/74.5804)"],
    ['=CBA.UPRATE(A2,2015,"2015-16","gdp deflator")', "=A2"],
    ['=CBA.UPRATE(A2,"2015/16",2024,{2015,80;2024,100})', "=A2*(100/80)"],
    ['=CBA.UPRATE(A2,"2015/16",2024,,0.02)', "=A2*(100/74.5804)*1.02^(2024-2015)"],
    [
      '=CBA.RESULT("costPerCase.programme",{"prices.year";"programme.weeksOpen"},{"2026/27";36},{2015,80;2026,120})',
      "=68.05*(120/80)*36",
    ],
    [
      "=CBA.PRESENTVALUE({100,100,100},,C8)",
      '=SUMPRODUCT({100,100,100},IF(C8="Green Book",1.035^{0,-1,-2},IF(C8="Green Book sensitivity",1.03^{0,-1,-2},IF(C8="Green Book health",1.015^{0,-1,-2},(1+C8)^{0,-1,-2}))))',
    ],
    ["=CBA.PRESENTVALUE({100,100,100})", "=SUMPRODUCT({100,100,100},1.035^{0,-1,-2})"],
    ["=CBA.PRESENTVALUE(B2:B9,1,0.05)", "=SUMPRODUCT(B2:B9,1.05^-(ROW(B2:B9)-ROW(B2)+1))"],
    ["=CBA.PRESENTVALUE(B2:D2,,0.05)", "=SUMPRODUCT(B2:D2,1.05^-(COLUMN(B2:D2)-COLUMN(B2)))"],
    [
      "=CBA.PRESENTVALUE(B2:D3,,0.05)",
      "=SUMPRODUCT(B2:D3,1.05^-((ROW(B2:D3)-ROW(B2))*COLUMNS(B2:D3)+COLUMN(B2:D3)-COLUMN(B2)))",
    ],
    ["=CBA.PRESENTVALUE(inputs,,0.05)", "=SUMPRODUCT(inputs,1.05^-(ROW(inputs)-MIN(ROW(inputs))))"],
    ["=CBA.WEEKLYSTAFFCOST({1;4},{40000;24000},0.25,0,48)", "=SUMPRODUCT({1;4},{40000;24000})*1.25/(48*52)"],
    ["=CBA.WEEKLYSTAFFCOST(B2:B5,C2:C5,D2:D5,E2,F2,46)", "=SUMPRODUCT(B2:B5,C2:C5,1+D2:D5)*(1+E2)/(F2*46)"],
    ["=CBA.WEEKLYSTAFFCOST(B2:B5,C2:F2,0,0,48)", "=SUMPRODUCT(B2:B5,TRANSPOSE(C2:F2))/(48*52)"],
    ['=CBA.PARAMETER("programme.reReferralRate")', "=5/83"],
    ['=CBA.PARAMETER("tax.income","label")', '="Income tax"'],
    [
      '=CBA.RESULT("costPerExtraClosure")',
      "=IF(AND(0<=68.05*(2450/68.05)-55.13*(1795/55.13),0<=0.72-0.64),(68.05*(2450/68.05)-55.13*(1795/55.13))/(0.72-0.64),NA())",
    ],
    ['=CBA.RESULT("lifetimeEarnings.difference")', "=80000*(0.72-0.64)*(0.54-0.15)"],
    ['=CBA.RESULT("net.individual")', "=(1-0.2-0.12)*80000*(0.72-0.64)*(0.54-0.15)"],
  ])("%s", (formula, expected) => {
    // oxfmt-ignore
    expect(native(formula)).toBe(expected);
  });
});

describe("the rest of a person's formula stays letter by letter", () => {
  it.each([
    ["= SUM( cba.costpercase( A2 , B2 ) , 1 )*2", "= SUM( A2*B2 , 1 )*2"],
    ["=1-CBA.COSTPERCASE(A2,B2,C2)", "=1-(A2*B2+C2)"],
    ["=2*CBA.COSTPERCASE(A2,B2)^2", "=2*(A2*B2)^2"],
    ["=-CBA.COSTPERCASE(A2,B2)%", "=-(A2*B2)%"],
    ['=CBA.COSTPERCASE(A2,B2)&"x"', '=A2*B2&"x"'],
    ["=@CBA.COSTPERCASE(A2:A9,B2)", "=@(A2:A9*B2)"],
    ["=LET(rate,CBA.ATTAINMENT(A2),rate*2)", "=LET(rate,0.15+A2*(0.54-0.15),rate*2)"],
    ["=_xldudf_CBA_COSTPERCASE(A2,B2)+_xldudf_CBADEV_COSTPERCASE(A3,B3)", "=A2*B2+A3*B3"],
    [
      "=CBADEV.COSTPERCASE('It''s 🙂'!$B$2#,Table1[[#This Row],[a, b]])",
      "='It''s 🙂'!$B$2#*Table1[[#This Row],[a, b]]",
    ],
    ["=CBA.COSTPERCASE(A:A,ставка)", "=A:A*ставка"],
    ["=CBA.COSTPERCASE((A2+1),A2+1,-B2)", "=(A2+1)*(A2+1)+(-B2)"],
    ["=CBA.COSTPERCASE(A2&B2,A2=B2,A2^B2)", "=(A2&B2)*(A2=B2)+A2^B2"],
    ["=CBA.COSTPERCASE(A1:B2 B1:C3,IF(A1,1,2),(A1,B1))", "=A1:B2 B1:C3*IF(A1,1,2)+(A1,B1)"],
    ["=CBA.COSTPERCASE(1-CBA.ATTAINMENT(A2),CBA.COSTPERCASE(B2,C2))", "=(1-(0.15+A2*(0.54-0.15)))*B2*C2"],
    ["=AVERAGE(CBA.COSTPERCASE(A2:A9,1))", "=AVERAGE(A2:A9+0)"],
    ["=\n  CBA.COSTPERCASE(\n    A2,\n    B2\n  )+1", "=\n  A2*B2+1"],
  ])("%s", (formula, expected) => {
    // oxfmt-ignore
    expect(native(formula)).toBe(expected);
  });

  it.each([
    "=SUM(A1:A3)",
    '="CBA.RESULT(""net.exchequer"")"&A1',
    "='CBA.RESULT('!A1+CBA.notes!A1",
    "=CBA.total*2",
    "=MYCBA.RESULT(1)",
    "CBA.RESULT(1)",
    "'=CBA.RESULT(1)",
    "= 1 +  CBA_rate",
    "",
  ])("%p has no call of ours and is left alone", (formula) => {
    expect(expandFormula(formula, context)).toEqual({ kind: "unchanged" });
  });
});

describe("a scenario's values", () => {
  const earnings = '"lifetimeEarnings.programme"';

  it.each([
    [
      "keep the sheet and the dollar signs of the argument",
      `=CBA.RESULT(${earnings},Scenarios!$A$2:$A$7,Scenarios!C$2:C$7)`,
      `=80000*(0.15+Scenarios!C$4*(0.54-0.15))*IF(Scenarios!C$6="Green Book",${SCHEDULE("Scenarios!C$7")},(1+Scenarios!C$6)^-Scenarios!C$7)`,
    ],
    [
      "keep a quoted sheet",
      "=CBA.RESULT(\"attainment.programme\",A2:A7,'Мои сценарии 🙂'!B2:B7)",
      "=0.15+'Мои сценарии 🙂'!B4*(0.54-0.15)",
    ],
    [
      "are fixed cells where a name or a spilled range gives them",
      '=CBA.RESULT("attainment.programme",inputs,mine#)',
      "=0.15+$C$4*(0.54-0.15)",
    ],
    [
      "may be an array constant",
      '=CBA.RESULT("attainment.programme",{"programme.closureRate";"# note"},{0.9;1})',
      "=0.15+0.9*(0.54-0.15)",
    ],
    ["may be one cell", '=CBA.RESULT("attainment.programme","programme.closureRate",B4)', "=0.15+B4*(0.54-0.15)"],
    [
      "decide the basis of re-referral",
      '=CBA.RESULT("reReferralCost.programme",A3:A5,B3:B5)',
      '=IF(B5="closed",B4,1)*(5/83)*B3*(2450/68.05)',
    ],
    [
      "are trimmed where blanks stand round a choice",
      '=CBA.RESULT("reReferralCost.comparator",A5,C5)',
      '=IF(TRIM(C5)="closed",0.64,1)*(3/45)*55.13*(1795/55.13)',
    ],
    [
      "may be picked by a formula",
      '=CBA.RESULT("attainment.programme",A2:A7,INDEX(B2:C7,0,E1))',
      "=0.15+INDEX(INDEX(B2:C7,0,E1),3,0)*(0.54-0.15)",
    ],
  ])("%s", (_, formula, expected) => {
    // oxfmt-ignore
    expect(native(formula)).toBe(expected);
  });

  it("stand on another sheet under its quoted name", () => {
    const elsewhere = { ...context, sheet: "Scratch" };
    expect(native('=CBA.RESULT("attainment.programme",inputs,mine#)', elsewhere)).toBe(
      "=0.15+Scenarios!$C$4*(0.54-0.15)",
    );
    const spaced = sheetContext("Our scenarios", SHEET, NAMES);
    expect(native('=CBA.RESULT("attainment.programme",inputs,mine#)', { ...spaced, sheet: "Scratch" })).toBe(
      "=0.15+'Our scenarios'!$C$4*(0.54-0.15)",
    );
  });

  it("keep their row in whole columns", () => {
    const whole = sheetContext("Inputs", [["# Key", "Value"], ["programme.closureRate", 0.9]]); // oxfmt-ignore
    expect(native('=CBA.RESULT("attainment.programme",Inputs!A:A,Inputs!B:B)', whole)).toBe(
      "=0.15+Inputs!B$2*(0.54-0.15)",
    );
  });

  it("of several scenarios inside another formula stay one array formula", () => {
    expect(native('=SUM(CBA.RESULT("attainment.programme",A2:A7,B2:C7))')).toBe("=SUM(0.15+B4:C4*(0.54-0.15))");
  });
});

describe("what has no native form is frozen, and says why", () => {
  it.each([
    ["=CBA.FORECAST(A1)", /CBA.FORECAST has no native form/],
    ["=SUM(CBA.RESULTS())", /A table within another formula/],
    ["=MAP(A1:A3,CBA.ATTAINMENT)", /ATTAINMENT is handed on without arguments/],
    ["=CBA.COSTPERCASE(1,2", /cannot be read|no formula/],
    ["=CBA.COSTPERCASE(1)", /weeksOpen is missing/],
    ["=CBA.COSTPERCASE(,2)", /weeklyCost is missing/],
    ["=CBA.COSTPERCASE(1,2,3,4)", /takes 3 arguments at most/],
    ["=CBA.REREFERRALSAVING(A1,B1,A2,B2,0.7)", /both closure rates or neither/],
    ['=CBA.RESULT("net.exchequr")', /"net.exchequr" is no measure/],
    ['=CBA.RESULT("net."&A1)', /measure is computed within the formula/],
    ['=CBA.RESULT("net.society",inputs)', /keys and values together/],
    ['=CBA.RESULT("net.society",inputs,B2:B9)', /keys has 6 cells and values 8/],
    ['=CBA.RESULT("net.society",pair,B2:B3)', /keys must be one column or one row/],
    ['=CBA.RESULT("net.society",[Other.xlsx]Sheet1!A1:A9,B2:B9)', /\[Other.xlsx\]Sheet1!A1:A9 cannot be read/],
    ['=CBA.RESULT("net.society","tax.incme",B4)', /Did you mean tax.income\?/],
    ['=CBA.RESULT("net.society","tax.income",B2)', /tax.income holds a blank cell/],
    ["=CBA.RESULTS(A2:A7,B2:C7)", /values holds 2 scenarios/],
    ["=CBA.TABLE(5)", /no table "5"/],
    ["=CBA.PRESENTVALUE(FILTER(A1:A9,B1:B9))", /put it in cells/],
    ["=CBA.WEEKLYSTAFFCOST(A1:B3,C1:D2,0,0,48)", /salary is 2 × 2 cells and fte 3 × 2/],
    ['=CBA.DISCOUNTFACTOR(1,"Blue Book")', /rate holds "Blue Book"/],
    [`=CBA.DISCOUNTFACTOR(${"A1+".repeat(400)}A1)`, /would have \d+ characters; Excel takes 8192/],
  ])("%s", (formula, reason) => {
    const replacement = expandFormula(formula, context);
    if (replacement.kind !== "frozen") throw new Error(native(formula));
    expect(replacement.reason).toMatch(reason);
  });
});

describe("warnings", () => {
  const warnings = (formula: string) => {
    const replacement = expandFormula(formula, context);
    return "warnings" in replacement ? replacement.warnings : [];
  };

  it("name an argument that is computed more than once", () => {
    expect(warnings("=CBA.ATTAINMENT(A2,B2,XLOOKUP(C2,D:D,E:E))")).toEqual([
      "open is computed 2 times in the native formula: XLOOKUP(C2,D:D,E:E)",
    ]);
    expect(warnings("=CBA.ATTAINMENT(XLOOKUP(C2,D:D,E:E),B2,10%)")).toEqual([]);
  });

  it("say that a measure or a key in a cell stays what it is now", () => {
    const replacement = expandFormula("=CBA.PARAMETER(A3)", context);
    expect(replacement).toEqual({
      kind: "formula",
      formula: "=68.05",
      warnings: ["The key stays what its cell holds now: programme.weeklyCost."],
    });
  });

  it("say where Excel alone knows whether staff lines lie alike", () => {
    expect(warnings("=CBA.WEEKLYSTAFFCOST(staff,salaries,0.2,0,48)")).toEqual([
      expect.stringContaining("salary and fte must lie the same way"),
    ]);
  });
});

describe("referencesToRead", () => {
  it("names the references whose cells decide the native form, and no others", () => {
    expect(
      referencesToRead("=SUM(A1:A9)+CBA.RESULT(B1,inputs,mine#)*CBA.COSTPERCASE(C1:C9,CBA.PRESENTVALUE(D1:D9,E1,F1))"),
    ).toEqual(["B1", "inputs", "mine#", "D1:D9", "F1"]);
    expect(referencesToRead("=SUM(A1:A9)")).toEqual([]);
    expect(referencesToRead("=1+CBA.RESULT(IF(A1,CBA.PARAMETER(A2),B1),A1:A9,B1:B9)")).toEqual([
      "A2",
      "A1:A9",
      "B1:B9",
    ]);
  });
});
