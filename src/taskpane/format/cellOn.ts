/** The address of a cell on a sheet, whatever the sheet's name. */
export function cellOn(sheetName: string, cell: string): string {
  return `'${sheetName.replaceAll("'", "''")}'!${cell}`;
}
