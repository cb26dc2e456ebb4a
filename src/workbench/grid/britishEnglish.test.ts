import { inBritishEnglish } from "./britishEnglish";

describe("inBritishEnglish", () => {
  it("spells the grid's texts as in Britain, at any depth, and leaves keys and other words alone", () => {
    const texts = { toolbar: { fillColor: { main: "Fill color" } }, align: ["Center", "Left"], colors: "More Colors" };
    expect(inBritishEnglish(texts)).toEqual({
      toolbar: { fillColor: { main: "Fill colour" } },
      align: ["Centre", "Left"],
      colors: "More Colours",
    });
  });
});
