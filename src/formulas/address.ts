/** Addresses of cells in A1 notation. Rows and columns count from 0 here and from 1 in the address. */

export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** `G7` */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `$B$4:$C$7` of `B4:C7`: the same cells wherever a formula that refers to them is copied. */
export function fixed(range: string): string {
  return range.replace(/[A-Z]+|\d+/g, "$$$&");
}

/** `Scenarios!G7`, `'Scenarios (2)'!G7` */
export function onSheet(sheetName: string, address: string): string {
  return `${quotedSheetName(sheetName)}!${address}`;
}

/** A sheet's name as formulas want it: in quotation marks unless it is one plain word that is no cell itself. */
export function quotedSheetName(name: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^([A-Za-z]{1,3}\d+|[rR]\d*([cC]\d*)?|[cC]\d*)$/.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Sheet and cells of an address as `onSheet` writes it; null where it is none. */
export function splitAddress(address: string): { readonly sheetName: string; readonly cells: string } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(address);
  const sheetName = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const cells = match?.[3];
  return sheetName === undefined || cells === undefined ? null : { sheetName, cells };
}
