import { financialYear } from "../../../model/prices/financialYear";
import { PRESETS } from "../../../model/register/presets";
import { quantityValue } from "../../../model/register/quantity";
import { formula } from "../../snapshot/testing";
import { findings, inputAddress, scenarioCells } from "../testing";
import { inputValues } from "./inputValues";
import { managementInOneArm } from "./managementInOneArm";
import { mixedBases } from "./mixedBases";
import { mixedPriceYears } from "./mixedPriceYears";
import { oldCarePrices } from "./oldCarePrices";
import { otherPrices } from "./otherPrices";
import { publishedColumn } from "./publishedColumn";
import { scaleUpInputs } from "./scaleUpInputs";
import { scenarioTables } from "./scenarioTables";

const AS_PUBLISHED = { "As published": {} };
const own = (overrides: Parameters<typeof scenarioCells>[0][string]) => ({
  Scenarios: scenarioCells({ ...AS_PUBLISHED, Own: overrides }),
});

describe("inputs", () => {
  it.each([
    ["programme.closureRate", 64, "error", "64% is 0.64."],
    ["tax.income", 22.5, "error", "22.5% is 0.225."],
    ["programme.closureRate", "0.64", "error", "It is a text that looks like a number: type it again."],
    ["programme.closureRate", "", "error", "holds a blank cell; allowed: a share from 0 to 1"],
    ["programme.weeklyCost", -1, "error", "holds -1; allowed: a number, 0 or more, but not 0."],
    ["programme.weeksOpen", 252, "warning", "252 days are 36.0 weeks."],
    ["programme.weeklyCost", 0.72, "warning", "is 0.72 £ per case per week; usual is 30 to 150."],
    ["reReferral.basis", "open", "error", 'allowed: "closed" or "all".'],
  ] as const)("%s of %s is found", (key, value, kind, message) => {
    expect(findings(inputValues, own({ [key]: value }))).toEqual([
      {
        kind,
        title: kind === "error" ? "Input out of range" : "Unusual input",
        message: expect.stringContaining(message) as string,
        address: inputAddress(key, 1),
      },
    ]);
  });

  it("of every preset are all right", () => {
    const scenarios = PRESETS.map(({ name, overrides }) => [
      name,
      Object.fromEntries(Object.entries(overrides).map(([key, quantity]) => [key, quantityValue(quantity)])),
    ]);
    const workbook = { Scenarios: scenarioCells(Object.fromEntries(scenarios) as Parameters<typeof scenarioCells>[0]) };
    expect(findings(inputValues, workbook)).toEqual([]);
    expect(findings(publishedColumn, workbook)).toEqual([]);
  });

  it("are looked for in tables of scenarios only, not in lists and workings that have keys too", () => {
    const register = [["Key", "Label", "Value"], ["programme.closureRate", "Closure rate", 64]]; // oxfmt-ignore
    expect(findings(inputValues, { Register: register })).toEqual([]);
    const linked = scenarioCells({ "As published": { "tax.income": formula("=Scenarios!F2", 20) } });
    expect(findings(inputValues, { Workings: linked })).toEqual([]);
    expect(findings(inputValues, { "Scenarios (2)": own({ "tax.income": 20 }).Scenarios })).toHaveLength(1);
  });
});

describe("the published column", () => {
  it("is to hold what the report has", () => {
    const Scenarios = scenarioCells({ "As published": { "attainment.premium": 90000 }, Own: {} });
    expect(findings(publishedColumn, { Scenarios })).toMatchObject([
      {
        kind: "warning",
        address: inputAddress("attainment.premium", 0),
        message: expect.stringContaining("but 80000 in") as string,
      },
    ]);
  });

  it("may hold a ratio as digits", () => {
    const Scenarios = scenarioCells({ "As published": { "programme.reReferralRate": 0.0602409638554217 } });
    expect(findings(publishedColumn, { Scenarios })).toEqual([]);
  });
});

describe("bases of re-referral", () => {
  it("that are mixed are found where they first differ", () => {
    const Scenarios = scenarioCells({ ...AS_PUBLISHED, Own: {}, Third: { "reReferral.basis": "all" } });
    expect(findings(mixedBases, { Scenarios })).toMatchObject([
      {
        kind: "warning",
        address: inputAddress("reReferral.basis", 2),
        message: expect.stringMatching(/^"As published".*"Third" for all cases/) as string,
      },
    ]);
  });

  it("that are one are fine", () => {
    const all = { "reReferral.basis": "all" } as const;
    expect(findings(mixedBases, own({}))).toEqual([]);
    expect(findings(mixedBases, { Scenarios: scenarioCells({ One: all, Other: all }) })).toEqual([]);
  });
});

describe("price years", () => {
  it("that are mixed are found: amounts of the report left in a scenario of another year", () => {
    const year = { "prices.year": "2026/27" } as const;
    expect(findings(mixedPriceYears, own(year))).toMatchObject([
      {
        kind: "warning",
        address: inputAddress("programme.weeklyCost", 1),
        message: expect.stringMatching(/^"Own" says prices of 2026\/27, .*2015\/16.*Cost of a case in need/) as string,
      },
    ]);
    const amounts = {
      "programme.weeklyCost": 96,
      "comparator.weeklyCost": 78,
      "attainment.premium": 112_000,
      "escalation.protectionCost": 3400,
      "escalation.needCost": 2400,
    };
    expect(findings(mixedPriceYears, own({ ...year, ...amounts }))).toEqual([]);
    expect(findings(mixedPriceYears, own({}))).toEqual([]);
    const Scenarios = scenarioCells({
      ...AS_PUBLISHED,
      One: { ...year, ...amounts },
      Other: { ...amounts, "prices.year": 2024 },
    });
    expect(findings(mixedPriceYears, { Scenarios })).toMatchObject([
      {
        address: inputAddress("prices.year", 2),
        message: expect.stringContaining("of 2024/25: what differs") as string,
      },
    ]);
  });
});

describe("costs of care", () => {
  const brought = formula("=2450*(105.3095/74.5804)", 3459.48);

  it("that the deflator alone brought over many years are found, with what that leaves out", () => {
    const found = findings(oldCarePrices, own({ "prices.year": "2026/27", "escalation.needCost": brought }));
    expect(found).toMatchObject([
      {
        kind: "warning",
        address: inputAddress("escalation.needCost", 1),
        message: expect.stringMatching(/from 2015\/16 to 2026\/27\. An old price of care: .* a third below/) as string,
      },
    ]);
  });

  it.each([
    ["of few years", { "prices.year": "2019/20", "escalation.needCost": formula("=2450*(80.8738/74.5804)", 2656.75) }],
    ["of today", { "prices.year": "2026/27", "escalation.needCost": 4100 }],
    [
      "with a relative price",
      {
        "prices.year": "2026/27",
        "escalation.needCost": formula('=CBA.UPRATE(2450,"2015/16","2026/27",,0.03)', 4788.78),
      },
    ],
    ["as published", {}],
    [
      "of others than care",
      { "prices.year": "2026/27", "programme.weeklyCost": formula("=68.05*(105.3095/74.5804)", 96) },
    ],
  ] as const)("%s are not", (_what, overrides) => {
    expect(findings(oldCarePrices, own(overrides))).toEqual([]);
  });
});

describe("price years of scale-up", () => {
  const sheet = (year: string, recruitment: number) => ({
    "Scale-up inputs": [
      ["Built by Caseworth 0.1.0 on 23 November 2026: Scale-up inputs, mark 1a2b3c4d-5e6f7a8b", ""],
      ["Key", "Value"],
      ["staff.recruitmentCost", recruitment],
      ["prices.year", year],
    ],
  });

  it("that are not its scenario's are found: amounts to begin with, left as they are", () => {
    expect(findings(scaleUpInputs, sheet("2026/27", 2500))).toMatchObject([
      {
        kind: "warning",
        title: "Mixed price years",
        address: "'Scale-up inputs'!B3",
        message: expect.stringContaining("of another price year: Recruitment and training. In the pane") as string,
      },
    ]);
    expect(findings(scaleUpInputs, sheet("2026/27", 3500))).toEqual([]);
    expect(findings(scaleUpInputs, sheet("as published", 2500))).toEqual([]);
  });
});

describe("scale-up sheets of a scenario with outcomes of its own", () => {
  const sheet = (scenario: string) => ({
    "Scale-up inputs": [
      ["Built by Caseworth 0.1.0 on 23 November 2026: Scale-up inputs, mark 1a2b3c4d-5e6f7a8b", ""],
      ["Scenario", scenario],
      ["Key", "Value"],
    ],
    Scenarios: [
      ["Key", "As published", "Council"],
      ["programme.closureRate", 0.72, 0.6],
      ["outcome.missing.programmeRate", "", 0.2],
      ["outcome.missing.comparatorRate", "", 0.5],
      ["outcome.missing.unitValue", "", -1325],
      ["outcome.missing.gainer", "", "police"],
    ],
  });

  it("are said to leave them out, and those of another scenario are not", () => {
    expect(findings(scaleUpInputs, sheet("Council"))).toMatchObject([
      { kind: "warning", title: "Scale-up without own outcomes", address: "'Scale-up inputs'!B2" },
    ]);
    expect(findings(scaleUpInputs, sheet("As published"))).toEqual([]);
  });
});

describe("another release on the sheet of prices", () => {
  // A release in which 2026/27 is 1% above that of March 2026: 106.3626 for 105.3095.
  const Prices = [
    ["GDP deflators at market prices: June 2026 (Quarterly National Accounts)", ""],
    ...[74.5804, 76.0754, 77.0388, 78.7948, 80.8738, 85.1002, 85.3036, 91.2996, 96.1117, 100, 103.2388, 106.3626].map(
      (level, year) => [financialYear(2015 + year), level],
    ),
  ];
  const names = [{ name: "GdpDeflator", formula: "=Prices!$A$1:$B$13", sheet: null }];
  const scaleUp = (factor: string | number) => ({
    "Scale-up inputs": [
      ["Built by Caseworth 0.1.0 on 23 November 2026: Scale-up inputs, mark 1a2b3c4d-5e6f7a8b", ""],
      ["Key", "Value"],
      ["scaleUp.startYear", 2026],
      ["scaleUp.firstYearPrices", factor],
      ["prices.year", "2024/25"],
    ],
  });

  const mark = (kind: string) => `Built by Caseworth 0.1.0 on 23 November 2026: ${kind}, mark 1a2b3c4d-5e6f7a8b`;
  const Scenarios = scenarioCells({ ...AS_PUBLISHED, Own: { "prices.year": "2026/27" } });

  it("is told where it lacks the year that a scenario chose, and where its years follow it", () => {
    const inYear = (year: string) => ({ Prices, ...own({ "prices.year": year }) });
    const errors = (year: string) =>
      findings(mixedPriceYears, inYear(year), { names }).filter(({ kind }) => kind === "error");
    expect(errors("2027/28")).toEqual([
      {
        kind: "error",
        title: "Year without prices",
        message:
          '"Own": The price year is 2027/28, which the GDP deflator of June 2026 lacks: it has 2015/16 to 2026/27. Choose a price year that it has, or paste a release that has 2027/28 on the sheet Prices.',
        address: inputAddress("prices.year", 1),
      },
    ]);
    expect(errors("2026/27")).toEqual([]);
    const further = { ...inYear("2031/32"), Prices: [...Prices.slice(0, -1), ["2031/32", 120]] };
    expect(findings(mixedPriceYears, further, { names }).filter(({ kind }) => kind === "error")).toEqual([]);
    expect(findings(inputValues, further, { names })).toEqual([]);
  });

  it("is told where sheets were built before it, until they are built again", () => {
    const workings = (call: string) => ({
      "Scale-up workings": [[mark("Scale-up workings")], [formula(`=CBA.UPRATE(1,B5,B3${call})`)]],
    });
    const built = { Prices, ...scaleUp("By the deflator"), ...workings("") };
    expect(findings(otherPrices, built, { names })).toMatchObject([
      {
        kind: "warning",
        address: "'Scale-up workings'!A2",
        message: expect.stringMatching(
          /from 2024\/25 to 2026\/27 × 1\.0531 \(March 2026\), where the sheet has × 1\.0636 .*1\.00% more.*build it again/,
        ) as string,
      },
    ]);
    expect(findings(otherPrices, { ...built, ...workings(",GdpDeflator") }, { names })).toEqual([]);
    expect(findings(otherPrices, { ...built, ...scaleUp(1.0636) }, { names })).toEqual([]);
    expect(findings(otherPrices, { ...scaleUp("By the deflator"), ...workings("") })).toEqual([]);
  });

  it("is told of calls that are not given it, where they bring amounts to another year", () => {
    const calling = (call: string) => ({ Scenarios, Prices, Mine: [[formula(call)]] });
    const told = (call: string) => findings(otherPrices, calling(call), { names });
    expect(told("=CBA.BRIDGE(Scenarios!A2:A31,Scenarios!G2:G31)")).toMatchObject([
      {
        address: "Mine!A1",
        message: expect.stringMatching(/from 2015\/16 to 2026\/27.*Give it GdpDeflator/) as string,
      },
    ]);
    expect(told("=CBA.BRIDGE(Scenarios!A2:A31,Scenarios!G2:G31,,,GdpDeflator)")).toEqual([]);
    // All amounts stand in the sheet.
    expect(told('=CBA.RESULT("net.society",Scenarios!A2:A31,Scenarios!G2:G31)')).toEqual([]);
    const withoutCost = { ...calling('=CBA.RESULT("net.society",Scenarios!A2:A31,Scenarios!G2:G31)') };
    withoutCost.Scenarios = Scenarios.filter(([key]) => key !== "escalation.needCost");
    expect(findings(otherPrices, withoutCost, { names })).toMatchObject([{ address: "Mine!A1" }]);
  });
});

describe("management", () => {
  it("is noted once for all scenarios of one's own that leave it as published, and not of the report itself", () => {
    const [Own, Other] = [{ "programme.closureRate": 0.7 }, { "programme.closureRate": 0.6 }];
    expect(findings(managementInOneArm, own({}))).toEqual([]);
    expect(findings(managementInOneArm, { Scenarios: scenarioCells({ ...AS_PUBLISHED, Own, Other }) })).toEqual([
      {
        kind: "note",
        title: "Management in one arm only",
        message: expect.stringMatching(/^"Own", "Other": .*Like for like/) as string,
        address: inputAddress("comparator.managementUplift", 1),
      },
    ]);
  });

  it("on the programme alone is a warning, on the comparator nothing", () => {
    const Scenarios = scenarioCells({
      Twice: { "programme.managementUplift": 0.2 },
      Like: { "comparator.managementUplift": 0.234 },
      Both: { "programme.managementUplift": 0.1, "comparator.managementUplift": 0.1 },
    });
    expect(findings(managementInOneArm, { Scenarios })).toMatchObject([
      { kind: "warning", address: inputAddress("programme.managementUplift", 0) },
    ]);
  });
});

describe("tables of scenarios", () => {
  it("are reported with their unknown and repeated keys", () => {
    const cells = scenarioCells({ ...AS_PUBLISHED });
    const broken = cells.map((row) => (row[0] === "tax.income" ? ["tax.incme", ...row.slice(1)] : row));
    expect(findings(scenarioTables, { Scenarios: broken })).toMatchObject([
      {
        kind: "error",
        address: expect.stringMatching(/^Scenarios!A/) as string,
        message: expect.stringContaining("Did you mean tax.income?") as string,
      },
      {
        kind: "warning",
        address: "Scenarios!A1",
        message: expect.stringContaining("published value is used: tax.income") as string,
      },
    ]);
  });

  it("are reported where the sheet Scenarios holds none", () => {
    expect(findings(scenarioTables, { Scenarios: [["Notes"]] })).toMatchObject([
      { kind: "error", address: "Scenarios!A1" },
    ]);
    expect(findings(scenarioTables, { Sheet1: [["Notes"]] })).toEqual([]);
  });
});
