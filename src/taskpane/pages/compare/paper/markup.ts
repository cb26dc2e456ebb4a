import { svg } from "../../../../charts";
import type { SvgNode } from "../../../../charts";

/** Elements of a page as plain objects, drawings among them, and the text that a browser reads. */
export const element = svg;

/** HTML's elements without an end. */
const WITHOUT_END = ["meta"];

export function markup({ tag, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  if (WITHOUT_END.includes(tag)) return `<${tag}${written.join("")}>`;
  const inside = children.map((child) => (typeof child === "string" ? escaped(child) : markup(child)));
  return `<${tag}${written.join("")}>${inside.join("")}</${tag}>`;
}

/** A text from people is no element, whatever it looks like. Style sheets have none of these letters. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
