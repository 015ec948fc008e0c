/** Cases 950-: private types, and what can be found out (RULES §§4, 7.7, 7.8; WAR §§4, 8). */
import { expect } from "vitest";
import { attrite, cease, happened, no, nothing, seat, sets, side, term, text, value } from "./build.ts";
import type { Case } from "./case.ts";

const supply = { kind: "SUPPLY", client: "ARM" } as const;

export const privateCases: readonly Case[] = [
  {
    no: 950,
    name: "A patron whose leadership has given all that it would gives no more",
    rule: "§4",
    setup: [seat("RUS", { deliveries: 0 })],
    refused: [no(sets("RUS", supply), "noDeliveriesLeft")],
  },
  {
    no: 951,
    name: "The last delivery that it would make still arrives",
    rule: "§4",
    setup: [seat("RUS", { deliveries: 1 })],
    orders: { RUS: [supply] },
    expect: [happened("supplied", { seat: "RUS" }), value("seats.RUS.deliveries", 0)],
  },
  {
    no: 952,
    name: "What a clause costs a side differs by its own factor",
    rule: "§4",
    roster: 2,
    setup: [
      ...([0, 1] as const).map((of) => side(of, { hardness: 100, will: 70 })),
      side(1, { prices: { MONITOR: 1.5 } as never }),
      text([{ kind: "MONITOR", body: "UN" }, cease], ["AZE", "ARM", "UN"]),
      seat("UN", { offers: { monitors: true, troops: false } }),
    ],
    orders: {},
    expect: [term("will:0", "ratification", -10), term("will:1", "ratification", -8)],
  },
  {
    no: 953,
    name: "A side that must keep more will than others cannot carry what others could",
    rule: "§4",
    roster: 2,
    setup: [
      ...([0, 1] as const).map((of) => side(of, { hardness: 100, will: 30 })),
      side(0, { willFloor: 29 }),
      text([cease]),
    ],
    orders: {},
    expect: [happened("voided", { text: 1, side: 0 }), nothing("enteredIntoForce")],
  },
  {
    no: 954,
    name: "A delivery in secret comes to light where its patron is inspected; its name suffers",
    rule: "§7.7",
    luck: { "inspect:UN": (draw) => draw.uniform() < 0.7 },
    orders: { RUS: [supply], UN: [{ kind: "INSPECT", seat: "RUS" }] },
    expect: [
      happened("deliveryFound", { patron: "RUS", client: "ARM", by: "UN" }),
      term("credibility:RUS", "deliveryFound", -8),
    ],
  },
  {
    no: 955,
    name: "An inspection of a patron that delivers nothing finds nothing",
    rule: "§7.7",
    luck: { "inspect:UN": (draw) => draw.uniform() < 0.7 },
    orders: { RUS: [supply], UN: [{ kind: "INSPECT", seat: "TUR" }] },
    expect: [happened("inspected", { seat: "UN", patron: "TUR" }), nothing("deliveryFound")],
  },
  {
    no: 956,
    name: "An inspection can miss",
    rule: "§7.7",
    luck: { "inspect:UN": (draw) => draw.uniform() > 0.7 },
    orders: { RUS: [supply], UN: [{ kind: "INSPECT", seat: "RUS" }] },
    expect: [nothing("deliveryFound")],
  },
  {
    no: 957,
    name: "An investigation takes a round, then the true range is published and hidden dead cost will and name",
    rule: "§7.8",
    setup: [seat("PRESS", { inquiry: 0 }), side(0, { militaryDead: 1000, reportedDead: 0 })],
    orders: {},
    expect: [
      happened("investigated", { seat: "PRESS", side: 0 }),
      term("will:0", "investigation", -4),
      term("credibility:AZE", "investigation", -8),
      value("seats.PRESS.inquiry", null),
    ],
  },
  {
    no: 958,
    name: "Two investigations at a time are one too many; the first is only begun in its round",
    rule: "§6",
    setup: [seat("PRESS", { inquiry: 1 })],
    refused: [no(sets("PRESS", { kind: "INVESTIGATE", on: 0 }), "inquiryUnderWay")],
  },
  {
    no: 959,
    name: "Sanctions need a ground: towns under fire",
    rule: "§6",
    roster: 8,
    setup: [
      (draft) => {
        draft.shelled = [{ town: "stepanakert", round: draft.round, struck: false }];
      },
    ],
    acts: [sets("FRA", { kind: "SANCTION", on: 0 })],
    refused: [no(sets("FRA", { kind: "SANCTION", on: 1 }), "nothingToSanction")],
    orders: { FRA: [{ kind: "SANCTION", on: 0 }] },
    expect: [
      happened("sanctioned", { seat: "FRA", side: 0, suspended: false }),
      term("supply:0", "sanctions", -0.5),
      term("hurt:0", "sanctions", 5),
    ],
  },
  {
    no: 960,
    name: "The Council adopts what half of its members want and none is against",
    rule: "§7.7",
    facts: ["A28", "A29"],
    roster: 8,
    orders: {
      UN: [{ kind: "COUNCIL", vote: "for" }],
      FRA: [{ kind: "COUNCIL", vote: "for" }],
      RUS: [{ kind: "COUNCIL", vote: "for" }],
    },
    expect: [
      happened("councilVoted", { step: 1, adopted: true }),
      value("council", 1),
      term("hardness:0", "council", -4),
      term("hardness:1", "council", -4),
      term("credibility:UN", "council", 4),
      term("widerWar", "council", -4),
    ],
  },
  {
    no: 961,
    name: "One member against stops it, and without its drafter nothing is put to the vote",
    rule: "§7.7",
    roster: 8,
    orders: {
      UN: [{ kind: "COUNCIL", vote: "for" }],
      FRA: [{ kind: "COUNCIL", vote: "for" }],
      USA: [{ kind: "COUNCIL", vote: "for" }],
      RUS: [{ kind: "COUNCIL", vote: "against" }],
    },
    expect: [happened("councilVoted", { step: 1, adopted: false, against: ["RUS"] }), value("council", 0)],
  },
  {
    no: 962,
    name: "With the second text observers are offered; after the third there is none left, and half a delivery arrives",
    rule: "§7.7",
    roster: 8,
    setup: [
      (draft) => {
        draft.council = 3;
      },
    ],
    refused: [no(sets("UN", { kind: "COUNCIL", vote: "for" }), "councilDone")],
    orders: { RUS: [supply] },
    expect: [term("supply:1", "supplied", 0.45)],
  },
  {
    no: 963,
    name: "Who publishes all tells what was hidden before, at a price once, and is believed from then on",
    rule: "§7.8",
    roster: 2,
    setup: [side(0, { militaryDead: 1000, reportedDead: 0 })],
    orders: { AZE: [attrite, { kind: "COMMUNIQUE", share: 3, stance: "open", text: "" }] },
    expect: [
      happened("disclosed", { side: 0 }),
      term("will:0", "disclosure", -5),
      term("credibility:AZE", "disclosure", -3),
      ({ after: { sides } }) => expect(sides[0].reportedDead).toBe(sides[0].militaryDead),
    ],
  },
  {
    no: 964,
    name: "The second time it costs nothing",
    rule: "§7.8",
    roster: 2,
    setup: [side(0, { militaryDead: 1000, reportedDead: 400, disclosed: 1 })],
    orders: { AZE: [attrite, { kind: "COMMUNIQUE", share: 3, stance: "open", text: "" }] },
    expect: [happened("disclosed", { side: 0 }), term("will:0", "disclosure", 0)],
  },
];
