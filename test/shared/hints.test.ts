/** What each seat is advised to do first: a word, or an order, that it can say or give then, and that a bot answers well (RULES §17). */
import { describe, expect, test } from "vitest";
import { type Running, settle, take } from "../../shared/bots/runMatch.ts";
import { biChannel } from "../../shared/engine/channels.ts";
import { decide } from "../../shared/engine/decide.ts";
import { open } from "../../shared/state/setup.ts";
import type { Doing } from "../../shared/terms/deed.ts";
import type { Order } from "../../shared/terms/order.ts";
import type { Answering, Asked, Sayable } from "../../shared/terms/word.ts";
import { scenarioOf } from "../helpers/scenario.ts";

interface Hint {
  /** Whom the advice sends the seat to, and with what. */
  readonly words?: Readonly<Record<string, Asked | Doing>>;
  readonly orders?: readonly Order[];
}

const talks = (venue: string | null = null): Asked => ({ for: "talks", venue, frame: null });
const price: Asked = { for: "signature", text: null };
const plan: Asked = { for: "plan" };
const monitors: Doing = { kind: "offerForces", what: "monitors" };
const verify = (claim: string): Order => ({ kind: "VERIFY", claim });

/** What the advice of each seat says, as words to seats and as orders. A seat without a line fails. */
const hints: Readonly<Record<string, Readonly<Record<string, Hint>>>> = {
  "karabakh-2020": {
    AZE: { words: { ARM: price } },
    ARM: { words: { RUS: monitors, COC: monitors, USA: monitors } },
    NKA: { words: { ARM: plan } },
    RUS: { words: { AZE: talks(), ARM: talks() }, orders: [{ kind: "HOTLINE", to: "TUR" }] },
    TUR: { words: { AZE: price }, orders: [{ kind: "HOTLINE", to: "RUS" }] },
    FRA: { words: { USA: plan, RUS: plan } },
    USA: { words: { AZE: talks(), ARM: talks() } },
    COC: { words: { ARM: talks("geneva") } },
    UN: { orders: [{ kind: "OFFER", what: "monitors" }] },
    IRN: { words: { AZE: price, ARM: price } },
    PRESS: { orders: [verify("")] },
    AZD: { words: { AZE: plan } },
    ARD: { words: { ARM: plan } },
  },
  "upper-ilvane": {
    COR: { words: { TOL: price } },
    TOL: { words: { KES: monitors, FPT: monitors } },
    ILV: { words: { TOL: plan } },
    KES: { words: { COR: talks(), TOL: talks() }, orders: [{ kind: "HOTLINE", to: "TEM" }] },
    TEM: { words: { COR: price }, orders: [{ kind: "HOTLINE", to: "KES" }] },
    FPT: { words: { COR: talks(), TOL: talks() } },
    YEL: { words: { KES: plan, FPT: plan } },
    CON: { orders: [{ kind: "OFFER", what: "monitors" }] },
    UBR: { words: { COR: price, TOL: price } },
    PRESS: { orders: [verify("")] },
  },
};

describe.each(Object.keys(hints))("the advice for the first round in %s", (id) => {
  const { scenario } = scenarioOf(id);
  const { briefs } = scenario.files.briefs;

  test("is written for every seat, and tried for every one", () => {
    expect(briefs.map(({ seat }) => seat).sort()).toEqual(Object.keys(hints[id] ?? {}).sort());
  });

  test.each(briefs.map(({ seat }) => seat))("%s can follow it, and is answered with more than silence", (seat) => {
    const { words = {}, orders = [] } = hints[id]?.[seat] ?? {};
    const running = begun(id, seat);
    const told = Object.entries(words).filter(([to]) => running.state.seatOrder.includes(to));
    expect(told.length + orders.length).toBeGreaterThan(0);
    for (const [to, asked] of told) {
      const word = wordOf(to, asked);
      take(scenario, running, {
        by: { seat, member: null },
        act: { kind: "say", channel: biChannel(seat, to), text: "", word },
      });
    }
    const claim = running.state.claims[0]?.id ?? "";
    const given = orders.map((order) => (order.kind === "VERIFY" ? { ...order, claim } : order));
    if (given.length > 0) {
      const posture = scenario.seat[seat]?.side === null ? [] : [{ kind: "HOLD" } as Order];
      const set = decide(scenario, running.state, {
        by: { seat, member: null },
        act: { kind: "setOrders", orders: [...posture, ...given] },
      });
      expect(set).toMatchObject({ ok: true });
    }
    settle(
      scenario,
      running,
      running.state.seatOrder.filter((each) => each !== seat),
      {},
      { talk: false, ready: false },
    );
    for (const [to] of told) {
      const answer = answerOf(running, seat, to);
      expect(answer, `${to} to ${seat}`).toBeDefined();
      if (answer?.says === "no") expect(answer.reason, `${to} to ${seat}`).not.toMatch(/^(unsaid|power)$/);
    }
  });

  /** The first round of the smallest table at which the seat is played by somebody. */
  function begun(name: string, seat: string): Running {
    const rosters = scenario.files.scenario.rosters.filter(({ seats }) => seats.includes(seat));
    const opened = open(scenario, {
      scenario: name,
      seed: "hints",
      roster: Math.max(6, rosters[0]?.size ?? 0),
      form: "long",
    });
    const bigger = open(scenario, { scenario: name, seed: "hints", roster: rosters[0]?.size ?? 0, form: "long" });
    const found =
      opened.ok && opened.value.state.seatOrder.slice(0, opened.value.state.rosterSeats).includes(seat)
        ? opened
        : bigger;
    if (!found.ok) throw new Error("the match does not open");
    const running: Running = { state: found.value.state, events: [], commands: [] };
    take(scenario, running, { steer: { kind: "openRound" } } as Parameters<typeof take>[2]);
    return running;
  }
});

function wordOf(to: string, asked: Asked | Doing): Sayable {
  const head = { to, inConfidence: false };
  if ("for" in asked) return { kind: "ask", ...head, asked } as Sayable;
  return {
    kind: "ask",
    ...head,
    asked: { for: "deeds", deeds: [{ seat: to, does: asked, not: false, from: 1, to: 2 }] },
  } as Sayable;
}

function answerOf({ state }: Running, of: string, by: string): Answering | undefined {
  const found = state.words.find((word) => word.by === by && word.to === of && word.word.kind === "answer")?.word;
  return found?.kind === "answer" ? found.answer : undefined;
}
