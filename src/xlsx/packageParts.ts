import { element, xmlDocument } from "./xml";

/** A part of the file: where it lies in the archive, what it is, and its XML. */
export interface Part {
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
  /** The parts that this one names, by the ids under which it does. */
  readonly relationships?: readonly Relationship[];
}

export interface Relationship {
  readonly id: string;
  /** The last step of the address by which Office knows the kind of relationship: `worksheet`. */
  readonly type: string;
  /** From the root of the archive: `xl/styles.xml`. */
  readonly target: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
/** The one relationship in use that the packages' own standard defines. */
const CORE_PROPERTIES = "core-properties";

/** The files of the archive: the parts, what kind each is, and how they hang together. */
export function packageFiles(parts: readonly Part[], root: readonly Relationship[]): Map<string, string> {
  const files = new Map([
    ["[Content_Types].xml", contentTypes(parts)],
    ["_rels/.rels", relationships(root)],
  ]);
  for (const part of parts) {
    files.set(part.path, xmlDocument(part.xml));
    if (part.relationships !== undefined && part.relationships.length > 0) {
      files.set(part.path.replace(/([^/]+)$/, "_rels/$1.rels"), relationships(part.relationships));
    }
  }
  return files;
}

function contentTypes(parts: readonly Part[]): string {
  const relationshipType = "application/vnd.openxmlformats-package.relationships+xml";
  return xmlDocument(
    element(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      element("Default", { Extension: "rels", ContentType: relationshipType }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...parts.map(({ path, contentType }) => element("Override", { PartName: `/${path}`, ContentType: contentType })),
    ),
  );
}

function relationships(list: readonly Relationship[]): string {
  return xmlDocument(
    element(
      "Relationships",
      { xmlns: `${PACKAGE}/relationships` },
      ...list.map(({ id, type, target }) => {
        const kind = type === CORE_PROPERTIES ? `${PACKAGE}/relationships/metadata` : OFFICE;
        return element("Relationship", { Id: id, Type: `${kind}/${type}`, Target: `/${target}` });
      }),
    ),
  );
}
