import { withSheetsRenamed } from "./sheetRenaming";

const renamed = new Map([
  ["Scenarios", "My inputs"],
  ["It's", "Local"],
]);

it.each([
  ["=Scenarios!A1+B2", "='My inputs'!A1+B2"],
  ["='It''s'!$A$1:$B$2", "=Local!$A$1:$B$2"],
  [
    '=CBA.RESULT("net.society",Scenarios!A:A,Scenarios!F:F)',
    "=CBA.RESULT(\"net.society\",'My inputs'!A:A,'My inputs'!F:F)",
  ],
  ['="Scenarios!A1"&Other!A1', '="Scenarios!A1"&Other!A1'],
  ["Scenarios!A1", "Scenarios!A1"],
])("writes %s as %s", (before, after) => {
  expect(withSheetsRenamed(before, renamed)).toBe(after);
});
