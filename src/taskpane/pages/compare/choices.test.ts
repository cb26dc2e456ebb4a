import { chosenAmong, MOST_COMPARED, pickedAmong } from "./choices";
import { compared } from "./testing";

const many = Array.from({ length: MOST_COMPARED + 2 }, (_, index) => compared(`S${index}`));

describe("pickedAmong", () => {
  it("takes all there are until something is unticked", () => {
    const three = many.slice(0, 3);
    expect(pickedAmong(three, new Map())).toEqual(three);
    expect(pickedAmong(three, new Map([["S1", false]])).map(({ name }) => name)).toEqual(["S0", "S2"]);
  });

  it("takes the first thirty, and another once there is room for it", () => {
    expect(pickedAmong(many, new Map())).toHaveLength(MOST_COMPARED);
    expect(pickedAmong(many, new Map([["S31", true]]))).not.toContain(many[31]);
    const ticks = new Map([
      ["S0", false],
      ["S31", true],
    ]);
    expect(pickedAmong(many, ticks)).toEqual([...many.slice(1, 30), many[31]]);
  });
});

describe("chosenAmong", () => {
  it("falls back in order, and to the first in the end", () => {
    expect(chosenAmong(many, "S3", "S1")?.name).toBe("S3");
    expect(chosenAmong(many, "gone", "S1")?.name).toBe("S1");
    expect(chosenAmong(many, null, "gone")?.name).toBe("S0");
    expect(chosenAmong(many.slice(0, 0), "S1")).toBeUndefined();
  });
});
