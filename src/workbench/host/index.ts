export { installExcelHost } from "./installExcelHost";
export { ribbonActions } from "./office";
