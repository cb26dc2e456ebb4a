import { asHtml, asTabSeparatedText } from "./tableCopy";
import type { TableCopy } from "./tableCopy";

const table: TableCopy = {
  title: "Comparison",
  notes: ["Illustrative."],
  header: ["£ per case", "=1+1", "<b>&"],
  rows: [
    { label: "Net,\tsociety", amounts: [-1234.567, 0] },
    { label: "-2", amounts: [null, Infinity] },
    { label: "Start", amounts: ["", -0.001] },
  ],
};

describe("asTabSeparatedText", () => {
  it("gives pounds as plain numbers to the penny, and keeps what looks like a formula as text", () => {
    expect(asTabSeparatedText(table).split("\n")).toEqual([
      "Comparison",
      "£ per case\t'=1+1\t<b>&",
      "Net, society\t-1234.57\t0",
      "'-2\tnot defined\tnot defined",
      "Start\t\t0",
      "Illustrative.",
    ]);
  });

  it("lets nothing through that a spreadsheet would compute, behind blanks or at the start", () => {
    for (const name of ["=A1", "+1", "-1", "@SUM(A1)", " =A1", "\t=A1"]) {
      const [, header = ""] = asTabSeparatedText({ ...table, header: ["£", name] }).split("\n");
      expect(header.split("\t")).toHaveLength(2);
      expect(header.split("\t")[1]).toMatch(/^'/);
    }
  });
});

it("shows shares as percentages, and hands them on as numbers; a text stays a text", () => {
  const shares: TableCopy = {
    ...table,
    rows: [
      {
        label: "Gain",
        amounts: [
          { shown: "58%", plain: 0.58 },
          { shown: "=A1", plain: "=A1" },
        ],
      },
    ],
  };
  expect(asTabSeparatedText(shares)).toContain("Gain\t0.58\t'=A1");
  expect(asHtml(shares)).toContain('<td align="right">58%</td><td align="right">\'=A1</td>');
});

describe("asHtml", () => {
  const html = asHtml(table);

  it("shows pounds with a minus that spreadsheets read", () => {
    expect(html).toContain('<td align="right">-£1,234.57</td><td align="right">£0.00</td>');
    expect(html).toContain('<td align="right"></td><td align="right">£0.00</td>');
  });

  it("writes text as text: no markup and no formula of somebody's", () => {
    expect(html).toContain('<th scope="col">\'=1+1</th><th scope="col">&lt;b&gt;&amp;</th>');
  });
});
