/** Cases 801-899: words that count, their answers, their settlement and their refusals (RULES §17). */
import { expect } from "vitest";
import type { SeatId, WordId } from "../../../shared/base/ids.ts";
import type { SpokenWord, WordLine } from "../../../shared/state/spoken.ts";
import type { LineMark } from "../../../shared/terms/choices.ts";
import type { Clause } from "../../../shared/terms/clause.ts";
import type { Deed, DeedKind, DoingOf, TextPattern } from "../../../shared/terms/deed.ts";
import type { Order } from "../../../shared/terms/order.ts";
import type { Answering, Sayable } from "../../../shared/terms/word.ts";
import {
  cease,
  communique,
  confirms,
  convenes,
  happened,
  hold,
  inForce,
  no,
  nothing,
  offensive,
  seat,
  session,
  shell,
  side,
  strike,
  tables,
  term,
  text,
  value,
  world,
} from "./build.ts";
import type { Case, Expectation, Lay, Step } from "./case.ts";

type Timed = Partial<Pick<Deed, "not" | "from" | "to">>;
const deed = <K extends DeedKind>(
  of: SeatId,
  does: DoingOf<K>,
  { not = false, from = 1, to = from }: Timed = {},
): Deed => ({
  seat: of,
  does,
  not,
  from,
  to,
});
const anyText: TextPattern = { text: null, having: [], lacking: [] };
const holds = (of: SeatId, time?: Timed) => deed(of, { kind: "hold" }, time);
const noShell = (of: SeatId, time?: Timed) => deed(of, { kind: "shell", town: null }, { not: true, ...time });
const supplies = (of: SeatId, time?: Timed) => deed(of, { kind: "supply" }, time);
const comes = (of: SeatId, time?: Timed) => deed(of, { kind: "comeToTalks", host: null, venue: null }, time);

const direct = "bi:ARM-AZE";
const says = (of: SeatId, word: Sayable, channel: string = direct): Step => [
  of,
  { kind: "say", channel, text: "", word },
];
const head = { to: null, inConfidence: false };
const promise = (deeds: Deed[], when: Deed[] = []): Sayable => ({ kind: "promise", ...head, deeds, if: when });
const offer = (give: Deed[], get: Deed[], until = 1): Sayable => ({ kind: "offer", ...head, give, get, if: [], until });
const warns = (deeds: Deed[], when: Deed[]): Sayable => ({ kind: "warn", ...head, deeds, if: when });
const asks = (asked: Extract<Sayable, { kind: "ask" }>["asked"]): Sayable => ({ kind: "ask", ...head, asked });
const tells = (told: Extract<Sayable, { kind: "tell" }>["told"]): Sayable => ({ kind: "tell", ...head, told });
const answers = (of: SeatId, word: WordId, answer: Answering): Step => [of, { kind: "answer", word, answer }];
const yes = (of: SeatId, word: WordId): Step => answers(of, word, { says: "yes" });
const next: readonly Step[] = [{ steer: { kind: "lock" } }, { steer: { kind: "openRound" } }];

/** The ledger's lines at the end, in order: who gave them and what became of them. */
const ledger =
  (...wanted: readonly (readonly [SeatId, LineMark, Partial<WordLine>?])[]): Expectation =>
  ({ after }) => {
    expect(after.lines.map(({ by, mark }) => [by, mark])).toEqual(wanted.map(([by, mark]) => [by, mark]));
    for (const [i, [, , more = {}]] of wanted.entries()) expect(after.lines[i]).toMatchObject(more);
  };
/** What became of a word. */
const word =
  (id: WordId, wanted: Partial<SpokenWord>): Expectation =>
  ({ after }) =>
    expect(after.words.find((each) => each.id === id)).toMatchObject(wanted);

const bySay: readonly Case[] = [
  {
    no: 801,
    name: "A question that nobody answers expires with its round",
    rule: "§17",
    acts: [says("RUS", asks({ for: "talks", venue: "moscow", frame: null }), "bi:ARM-RUS")],
    orders: {},
    expect: [word("bi:ARM-RUS.1", { status: "expired" }), happened("wordExpired", { word: "bi:ARM-RUS.1" })],
  },
  {
    no: 802,
    name: "A yes to a question is a plan: it binds nothing and moves nothing",
    rule: "§17",
    acts: [says("AZE", asks({ for: "deeds", deeds: [holds("ARM")] })), yes("ARM", "bi:ARM-AZE.1")],
    orders: { ARM: [{ kind: "ATTRITE" }] },
    expect: [
      word("bi:ARM-AZE.1", { status: "answered" }),
      ledger(["ARM", "broken", { kind: "plan", public: false }]),
      value("seats.ARM.credibility", 50),
    ],
  },
  {
    no: 803,
    name: "A question to all is answered once by each, and closed by the round's end",
    rule: "§17",
    acts: [
      says("RUS", asks({ for: "plan" }), "plenary"),
      answers("AZE", "plenary.1", { says: "no", reason: "secret" }),
      answers("ARM", "plenary.1", { says: "tells", told: { of: "plan", deeds: [holds("ARM")] } }),
    ],
    refused: [no(answers("AZE", "plenary.1", { says: "no", reason: "later" }), "alreadyAnswered")],
    orders: {},
    expect: [
      word("plenary.1", {
        status: "answered",
        answers: [
          { by: "AZE", word: "plenary.2" },
          { by: "ARM", word: "plenary.3" },
        ],
      }),
      ledger(["ARM", "kept", { kind: "plan" }]),
    ],
  },
  {
    no: 804,
    name: "An accepted offer binds both, each deed on a line of its own",
    rule: "§17",
    acts: [says("AZE", offer([noShell("AZE")], [holds("ARM"), noShell("ARM")])), yes("ARM", "bi:ARM-AZE.1")],
    orders: { AZE: [shell("stepanakert")] },
    expect: [
      word("bi:ARM-AZE.1", { status: "accepted" }),
      ledger(["AZE", "broken", { to: "ARM" }], ["ARM", "kept", { to: "AZE" }], ["ARM", "kept"]),
    ],
  },
  {
    no: 805,
    name: "A refused offer binds nobody, and the reason stands",
    rule: "§17",
    acts: [
      says("AZE", offer([holds("AZE")], [comes("ARM")])),
      answers("ARM", "bi:ARM-AZE.1", { says: "no", reason: "towns" }),
    ],
    expect: [word("bi:ARM-AZE.1", { status: "refused" }), ledger()],
  },
  {
    no: 806,
    name: "A counter-offer closes the offer and is itself open; its yes binds both",
    rule: "§17",
    acts: [
      says("AZE", offer([holds("AZE")], [comes("ARM")], 2)),
      answers("ARM", "bi:ARM-AZE.1", { says: "onlyIf", give: [holds("ARM")], get: [holds("AZE")], if: [], until: 1 }),
      yes("AZE", "bi:ARM-AZE.2"),
    ],
    orders: {},
    expect: [
      word("bi:ARM-AZE.1", { status: "countered" }),
      word("bi:ARM-AZE.2", { status: "accepted" }),
      ledger(["ARM", "kept"], ["AZE", "kept"]),
    ],
  },
  {
    no: 807,
    name: "An offer taken back can no longer be accepted",
    rule: "§17",
    acts: [says("AZE", offer([holds("AZE")], [])), ["AZE", { kind: "withdraw", word: "bi:ARM-AZE.1" }]],
    refused: [
      no(yes("ARM", "bi:ARM-AZE.1"), "wordClosed", { status: "withdrawn" }),
      no(["AZE", { kind: "withdraw", word: "bi:ARM-AZE.1" }], "wordClosed"),
    ],
    expect: [word("bi:ARM-AZE.1", { status: "withdrawn" }), happened("wordWithdrawn", { seat: "AZE" }), ledger()],
  },
  {
    no: 808,
    name: "An offer expires at the resolution of the round that it names, and not before",
    rule: "§17",
    acts: [says("AZE", offer([holds("AZE", { from: 2, to: 3 })], [], 2)), ...next],
    orders: {},
    refusedAfter: [no(yes("ARM", "bi:ARM-AZE.1"), "wordClosed", { status: "expired" })],
    expect: [word("bi:ARM-AZE.1", { status: "expired" })],
  },
  {
    no: 809,
    name: "A promise kept is shown by the orders as they were locked",
    rule: "§17",
    acts: [says("AZE", promise([holds("AZE")]))],
    orders: { AZE: [hold] },
    expect: [
      ledger(["AZE", "kept", { settledIn: 1, to: "ARM" }]),
      ({ after, events }) => {
        const locked = events.findIndex(({ kind }) => kind === "locked");
        expect(after.lines[0]?.shownBy).toBe(after.count - events.length + locked);
      },
    ],
  },
  {
    no: 810,
    name: "What was to be left undone is broken in the round in which it is done, and never changes after",
    rule: "§17",
    setup: [world({ escalation: 5 })],
    acts: [
      says("AZE", promise([noShell("AZE", { from: 1, to: 3 })])),
      ["AZE", { kind: "setOrders", orders: [hold, shell("stepanakert")] }],
      ...next,
    ],
    orders: {},
    expect: [ledger(["AZE", "broken", { settledIn: 1, due: 3 }]), happened("wordSettled", { mark: "broken" })],
  },
  {
    no: 811,
    name: "To hold fire until a round means in every round until then",
    rule: "§17",
    acts: [
      says("AZE", promise([holds("AZE", { from: 1, to: 2 })])),
      ["AZE", { kind: "setOrders", orders: [hold] }],
      ...next,
    ],
    orders: { AZE: [{ kind: "ATTRITE" }] },
    expect: [ledger(["AZE", "broken", { settledIn: 2 }])],
  },
  {
    no: 812,
    name: "To call talks until a round means once until then, and is kept as soon as that",
    rule: "§17",
    acts: [
      says(
        "RUS",
        promise([deed("RUS", { kind: "callTalks", venue: "moscow", frame: null }, { from: 1, to: 3 })]),
        "bi:ARM-RUS",
      ),
      convenes("RUS", "moscow"),
    ],
    orders: {},
    expect: [ledger(["RUS", "kept", { settledIn: 1 }])],
  },
  {
    no: 813,
    name: "A promise on a condition is void where the condition does not come",
    rule: "§17",
    acts: [says("ARM", promise([comes("ARM")], [holds("AZE")]))],
    orders: { AZE: [{ kind: "ATTRITE" }] },
    expect: [ledger(["ARM", "void", { because: "condition" }])],
  },
  {
    no: 814,
    name: "A promise on a condition that came is broken where it is not kept",
    rule: "§17",
    acts: [says("ARM", promise([comes("ARM")], [holds("AZE")]))],
    orders: { AZE: [hold] },
    expect: [ledger(["ARM", "broken", { because: null }])],
  },
  {
    no: 815,
    name: "A warning is void where nobody does what it warns of",
    rule: "§17",
    acts: [says("ARM", warns([deed("ARM", { kind: "fire" })], [deed("AZE", { kind: "attack", sector: null })]))],
    orders: {},
    expect: [ledger(["ARM", "void", { kind: "warning", because: "condition" }])],
  },
  {
    no: 816,
    name: "A warning that was not carried out is a broken word",
    rule: "§17",
    acts: [
      says("ARM", warns([deed("ARM", { kind: "fire" })], [deed("AZE", { kind: "attack", sector: "S" })]), "plenary"),
    ],
    orders: { AZE: [offensive("S")], ARM: [hold] },
    expect: [ledger(["ARM", "broken", { kind: "warning", public: true }])],
  },
  {
    no: 817,
    name: "Who sees the other party break its part of an offer is free of what was still to do",
    rule: "§17",
    setup: [world({ escalation: 5 })],
    acts: [
      says("AZE", offer([noShell("AZE", { from: 1, to: 2 })], [holds("ARM", { from: 1, to: 3 })])),
      yes("ARM", "bi:ARM-AZE.1"),
    ],
    orders: { AZE: [shell("stepanakert")] },
    expect: [ledger(["AZE", "broken"], ["ARM", "void", { because: "released" }])],
  },
  {
    no: 818,
    name: "A breach that the other party cannot see frees it of nothing",
    rule: "§17",
    acts: [
      says(
        "RUS",
        offer([supplies("RUS", { not: true, from: 1, to: 2 })], [comes("AZE", { from: 1, to: 3 })]),
        "bi:AZE-RUS",
      ),
      yes("AZE", "bi:AZE-RUS.1"),
    ],
    orders: { RUS: [{ kind: "SUPPLY", client: "ARM" }] },
    expect: [ledger(["RUS", "broken"], ["AZE", "open"])],
  },
  {
    no: 819,
    name: "A word that the match's end overtakes is void",
    rule: "§17",
    acts: [
      says("AZE", promise([holds("AZE", { from: 1, to: 3 })])),
      says("ARM", offer([holds("ARM")], [])),
      { steer: { kind: "end" } },
    ],
    expect: [ledger(["AZE", "void", { because: "ended" }]), word("bi:ARM-AZE.2", { status: "expired" })],
  },
  {
    no: 820,
    name: "What is said after the resolution is about the rounds to come",
    rule: "§17",
    orders: {},
    refusedAfter: [no(says("AZE", promise([holds("AZE")])), "deedOver", { round: 2 })],
  },
];

const open = (deeds: Deed[]): Step => says("AZE", promise(deeds), "plenary");
const before: readonly Case[] = [
  {
    no: 821,
    name: "A word kept before all wins one of credibility",
    rule: "§17",
    acts: [open([noShell("AZE")])],
    orders: {},
    expect: [term("credibility:AZE", "wordKept", 1)],
  },
  {
    no: 822,
    name: "A word broken before all costs four of credibility",
    rule: "§17",
    setup: [world({ escalation: 5 })],
    acts: [open([noShell("AZE")])],
    orders: { AZE: [shell("stepanakert")] },
    expect: [term("credibility:AZE", "wordBroken", -4)],
  },
  {
    no: 823,
    name: "Words cost a seat six of credibility in a round at most",
    rule: "§17",
    setup: [world({ escalation: 5 })],
    acts: [open([noShell("AZE")]), open([noShell("AZE", { to: 2 })])],
    orders: { AZE: [shell("stepanakert")] },
    expect: [term("credibility:AZE", "wordBroken", -8), term("credibility:AZE", "atLimit", 2)],
  },
  {
    no: 824,
    name: "A word between two seats moves no credibility, kept or broken",
    rule: "§17",
    setup: [world({ escalation: 5 })],
    acts: [says("AZE", promise([noShell("AZE")]))],
    orders: { AZE: [shell("stepanakert")] },
    expect: [ledger(["AZE", "broken", { public: false }]), term("credibility:AZE", "wordBroken", 0)],
  },
  {
    no: 825,
    name: "A word in talks to more than one seat moves credibility, where all of them can see what came of it",
    rule: "§17",
    setup: [session("RUS"), world({ escalation: 5 })],
    acts: [says("AZE", promise([noShell("AZE")]), "session:1")],
    orders: { AZE: [shell("stepanakert")] },
    expect: [term("credibility:AZE", "wordBroken", -4)],
  },
  {
    no: 826,
    name: "A secret delivery against a word given before all stays secret: no credibility moves",
    rule: "§17",
    acts: [says("RUS", promise([supplies("RUS", { not: true })]), "plenary")],
    orders: { RUS: [{ kind: "SUPPLY", client: "ARM" }] },
    expect: [ledger(["RUS", "broken", { public: true }]), term("credibility:RUS", "wordBroken", 0)],
  },
  {
    no: 827,
    name: "A word heard may be passed on, and who hears it there knows who said it",
    rule: "§17",
    acts: [
      says("AZE", promise([holds("AZE")]), "bi:AZE-RUS"),
      says("RUS", { kind: "passOn", ...head, word: "bi:AZE-RUS.1" }, "bi:ARM-RUS"),
    ],
    expect: [word("bi:AZE-RUS.1", { passedTo: ["ARM", "RUS"] }), nothing("confidenceBroken")],
  },
  {
    no: 828,
    name: "Passing on what was said in confidence is a broken word",
    rule: "§17",
    acts: [
      says(
        "AZE",
        { ...(promise([holds("AZE")]) as Extract<Sayable, { kind: "promise" }>), inConfidence: true },
        "bi:AZE-RUS",
      ),
      says("RUS", { kind: "passOn", ...head, word: "bi:AZE-RUS.1" }, "bi:ARM-RUS"),
    ],
    expect: [
      happened("confidenceBroken", { seat: "RUS", to: "AZE", word: "bi:AZE-RUS.1" }),
      ledger(["AZE", "open"], ["RUS", "broken", { kind: "confidence", deed: null }]),
    ],
  },
  {
    no: 829,
    name: "Who is accused may answer, once and without haste",
    rule: "§17",
    acts: [
      says(
        "ARM",
        { kind: "accuse", ...head, to: "AZE", seat: "AZE", accusation: { of: "town", town: "stepanakert" } },
        "plenary",
      ),
      ...next,
      answers("AZE", "plenary.1", { says: "no", reason: "unsaid" }),
    ],
    refused: [no(answers("AZE", "plenary.1", { says: "yes" }), "alreadyAnswered")],
    expect: [word("plenary.1", { status: "answered" })],
  },
  {
    no: 830,
    name: "A figure told stands beside the truth of that moment",
    rule: "§17",
    acts: [says("AZE", tells({ of: "figure", figure: "will", side: 0, value: 12 }), "bi:AZE-TUR")],
    expect: [({ after, scenario }) => expect(after.words[0]?.truth).toBe(scenario.files.scenario.start.will[0])],
  },
];

/** One deed done or left, as the log shows it. */
interface Settling {
  readonly of: SeatId;
  readonly does: DoingOf<DeedKind>;
  readonly setup?: readonly Lay[];
  readonly acts?: readonly Step[];
  readonly orders?: Readonly<Record<SeatId, readonly Order[]>>;
}
const guarantor: Clause = { kind: "GUARANTOR", seat: "TUR" };
const named: TextPattern = {
  text: null,
  having: [{ kind: "GUARANTOR", about: "TUR" }],
  lacking: [{ kind: "HANDOVER", about: null }],
};
const calm = world({ escalation: 6 });

/** Each kind of deed, and a round in which its seat does it. */
const done: { readonly [K in DeedKind]: Settling & { readonly does: DoingOf<K> } } = {
  hold: { of: "AZE", does: { kind: "hold" }, orders: { AZE: [hold] } },
  fire: { of: "AZE", does: { kind: "fire" }, orders: { AZE: [{ kind: "ATTRITE" }] } },
  attack: { of: "AZE", does: { kind: "attack", sector: "S" }, orders: { AZE: [offensive("S")] } },
  shell: {
    of: "AZE",
    does: { kind: "shell", town: "stepanakert" },
    setup: [calm],
    orders: { AZE: [shell("stepanakert")] },
  },
  strike: {
    of: "AZE",
    does: { kind: "strike", town: "vardenis" },
    setup: [calm],
    orders: { AZE: [strike("vardenis")] },
  },
  martialLaw: {
    of: "ARM",
    does: { kind: "martialLaw" },
    setup: [side(1, { martialLaw: false })],
    orders: { ARM: [{ kind: "MARTIAL_LAW" }] },
  },
  publish: { of: "AZE", does: { kind: "publish", share: 2 }, orders: { AZE: [communique(2)] } },
  stance: { of: "AZE", does: { kind: "stance", stance: "open" }, orders: { AZE: [communique(0, "open")] } },
  restrain: { of: "AZE", does: { kind: "restrain" }, orders: { AZE: [{ kind: "RESTRAIN" }] } },
  evacuate: {
    of: "ARM",
    does: { kind: "evacuate", town: "stepanakert" },
    orders: { ARM: [{ kind: "EVACUATE", town: "stepanakert" }] },
  },
  press: {
    of: "RUS",
    does: { kind: "press", target: "ARM", direction: "up", on: "will" },
    orders: { RUS: [{ kind: "LEVERAGE", target: "ARM", direction: "up", on: "will" }] },
  },
  supply: { of: "TUR", does: { kind: "supply" }, orders: { TUR: [{ kind: "SUPPLY", client: "AZE" }] } },
  signal: { of: "RUS", does: { kind: "signal", to: "TUR" }, orders: { RUS: [{ kind: "SIGNAL", to: "TUR" }] } },
  hotline: { of: "RUS", does: { kind: "hotline", to: "TUR" }, orders: { RUS: [{ kind: "HOTLINE", to: "TUR" }] } },
  offerForces: {
    of: "RUS",
    does: { kind: "offerForces", what: "troops" },
    orders: { RUS: [{ kind: "OFFER", what: "troops" }] },
  },
  statement: { of: "UN", does: { kind: "statement", on: 0 }, orders: { UN: [{ kind: "STATEMENT", on: 0 }] } },
  verify: {
    of: "PRESS",
    does: { kind: "verify", claim: null },
    orders: { PRESS: [{ kind: "VERIFY", claim: "c0-0" }] },
  },
  callTalks: {
    of: "RUS",
    does: { kind: "callTalks", venue: "moscow", frame: "political" },
    acts: [convenes("RUS", "moscow")],
  },
  comeToTalks: {
    of: "ARM",
    does: { kind: "comeToTalks", host: "RUS", venue: "moscow" },
    setup: [side(1, { hardness: 0 })],
    acts: [convenes("RUS", "moscow", { leaderCalled: true, frame: "humanitarian" }), confirms("ARM")],
  },
  table: { of: "AZE", does: { kind: "table", texts: named, unless: null }, acts: [tables("AZE", [cease, guarantor])] },
  sign: {
    of: "AZE",
    does: { kind: "sign", texts: anyText, unless: null },
    setup: [text([cease], [])],
    acts: [["AZE", { kind: "sign", text: 1, version: 1 }]],
  },
  endorse: {
    of: "AZE",
    does: { kind: "endorse", texts: anyText, unless: null },
    setup: [text([cease], [])],
    acts: [["AZE", { kind: "endorse", text: 1 }]],
  },
  reject: {
    of: "ARM",
    does: { kind: "reject", texts: anyText },
    setup: [text([cease], [])],
    acts: [["ARM", { kind: "reject", text: 1 }]],
  },
  giveNotice: {
    of: "AZE",
    does: { kind: "giveNotice" },
    setup: [inForce([cease, { kind: "EXIT", notice: 1 }])],
    acts: [["AZE", { kind: "giveNotice" }]],
  },
  keepText: { of: "AZE", does: { kind: "keepText", text: null }, setup: [inForce([cease])], orders: { AZE: [hold] } },
  show: {
    of: "ARM",
    does: { kind: "show", to: "NKA", texts: named },
    acts: [says("ARM", tells({ of: "text", text: null, clauses: [cease, guarantor] }), "bi:ARM-NKA")],
  },
  carry: {
    of: "ARM",
    does: { kind: "carry", to: "NKA" },
    acts: [
      says("RUS", tells({ of: "support", seat: "ARM", clause: null }), "bi:ARM-RUS"),
      says("ARM", { kind: "passOn", to: null, inConfidence: false, word: "bi:ARM-RUS.1" }, "bi:ARM-NKA"),
    ],
  },
  praise: {
    of: "ARM",
    does: { kind: "praise", seat: "RUS", clause: null },
    acts: [says("ARM", tells({ of: "support", seat: "RUS", clause: null }), "plenary")],
  },
};

const settlings: readonly Case[] = Object.entries(done).flatMap(
  ([kind, { of, does, setup = [], acts = [], orders = {} }], i): Case[] => {
    const given = says(
      of,
      promise([deed(of, does), deed(of, does, { not: true })]),
      `bi:${[of, "IRN"].sort().join("-")}`,
    );
    const setups = { setup: [seat("PRESS", {}), ...setup], rule: "§17" };
    return [
      {
        no: 840 + i,
        name: `The deed ${kind} is kept where it is done, and broken where it was to be left undone`,
        ...setups,
        acts: [given, ...acts],
        orders,
        expect: [ledger([of, "kept"], [of, "broken"])],
      },
    ];
  },
);

const unkept: readonly Case[] = [
  {
    no: 831,
    name: "A signature without the yes that it was to wait for breaks the word",
    rule: "§17",
    setup: [text([cease], [])],
    acts: [
      says(
        "ARM",
        promise([deed("ARM", { kind: "sign", texts: anyText, unless: { is: "yesOf", seat: "NKA" } }, { not: true })]),
        "bi:ARM-NKA",
      ),
      ["ARM", { kind: "sign", text: 1, version: 1 }],
    ],
    orders: {},
    expect: [ledger(["ARM", "broken", { seenBy: ["ARM"] }])],
  },
  {
    no: 832,
    name: "A signature after the other's yes in words keeps the word",
    rule: "§17",
    setup: [session("RUS", ["AZE", "ARM", "NKA"]), text([cease], [], { convening: 1 })],
    acts: [
      says(
        "ARM",
        promise([deed("ARM", { kind: "sign", texts: anyText, unless: { is: "yesOf", seat: "NKA" } }, { not: true })]),
        "bi:ARM-NKA",
      ),
      says(
        "ARM",
        asks({ for: "deeds", deeds: [deed("NKA", { kind: "endorse", texts: { ...anyText, text: 1 }, unless: null })] }),
        "bi:ARM-NKA",
      ),
      yes("NKA", "bi:ARM-NKA.2"),
      ["ARM", { kind: "sign", text: 1, version: 1 }],
    ],
    orders: {},
    expect: [ledger(["ARM", "kept"], ["NKA", "broken", { kind: "plan" }])],
  },
  {
    no: 833,
    name: "A text put forward before it was shown breaks the word; after it, it keeps it",
    rule: "§17",
    acts: [
      says(
        "ARM",
        promise([
          deed("ARM", { kind: "table", texts: anyText, unless: { is: "shownTo", seat: "NKA" } }, { not: true, to: 2 }),
        ]),
        "bi:ARM-NKA",
      ),
      says("ARM", tells({ of: "text", text: null, clauses: [cease] }), "bi:ARM-NKA"),
      tables("ARM", [cease]),
      ...next,
      tables("ARM", [cease, guarantor]),
    ],
    orders: {},
    expect: [ledger(["ARM", "broken", { settledIn: 2 }])],
  },
  {
    no: 834,
    name: "A signature taken back before the round is resolved keeps no promise to sign",
    rule: "§17",
    setup: [text([cease], [])],
    acts: [
      says("AZE", promise([deed("AZE", { kind: "sign", texts: { ...anyText, text: 1 }, unless: null })])),
      ["AZE", { kind: "sign", text: 1, version: 1 }],
      ["AZE", { kind: "unsign", text: 1 }],
    ],
    orders: {},
    expect: [ledger(["AZE", "broken"])],
  },
];

const many = (count: number, step: Step): Step[] => Array.from({ length: count }, () => step);
const refusals: readonly Case[] = [
  {
    no: 870,
    name: "A word is about one's own deeds, in one's own power, in rounds to come",
    rule: "§17",
    refused: [
      no(says("AZE", promise([holds("ARM")])), "notYourDeed", { seat: "ARM" }),
      no(says("AZE", offer([], [holds("NKA")])), "notTheirDeed", { seat: "NKA", needs: "ARM" }),
      no(says("AZE", promise([comes("AZE")], [holds("AZE")])), "notTheirDeed"),
      no(says("RUS", promise([holds("RUS")]), "bi:ARM-RUS"), "notTheirPower", { seat: "RUS", deed: "hold" }),
      no(says("FRA", promise([supplies("FRA")]), "bi:ARM-FRA"), "notTheirPower"),
      no(says("AZE", promise([holds("AZE", { from: 0, to: 1 })])), "deedOver", { round: 1 }),
      no(says("AZE", promise([holds("AZE", { from: 2, to: 1 })])), "deedOver"),
      no(says("AZE", promise([holds("AZE", { from: 1, to: 99 })])), "beyondLastRound"),
      no(says("AZE", tells({ of: "did", deeds: [holds("ARM", { from: 2, to: 2 })] })), "deedToCome", { round: 1 }),
      no(says("AZE", tells({ of: "did", deeds: [holds("RUS")] })), "notTheirPower"),
      no(says("AZE", offer([holds("AZE")], [], 0)), "deedOver"),
      no(says("AZE", offer([holds("AZE")], [], 99)), "beyondLastRound"),
      no(says("AZE", offer([], [])), "wordEmpty"),
      no(says("AZE", promise([deed("XXX", { kind: "hold" })])), "notYourDeed"),
      no(says("AZE", promise([holds("AZE")], [holds("XXX")])), "unknownSeat", { seat: "XXX" }),
    ],
  },
  {
    no: 871,
    name: "A word names what there is",
    rule: "§17",
    setup: [text([cease], [])],
    refused: [
      no(says("AZE", promise([deed("AZE", { kind: "shell", town: "atlantis" })])), "unknownTown"),
      no(says("AZE", promise([deed("AZE", { kind: "shell", town: "ganja" })])), "townNotTheirs"),
      no(says("AZE", promise([deed("AZE", { kind: "shell", town: "vardenis" })])), "townBeyondRegion"),
      no(says("AZE", promise([deed("AZE", { kind: "strike", town: "stepanakert" })])), "townWithinRegion"),
      no(says("RUS", promise([deed("RUS", { kind: "hotline", to: "RUS" })]), "bi:ARM-RUS"), "unknownTarget"),
      no(
        says("RUS", promise([deed("RUS", { kind: "press", target: "NKA", direction: null, on: null })]), "bi:ARM-RUS"),
        "unknownTarget",
      ),
      no(
        says("RUS", promise([deed("RUS", { kind: "callTalks", venue: "geneva", frame: null })]), "bi:ARM-RUS"),
        "unknownVenue",
      ),
      no(says("ARM", promise([deed("ARM", { kind: "comeToTalks", host: null, venue: "atlantis" })])), "unknownVenue"),
      no(says("PRESS", promise([deed("PRESS", { kind: "verify", claim: "c9" })]), "plenary"), "unknownClaim"),
      no(
        says("AZE", promise([deed("AZE", { kind: "sign", texts: { ...anyText, text: 9 }, unless: null })])),
        "unknownText",
      ),
      no(
        says(
          "AZE",
          promise([
            deed("AZE", {
              kind: "sign",
              texts: { ...anyText, having: [{ kind: "HANDOVER", about: "atlantis" }] },
              unless: null,
            }),
          ]),
        ),
        "clauseParameter",
      ),
      no(
        says(
          "AZE",
          promise([deed("AZE", { kind: "sign", texts: { ...anyText, text: 1 }, unless: null })]),
          "bi:AZE-TUR",
        ),
        "textUnread",
        { text: 1, seat: "TUR" },
      ),
      no(says("AZE", tells({ of: "fact", fact: "Z99" })), "unknownFact"),
      no(says("TUR", tells({ of: "text", text: 1, clauses: [cease] }), "bi:AZE-TUR"), "unknownText"),
      no(says("AZE", tells({ of: "text", text: null, clauses: [cease, cease] })), "clauseTwice"),
      no(says("AZE", asks({ for: "talks", venue: "atlantis", frame: null })), "unknownVenue"),
    ],
  },
  {
    no: 872,
    name: "A word is said where it is heard by the one whom it addresses",
    rule: "§17",
    refused: [
      no(
        says("AZE", { ...(offer([holds("AZE")], []) as Extract<Sayable, { kind: "offer" }>) }, "plenary"),
        "addresseeNeeded",
      ),
      no(says("AZE", promise([holds("AZE")]), "own:AZE"), "addresseeNeeded"),
      no(
        says("AZE", { ...(promise([holds("AZE")]) as Extract<Sayable, { kind: "promise" }>), to: "TUR" }),
        "notAReader",
        { seat: "TUR" },
      ),
      no(
        says(
          "AZE",
          { ...(promise([holds("AZE")]) as Extract<Sayable, { kind: "promise" }>), inConfidence: true },
          "plenary",
        ),
        "confidenceInPublic",
      ),
      no(says("AZE", promise([holds("AZE")]), "bi:ARM-RUS"), "notInChannel"),
      no(["AZE", { kind: "say", channel: direct, text: " " }], "textEmpty"),
    ],
  },
  {
    no: 873,
    name: "Only the one addressed answers, once, with an answer that fits",
    rule: "§17",
    setup: [session("RUS", ["AZE", "ARM"])],
    acts: [
      says(
        "RUS",
        { ...(asks({ for: "talks", venue: null, frame: null }) as Extract<Sayable, { kind: "ask" }>), to: "ARM" },
        "session:1",
      ),
      says("AZE", promise([holds("AZE")]), "session:1"),
    ],
    refused: [
      no(yes("AZE", "session:1.1"), "notAddressed"),
      no(yes("RUS", "session:1.1"), "ownWord"),
      no(yes("ARM", "session:1.1"), "answerUnfit", { says: "yes", word: "ask" }),
      no(yes("ARM", "session:1.2"), "wordClosed"),
      no(yes("NKA", "session:1.1"), "unknownWord"),
      no(yes("ARM", "session:1.9"), "unknownWord"),
      no(["ARM", { kind: "withdraw", word: "session:1.1" }], "notYourWord"),
    ],
  },
  {
    no: 874,
    name: "A yes to deeds whose time has passed is refused",
    rule: "§17",
    acts: [says("AZE", offer([holds("AZE")], [holds("ARM")], 2)), ...next],
    refused: [no(yes("ARM", "bi:ARM-AZE.1"), "deedOver", { round: 2 })],
  },
  {
    no: 875,
    name: "Nobody passes on what they have not heard, or tells people what they know",
    rule: "§17",
    acts: [says("AZE", promise([holds("AZE")]))],
    refused: [
      no(says("RUS", { kind: "passOn", ...head, word: "bi:ARM-AZE.1" }, "plenary"), "unknownWord"),
      no(says("ARM", { kind: "passOn", ...head, word: "bi:ARM-AZE.1" }), "ownWord"),
    ],
  },
  {
    no: 876,
    name: "An accusation is of a word given, a text signed, or a town in reach",
    rule: "§17",
    setup: [inForce([cease])],
    acts: [says("AZE", promise([noShell("AZE")]))],
    refused: [
      no(
        says("ARM", { kind: "accuse", ...head, seat: "ARM", accusation: { of: "town", town: "ganja" } }),
        "notTheirDeed",
      ),
      no(
        says("ARM", { kind: "accuse", ...head, seat: "XXX", accusation: { of: "town", town: "ganja" } }),
        "unknownSeat",
      ),
      no(
        says("ARM", { kind: "accuse", ...head, seat: "AZE", accusation: { of: "town", town: "atlantis" } }),
        "unknownTown",
      ),
      no(
        says("ARM", { kind: "accuse", ...head, seat: "AZE", accusation: { of: "town", town: "ganja" } }),
        "notTheirPower",
      ),
      no(
        says("ARM", { kind: "accuse", ...head, seat: "AZE", accusation: { of: "clause", text: 1, clause: "PKF" } }),
        "notBound",
        { seat: "AZE" },
      ),
      no(
        says("ARM", { kind: "accuse", ...head, seat: "AZE", accusation: { of: "clause", text: 9, clause: "CEASE" } }),
        "unknownText",
      ),
      no(
        says("ARM", { kind: "accuse", ...head, seat: "RUS", accusation: { of: "word", line: "bi:ARM-AZE.1.1" } }),
        "notBound",
      ),
      no(
        says(
          "RUS",
          { kind: "accuse", ...head, seat: "AZE", accusation: { of: "word", line: "bi:ARM-AZE.1.1" } },
          "plenary",
        ),
        "unknownWord",
      ),
    ],
  },
  {
    no: 877,
    name: "Thirty words a round from one person, not more; answers do not count",
    rule: "§17",
    acts: [
      says("ARM", asks({ for: "plan" })),
      ...many(30, says("AZE", tells({ of: "fact", fact: "A13" }))),
      answers("AZE", "bi:ARM-AZE.1", { says: "no", reason: "secret" }),
    ],
    refused: [no(says("AZE", tells({ of: "fact", fact: "A13" })), "tooManyWords", { max: 30 })],
  },
  {
    no: 878,
    name: "Six offers open at once, not more",
    rule: "§17",
    acts: many(6, says("AZE", offer([holds("AZE")], []))),
    refused: [no(says("AZE", offer([holds("AZE")], [])), "tooManyOffers", { max: 6 })],
  },
  {
    no: 879,
    name: "While the match is paused one may write, and give no word",
    rule: "§17",
    acts: [
      says("AZE", offer([holds("AZE")], [])),
      { steer: { kind: "pause", paused: true } },
      ["AZE", { kind: "say", channel: direct, text: "A word later." }],
    ],
    refused: [no(says("AZE", promise([holds("AZE")])), "paused"), no(yes("ARM", "bi:ARM-AZE.1"), "paused")],
  },
];

export const spokenCases: readonly Case[] = [...bySay, ...before, ...unkept, ...settlings, ...refusals];
