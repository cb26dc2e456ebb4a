/**
 * Menus of the grid that do not belong in the workbench: protection needs accounts and a server, fonts and rotation are
 * no business of a model, the currency button knows no pound (the list of number formats does), and the functions by
 * category are all in "All functions".
 */
const hiddenMenuIds = [
  "sheet.command.set-once-format-painter",
  "sheet.command.set-range-font-family",
  "sheet.command.set-range-fontsize",
  "sheet.command.set-range-font-increase",
  "sheet.command.set-range-font-decrease",
  "sheet.command.set-range-stroke",
  "sheet.command.set-text-rotation",
  "sheet.command.numfmt.set.currency",
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.toolbar.text-to-number",
  ...[
    "financial",
    "logical",
    "text",
    "date",
    "lookup",
    "math",
    "statistical",
    "engineering",
    "information",
    "database",
  ].map((category) => `formula-ui.operation.insert-function.${category}`),
];

export const hiddenMenus = Object.fromEntries(hiddenMenuIds.map((id) => [id, { hidden: true }]));
