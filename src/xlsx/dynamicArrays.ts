import type { Part } from "./packageParts";
import { element } from "./xml";

/**
 * The metadata that tells Excel's array formulas of today, which spill, from those once entered with Ctrl+Shift+Enter.
 * Cells refer to its only entry by number. Older Excel and LibreOffice pass over it and see array formulas.
 */
export function dynamicArraysPart(): Part {
  const flags = ["copy", "pasteAll", "pasteValues", "merge", "splitFirst", "rowColShift", "clearFormats"];
  const more = ["clearComments", "assign", "coerce", "cellMeta"];
  const type = element("metadataType", {
    name: "XLDAPR",
    minSupportedVersion: 120000,
    ...Object.fromEntries([...flags, ...more].map((flag) => [flag, 1])),
  });
  const properties = element("xda:dynamicArrayProperties", { fDynamic: 1, fCollapsed: 0 });
  const extension = element("ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" }, properties);
  return {
    path: "xl/metadata.xml",
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
    xml: element(
      "metadata",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:xda": "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray",
      },
      element("metadataTypes", { count: 1 }, type),
      element("futureMetadata", { name: "XLDAPR", count: 1 }, element("bk", {}, element("extLst", {}, extension))),
      element("cellMetadata", { count: 1 }, element("bk", {}, element("rc", { t: 1, v: 0 }))),
    ),
  };
}
