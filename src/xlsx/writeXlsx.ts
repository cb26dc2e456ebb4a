import { strToU8, zipSync } from "fflate";
import { drawingParts } from "./drawingParts";
import { spills } from "./cellXml";
import { corePropertiesPart } from "./documentProperties";
import { dynamicArraysPart } from "./dynamicArrays";
import { packageFiles } from "./packageParts";
import type { Part, Relationship } from "./packageParts";
import { printedPages } from "./printedPages";
import { sheetPart } from "./sheetPart";
import { Styles } from "./stylesPart";
import type { NameContent, WorkbookContent } from "./workbookContent";
import { firstVisible, workbookPart } from "./workbookPart";

/** Writes a workbook as a file for Excel, LibreOffice and whatever else reads .xlsx (ISO/IEC 29500). */
export function writeXlsx(workbook: WorkbookContent): Uint8Array<ArrayBuffer> {
  const styles = new Styles();
  const drawings: Part[] = [];
  const chartNames: NameContent[] = [];
  let charts = 0;
  const printed = workbook.sheets.map(printedPages);
  const sheets = workbook.sheets.map((sheet, index) => {
    const number = index + 1;
    const { parts, names } = drawingParts(sheet, { number, firstChart: charts + 1 });
    charts += sheet.charts.length;
    drawings.push(...parts);
    chartNames.push(...names);
    const [drawing] = parts;
    const link = drawing === undefined ? null : { id: "drawing", type: "drawing", target: drawing.path };
    return sheetPart(sheet, {
      number,
      isActive: index === firstVisible(workbook),
      drawing: link,
      styles,
      pages: printed[index] ?? printedPages(sheet),
    });
  });
  const stylesPart = styles.part();
  const shared = hasSpills(workbook) ? [dynamicArraysPart()] : [];
  const links: Relationship[] = [
    { id: "styles", type: "styles", target: stylesPart.path },
    ...shared.map(({ path }) => ({ id: "metadata", type: "sheetMetadata", target: path })),
  ];
  const book = workbookPart({ ...workbook, names: [...workbook.names, ...chartNames] }, printed, sheets, links);
  const properties = corePropertiesPart(workbook.properties);
  return zipped(
    packageFiles(
      [book, ...sheets, stylesPart, ...shared, ...drawings, properties],
      [
        { id: "workbook", type: "officeDocument", target: book.path },
        { id: "properties", type: "core-properties", target: properties.path },
      ],
    ),
  );
}

function hasSpills({ sheets }: WorkbookContent): boolean {
  return sheets.some(({ rows }) => rows.some((row) => row.some((cell) => cell !== null && spills(cell.content))));
}

function zipped(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries([...files].map(([path, xml]) => [path, strToU8(xml)])));
}
