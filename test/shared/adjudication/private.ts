/** Cases 950-: private types, and what can be found out (RULES §§4, 7.7, 7.8; WAR §§4, 8). */
import { cease, happened, no, nothing, seat, sets, side, term, text, value } from "./build.ts";
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
];
