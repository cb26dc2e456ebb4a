import { tokenize } from "@borgar/fx";

/**
 * A formula as the file holds it: without the equals sign, with the prefix that marks functions younger than the file
 * format, and with Excel's functions for the operators that the format does not know, `A1#` and `@A1`.
 */
export function formulaText(formula: string): string {
  const tokens = tokenize(formula, { mergeRefs: true }).filter(({ type }) => type !== "fx_prefix");
  const variables = variablesOf(tokens);
  return tokens
    .map((token, index) => {
      const { type, value } = token;
      if (type === "func") return functionName(value);
      if (type === "operator" && value === "#") return "";
      if (type === "operator" && value === "@") return "";
      if (!REFERENCES.has(type)) return value;
      if (tokens[index + 1]?.value === "#") return `_xlfn.ANCHORARRAY(${value})`;
      if (tokens[index - 1]?.value === "@") return `_xlfn.SINGLE(${value})`;
      return variables.has(value.toUpperCase()) ? `_xlpm.${value}` : value;
    })
    .join("");
}

const REFERENCES = new Set(["range", "range_beam", "range_named", "range_ternary", "structured"]);

type Token = ReturnType<typeof tokenize>[number];

/** The variables of LET and LAMBDA: names with a comma behind them that follow the function's parenthesis or a comma. */
function variablesOf(tokens: readonly Token[]): ReadonlySet<string> {
  const telling = tokens.filter(({ type }) => type !== "whitespace" && type !== "newline");
  if (!telling.some(({ type, value }) => type === "func" && /^(LET|LAMBDA)$/i.test(value))) return new Set();
  const found = telling.filter(
    ({ type }, index) =>
      type === "range_named" &&
      ["(", ","].includes(telling[index - 1]?.value ?? "") &&
      telling[index + 1]?.value === ",",
  );
  return new Set(found.map(({ value }) => value.toUpperCase()));
}

function functionName(written: string): string {
  const name = written.toUpperCase();
  if (WORKSHEET_FUNCTIONS.has(name)) return `_xlfn._xlws.${name}`;
  return FUTURE_FUNCTIONS.has(name) ? `_xlfn.${name}` : name;
}

const WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT", "PY"]);

/**
 * What Excel learnt after the file format was settled in 2007. Source: Microsoft, [MS-XLSX] Excel (.xlsx) Extensions to the
 * Office Open XML SpreadsheetML File Format, 2.2.3 Functions, and Excel's functions of 2023 to 2025 that it does not list yet.
 */
const FUTURE_FUNCTIONS = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DETECTLANGUAGE DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST
  F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
  FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE
  GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA
  ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
  NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
  PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST PQSOURCE QUARTILE.EXC QUARTILE.INC
  QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET
  SHEETS SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE
  TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P
  VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
