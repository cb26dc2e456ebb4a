/**
 * Just enough of XML to read the parts of a spreadsheet file, in the browser and in Node alike, where there is no parser.
 * Prefixes are dropped: files of other makers write `x:row` for `row`. Document types are refused, for entities that they
 * declare can make a small file huge.
 */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

export class XmlError extends Error {}

/** The outermost element of a part. */
export function parseXml(xml: string): XmlElement {
  const root: OpenElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let at = 0;
  while (at < xml.length) {
    const inside = open.at(-1) ?? root;
    const tag = xml.indexOf("<", at);
    const end = tag === -1 ? xml.length : tag;
    if (end > at) inside.text += decoded(xml.slice(at, end));
    if (tag === -1) break;
    if (xml.startsWith("<!--", tag)) at = after(xml, "-->", tag);
    else if (xml.startsWith("<![CDATA[", tag)) {
      at = after(xml, "]]>", tag);
      inside.text += xml.slice(tag + "<![CDATA[".length, at - "]]>".length);
    } else if (xml.startsWith("<?", tag)) at = after(xml, "?>", tag);
    else if (xml.startsWith("<!", tag)) throw new XmlError("A part of the file declares a document type.");
    else {
      at = tagEnd(xml, tag);
      const written = xml.slice(tag + 1, at - 1);
      if (written.startsWith("/")) {
        if (open.length === 1 || localName(written.slice(1).trim()) !== inside.name) {
          throw new XmlError("A part of the file is cut or damaged.");
        }
        open.pop();
      } else {
        const isEmpty = written.endsWith("/");
        const element = startOf(isEmpty ? written.slice(0, -1) : written);
        inside.children.push(element);
        if (!isEmpty) open.push(element);
      }
    }
  }
  const [first] = root.children;
  if (first === undefined || open.length > 1) throw new XmlError("A part of the file is cut or damaged.");
  return first;
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** Follows names downwards, the first child of each. */
export function descend(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce((inside, name) => child(inside, name), element);
}

/** All elements of a name inside another, however deep. */
export function within(element: XmlElement | undefined, name: string): XmlElement[] {
  return (
    element?.children.flatMap((one) => (one.name === name ? [one, ...within(one, name)] : within(one, name))) ?? []
  );
}

/** An attribute that is a number; without it, or where it is none, what is usual. */
export function numberOf(element: XmlElement | undefined, name: string, usual: number): number {
  const number = Number(element?.attributes[name] ?? usual);
  return Number.isFinite(number) ? number : usual;
}

/** An attribute that says yes or no, as the format writes it. */
export function flagOf(element: XmlElement | undefined, name: string, usual = false): boolean {
  const written = element?.attributes[name];
  return written === undefined ? usual : written === "1" || written === "true";
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found === -1) throw new XmlError("A part of the file is cut or damaged.");
  return found + mark.length;
}

/** Behind the ">" of a tag; one within quotation marks belongs to an attribute. */
function tagEnd(xml: string, from: number): number {
  let quote = "";
  for (let at = from + 1; at < xml.length; at++) {
    const character = xml.charAt(at);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at + 1;
  }
  throw new XmlError("A part of the file is cut or damaged.");
}

function startOf(written: string): OpenElement {
  const [name = ""] = /^[^\s]+/.exec(written) ?? [];
  const attributes: Record<string, string> = {};
  for (const [, key = "", double, single] of written.slice(name.length).matchAll(ATTRIBUTE)) {
    if (key.startsWith("xmlns")) continue;
    const local = localName(key);
    // Where an attribute stands with and without a prefix, the one without is the element's own.
    if (local === key || !(local in attributes)) attributes[local] = decoded(double ?? single ?? "");
  }
  return { name: localName(name), attributes, children: [], text: "" };
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? entity;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
