import fc from "fast-check";
import { PARAMETERS } from "../../../model/register/parameters";
import { isBeyondTrack, moveBySteps, positionOnTrack, snapToStep } from "./sliderSteps";

const closure = { minimum: 0, maximum: 1, step: 0.005 };
const weekly = { minimum: 30, maximum: 150, step: 0.05 };
const sliders = PARAMETERS.flatMap((entry) => ("slider" in entry ? [entry.slider] : []));

describe("snapToStep", () => {
  it("gives the step's own decimals and no noise", () => {
    expect(snapToStep(0.7249, closure)).toBe(0.725);
    expect(snapToStep(68.0499999, weekly)).toBe(68.05);
    expect(snapToStep(0.1 + 0.2, { minimum: 0, maximum: 1, step: 0.1 })).toBe(0.3);
  });

  it("stays within the slider", () => {
    expect(snapToStep(2, closure)).toBe(1);
    expect(snapToStep(-1, weekly)).toBe(30);
  });

  it("leaves its own results as they are, on every slider of the register", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sliders), fc.double({ min: 0, max: 1, noNaN: true }), (slider, share) => {
        const once = snapToStep(slider.minimum + share * (slider.maximum - slider.minimum), slider);
        expect(snapToStep(once, slider)).toBe(once);
        expect(isBeyondTrack(once, slider)).toBe(false);
      }),
    );
  });
});

describe("moveBySteps", () => {
  it("moves by steps from the nearest one", () => {
    expect(moveBySteps(0.72, 10, closure)).toBe(0.77);
    expect(moveBySteps(5 / 83, -10, { minimum: 0, maximum: 0.4, step: 0.001 })).toBe(0.05);
  });

  it("stops at the ends", () => {
    expect(moveBySteps(0.99, 10, closure)).toBe(1);
    expect(moveBySteps(30.1, -10, weekly)).toBe(30);
  });
});

describe("positionOnTrack", () => {
  it("runs from 0 to 1 and pins what lies outside", () => {
    expect(positionOnTrack(90, weekly)).toBe(0.5);
    expect(positionOnTrack(1000, weekly)).toBe(1);
    expect(isBeyondTrack(1000, weekly)).toBe(true);
  });
});
