import { child, descend, numberOf } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

/** A colour of a file as `#1F2D33`; null where the file leaves it to the program. */
export type ReadColour = (element: XmlElement | undefined) => string | null;

/** The order in which a theme's colours are counted: light and dark change places. */
const THEME = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const LINKS = ["hlink", "folHlink"];

/** The colours of Excel before 2007, by their number from 8 on (ISO/IEC 29500-1, 18.8.27); 0 to 7 repeat the first eight. */
const INDEXED =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
  9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
  00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** Reads colours with the theme of the file, if it has one. */
export function colourReader(theme: XmlElement | undefined): ReadColour {
  const scheme = descend(theme, "themeElements", "clrScheme");
  const ofTheme = [...THEME, ...LINKS].map((name) => {
    const colour = child(scheme, name);
    return child(colour, "srgbClr")?.attributes.val ?? child(colour, "sysClr")?.attributes.lastClr;
  });
  return (element) => {
    if (element === undefined) return null;
    const { rgb, theme: number, indexed } = element.attributes;
    const found =
      rgb?.slice(-6) ??
      (number === undefined ? undefined : ofTheme[Number(number)]) ??
      (indexed === undefined ? undefined : INDEXED[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8]);
    if (found === undefined || !/^[0-9a-f]{6}$/i.test(found)) return null;
    return tinted(found.toUpperCase(), numberOf(element, "tint", 0));
  };
}

/** Towards white for a tint above 0, towards black below. */
function tinted(hex: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const changed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${changed.map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
