/** What the build writes into the code; see webpack.config.js. */

/** The functions' prefix in formulas: CBA, or CBADEV in a development build. */
declare const __CBA_NAMESPACE__: string;

/** The version of the product, as package.json has it. */
declare const __CASEWORTH_VERSION__: string;
