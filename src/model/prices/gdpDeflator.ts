import type { LevelIndex } from "./priceIndex";

/**
 * The GDP deflator at market prices by financial year, 2024/25 = 100.
 *
 * Source: HM Treasury, GDP deflators at market prices, and money GDP, March 2026 (Quarterly National Accounts). Outturn to
 * 2024/25: Office for National Statistics, series L8GG, 31 March 2026. Forecast from 2025/26: Office for Budget
 * Responsibility, 3 March 2026; the Treasury prints its percentages only, which are chained here. Crown copyright, Open
 * Government Licence v3.0. Transcribed from a copy that reads the Treasury's file, and checked against other users of the
 * same release; the forecast percentages have one source.
 */
export const GDP_DEFLATOR: LevelIndex = {
  kind: "levels",
  name: "GDP deflator",
  vintage: "March 2026",
  source: "HM Treasury, GDP deflators at market prices (Quarterly National Accounts, March 2026)",
  licence: "Crown copyright, Open Government Licence v3.0",
  lastOutturn: 2024,
  levels: new Map([
    [2002, 56.6],
    [2003, 57.9885],
    [2004, 59.7172],
    [2005, 61.3576],
    [2006, 63.2017],
    [2007, 64.438],
    [2008, 66.8397],
    [2009, 67.7042],
    [2010, 68.8561],
    [2011, 70.3261],
    [2012, 71.5454],
    [2013, 73.0337],
    [2014, 74.0662],
    [2015, 74.5804],
    [2016, 76.0754],
    [2017, 77.0388],
    [2018, 78.7948],
    [2019, 80.8738],
    [2020, 85.1002],
    [2021, 85.3036],
    [2022, 91.2996],
    [2023, 96.1117],
    [2024, 100],
    [2025, 103.2388],
    [2026, 105.3095],
    [2027, 107.3546],
    [2028, 109.3571],
    [2029, 111.3959],
    [2030, 113.6416],
  ]),
};
