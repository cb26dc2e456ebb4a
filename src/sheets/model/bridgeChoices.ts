/** Where on the sheet of the bridge one chooses its ends and its measure; rows from 1, as in addresses. */
export const [FROM_ROW, TO_ROW, MEASURE_ROW] = [4, 5, 6] as const;

/** The numbers of the columns of the scenarios chosen; 0 where there is none of the name. */
export const BRIDGE_COLUMN_CELLS = [`$D$${FROM_ROW}`, `$D$${TO_ROW}`] as const;
export const BRIDGE_MEASURE_CELL = `$B$${MEASURE_ROW}`;
