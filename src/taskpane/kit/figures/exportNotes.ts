import { EVIDENCE_LINE } from "../../../model/register/evidence";

/** What goes along with every table and picture that leaves the pane. */
export const EXPORT_NOTES: readonly string[] = [
  EVIDENCE_LINE,
  "Model of Appendix 9, Project Crewe evaluation (Department for Education, 2017).",
];
