/** Cases 219-249: points, powers and standing orders (RULES §§2-3, 6). */
import {
  attrite,
  cease,
  communique,
  firm,
  happened,
  hold,
  humex,
  inForce,
  lockedAs,
  nextPoints,
  no,
  offensive,
  seat,
  sets,
  shell,
  side,
  text,
  value,
  world,
} from "./build.ts";
import type { Case } from "./case.ts";

export const standingCases: readonly Case[] = [
  {
    no: 219,
    name: "A lever costs two points, so no signal and offer beside it",
    rule: "§6",
    refused: [
      no(
        sets(
          "RUS",
          { kind: "LEVERAGE", target: "AZE", direction: "up", on: "will" },
          { kind: "SIGNAL", to: "TUR" },
          { kind: "OFFER", what: "troops" },
        ),
        "notEnoughPoints",
        { needs: 4, left: 3 },
      ),
    ],
  },
  {
    no: 220,
    name: "A claim is checked once, and never by its claimant",
    rule: "§6",
    setup: [
      (draft) => {
        const [first, second] = draft.claims;
        if (first) first.verdict = { low: 315, high: 385, holds: false, by: "leak" };
        if (second) second.claimant = "PRESS";
        if (second) draft.claims.push({ ...structuredClone(second), id: "c0-2", claimant: "AZE" });
      },
    ],
    acts: [sets("PRESS", { kind: "VERIFY", claim: "c0-2" })],
    refused: [
      no(sets("PRESS", { kind: "VERIFY", claim: "c0-0" }), "unknownClaim", { claim: "c0-0" }),
      no(sets("PRESS", { kind: "VERIFY", claim: "nothing" }), "unknownClaim", { claim: "nothing" }),
      no(sets("PRESS", { kind: "VERIFY", claim: "c0-1" }), "ownClaim", { claim: "c0-1" }),
    ],
  },
  {
    no: 221,
    name: "A communiqué has 280 letters, as one sees them",
    rule: "§6",
    acts: [
      sets("AZE", hold, communique(0, "exclude", "x".repeat(280))),
      sets("AZE", hold, communique(0, "exclude", "e\u0301".repeat(280))),
    ],
    refused: [
      no(sets("AZE", hold, communique(0, "exclude", "x".repeat(281))), "textTooLong", { max: 280 }),
      no(sets("AZE", hold, communique(0, "exclude", "e\u0301".repeat(281))), "textTooLong", { max: 280 }),
    ],
  },
  {
    no: 222,
    name: "Orders are their seat's: the UN has words, Iran no troops to offer",
    rule: "§2",
    facts: ["A28", "B38"],
    acts: [sets("UN", { kind: "STATEMENT", on: 0 }, { kind: "STATEMENT", on: 1 })],
    refused: [
      no(sets("UN", { kind: "LEVERAGE", target: "AZE", direction: "up", on: "will" }), "notYourPower", {
        kind: "LEVERAGE",
      }),
      no(sets("IRN", { kind: "OFFER", what: "troops" }), "notYourPower", { kind: "OFFER" }),
      no(sets("FRA", { kind: "SIGNAL", to: "TUR" }), "notYourPower", { kind: "SIGNAL" }),
    ],
  },
  {
    no: 223,
    name: "Will of exactly ten costs a point in the next round",
    rule: "§7.9",
    setup: [side(0, { will: 8 }), side(1, { will: 8.001 })],
    orders: {},
    acts: [],
    expect: [value("sides.0.will", 10), value("sides.1.will", 10.001), nextPoints({ AZE: 2, ARM: 3, NKA: 3, RUS: 3 })],
  },
  {
    no: 224,
    name: "A seat that says nothing fires artillery on and repeats its communiqué",
    rule: "§3",
    facts: ["A15", "A18"],
    roster: 3,
    setup: [side(1, { share: 1, stance: "conditional" })],
    orders: { AZE: "standing", ARM: "standing" },
    expect: [
      lockedAs("ARM", attrite, communique(1, "conditional")),
      lockedAs("AZE", attrite, communique(0, "exclude")),
      happened("communique", { seat: "ARM", repeated: true }),
    ],
  },
  {
    no: 225,
    name: "Under a treaty that forbids fire the silent seat holds",
    rule: "§3",
    roster: 3,
    setup: [inForce(firm, { signatories: ["AZE", "ARM"] })],
    orders: { AZE: "standing", ARM: "standing" },
    expect: [lockedAs("ARM", hold, communique(1, "conditional"))],
  },
  {
    no: 226,
    name: "So it does under a text that has been signed in full and enters into force now",
    rule: "§3",
    roster: 3,
    setup: [text(firm.slice(0, 2))],
    orders: { ARM: "standing" },
    expect: [lockedAs("ARM", hold, communique(1, "conditional"))],
  },
  {
    no: 227,
    name: "A treaty that leaves artillery alone binds nobody to hold",
    rule: "§3",
    roster: 3,
    setup: [inForce([humex], { signatories: ["AZE", "ARM"] })],
    orders: { ARM: "standing" },
    expect: [lockedAs("ARM", attrite, communique(1, "conditional"))],
  },
  {
    no: 228,
    name: "Where artillery stands above the ladder the silent seat holds",
    rule: "§3",
    roster: 3,
    setup: [world({ escalation: 1 })],
    orders: { ARM: "standing" },
    expect: [lockedAs("ARM", hold, communique(1, "conditional"))],
  },
  {
    no: 229,
    name: "A treaty that ends by notice in this round binds nobody any more",
    rule: "§8",
    roster: 3,
    setup: [inForce([cease, { kind: "EXIT", notice: 1 }], { endsAt: 1, signatories: ["AZE", "ARM"] })],
    orders: { ARM: "standing" },
    expect: [lockedAs("ARM", attrite, communique(1, "conditional")), happened("endedByNotice")],
  },
  {
    no: 230,
    name: "Orders can be replaced until the lock",
    rule: "§3",
    acts: [sets("AZE", offensive("S")), sets("AZE", hold)],
    orders: { AZE: [attrite] },
    expect: [lockedAs("AZE", attrite)],
  },
  {
    no: 231,
    name: "Spent points leave the price of new orders alone",
    rule: "§3",
    setup: [seat("AZE", { spent: 1 })],
    acts: [sets("AZE", offensive("S"))],
    refused: [no(sets("AZE", offensive("S"), shell("hadrut"), { kind: "RESTRAIN" }), "notEnoughPoints")],
  },
];
