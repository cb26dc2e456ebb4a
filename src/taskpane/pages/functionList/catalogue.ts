/** The list of functions that the build writes beside the pane. */
export interface CatalogueEntry {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
  readonly result: string;
  /** A formula, with its "=". */
  readonly example: string;
  readonly exampleResult: string;
  readonly equation: string;
  readonly source: string;
  readonly errors: string;
}

export interface Family {
  readonly name: string;
  readonly entries: readonly CatalogueEntry[];
}

export async function fetchCatalogue(): Promise<readonly CatalogueEntry[]> {
  const response = await fetch("catalogue.json");
  if (!response.ok) throw new Error(`The list of functions did not arrive (${response.status}).`);
  // Written by our own build from the functions' comments, and checked there.
  return (await response.json()) as readonly CatalogueEntry[];
}

/** The page that explains a function. */
export function helpUrl({ name }: CatalogueEntry): string {
  return `help/${name.toLowerCase()}.html`;
}

/** The functions that have every word of the search somewhere in their text, by family. */
export function searchCatalogue(catalogue: readonly CatalogueEntry[], search: string): readonly Family[] {
  const words = search.toLowerCase().split(/\s+/);
  const found = catalogue.filter((entry) => {
    const text = searchableText(entry);
    return words.every((word) => text.includes(word));
  });
  const families = new Set(found.map(({ family }) => family));
  return [...families].map((name) => ({ name, entries: found.filter(({ family }) => family === name) }));
}

function searchableText({ name, family, description, parameters, example }: CatalogueEntry): string {
  const names = parameters.map((parameter) => `${parameter.name} ${parameter.description}`);
  return [name, family, description, example, ...names].join(" ").toLowerCase();
}
