/**
 * The newest version of each requirement set whose members this host provides as far as the product uses them. It is
 * a part of each set, not the whole: what is missing throws, and says its name. `worksheet.onNameChanged` is of
 * ExcelApi 1.17, the newest of them.
 */
const newest: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
};

/** Whether a version is at most another: 1.9 comes before 1.14. */
function isAtMost(version: string, other: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major < otherMajor || (major === otherMajor && minor <= otherMinor);
}

/** Without a version, the set itself is asked for. */
export function isSetSupported(name: string, minVersion = "1.1"): boolean {
  const held = Object.entries(newest).find(([set]) => set.toLowerCase() === name.toLowerCase());
  return held !== undefined && isAtMost(minVersion, held[1]);
}
