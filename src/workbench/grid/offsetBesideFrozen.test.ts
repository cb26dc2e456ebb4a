import * as fc from "fast-check";
import { offsetBesideFrozen } from "./offsetBesideFrozen";

/** Columns of any widths, some of them frozen, and one that is wanted beside them. */
const views = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 4, maxLength: 40 }), fc.nat(2))
  .chain(([widths, skipped]) =>
    fc.record({
      widths: fc.constant(widths),
      end: fc.integer({ min: skipped + 1, max: widths.length - 1 }),
      skipped: fc.constant(skipped),
      beyond: fc.nat(widths.length),
    }),
  );

it("puts the wanted column first beside the frozen ones, whatever their widths", () => {
  fc.assert(
    fc.property(views, ({ widths, end, skipped, beyond }) => {
      const left = (column: number) => widths.slice(0, column).reduce((sum, width) => sum + width, 0);
      const ends = widths.map((_, column) => left(column + 1));
      const count = end - skipped;
      const wanted = Math.min(end + beyond, widths.length - 1);
      const first = wanted - count;
      const scrolled = left(first) + offsetBesideFrozen(first, { count, end }, ends);
      // On the screen it lies where the frozen columns end.
      expect(left(wanted) - scrolled).toBe(left(end) - left(skipped));
    }),
  );
});
