/** Table 9. E9, escalation saving per case: fewer cases that go on to child protection, at the extra cost of one. */
export function escalationSaving(
  comparatorRate: number,
  programmeRate: number,
  protectionCost: number,
  needCost: number,
): number {
  return (comparatorRate - programmeRate) * (protectionCost - needCost);
}
