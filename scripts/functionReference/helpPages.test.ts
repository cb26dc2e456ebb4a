import path from "node:path";
import { readFunctionReference } from "./catalogue.js";
import { helpPages } from "./helpPages.js";
import { functionsMarkdown } from "./markdown.js";

const reference = readFunctionReference(path.join(__dirname, "fixtures/functions"));

async function page(file: string): Promise<string> {
  const html = helpPages((await reference).catalogue, "CBA").get(file);
  if (html === undefined) throw new Error(`There is no page ${file}.`);
  return html;
}

test("there is a page a function, and an index that leads to each", async () => {
  const pages = helpPages((await reference).catalogue, "CBA");
  expect([...pages.keys()]).toEqual(["help/index.html", "help/rereferralcost.html", "help/lifetimeearnings.html"]);
  expect(await page("help/index.html")).toContain('<a href="lifetimeearnings.html">LIFETIMEEARNINGS</a>');
});

test("a page shows the call with optional arguments in brackets, the example with its result, and the equation", async () => {
  const html = (await page("help/lifetimeearnings.html")).replaceAll("<wbr />", "");
  expect(html).toContain("<code>CBA.LIFETIMEEARNINGS(closureRate, [premium])</code>");
  expect(html).toContain("<code>=CBA.LIFETIMEEARNINGS(0.72)</code> gives <strong>34464</strong>");
  expect(html).toContain("E4: premium × attainment weight × children per case × D(delay)");
});

test("what a comment says is shown as text, never as markup", async () => {
  expect(await page("help/rereferralcost.html")).toContain("per case &amp; per &lt;arm&gt;");
});

test("every page says what the figures are worth, and forbids itself scripts", async () => {
  for (const html of helpPages((await reference).catalogue, "CBA").values()) {
    expect(html).toContain("Illustrative figures from a small trial: not statistically significant");
    expect(html).toContain(`content="default-src 'none'; style-src 'self'"`);
  }
});

test("the documentation has a section a family and escapes what Markdown would read as its own", async () => {
  const markdown = functionsMarkdown((await reference).catalogue);
  expect(markdown.match(/^## .*/gm)).toEqual(["## Re-referral", "## Lifetime outcomes"]);
  expect(markdown).toContain("per case & per \\<arm>");
});
