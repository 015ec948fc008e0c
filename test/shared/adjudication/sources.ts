/** Cases 701-729: what the sources report, played (FACTS.md). Cases above stage further rows; each names them. */
import { expect } from "vitest";
import { publicView, viewFor } from "../../../shared/engine/viewFor.ts";
import {
  attrite,
  cease,
  confirms,
  convenes,
  declines,
  goal,
  happened,
  hold,
  inForce,
  nothing,
  seat,
  session,
  shell,
  sides,
  tables,
  term,
  value,
  world,
} from "./build.ts";
import type { Case } from "./case.ts";

export const sourceCases: readonly Case[] = [
  {
    no: 701,
    name: "Play opens on the fourth day of an open war: towns shelled, a wider one feared but not near",
    rule: "§4",
    facts: ["A01", "A02", "A10", "A11", "A21"],
    expect: [
      value("escalation", 5),
      value("widerWar", 15),
      ({ after, scenario }) => expect(publicView(scenario, after).widerWarBand).toBe(0),
    ],
  },
  {
    no: 702,
    name: "Both have rejected talks, one without conditions, the other while fighting lasts",
    rule: "§4",
    facts: ["A20", "A22", "A23", "B10"],
    expect: [value("sides.0.stance", "exclude"), value("sides.1.stance", "conditional")],
  },
  {
    no: 703,
    name: "On record: 84 dead by one side's word, none by the other's, twelve civilians",
    rule: "§4",
    facts: ["A16", "A17", "A18"],
    expect: [
      value("sides.0.reportedDead", 0),
      value("sides.1.reportedDead", 84),
      ({ after }) =>
        expect(after.claims.map(({ claimant, subject, value: figure }) => [claimant, subject, figure])).toEqual(
          expect.arrayContaining([
            ["NKA", "militaryDead", 84],
            ["AZE", "civilianDead", 12],
          ]),
        ),
    ],
  },
  {
    no: 704,
    name: "The talks are agreed, and the fighting goes on overnight",
    rule: "§5",
    facts: ["B01", "B02", "B06"],
    setup: [sides("hurt", [60, 90])],
    acts: [convenes("RUS", "moscow", { leaderCalled: true, frame: "humanitarian" }), confirms("AZE"), confirms("ARM")],
    orders: { AZE: [attrite, shell("stepanakert")], ARM: [attrite], NKA: [attrite] },
    expect: [
      term("credibility:RUS", "bothCame", 5),
      happened("shelled", { town: "stepanakert" }),
      value("sides.0.militaryDead", 250 + 197),
    ],
  },
  {
    no: 705,
    name: "Talks alone stop nothing: two hosts, both sides at the table, and no text",
    rule: "§5",
    facts: ["B19"],
    setup: [session("FRA"), session("USA")],
    orders: { AZE: [attrite], ARM: [attrite], NKA: [attrite] },
    expect: [nothing("enteredIntoForce", "keptRound"), value("treaty", null), value("seats.USA.hostedBoth", 1)],
  },
  {
    no: 706,
    name: "Behind closed doors: nobody outside the room sees the text, and no statement is made",
    rule: "§9",
    facts: ["B22"],
    setup: [session("FRA", ["AZE"])],
    acts: [tables("FRA", [cease], 1)],
    expect: [
      ({ after, scenario }) => {
        const reads = (id: string) => viewFor(scenario, after, id).own?.texts.length;
        expect(["FRA", "AZE", "ARM", "NKA", "RUS", "USA", "PRESS"].map(reads)).toEqual([1, 1, 0, 0, 0, 0, 0]);
      },
    ],
  },
  {
    no: 707,
    name: "A line that is only fixed leaves fire on it: sporadic clashes under a truce",
    rule: "§8",
    facts: ["A09", "B16"],
    roster: 3,
    luck: { breach: (draw) => draw.exponential(0.5) > 6 },
    setup: [inForce([{ kind: "LINES", round: 1 }], { signatories: ["AZE", "ARM"] })],
    orders: { AZE: [hold], ARM: [attrite] },
    expect: [happened("keptRound"), term("militaryDead:1", "ownFire", 126), value("ground.S", 0)],
  },
  {
    no: 708,
    name: "The de facto authorities are no ministers, and are asked all the same; they need not come",
    rule: "§5",
    facts: ["B08", "B15"],
    acts: [convenes("RUS", "moscow"), declines("NKA")],
    expect: [happened("convened", { guests: ["AZE", "ARM", "NKA"] })],
  },
  {
    no: 709,
    name: "What outside powers want most is kept truces: two make that goal whole, whoever brokered them",
    rule: "§12",
    facts: ["A21", "B07"],
    goals: { USA: [goal("hostedBoth", 1), goal("calmEnergy", 2), goal("ceasefireKept", 2)] },
    setup: [world({ keptRounds: 2, widerWar: 0 }), seat("USA", { credibility: 100 })],
    acts: [{ steer: { kind: "end" } }],
    // Of the United States' goals, calm markets and kept truces weigh two each, its own talks one.
    expect: [value("outcome.own.USA", 100 * (0.4 * 0.8 + 0.3 + 0.3))],
  },
  {
    no: 710,
    name: "Calm on a Friday morning: a town is not shelled in every round",
    rule: "§7.6",
    facts: ["B25", "B26"],
    roster: 3,
    setup: [world({ shelled: [{ town: "stepanakert", round: 0, struck: false }] })],
    orders: { AZE: [attrite] },
    expect: [nothing("shelled"), term("hardness:1", "townShelled", 0)],
  },
];
