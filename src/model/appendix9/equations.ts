import type { Arm } from "../register/definition";
import type { ScenarioOf } from "../register/scenario";
import { Algebra } from "./algebra";
import type { ComparedQuantity, Measure, Perspective, RatioMeasure } from "./measures";

/** Every measure of a scenario. */
export type Measures<T, Ratio = T> = Readonly<Record<Exclude<Measure, RatioMeasure>, T> & Record<RatioMeasure, Ratio>>;

/** What the equations compute on the way from inputs to measures, ratios apart, from which nothing else follows. */
export type Step = Exclude<Measure, RatioMeasure> | `weeklyCost.${Arm}` | "discountFactor";

/** What differs between the arms (programme − comparator), of which the perspectives are made. */
export interface Differences<T> {
  readonly costPerCase: T;
  readonly lifetimeEarnings: T;
  readonly lifetimeTax: T;
  readonly reReferralSaving: T;
  readonly escalationSaving: T;
}

/** A gain, £ per case, and what a pound of it counts for. */
interface Weighted<T> {
  readonly gain: T;
  readonly weight: T;
}

/** Who pays and who gains, in pounds per case, programme against comparator. */
export type Perspectives<T> = Readonly<Record<Perspective, T>>;

/**
 * The equations of Appendix 9, E2 to E13, and the way from a scenario through them to every measure. Numbers, native
 * formulas and the workings are three readings of these lines. E1 is a sum over staff lines and stands by itself.
 *
 * The parameters of an equation are those of the CBA function of its name, in their order.
 *
 * @typeParam T what stands for a number
 * @typeParam Ratio for a number that need not exist
 * @typeParam Basis for the choice of cases that E7 counts
 * @typeParam Rate for the rate at which a delay is discounted
 */
export abstract class Equations<T, Ratio = T, Basis = T, Rate = T> extends Algebra<T> {
  /** The quotient, which has no value where the denominator is 0. */
  abstract ratio(numerator: T, denominator: T): Ratio;

  /** The quotient of what is never 0, and a power. */
  abstract quotient(numerator: T, denominator: T): T;
  abstract power(base: T, exponent: T): T;

  /** D(years): what a pound in that year is worth today. */
  abstract discountFactor(years: T, rate: Rate): T;

  /** The share of cases for which E7 counts: with basis `closed` the closed ones, otherwise all. */
  abstract countedCases(closureRate: T, basis: Basis): T;

  /** A quantity that has a name; the workings give it a cell, and refer to that from then on. */
  step(_name: Step, quantity: T): T {
    return quantity;
  }

  /* Table 6: what a case costs in staff time. */

  /** Weekly cost per case, raised by management. */
  managedWeeklyCost(weeklyCost: T, managementUplift: T): T {
    return this.multiply(weeklyCost, this.onePlus(managementUplift));
  }

  /** E2, staff cost per case: weekly cost over the weeks a case is open, and what else it costs. */
  costPerCase(weeklyCost: T, weeksOpen: T, otherCost: T): T {
    return this.add(this.multiply(weeklyCost, weeksOpen), otherCost);
  }

  /**
   * Cost of one more closed case, where the programme costs as much or more and closes more. Elsewhere the same division
   * would look alike and mean something else: dearer and worse is no saving.
   */
  abstract costPerExtraClosure(extraCost: T, extraClosures: T): Ratio;

  /** Cost of one closed case. */
  costPerClosure(costPerCase: T, closureRate: T): Ratio {
    return this.ratio(costPerCase, closureRate);
  }

  /* Table 7: what closing a case may be worth to a child later in life. */

  /**
   * E3, attainment weight: the share of children expected to reach good GCSEs. All start from the share among open cases;
   * the closed ones move towards the share among all pupils, by as much as closing is taken to cause.
   */
  attainment(closureRate: T, closed: T, open: T, causalShare: T): T {
    return this.add(open, this.multiply(causalShare, closureRate, this.subtract(closed, open)));
  }

  /** E4, lifetime earnings per case: the premium is a net present value, so only a delay before it begins is discounted. */
  lifetimeEarnings(
    closureRate: T,
    premium: T,
    closed: T,
    open: T,
    causalShare: T,
    childrenPerCase: T,
    factorOfDelay: T,
  ): T {
    const attainment = this.attainment(closureRate, closed, open, causalShare);
    return this.multiply(premium, attainment, childrenPerCase, factorOfDelay);
  }

  /** E5, lifetime tax per case: a flat share of the earnings. */
  lifetimeTax(earnings: T, incomeTax: T, nationalInsurance: T): T {
    return this.multiply(this.add(incomeTax, nationalInsurance), earnings);
  }

  /** E6, employment in percentage points: for display only, since it overlaps the earnings. */
  employment(closureRate: T, employmentPremium: T, closed: T, open: T, causalShare: T): T {
    return this.multiply(employmentPremium, this.attainment(closureRate, closed, open, causalShare));
  }

  /* Table 8: what cases that come back cost. */

  /** E7, re-referral cost per case. The rate is a share of all cases already, so basis `closed` counts closure twice. */
  reReferralCost(reReferralRate: T, costPerCase: T, closureRate: T, basis: Basis): T {
    return this.multiply(this.countedCases(closureRate, basis), reReferralRate, costPerCase);
  }

  /** E8, re-referral saving of the programme; negative with the published inputs: the saving of Table 8 is the comparator's. */
  reReferralSaving(programmeCost: T, comparatorCost: T): T {
    return this.difference(comparatorCost, programmeCost);
  }

  /* Table 9. */

  /** E9, escalation saving per case: fewer cases that go on to child protection, at the extra cost of one. */
  escalationSaving(comparatorRate: T, programmeRate: T, protectionCost: T, needCost: T): T {
    return this.multiply(this.subtract(comparatorRate, programmeRate), this.subtract(protectionCost, needCost));
  }

  /**
   * E14, one of the council's own outcomes per case, before its correction for evidence: the difference of the rates at the
   * value of an event, as far as the programme causes it, over its years in today's value and the scenario's prices (`factor`).
   */
  ownOutcome(programmeRate: T, comparatorRate: T, unitValue: T, attribution: T, factor: T): T {
    return this.multiply(this.subtract(programmeRate, comparatorRate), this.multiply(unitValue, attribution, factor));
  }

  /** E15, what a pound counts for where it goes to people of this income: (median ÷ income)^elasticity. */
  welfareWeight(medianIncome: T, income: T, elasticity: T): T {
    return this.power(this.quotient(medianIncome, income), elasticity);
  }

  /** E16, the net of society with what falls to families and to others weighted; public bodies count as they are. */
  weightedSociety(society: T, families: Weighted<T>, others: Weighted<T>): T {
    const less = ({ gain, weight }: Weighted<T>) => this.multiply(gain, this.onePlus(this.negate(weight)));
    return this.subtract(this.subtract(society, less(families)), less(others));
  }

  /** E10 to E13: nets the differences for each perspective. */
  perspectives(differences: Differences<T>): Perspectives<T> {
    const { costPerCase, lifetimeEarnings, lifetimeTax, escalationSaving, reReferralSaving } = differences;
    // E10: the savings less the extra cost.
    const localAuthority = this.step(
      "net.localAuthority",
      this.add(this.add(this.negate(costPerCase), escalationSaving), reReferralSaving),
    );
    return {
      localAuthority,
      // E11: the local authority and the tax gained.
      exchequer: this.step("net.exchequer", this.add(localAuthority, lifetimeTax)),
      // E12: earnings less the tax on them.
      individual: this.step("net.individual", this.difference(lifetimeEarnings, lifetimeTax)),
      // E13: the local authority and the gross earnings. Tax is a transfer and cancels.
      society: this.step("net.society", this.add(localAuthority, lifetimeEarnings)),
    };
  }

  /** Scenario → measures. */
  measures(scenario: ScenarioOf<T, Basis, Rate>): Measures<T, Ratio> {
    const factorOfDelay = this.step(
      "discountFactor",
      this.discountFactor(scenario["attainment.delayYears"], scenario["discount.rate"]),
    );
    const programme = this.arm(scenario, "programme", factorOfDelay);
    const comparator = this.arm(scenario, "comparator", factorOfDelay);
    const difference = (quantity: ComparedQuantity) =>
      this.step(`${quantity}.difference`, this.difference(programme[quantity], comparator[quantity]));
    const extraCost = difference("costPerCase");
    const earnings = difference("lifetimeEarnings");
    const tax = difference("lifetimeTax");
    const reReferralSaving = this.step(
      "reReferralSaving",
      this.reReferralSaving(programme.reReferralCost, comparator.reReferralCost),
    );
    const escalationSaving = this.step(
      "escalationSaving",
      this.escalationSaving(
        scenario["escalation.comparatorRate"],
        scenario["escalation.programmeRate"],
        scenario["escalation.protectionCost"],
        scenario["escalation.needCost"],
      ),
    );
    const net = this.perspectives({
      costPerCase: extraCost,
      lifetimeEarnings: earnings,
      lifetimeTax: tax,
      reReferralSaving,
      escalationSaving,
    });
    return {
      "costPerCase.programme": programme.costPerCase,
      "costPerCase.comparator": comparator.costPerCase,
      "costPerCase.difference": extraCost,
      "attainment.programme": programme.attainment,
      "attainment.comparator": comparator.attainment,
      "attainment.difference": difference("attainment"),
      "lifetimeEarnings.programme": programme.lifetimeEarnings,
      "lifetimeEarnings.comparator": comparator.lifetimeEarnings,
      "lifetimeEarnings.difference": earnings,
      "lifetimeTax.programme": programme.lifetimeTax,
      "lifetimeTax.comparator": comparator.lifetimeTax,
      "lifetimeTax.difference": tax,
      "employment.programme": programme.employment,
      "employment.comparator": comparator.employment,
      "employment.difference": difference("employment"),
      "reReferralCost.programme": programme.reReferralCost,
      "reReferralCost.comparator": comparator.reReferralCost,
      "reReferralCost.difference": difference("reReferralCost"),
      "costPerClosure.programme": this.costPerClosure(programme.costPerCase, scenario["programme.closureRate"]),
      "costPerClosure.comparator": this.costPerClosure(comparator.costPerCase, scenario["comparator.closureRate"]),
      costPerExtraClosure: this.costPerExtraClosure(
        extraCost,
        this.difference(scenario["programme.closureRate"], scenario["comparator.closureRate"]),
      ),
      reReferralSaving,
      escalationSaving,
      "net.localAuthority": net.localAuthority,
      "net.exchequer": net.exchequer,
      "net.individual": net.individual,
      "net.society": net.society,
    };
  }

  /** E2 to E7 for one arm. */
  private arm(scenario: ScenarioOf<T, Basis, Rate>, arm: Arm, factorOfDelay: T): Record<ComparedQuantity, T> {
    const step = (quantity: ComparedQuantity | "weeklyCost", value: T) => this.step(`${quantity}.${arm}`, value);
    const closureRate = scenario[`${arm}.closureRate`];
    const closed = scenario["attainment.closed"];
    const open = scenario["attainment.open"];
    const causalShare = scenario["attainment.causalShare"];
    const weeklyCost = step(
      "weeklyCost",
      this.managedWeeklyCost(scenario[`${arm}.weeklyCost`], scenario[`${arm}.managementUplift`]),
    );
    const costPerCase = step(
      "costPerCase",
      this.costPerCase(weeklyCost, scenario[`${arm}.weeksOpen`], scenario[`${arm}.otherCost`]),
    );
    const lifetimeEarnings = step(
      "lifetimeEarnings",
      this.lifetimeEarnings(
        closureRate,
        scenario["attainment.premium"],
        closed,
        open,
        causalShare,
        scenario["attainment.childrenPerCase"],
        factorOfDelay,
      ),
    );
    return {
      costPerCase,
      attainment: step("attainment", this.attainment(closureRate, closed, open, causalShare)),
      lifetimeEarnings,
      lifetimeTax: step(
        "lifetimeTax",
        this.lifetimeTax(lifetimeEarnings, scenario["tax.income"], scenario["tax.nationalInsurance"]),
      ),
      employment: step(
        "employment",
        this.employment(closureRate, scenario["employment.premium"], closed, open, causalShare),
      ),
      reReferralCost: step(
        "reReferralCost",
        this.reReferralCost(scenario[`${arm}.reReferralRate`], costPerCase, closureRate, scenario["reReferral.basis"]),
      ),
    };
  }
}
