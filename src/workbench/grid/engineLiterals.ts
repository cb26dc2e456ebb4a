import { LexerTreeBuilder, OPERATOR_TOKEN_SET } from "@univerjs/engine-formula";

// The grid's engine takes an array constant after an operator only where what comes first is no number: 2*{1,2} was an error, as was
// 1.035^{0,-1}, which native formulas have.

/** What of a lexer of the engine's is used here, though the engine keeps it to itself. */
interface Lexer {
  readonly _currentLexerNode: { getChildren: () => readonly unknown[] };
}

const METHOD = "_formulaSpellCheck";
const lexer = LexerTreeBuilder.prototype;
const check = Reflect.get(lexer, METHOD) as (this: Lexer) => boolean;

const checkBehindOperators: typeof check = function () {
  const before = this._currentLexerNode.getChildren().at(-1);
  return (typeof before === "string" && OPERATOR_TOKEN_SET.has(before)) || check.call(this);
};
Reflect.set(lexer, METHOD, checkBehindOperators);
