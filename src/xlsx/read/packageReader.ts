import { strFromU8, unzipSync } from "fflate";
import { mustBeZip, UnreadableFile } from "./unreadableFile";
import { childrenOf, parseXml, XmlError } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

/** What one part of a file names, and how. */
export interface Link {
  readonly id: string;
  /** The last step of the address by which Office knows the kind: `worksheet`. */
  readonly type: string;
  readonly path: string;
}

/** The parts of an .xlsx, unpacked. */
export interface PackageReader {
  readonly paths: readonly string[];
  /** The outermost element of a part; undefined where there is no such part. */
  readonly part: (path: string) => XmlElement | undefined;
  readonly links: (path: string) => readonly Link[];
}

/** Bytes of all parts unpacked: a small file may hold a lot, by mistake or in bad faith. */
const LARGEST_CONTENT = 120_000_000;
const DAMAGED = "The file is damaged or incomplete, and cannot be read.";

/** Unpacks the parts that are XML; pictures and macros stay packed. */
export function openPackage(file: Uint8Array): PackageReader {
  mustBeZip(file);
  const paths: string[] = [];
  const files = unpack(file, paths);
  const trees = new Map<string, XmlElement>();
  const part = (path: string): XmlElement | undefined => {
    const known = trees.get(path);
    const data = files[path];
    if (known !== undefined || data === undefined) return known;
    const tree = parsed(strFromU8(data));
    trees.set(path, tree);
    return tree;
  };
  const links = (path: string): Link[] => {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const list = part(`${folder}_rels/${path.slice(folder.length)}.rels`);
    return childrenOf(list, "Relationship")
      .filter(({ attributes }) => attributes.TargetMode !== "External")
      .map(({ attributes: { Id = "", Type = "", Target = "" } }) => ({
        id: Id,
        type: Type.slice(Type.lastIndexOf("/") + 1),
        path: resolved(folder, Target),
      }));
  };
  return { paths, part, links };
}

function unpack(file: Uint8Array, paths: string[]): Readonly<Record<string, Uint8Array>> {
  let size = 0;
  try {
    return unzipSync(file, {
      filter: ({ name, originalSize }) => {
        paths.push(name);
        if (!/\.(xml|rels)$/i.test(name)) return false;
        size += originalSize;
        if (size > LARGEST_CONTENT) {
          throw new UnreadableFile("The file's contents are too large to be opened here. Open it in Excel.");
        }
        return true;
      },
    });
  } catch (failure) {
    if (failure instanceof UnreadableFile) throw failure;
    throw new UnreadableFile(DAMAGED, { cause: failure });
  }
}

function parsed(xml: string): XmlElement {
  try {
    return parseXml(xml.replace(/^\uFEFF/, ""));
  } catch (failure) {
    if (!(failure instanceof XmlError)) throw failure;
    throw new UnreadableFile(DAMAGED, { cause: failure });
  }
}

/** A target is written from the root of the archive or from the folder of the part that names it. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
