/** What must stand beside every figure of the report, wherever we show one. */

/** The one line that is always in view. */
export const EVIDENCE_LINE =
  "Illustrative figures from a small trial: not statistically significant, valid for its own sample only.";

/** What the report leaves inconsistent or assumes: one point each, brief enough for one line under a table. */
export const REPORT_NOTES: readonly { readonly topic: string; readonly text: string }[] = [
  {
    topic: "Sample",
    text: "132 cases were randomised and 126 analysed; the printed rates imply 128 (83 + 45), which is used here.",
  },
  {
    topic: "Case or child",
    text: "132 cases are 326 children (2.47 a case). Costs are per case, GCSE benefits per child; the report takes one for the other.",
  },
  {
    topic: "Closure effect",
    text: "8 points (72% less 64%), 8.5 in the prose, 7.84 in the raw counts (60 of 83 against 29 of 45).",
  },
  {
    topic: "Escalations",
    text: "2 in Table 9, 8 over the pilot year in the prose: 8 of 83 would save £18.37 to £22.26 a case, not £74.98.",
  },
  {
    topic: "Comparator's rate",
    text: "Escalation is 12% in the prose (child protection or looked after), 12.5% in Table 9: a national average, not randomised.",
  },
  {
    topic: "Unit costs",
    text: "A case in need costs £1,686 in Table 9, but £2,450 or £1,795 in Table 6.",
  },
  {
    topic: "Management",
    text: "In the programme's weekly cost, not in the comparator's. Adding 23.4% equalises weekly cost, 36.5% cost per case.",
  },
  {
    topic: "Costs left out",
    text: "Staff only: family budgets, volunteers, training and set-up are not counted.",
  },
  {
    topic: "Time open",
    text: "Some cases were still open when the average time open was taken, so the true means are longer.",
  },
  {
    topic: "Cash",
    text: "Freed caseload was refilled at once by waiting demand, so a saving is not cash until posts go.",
  },
  {
    topic: "Cause",
    text: "Closing is taken to cause 15% → 54% attainment. Below 82.0% of that, the tax gain no longer covers the extra £655.",
  },
  {
    topic: "Earnings",
    text: "The £80,000 premium is not statistically significant, and the tax is a flat 32% on a net present value.",
  },
  {
    topic: "Re-referral",
    text: "The saving of Table 8 is the comparator's; £29.68 counts closure twice. Counted once it is £27.92.",
  },
];
