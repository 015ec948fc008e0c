import { describe, expect, test } from "vitest";
import { choicesOf } from "../../client/match/orderChoices.ts";
import { pointsOf } from "../../client/match/points.ts";
import { goesAgainst, postureCards } from "../../client/match/postures.ts";
import { openQuestions } from "../../client/match/readyQuestions.ts";
import { situationOf } from "../../client/match/situation.ts";
import { nextStep, waitsFor } from "../../client/match/waiting.ts";
import type { OwnView, PublicView, SeatView } from "../../shared/state/seatView.ts";
import type { Deed } from "../../shared/terms/deed.ts";
import type { Order } from "../../shared/terms/order.ts";
import { scenario, seenBy } from "./helpers/seen.ts";

const sideOf = (town: string) => scenario.town[town]?.side ?? 0;
const opened = (seat: string): SeatView => {
  const found = seenBy(seat).find(({ view }) => view.pub.phase === "open" && view.pub.round === 1)?.view;
  if (!found) throw new Error("the match does not open");
  return found;
};
const quiet = (seat: string, pub: Partial<PublicView> = {}, own: Partial<OwnView> = {}): SeatView => {
  const view = opened(seat);
  const none = { words: [], lines: [] };
  return {
    pub: { ...view.pub, convenings: [], spoken: none, ...pub },
    own: view.own && { ...view.own, invitations: [], texts: [], mustAnswer: [], spoken: none, ...own },
  };
};
const word = (id: string, until: number) => ({
  ...{ id, n: null, round: 1, by: "AZE", to: "ARM", channel: "bi:ARM-AZE", status: "open", answers: [], mine: true },
  ...{ word: { kind: "offer", to: "ARM", give: [], get: [], if: [], until, inConfidence: false }, truth: null },
});
const text = (id: number, over: object) => ({
  ...{ id, convening: 1, title: `Text ${id}`, versions: [{ n: 1, by: "RUS", clauses: [] }], signed: [], endorsed: [] },
  ...{ rejected: [], status: "open", lev: 0, needed: ["ARM", "AZE"], missingOffers: [], price: 1, breachChance: 0.5 },
  ...{ maySign: true, ...over },
});

describe("what waits for a seat", () => {
  const view = quiet("ARM", {}, {
    invitations: [{ convening: 4, margin: 1, terms: [], willCost: 0 }],
    mustAnswer: [2],
    texts: [text(2, {}), text(3, { signed: ["AZE"] }), text(5, {}), text(6, { signed: ["ARM"] })],
    spoken: {
      words: [word("later", 3), word("now", 1)],
      lines: [{ id: "l1", kind: "word", by: "ARM", mark: "open", due: 1 }],
    },
  } as unknown as Partial<OwnView>);

  test("what expires first stands first: invitation, texts, words, words to keep, then what has time", () => {
    expect(waitsFor(view).map(({ id }) => id)).toEqual(["i4", "t2", "t3", "wnow", "dl1", "wlater", "t5"]);
  });

  test("a text waits as what it is: to be answered, lacking this name alone, or a draft; a signed one waits no more", () => {
    const texts = waitsFor(view).flatMap((wait) => (wait.kind === "text" ? [[wait.text.id, wait.as]] : []));
    expect(texts).toEqual([
      [2, "must"],
      [3, "lacks"],
      [5, "draft"],
    ]);
  });

  test("nothing waits once the round is locked, nor for who holds no seat", () => {
    expect(waitsFor({ ...view, pub: { ...view.pub, phase: "wire" } })).toEqual([]);
    expect(waitsFor({ ...view, own: null })).toEqual([]);
  });

  test("in a whole match nothing waits that is not the seat's own or addressed to it", () => {
    for (const { view } of seenBy("ARM"))
      for (const wait of waitsFor(view)) {
        if (wait.kind === "word") expect(wait.seen.by).not.toBe("ARM");
        if (wait.kind === "due") expect(wait.line.by).toBe("ARM");
      }
  });
});

describe("the next thing to do", () => {
  const fighting = { fights: true, ordered: false };
  const third = { fights: false, ordered: false };
  test("first what waits", () => {
    const invited = quiet("AZE", {}, { invitations: [{ convening: 4, margin: 1, terms: [], willCost: 0 }] });
    expect(nextStep(invited, fighting)).toMatchObject({ kind: "answer", wait: { id: "i4" } });
  });
  test("then orders for the troops; and once they are set, ready", () => {
    expect(nextStep(quiet("AZE"), fighting).kind).toBe("orders");
    expect(nextStep(quiet("AZE"), { ...fighting, ordered: true }).kind).toBe("ready");
  });
  test("a third party asks first, then orders, then is ready", () => {
    expect(nextStep(quiet("RUS"), third).kind).toBe("ask");
    const asked = { words: [{ ...word("a", 1), by: "RUS", to: "ARM" }], lines: [] } as unknown as OwnView["spoken"];
    expect(nextStep(quiet("RUS", {}, { spoken: asked }), third).kind).toBe("orders");
    expect(nextStep(quiet("RUS", {}, { spoken: asked }), { ...third, ordered: true }).kind).toBe("ready");
  });
});

describe("points", () => {
  const own = (over: Partial<OwnView>) => ({ ...(opened("RUS").own as OwnView), ...over });
  test("what is left counts acts and the orders at hand; an act may cost what set orders leave", () => {
    const orders = [{ kind: "OFFER", what: "monitors" }] as const;
    const price = scenario.numbers.orders.prices.OFFER ?? 0;
    const spent = own({ points: 4, spent: 1, context: { ...(opened("RUS").own as OwnView).context, points: 3 } });
    expect(price).toBeGreaterThan(0);
    expect(pointsOf(scenario, spent, orders)).toEqual({ of: 4, left: 3 - price, acts: 1, orders: price });
  });
});

describe("how the war stands, in a sentence", () => {
  const change = (S: number) => ({ groundChange: { N: 0, C: 0.1, S } });
  const [hers] = Object.keys(scenario.town).filter((id) => sideOf(id) === 0);
  const [theirs] = Object.keys(scenario.town).filter((id) => sideOf(id) === 1);
  const hit = (...towns: (string | undefined)[]) => ({
    shelled: towns.map((town) => ({ town: town ?? "", round: 1, struck: false })),
  });
  test.each([
    ["the attacker who gains", "AZE", change(1), { front: "advance", sector: "S" }],
    ["the side that loses ground", "ARM", change(1), { front: "retreat", sector: "S" }],
    ["the side that takes it back", "ARM", change(-1), { front: "advance", sector: "S" }],
    ["a third party", "RUS", change(1), { front: "firstGains", sector: "S" }],
    ["a truce", "RUS", { treaty: {} as PublicView["treaty"] }, { front: "truce", sector: null }],
    ["the first round", "AZE", {}, { front: "before", sector: null }],
    ["a front that stands", "AZE", { round: 3 }, { front: "still", sector: null }],
    ["own towns under fire", "AZE", hit(hers), { fire: "own" }],
    ["the others' towns", "AZE", hit(theirs), { fire: "theirs" }],
    ["towns of both", "RUS", hit(hers, theirs), { fire: "both" }],
  ] as const)("%s", (_, seat, pub, said) => {
    const calm = { groundChange: { N: 0, C: 0, S: 0 }, shelled: [], treaty: null };
    expect(situationOf(quiet(seat, { ...calm, ...pub } as Partial<PublicView>), sideOf)).toMatchObject(said);
  });
  test("an invitation of one's own comes before talks of others", () => {
    const talks = (id: number, guest: string) => ({
      id,
      round: 1,
      host: "RUS",
      venue: "moscow",
      guests: [{ seat: guest }],
    });
    const convenings = [talks(1, "AZE"), talks(2, "ARM")] as unknown as PublicView["convenings"];
    expect(situationOf(quiet("ARM", { convenings }), sideOf).talks).toMatchObject({ mine: true, talks: { id: 2 } });
    expect(situationOf(quiet("TUR", { convenings }), sideOf).talks).toMatchObject({ mine: false, talks: { id: 1 } });
  });
});

describe("what is asked before a seat is ready", () => {
  const invitations = [{ convening: 4, margin: 1, terms: [], willCost: 0 }];
  const none = { orders: [], set: false, standing: true } as const;
  const hold = { kind: "HOLD" } as const;
  const said = { kind: "COMMUNIQUE", share: 1, stance: "open", text: "" } as const;
  const fire = { orders: null, standing: [{ kind: "ATTRITE" }, said] } as const;
  const lacking = { texts: [text(3, { needed: ["AZE", "ARM"], signed: ["ARM"] })] };
  test.each([
    ["nothing open", "RUS", {}, none, []],
    ["an unanswered invitation", "RUS", { invitations }, none, ["invitation"]],
    ["orders drafted and not set", "AZE", fire, { ...none, orders: [hold], standing: false }, ["draft"]],
    ["nothing chosen, and the troops would fire", "AZE", fire, { ...none, orders: [said] }, ["unchosen"]],
    ["nothing chosen, and they hold", "AZE", { orders: null, standing: [hold] }, none, []],
    [
      "a communiqué drafted, the troops forgotten",
      "AZE",
      fire,
      { ...none, orders: [said], standing: false },
      ["unchosen"],
    ],
    ["orders set", "AZE", { ...fire, orders: [hold] }, { orders: [hold], set: true, standing: false }, []],
    ["all at once", "AZE", { ...fire, invitations, ...lacking }, none, ["invitation", "signature", "unchosen"]],
  ] as const)("%s", (_, seat, own, draft, asked) => {
    const view = quiet(seat, {}, own as unknown as Partial<OwnView>);
    expect(openQuestions(view, draft).map(({ kind }) => kind)).toEqual(asked);
  });
  test("holding instead takes the place of the fire alone; left so, the troops do what they do without orders", () => {
    const [question] = openQuestions(quiet("AZE", {}, fire), none);
    expect(question).toMatchObject({ hold: [hold, said], leave: [{ kind: "ATTRITE" }, said] });
  });
  test("nothing is asked while the wire is read", () => {
    expect(openQuestions(quiet("AZE", { phase: "wire" }, { invitations }), none)).toEqual([]);
  });
});

describe("the postures side by side", () => {
  const cards = (view: SeatView) => {
    const own = view.own as OwnView;
    return postureCards(scenario, view, choicesOf(scenario, own.context, ["AZE", "ARM"], []));
  };
  const of = (view: SeatView, kind: string) => cards(view).find((card) => card.kind === kind);
  test("none is chosen, each says what it costs, and the more they fight the more die", () => {
    const found = cards(quiet("AZE"));
    expect(found.map(({ kind, chosen }) => [kind, chosen])).toEqual([
      ["HOLD", false],
      ["ATTRITE", false],
      ["OFFENSIVE", false],
    ]);
    const dead = found.map((card) => card.dead?.high ?? 0);
    expect(dead).toEqual(dead.toSorted((a, b) => a - b));
    for (const card of found) expect(card.dead?.low).toBeLessThan(card.dead?.high ?? 0);
  });
  test("an attack is drafted where it promises most ground", () => {
    const attack = of(quiet("AZE"), "OFFENSIVE");
    expect(attack?.ground?.high).toBeGreaterThan(0);
    expect(attack?.ground?.low).toBeLessThanOrEqual(attack?.ground?.high ?? 0);
  });
  test("a truce makes holding keep a word, and firing break a clause", () => {
    const treaty = {
      clauses: [{ kind: "CEASE", hour: 12 }],
      signatories: [],
      kept: 0,
    } as unknown as PublicView["treaty"];
    const view = quiet("AZE", { treaty });
    expect(of(view, "HOLD")).toMatchObject({ keeps: true, talks: { breaks: "nothing" }, dead: { low: 0 } });
    expect(of(view, "ATTRITE")).toMatchObject({ talks: { breaks: "text", clause: "CEASE" } });
  });
  const deed = (does: object, not = false) => ({ deed: { seat: "AZE", does, not, from: 1, to: 2 } as unknown as Deed });
  test.each([
    ["a promise to hold", deed({ kind: "hold" }), { kind: "ATTRITE" }, true],
    ["kept by holding", deed({ kind: "hold" }), { kind: "HOLD" }, false],
    [
      "a promise not to attack in the south",
      deed({ kind: "attack", sector: "S" }, true),
      { kind: "OFFENSIVE", sector: "S" },
      true,
    ],
    [
      "kept by an attack elsewhere",
      deed({ kind: "attack", sector: "S" }, true),
      { kind: "OFFENSIVE", sector: "N" },
      false,
    ],
    ["of other things", deed({ kind: "publish", share: 1 }), { kind: "ATTRITE" }, false],
  ] as const)("%s", (_, line, order, broken) => {
    expect(goesAgainst(line, order as Order)).toBe(broken);
  });
});
