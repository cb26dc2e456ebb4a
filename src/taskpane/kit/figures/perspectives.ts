import type { NetMeasure } from "../../../model/appendix9/measures";

/** In which unit net results, costs and savings are told. */
export const UNIT = "£ per case";

/** The four perspectives: who pays, who gains. */
export const PERSPECTIVES: readonly { readonly label: string; readonly measure: NetMeasure }[] = [
  { label: "Local authority", measure: "net.localAuthority" },
  { label: "Exchequer", measure: "net.exchequer" },
  { label: "Individual", measure: "net.individual" },
  { label: "Society", measure: "net.society" },
];
