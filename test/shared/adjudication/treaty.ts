/** Cases 900-: who sits at the table of a text, and what a signature binds (RULES §§5, 8; WAR §8). */
import {
  amends,
  attrite,
  byLeads,
  cease,
  happened,
  humex,
  inForce,
  no,
  nothing,
  offensive,
  session,
  tables,
  talks,
  term,
  text,
  value,
  world,
} from "./build.ts";
import type { Case } from "./case.ts";

const guarded = [cease, { kind: "GUARANTOR", seat: "IRN" }] as const;

export const treatyCases: readonly Case[] = [
  {
    no: 900,
    name: "A guarantor who must sign amends the text and speaks at its table, though it came to no talks",
    rule: "§5",
    setup: [session("RUS")],
    acts: [
      tables("RUS", guarded, 1),
      ["IRN", { kind: "say", channel: "session:1", text: "Not like this." }],
      amends("IRN", 1, 1, [...guarded, humex]),
    ],
    refused: [no(["TUR", { kind: "say", channel: "session:1", text: "Nor like this." }], "notInChannel")],
    expect: [value("texts.0.versions.1.by", "IRN")],
  },
  {
    no: 901,
    name: "So on the direct line; who is not needed there stays outside, and who is no more leaves it",
    rule: "§5",
    acts: [
      tables("AZE", guarded),
      ["IRN", { kind: "say", channel: "direct", text: "We are asked to answer for this." }],
      amends("ARM", 1, 1, [cease]),
    ],
    refused: [
      no(amends("IRN", 1, 2, guarded), "notYourPower"),
      no(["IRN", { kind: "say", channel: "direct", text: "Still here." }], "notInChannel"),
      no(amends("USA", 1, 2, guarded), "unknownText"),
    ],
  },
  {
    no: 902,
    name: "Who attacks against a text that it has signed breaks a word given, in force or not",
    rule: "§5",
    facts: ["B06"],
    roster: 3,
    setup: [text([cease, talks], ["AZE"])],
    orders: { AZE: [offensive("S")], ARM: [attrite] },
    expect: [
      happened("signatureBelied", { text: 1, seat: "AZE", order: "OFFENSIVE" }),
      term("credibility:AZE", "beliedSignature", -6),
      term("credibility:ARM", "beliedSignature", 0),
      nothing("breached"),
    ],
  },
  {
    no: 903,
    name: "Answering fire while the other has not signed breaks no word, nor does what the text allows",
    rule: "§5",
    roster: 3,
    setup: [text([cease], ["ARM"]), text([humex], ["AZE"])],
    orders: { AZE: [offensive("S")], ARM: [attrite] },
    expect: [nothing("signatureBelied")],
  },
  {
    no: 904,
    name: "Once it is in force, the same attack is a breach, and is paid for once",
    rule: "§7.3",
    roster: 3,
    setup: [text([cease])],
    orders: { AZE: [offensive("S")] },
    expect: [
      nothing("signatureBelied"),
      happened("breached", { culprits: [0], order: "OFFENSIVE" }),
      term("credibility:AZE", "deliberateBreach", -15),
    ],
  },
  {
    no: 905,
    name: "In the last round a text that settles binds nobody before the fighting is over",
    rule: "§7.12",
    roster: 3,
    setup: [
      world({ round: 8 }),
      text([cease, { kind: "LINES", round: 8 }, talks, { kind: "MONITOR", body: "UN" }], ["AZE", "ARM", "UN"]),
    ],
    orders: { AZE: [offensive("S")] },
    expect: [nothing("signatureBelied", "breached"), happened("enteredIntoForce")],
  },
  {
    no: 906,
    name: "Monitors look at who broke it on the higher rung, not at who answered",
    rule: "§7.3",
    roster: 3,
    luck: { attribution: (draw) => draw.uniform() < 0.85 },
    setup: [inForce([cease, { kind: "MONITOR", body: "UN" }], byLeads)],
    orders: { AZE: [attrite], ARM: [offensive("S")] },
    expect: [
      happened("breached", { culprits: [0, 1], blamed: 1, order: "OFFENSIVE" }),
      term("credibility:AZE", "answeredBreach", -5),
    ],
  },
];
