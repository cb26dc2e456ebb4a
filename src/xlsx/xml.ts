/** Just enough of XML to write the parts of a spreadsheet file. */

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its content, which is XML already; an attribute that is undefined is left out. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : ` ${key}="${escaped(String(value)).replaceAll('"', "&quot;").replaceAll("\n", "&#10;")}"`,
  );
  const opening = `<${name}${written.join("")}`;
  const inside = content.join("");
  return inside === "" ? `${opening}/>` : `${opening}>${inside}</${name}>`;
}

/** A whole part of the file. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** A text between tags. Characters that XML cannot hold at all are lost. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

// oxlint-disable-next-line no-control-regex -- It is control characters that have to go.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * The text of a cell, where _x000D_ stands for a character by its number: so a text that looks like one must have its
 * underscore written as such, and what XML would swallow or cannot hold is written so: carriage returns, control characters.
 */
export function cellText(text: string): string {
  const byNumber = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  return escaped(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(FORBIDDEN, byNumber)
      .replaceAll("\r", "_x000D_"),
  );
}
