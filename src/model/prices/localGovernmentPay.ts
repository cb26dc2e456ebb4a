import type { PayIndex } from "./priceIndex";

/**
 * Local government pay awards (National Joint Council, "Green Book" posts), by the financial year from whose April they
 * hold. Pounds and per cent both: where an award has both, the pounds are for the pay spine's points and the per cent for
 * what lies above, and the larger of the two is the award. `lowest` is what the pounds are of the lowest point: posts below
 * it are part-time, and take their share of the pounds.
 *
 * Source: second-hand, from unions', councils' and employers' accounts of each award, since no file of all of them was
 * found: Devon County Council and GMB (2016/17, 2017/18), UNISON North West (2018/19, 2019/20), UNISON (2020/21, the offer
 * as settled), Plymouth UNISON (2021/22), NALC (2022/23), Employee Benefits (2023/24), COSLA (2024/25), Derbyshire ALC
 * (2025/26), The MJ (2026/27). For 2024/25 `lowest` is computed: £1,290 on the lowest point after the award of 2023/24.
 * 2016/17 to 2019/20 gave the lowest points more, and 2020/21 on other terms; the general per cent stands here.
 */
export const LOCAL_GOVERNMENT_PAY: PayIndex = {
  kind: "awards",
  name: "local government pay",
  vintage: "awards known in November 2026",
  source: "National Joint Council pay awards, second-hand: check against the circulars",
  licence: "facts from several publishers",
  firstYear: 2015,
  lastOutturn: 2025,
  awards: [
    { year: 2016, share: 0.01 },
    { year: 2017, share: 0.01 },
    { year: 2018, share: 0.02 },
    { year: 2019, share: 0.02 },
    { year: 2020, share: 0.0275 },
    { year: 2021, share: 0.0175 },
    { year: 2022, share: 0, flat: { pounds: 1925, lowest: 0.105 } },
    { year: 2023, share: 0.0388, flat: { pounds: 1925, lowest: 0.0942 } },
    { year: 2024, share: 0.025, flat: { pounds: 1290, lowest: 0.0577 } },
    { year: 2025, share: 0.032 },
    // The full and final offer of 2026, which unions had rejected when it was reported; its outcome was not found.
    { year: 2026, share: 0.033 },
  ],
};
