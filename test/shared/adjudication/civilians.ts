/** Cases 424-449: towns, civilians, people on the move (RULES §§6, 7.6). */
import { stream } from "../../../shared/base/rng.ts";
import {
  attrite,
  communique,
  firm,
  happened,
  hold,
  inForce,
  nothing,
  offensive,
  shell,
  sides,
  strike,
  term,
  value,
} from "./build.ts";
import type { Case, Expectation } from "./case.ts";

/** Civilian dead of a cause on a side are this draw's count at this mean. */
const poisson =
  (of: 0 | 1, name: "crossfire" | "shelled" | "struck", mean: number): Expectation =>
  (seen) => {
    const cause = ({ crossfire: "crossfire", shelled: "shelling", struck: "strikes" } as const)[name];
    const count = stream(seen.before.setup.seed, 1, `civilians:${of}:${name}`).poisson(mean);
    term(`civilianDead:${of}`, cause, count)(seen);
  };
/** A seed with a count worth comparing. */
const deadly = (of: 0 | 1, name: string, mean: number) => ({
  [`civilians:${of}:${name}`]: (draw: { poisson: (mean: number) => number }) => draw.poisson(mean) > 2,
});

export const civilianCases: readonly Case[] = [
  {
    no: 424,
    name: "Crossfire kills with the mean of both sides' activity, Armenians at three quarters",
    rule: "§7.6",
    facts: ["A12", "A17", "B31"],
    roster: 3,
    luck: { ...deadly(0, "crossfire", 1.4175), ...deadly(1, "crossfire", 1.0125) },
    orders: { AZE: [attrite], ARM: [attrite] },
    expect: [
      poisson(0, "crossfire", 5 * 0.45 * 0.6 * 1.05),
      poisson(1, "crossfire", 5 * 0.45 * 0.6 * 0.75),
      poisson(1, "shelled", 0),
    ],
  },
  {
    no: 425,
    name: "Each town shelled adds 1.4 a day before that share; the side that fires loses five of credibility",
    rule: "§7.6",
    facts: ["B23", "B25"],
    roster: 3,
    luck: deadly(1, "shelled", 10.5),
    orders: { AZE: [hold, shell("hadrut"), shell("martuni")] },
    expect: [
      poisson(1, "shelled", 5 * 1.4 * 2 * 0.75),
      happened("shelled", { town: "hadrut", by: "AZE", struck: false }),
      term("credibility:AZE", "firedOnTown", -10),
      term("hardness:1", "townShelled", 5),
      value("escalation", 5),
    ],
  },
  {
    no: 426,
    name: "A strike adds two a day, costs eight of credibility, alarms markets by ten and risks a wider war by three",
    rule: "§7.6",
    facts: ["A13", "A24"],
    roster: 3,
    luck: deadly(0, "struck", 10.5),
    orders: { ARM: [hold, strike("ganja")] },
    expect: [
      poisson(0, "struck", 5 * 2 * 1.05),
      term("credibility:ARM", "struckBeyond", -8),
      term("energyAlarm", "strikes", 10),
      term("widerWar", "strikes", 3),
      term("hardness:0", "townShelled", 5),
      value("escalation", 6),
      value("shelled", [{ town: "ganja", round: 1, struck: true }]),
    ],
  },
  {
    no: 427,
    name: "Emptying a town spares three in ten and sends fifteen hundred people away",
    rule: "§6",
    facts: ["B24"],
    roster: 3,
    luck: deadly(1, "shelled", 5.25 * 0.7),
    orders: { AZE: [hold, shell("hadrut")], ARM: [hold, { kind: "EVACUATE", town: "hadrut" }] },
    expect: [
      poisson(1, "shelled", 5 * 1.4 * 0.75 * 0.7),
      term("displaced:1", "evacuation", 1.5),
      happened("evacuated", { town: "hadrut" }),
    ],
  },
  {
    no: 428,
    name: "Two towns emptied send twice as many, and spare no more",
    rule: "§6",
    roster: 3,
    luck: deadly(1, "shelled", 5.25 * 0.7),
    orders: {
      AZE: [hold, shell("hadrut")],
      ARM: [hold, { kind: "EVACUATE", town: "hadrut" }, { kind: "EVACUATE", town: "shushi" }],
    },
    expect: [poisson(1, "shelled", 5 * 1.4 * 0.75 * 0.7), term("displaced:1", "evacuation", 3)],
  },
  {
    no: 429,
    name: "People flee from artillery: 10,598 on the Armenian side, 3,921 on Azerbaijan's, of those not yet gone",
    rule: "§7.6",
    facts: ["B24", "B29"],
    roster: 3,
    orders: { AZE: [attrite], ARM: [attrite] },
    expect: [value("sides.1.displaced", 43.598), value("sides.0.displaced", 13.921)],
  },
  {
    no: 430,
    name: "More where a town is shelled, and more again where two are",
    rule: "§7.6",
    roster: 3,
    orders: { AZE: [attrite, shell("hadrut"), shell("shushi")], ARM: [attrite, shell("terter")] },
    expect: [term("displaced:1", "flight", 21.829), term("displaced:0", "flight", 6.287)],
  },
  {
    no: 431,
    name: "But not beyond a rate of one: all-out war with shelled towns",
    rule: "§7.6",
    roster: 3,
    orders: { AZE: [offensive("S"), shell("hadrut")], ARM: [offensive("S"), shell("terter")] },
    expect: [term("displaced:1", "flight", 24.96), term("displaced:0", "flight", 9.838)],
  },
  {
    no: 432,
    name: "When everybody has left, nobody leaves",
    rule: "§7.6",
    roster: 3,
    setup: [sides("displaced", [45, 92])],
    orders: { AZE: [attrite], ARM: [attrite, { kind: "EVACUATE", town: "shushi" }] },
    expect: [value("sides.0.displaced", 45), value("sides.1.displaced", 92), term("displaced:1", "atLimit", -1.5)],
  },
  {
    no: 433,
    name: "Martial law: supply one up, hardness ten up, on record",
    rule: "§6",
    facts: ["A04"],
    roster: 3,
    orders: { AZE: [{ kind: "MARTIAL_LAW" }] },
    expect: [
      happened("martialLaw", { side: 0 }),
      term("supply:0", "martialLaw", 1),
      term("hardness:0", "martialLaw", 10),
      value("sides.0.martialLaw", true),
    ],
  },
  {
    no: 434,
    name: "When both forces of a side declare it in one round, it counts once",
    rule: "§6",
    orders: { ARM: [{ kind: "MARTIAL_LAW" }], NKA: [{ kind: "MARTIAL_LAW" }] },
    expect: [term("hardness:1", "martialLaw", 10)],
  },
  {
    no: 435,
    name: "Where no shot falls nobody dies and nobody flees",
    rule: "§7.4",
    roster: 3,
    setup: [inForce(firm, { signatories: ["AZE", "ARM"] })],
    luck: { breach: (draw) => draw.uniform() < 0.5 },
    orders: { AZE: [communique(3)] },
    expect: [
      nothing("breached"),
      value("sides.0.militaryDead", 250),
      value("sides.1.civilianDead", 10),
      value("sides.1.displaced", 33),
    ],
  },
];
