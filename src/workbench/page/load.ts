import type { FunctionsMetadata } from "../customFunctions/functionsMetadata";

/** Runs a bundle of ours by a script tag, as Excel's page does. */
export function loadScript(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = file;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`The file ${file} is missing or cannot be read.`)));
    document.head.append(script);
  });
}

export async function loadFunctionsMetadata(file: string): Promise<FunctionsMetadata> {
  const response = await fetch(file).catch(() => undefined);
  if (!response?.ok) throw new Error(`The file ${file} is missing or cannot be read.`);
  const metadata = (await response.json().catch(() => undefined)) as FunctionsMetadata | undefined; // our own build wrote it
  if (!Array.isArray(metadata?.functions)) throw new Error(`The file ${file} does not list the functions.`);
  return metadata;
}
