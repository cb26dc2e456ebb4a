/** What the build writes into the code; see webpack.config.js. */

/** The functions' prefix in formulas: CBA, or CBADEV in a development build. */
declare const __CBA_NAMESPACE__: string;

/** The version of the product, as package.json has it. */
declare const __CASEWORTH_VERSION__: string;

/** The parameters of each function, by its name in a cell, as its declaration under src/functions has them. */
declare const __CBA_SIGNATURES__: Readonly<
  Record<string, readonly { readonly name: string; readonly isOptional: boolean }[]>
>;
