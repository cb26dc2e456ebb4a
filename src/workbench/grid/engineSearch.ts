import { ArrayValueObject, CELL_INVERTED_INDEX_CACHE as valueIndex } from "@univerjs/engine-formula";

// While it calculates, the grid's engine keeps an index of which rows of a column hold a value, so that a thousand MATCH or COUNTIF
// over one long column do not each compare all of it. But it notes there what any operation over cells comes across, sums and rows
// of sixty years among them, and every result of a formula. With scale-up built, that was most of what a calculation took. So a
// column is indexed where it is long and compared, and nowhere else.

/** From so many rows on, the index finds a value sooner than a look at every cell. */
const LONG_COLUMN = 500;
/** The engine's number for a comparison, among its operations over cells. */
const COMPARISON = 5;

let isIndexed = false;

const canUseCache = valueIndex.canUseCache.bind(valueIndex);
const setContinueBuildingCache = valueIndex.setContinueBuildingCache.bind(valueIndex);
const set = valueIndex.set.bind(valueIndex);

valueIndex.canUseCache = (...column) => (isIndexed ? canUseCache(...column) : { rowsInCache: [], rowsNotInCache: [] });

valueIndex.setContinueBuildingCache = (...column) => {
  if (isIndexed) setContinueBuildingCache(...column);
};

/** A new result of a formula replaces what is noted of its cell; what is not noted yet will be read as it then is. */
valueIndex.set = (...entry) => {
  const [unitId, sheetId, column, , , isNewResult = false] = entry;
  const isNoted = isNewResult && valueIndex.getCellValuePositions(unitId, sheetId, column) !== undefined;
  if (isIndexed || isNoted) set(...entry);
};

type OperateOnColumn = (
  this: ArrayValueObject,
  value: unknown,
  column: number,
  result: unknown,
  operation: number,
  ...rest: unknown[]
) => void;

/** A method that the engine keeps to itself, as its code has it. */
const OPERATE_ON_COLUMN = "_batchOperatorValue";
const operateOnColumn = Reflect.get(ArrayValueObject.prototype, OPERATE_ON_COLUMN) as OperateOnColumn;
const indexed: OperateOnColumn = function (value, column, result, operation, ...rest) {
  isIndexed = operation === COMPARISON && this.getRowCount() >= LONG_COLUMN;
  try {
    operateOnColumn.call(this, value, column, result, operation, ...rest);
  } finally {
    isIndexed = false;
  }
};
Reflect.set(ArrayValueObject.prototype, OPERATE_ON_COLUMN, indexed);
