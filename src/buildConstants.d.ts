/** What the build writes into the code; see webpack.config.js. */

/** The functions' prefix in formulas: CBA, or CBADEV in a development build. */
declare const __CBA_NAMESPACE__: string;
