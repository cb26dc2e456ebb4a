import type { Measures, Step } from "../../model/appendix9/equations";
import { casesInSample } from "../../model/appendix9/publishedFigures";
import type { Saving } from "../../model/appendix9/publishedFigures";
import type { ParameterKey } from "../../model/register/parameters";
import { atMost, call, divide, equals, number, reference, text } from "../../formulas/expression";
import type { Expression } from "../../formulas/expression";
import type { NativeRate } from "../../formulas/discounting";
import { NativeEquations } from "../../formulas/nativeEquations";
import { scenarioValues } from "../../formulas/scenarioValues";

/** The address of the cell in which an input or a step stands. */
export type CellOf = (id: ParameterKey | Step) => string;

/** The formula of every row that is computed. */
export type WorkingFormulas = Measures<Expression> & Readonly<Record<Step | `${Saving}.sample`, Expression>>;

/** The formulas of a column of the workings. */
export function workingFormulas(cell: CellOf): WorkingFormulas {
  const steps = new Map<Step, Expression>();
  const equations = new WorkingEquations((name, formula) => {
    steps.set(name, formula);
    return reference(cell(name));
  });
  const scenario = scenarioValues((key) => reference(cell(key)), null);
  const measures = equations.measures(scenario);
  const inSample = (saving: Saving) =>
    equations.multiply(
      measures[saving],
      casesInSample(equations, saving, (key) => scenario[key]),
    );
  return {
    ...measures,
    "reReferralSaving.sample": inSample("reReferralSaving"),
    "escalationSaving.sample": inSample("escalationSaving"),
    // A measure that is a step came back as its cell.
    ...(Object.fromEntries(steps) as Record<Step, Expression>), // Object.fromEntries forgets the names.
  };
}

/** The equations in a cell each: a step is put down where it stands, and equations that have a CBA function call it. */
class WorkingEquations extends NativeEquations {
  constructor(private readonly putDown: (name: Step, formula: Expression) => Expression) {
    super();
  }

  override step(name: Step, formula: Expression): Expression {
    return this.putDown(name, formula);
  }

  /** No value without a denominator, which is no mistake and therefore no error cell. */
  override ratio(numerator: Expression, denominator: Expression): Expression {
    return unlessZero(denominator, divide(numerator, denominator));
  }

  /** Where the quotient is no cost of an extra closed case, in a word what it is. */
  override costPerExtraClosure(extraCost: Expression, extraClosures: Expression): Expression {
    const quotient = divide(extraCost, extraClosures);
    const saving = call("CONCATENATE", text("saves "), call("TEXT", quotient, text("£#,##0")), text(" a closure lost"));
    const isDearer = atMost(number(0), extraCost);
    const isBetter = atMost(number(0), extraClosures);
    return unlessZero(
      extraClosures,
      call(
        "IF",
        isDearer,
        call("IF", isBetter, quotient, text("dominated")),
        call("IF", isBetter, text("dominates"), saving),
      ),
    );
  }

  override discountFactor(years: Expression, { rate }: NativeRate): Expression {
    return cba("DISCOUNTFACTOR", years, rate);
  }

  override costPerCase(weeklyCost: Expression, weeksOpen: Expression, otherCost: Expression): Expression {
    return cba("COSTPERCASE", weeklyCost, weeksOpen, otherCost);
  }

  override costPerClosure(costPerCase: Expression, closureRate: Expression): Expression {
    return unlessZero(closureRate, cba("COSTPERCLOSURE", costPerCase, closureRate));
  }

  override attainment(...operands: Expression[]): Expression {
    return cba("ATTAINMENT", ...operands);
  }

  /** The function knows the Green Book's rates only; the factor has a cell of its own. */
  override lifetimeEarnings(
    closureRate: Expression,
    premium: Expression,
    closed: Expression,
    open: Expression,
    causalShare: Expression,
    childrenPerCase: Expression,
    factorOfDelay: Expression,
  ): Expression {
    const undelayed = cba("LIFETIMEEARNINGS", closureRate, premium, closed, open, causalShare, childrenPerCase);
    return this.multiply(undelayed, factorOfDelay);
  }

  override employment(...operands: Expression[]): Expression {
    return cba("EMPLOYMENT", ...operands);
  }

  override reReferralCost(rate: Expression, costPerCase: Expression, closureRate: Expression, basis: Expression) {
    const all = cba("REREFERRALCOST", rate, costPerCase);
    return call("IF", equals(basis, text("closed")), cba("REREFERRALCOST", rate, costPerCase, closureRate), all);
  }

  override escalationSaving(...operands: Expression[]): Expression {
    return cba("ESCALATIONSAVING", ...operands);
  }
}

function cba(name: string, ...operands: readonly Expression[]): Expression {
  return call(`${__CBA_NAMESPACE__}.${name}`, ...operands);
}

function unlessZero(denominator: Expression, ratio: Expression): Expression {
  return call("IF", equals(denominator, number(0)), text("none"), ratio);
}
