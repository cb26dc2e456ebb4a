import type { Part } from "./packageParts";
import type { DocumentProperties } from "./workbookContent";
import { element, escaped } from "./xml";

/** What Excel shows under File, Info. */
export function corePropertiesPart({ title, creator, description, created }: DocumentProperties): Part {
  const date = (name: string) => element(name, { "xsi:type": "dcterms:W3CDTF" }, created.toISOString());
  return {
    path: "docProps/core.xml",
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    xml: element(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      element("dc:title", {}, escaped(title)),
      element("dc:creator", {}, escaped(creator)),
      element("dc:description", {}, escaped(description)),
      date("dcterms:created"),
      date("dcterms:modified"),
    ),
  };
}
