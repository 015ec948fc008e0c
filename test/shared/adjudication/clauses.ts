import type { Clause, ClauseKind } from "../../../shared/terms/clause.ts";
import type { Order } from "../../../shared/terms/order.ts";
import {
  attrite,
  byLeads,
  cease,
  firm,
  happened,
  hazard,
  humex,
  inForce,
  nothing,
  offensive,
  shell,
  sides,
  strike,
  term,
  text,
} from "./build.ts";
import type { Case } from "./case.ts";

/** Every clause: its effect on the hazard of a text alone with it, and its price at a hardness of 50 without cover. */
const clauses: readonly [Clause, number, number, number, string[]][] = [
  [{ kind: "CEASE", hour: 0 }, 2.24084, 1, 1, ["B07", "A29"]],
  [{ kind: "LINES", round: 1 }, 0.5, 7.5, 2.5, ["B16"]],
  [{ kind: "PKF", contributor: "RUS" }, 0.45242, 7.5, 2.5, []],
  [{ kind: "MONITOR", body: "UN" }, 0.91106, 4, 2, ["B22", "A29"]],
  [{ kind: "GUARANTOR", seat: "RUS" }, 0.91106, 4, 1.5, ["A25", "B36"]],
  [{ kind: "DMZ", sector: "C", km: 5 }, 1.11277, 5, 5, ["A14", "A15"]],
  [{ kind: "JOINTCOM" }, 1.2298, 1, 1, []],
  [{ kind: "HANDOVER", district: "akna", round: 5 }, 1.66006, 0, 17.5, ["A05"]],
  [{ kind: "TALKS", venue: "moscow", round: 2 }, 1.83465, 1, 1, ["B14", "A29"]],
  [{ kind: "NOSHELL", covers: ["towns"] }, 2.0276, 1, 1, ["B23", "B27"]],
  [{ kind: "NOBEYOND" }, 2.0276, 1, 1, ["A13"]],
  [humex, 2.0276, 1, 1, ["B14"]],
  [{ kind: "CORRIDOR", from: "goris", to: "stepanakert" }, 2.0276, 1, 1, ["B29", "B30"]],
  [{ kind: "NOIMPORT", of: ["arms"] }, 1.83465, 1, 1, ["B37", "B38"]],
  [{ kind: "EXIT", notice: 1 }, 3.34295, 0, 0, ["B16"]],
  [{ kind: "WITHDRAW", side: 1, district: "akna", round: 5 }, 1.35914, 0, 6, ["A05"]],
  [{ kind: "RETURN", town: "stepanakert" }, 1.50208, 2, 2, ["B29", "B30"]],
  [{ kind: "STATUS", mode: "interim", round: 5 }, 1.35914, 9, 6, ["A25"]],
];

const clauseCase = ([clause, odds, az, arm, facts]: (typeof clauses)[number], i: number): Case => ({
  no: i < 15 ? 301 + i : 925 + i - 15,
  name: `${clause.kind} alone: a hazard of ${odds} a day, and a price of ${az} and ${arm} at a hardness of 50`,
  rule: "§8",
  facts,
  roster: 3,
  setup: [sides("hardness", [50, 50]), text([clause], ["AZE", "ARM", "RUS", "TUR", "UN"])],
  orders: {},
  expect: [hazard(odds), term("will:0", "ratification", -az), term("will:1", "ratification", -arm)],
});

/** An order that a clause forbids, by the seat that gives it. */
const forbidden: readonly [Clause, string, Order, ClauseKind | null, string][] = [
  [cease, "AZE", attrite, "CEASE", "Artillery breaks a ceasefire"],
  [cease, "AZE", shell("hadrut"), "CEASE", "Shelling breaks a ceasefire"],
  [cease, "ARM", strike("ganja"), "CEASE", "A strike beyond the region breaks a ceasefire"],
  [{ kind: "LINES", round: 1 }, "ARM", offensive("S"), "LINES", "An offensive breaks a fixed line"],
  [{ kind: "LINES", round: 1 }, "AZE", attrite, null, "Artillery leaves a fixed line alone"],
  [{ kind: "DMZ", sector: "C", km: 5 }, "AZE", offensive("C"), "DMZ", "An offensive breaks the demilitarised sector"],
  [{ kind: "DMZ", sector: "C", km: 5 }, "AZE", offensive("S"), null, "An offensive elsewhere leaves it alone"],
  [{ kind: "NOSHELL", covers: ["towns"] }, "AZE", shell("hadrut"), "NOSHELL", "Shelling a town breaks a ban on it"],
  [
    { kind: "NOSHELL", covers: ["heritage"] },
    "AZE",
    shell("shushi"),
    "NOSHELL",
    "Shelling a town with a heritage site breaks a ban on that",
  ],
  [{ kind: "NOSHELL", covers: ["heritage"] }, "AZE", shell("hadrut"), null, "Shelling a town without one does not"],
  [{ kind: "NOSHELL", covers: ["pipelines"] }, "AZE", shell("shushi"), null, "Nor does it break a ban on pipelines"],
  [{ kind: "NOBEYOND" }, "AZE", strike("goris"), "NOBEYOND", "A strike breaks a ban on strikes beyond the region"],
  [
    { kind: "NOIMPORT", of: ["arms"] },
    "RUS",
    { kind: "SUPPLY", client: "ARM" },
    "NOIMPORT",
    "A patron's supply breaks a ban on arms",
  ],
  [
    { kind: "NOIMPORT", of: ["fighters"] },
    "RUS",
    { kind: "SUPPLY", client: "ARM" },
    null,
    "It leaves a ban on fighters alone",
  ],
];

const forbiddenCase = ([clause, by, order, breaks, name]: (typeof forbidden)[number], i: number): Case => ({
  no: 320 + i,
  name,
  rule: "§8",
  roster: 3,
  luck: { breach: (draw) => draw.uniform() < 0.02 },
  setup: [inForce([clause, ...firm.filter(({ kind }) => kind === "PKF" || kind === "MONITOR")], byLeads)],
  orders: { [by]: [order] },
  expect:
    breaks === null
      ? [nothing("breached", "lapsed"), happened("keptRound")]
      : [
          happened("breached", { deliberate: true, hours: 0, order: order.kind, absorbed: false }),
          happened("lapsed"),
          nothing("keptRound", "hazardDrawn"),
          term(`credibility:${by}`, "deliberateBreach", -15),
        ],
});

export const clauseCases: readonly Case[] = [...clauses.map(clauseCase), ...forbidden.map(forbiddenCase)];
