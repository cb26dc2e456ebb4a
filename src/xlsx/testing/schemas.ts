import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipped } from "./workbooks";

/** The schemas of ISO/IEC 29500, transitional. They are not ours to publish, so they are used where a copy lies beside the repository. */
const SCHEMAS = path.resolve(__dirname, "../../../../shared/schemas/ooxml");
const isThere = existsSync(SCHEMAS) && spawnSync("xmllint", ["--version"]).status === 0;
/** The project's tests must pass without the schemas: the test's name then says that it was skipped. */
export const withSchemas = isThere ? it : it.skip;
export const unlessSchemasMissing = isThere
  ? ""
  : " (skipped: no copy of the schemas beside the repository, or no xmllint)";

/** Which schema is which part's. That of the properties draws on others that lie in the net, and is left out. */
const SCHEMA_OF: readonly (readonly [part: RegExp, schema: string | null])[] = [
  [/^xl\/(workbook|styles|metadata|worksheets\/sheet\d+)\.xml$/, "sml"],
  [/^xl\/drawings\/drawing\d+\.xml$/, "dml-spreadsheetDrawing"],
  [/^xl\/charts\/chart\d+\.xml$/, "dml-chart"],
  [/^\[Content_Types\]\.xml$/, "opc-contentTypes"],
  [/\.rels$/, "opc-relationships"],
  [/^docProps\/core\.xml$/, null],
];

/** For tests: what the schemas find wrong with the parts of a file, and parts for which there is no schema. */
export function schemaProblems(file: Uint8Array): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "workbook-parts-"));
  try {
    const written = new Map<string, string[]>();
    const problems: string[] = [];
    for (const [part, xml] of Object.entries(unzipped(file))) {
      const [, schema] = SCHEMA_OF.find(([pattern]) => pattern.test(part)) ?? [];
      if (schema === undefined) problems.push(`${part} has no schema`);
      if (schema == null) continue;
      const target = path.join(folder, part);
      mkdirSync(path.dirname(target), { recursive: true });
      // xml:space belongs to XML itself; the schemas do not mention it.
      writeFileSync(target, xml.replaceAll(' xml:space="preserve"', ""));
      written.set(schema, [...(written.get(schema) ?? []), target]);
    }
    for (const [schema, parts] of written) {
      const options = ["--nonet", "--noout", "--schema", path.join(SCHEMAS, `${schema}.xsd`)];
      const { stderr } = spawnSync("xmllint", [...options, ...parts], { encoding: "utf8", maxBuffer: 2 ** 28 });
      const lines = stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
      problems.push(...lines.map((line) => line.replaceAll(`${folder}/`, "")));
    }
    return problems;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
