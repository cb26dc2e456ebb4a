import { fileName } from "./saveFile";

describe("fileName", () => {
  it("keeps what may stand in a file's name, Cyrillic and emoji included", () => {
    expect(fileName('Net, exchequer: from “As published” to “Сценарий 🏠/\\:*?"<>|”', "png")).toBe(
      "Net, exchequer from As published to Сценарий 🏠.png",
    );
  });

  it("has a name where nothing may stay, and none that is too long", () => {
    expect(fileName("???", "png")).toBe("Caseworth.png");
    expect(fileName("x".repeat(500), "html")).toHaveLength(105);
  });
});
