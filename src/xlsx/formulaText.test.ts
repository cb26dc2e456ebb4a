import { formulaText } from "./formulaText";

describe("formulaText", () => {
  it("leaves out the equals sign and keeps everything else letter by letter", () => {
    const formula = `IF('My sheet'!$A$1:B2 >= 1.50%, "=XLOOKUP(", {1,2;"a""b",TRUE})`;
    expect(formulaText(`=${formula}`)).toBe(formula);
  });

  it("marks functions younger than the file format", () => {
    expect(formulaText("=XLOOKUP(1,A:A,ifna(B:B,0))+SUM(NORM.S.INV(0.5))")).toBe(
      "_xlfn.XLOOKUP(1,A:A,_xlfn.IFNA(B:B,0))+SUM(_xlfn.NORM.S.INV(0.5))",
    );
    for (const name of ["FORECAST.ETS.STAT", "ENCODEURL", "PERCENTOF", "IMCOSH"]) {
      expect(formulaText(`=${name}(A1)`)).toBe(`_xlfn.${name}(A1)`);
    }
    expect(formulaText("=NETWORKDAYS.INTL(A1,B1)+MYADDIN(C1)")).toBe("NETWORKDAYS.INTL(A1,B1)+MYADDIN(C1)");
    expect(formulaText("=SORT(FILTER(A1:A3,B1:B3))")).toBe("_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3))");
  });

  it("marks the variables of LET and LAMBDA, and no name outside them", () => {
    expect(formulaText("=LET(rate,A1,rate*inputs)")).toBe("_xlfn.LET(_xlpm.rate,A1,_xlpm.rate*inputs)");
    expect(formulaText("=MAP(A1:A3,LAMBDA(x,x+1))")).toBe("_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1))");
    expect(formulaText("=SUM(inputs,1)")).toBe("SUM(inputs,1)");
  });

  it("writes spilled ranges and implicit intersections as the functions that the file has for them", () => {
    expect(formulaText("=SUM(B2#)+@A1:A3")).toBe("SUM(_xlfn.ANCHORARRAY(B2))+_xlfn.SINGLE(A1:A3)");
  });
});
