import { HostError } from "./errors";

/** What to load: names of properties, each with what to load below it. An empty tree means every scalar property. */
export interface LoadTree {
  readonly [property: string]: LoadTree;
}

/** Every form of argument that `load` takes. */
export type LoadOptions = string | readonly string[] | object;

/**
 * Reads the argument of `load`: "values, address", "format/fill/color", an array of such, the object form
 * `{ name: true, format: { fill: { color: true } } }`, or `{ select, expand }`.
 */
export function parseLoadOptions(options: LoadOptions | undefined): LoadTree {
  if (options === undefined) return {};
  if (typeof options === "string") return fromPaths(options.split(","));
  if (Array.isArray(options)) return fromPaths(options.flatMap((path: unknown) => String(path).split(",")));
  const entries = Object.entries(options);
  if (entries.some(([name]) => name === "select" || name === "expand")) {
    return fromPaths(entries.flatMap(([name, paths]) => (name === "top" || name === "skip" ? [] : pathsOf(paths))));
  }
  return fromObject(entries);
}

function pathsOf(paths: unknown): string[] {
  return (Array.isArray(paths) ? paths : [paths]).flatMap((path: unknown) => String(path).split(","));
}

interface MutableTree {
  [property: string]: MutableTree;
}

function fromPaths(paths: readonly string[]): LoadTree {
  const tree: MutableTree = {};
  for (const path of paths.map((text) => text.trim()).filter(Boolean)) {
    path.split("/").reduce((level: MutableTree, name) => (level[name] ??= {}), tree);
  }
  return tree;
}

function fromObject(entries: readonly [string, unknown][]): LoadTree {
  const tree: MutableTree = {};
  for (const [name, wanted] of entries) {
    if (name === "$all" || wanted === false || wanted === undefined) continue;
    if (wanted !== true && typeof wanted !== "object") throw new HostError("InvalidArgument", `load: ${name}.`);
    tree[name] = wanted === true || wanted === null ? {} : fromObject(Object.entries(wanted));
  }
  return tree;
}
