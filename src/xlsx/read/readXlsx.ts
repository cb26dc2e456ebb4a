import type { DocumentProperties, WorkbookContent } from "../workbookContent";
import { colourReader } from "./colours";
import { LeftOut } from "./leftOut";
import { openPackage } from "./packageReader";
import type { PackageReader } from "./packageReader";
import { sharedTexts } from "./readCells";
import { readNames } from "./readNames";
import { readSheet } from "./readSheet";
import { readStyles } from "./readStyles";
import { UnreadableFile } from "./unreadableFile";
import { child, childrenOf, flagOf } from "./xmlTree";

export interface OpenedFile {
  readonly workbook: WorkbookContent;
  /** What the file has and the workbook has not, a line each. */
  readonly leftOut: readonly string[];
}

/**
 * Reads an .xlsx: one of ours whole, so that written again it is the same; anybody else's as far as the workbook goes. By
 * hand and not by a library: those that are free lose what ours must keep (styles, charts, rules of entry) or are no longer
 * kept up, and the description of a workbook that is written is what is to be read.
 * @throws UnreadableFile with a sentence for the person who chose the file.
 */
export function readXlsx(file: Uint8Array): OpenedFile {
  const reader = openPackage(file);
  const path = reader.links("").find(({ type }) => type === "officeDocument")?.path ?? "";
  const book = reader.part(path);
  if (book?.name !== "workbook") throw new UnreadableFile(otherKind(reader));
  if (flagOf(child(book, "workbookPr"), "date1904")) {
    throw new UnreadableFile(
      "The file counts its dates from 1904, as Excel on old Macs did, and they would be four years out here. Change that in Excel (Options, Advanced) and open it again.",
    );
  }
  const leftOut = new LeftOut();
  const links = reader.links(path);
  const partOf = (kind: string) => reader.part(links.find(({ type }) => type === kind)?.path ?? "");
  const listed = childrenOf(child(book, "sheets"), "sheet").map(({ attributes }) => ({
    name: attributes.name ?? "",
    isHidden: (attributes.state ?? "visible") !== "visible",
    link: links.find(({ id }) => id === attributes.id),
  }));
  // Names count all sheets, those with nothing but a chart too.
  const names = readNames(
    book,
    listed.map(({ name }) => name),
    leftOut,
  );
  const sources = {
    texts: sharedTexts(partOf("sharedStrings")),
    looks: readStyles(partOf("styles"), colourReader(partOf("theme"))),
    leftOut,
  };
  const sheets = listed.flatMap(({ link, ...sheet }) => {
    if (link?.type === "worksheet") return [readSheet({ ...sheet, path: link.path }, reader, sources, names)];
    leftOut.add(`the sheet "${sheet.name}", which holds a chart or dialogue and no cells`);
    return [];
  });
  if (sheets.length === 0) throw new UnreadableFile("The file has no sheet with cells.");
  nameUnknownParts(reader, leftOut);
  const workbook = { properties: readProperties(reader), sheets, names: names.names };
  return { workbook, leftOut: leftOut.lines() };
}

function otherKind({ paths }: PackageReader): string {
  if (paths.includes("xl/workbook.bin")) {
    return "The file is a binary workbook (.xlsb). Save it in Excel as .xlsx and open that.";
  }
  if (paths.includes("content.xml")) {
    return "The file is an OpenDocument (.ods). Save it as .xlsx and open that.";
  }
  return "The file is no Excel workbook (.xlsx).";
}

function nameUnknownParts({ paths }: PackageReader, leftOut: LeftOut): void {
  if (paths.some((path) => path.endsWith("vbaProject.bin"))) leftOut.add("macros");
  if (paths.includes("xl/connections.xml")) leftOut.add("connections to data elsewhere");
  leftOut.add("links to other workbooks (#)", paths.filter((path) => /externalLink\d+\.xml$/.test(path)).length);
}

function readProperties(reader: PackageReader): DocumentProperties {
  const core = reader.part(reader.links("").find(({ type }) => type === "core-properties")?.path ?? "");
  const text = (name: string) => child(core, name)?.text ?? "";
  const created = new Date(text("created"));
  return {
    title: text("title"),
    creator: text("creator"),
    description: text("description"),
    created: Number.isNaN(created.getTime()) ? new Date(0) : created,
  };
}
