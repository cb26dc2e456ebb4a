import { paperDocument } from "./paperDocument";

const PAPER = {
  title: "Paper",
  evidence: "Illustrative",
  made: "Built by Caseworth",
  blocks: [
    { kind: "heading", text: "Who pays" },
    {
      kind: "table",
      header: [["Body by body", "Body", "£ a case", ""]],
      rows: [["pays", `<script>alert("x")</script>`, "-£610", ""]],
    },
  ],
  charts: [],
} as const;

it("writes what people called things as text, and holds no script", () => {
  const page = paperDocument(PAPER);
  expect(page).not.toContain("<script");
  expect(page).toContain("<td>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</td>");
  expect(page).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
  );
  // A style sheet with an escaped letter would be another.
  expect(/<style>([^]*?)<\/style>/.exec(page)?.[1]).not.toContain("&");
});

it("has smaller letters where there is more to say, down to a size that is still read", () => {
  const size = (rows: number) => {
    const table = { kind: "table", header: [], rows: Array.from({ length: rows }, () => ["Label", "words"]) } as const;
    return Number(/font: ([\d.]+)pt/.exec(paperDocument({ ...PAPER, blocks: [table] }))?.[1]);
  };
  expect([size(20), size(1000)]).toEqual([8.8, 6.5]);
  expect(size(120)).toBeLessThan(8.8);
});
