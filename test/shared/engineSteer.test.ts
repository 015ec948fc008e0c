/** What only an instructor's hand brings about: a card in their own words, a choice taken back, orders taken back. */
import { describe, expect, it } from "vitest";
import { fold } from "../../shared/engine/apply.ts";
import { decide } from "../../shared/engine/decide.ts";
import { scrub } from "../../shared/engine/scrub.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import type { Steer } from "../../shared/terms/action.ts";
import { scenario } from "../helpers/engine.ts";
import { accepted } from "../helpers/tables.ts";

const setup = { scenario: scenario.id, seed: "seven", roster: 3, form: "short" } as const;
const opened = accepted(open(scenario, setup)).state;
const steer = (state: MatchState, what: Steer) => decide(scenario, state, { by: "instructor", steer: what });
const taken = (state: MatchState, what: Steer): MatchState => fold(state, accepted(steer(state, what)));
const inRound = taken(opened, { kind: "openRound" });
const words = { headline: "Reuters: a convoy is held up", counter: "Both sides: no comment" };
const cards = (events: readonly MatchEvent[]) => events.filter(({ kind }) => kind.startsWith("card"));
/** A state but for the numbers of the events that led to it. */
const unnumbered = ({ count: _, past: __, ...state }: MatchState) => state;

describe("a card in the instructor's own words", () => {
  it("stands on the wire in place of any other, and moves nothing", () => {
    const written = taken(inRound, { kind: "writeCard", ...words });
    const plain = taken(inRound, { kind: "chooseCard", card: null, accused: 0 });
    const resolved = accepted(steer(written, { kind: "lock" }));
    expect(cards(resolved)).toEqual([{ kind: "cardWritten", ...words }]);
    const told = fold(written, resolved);
    expect(unnumbered(told)).toEqual(unnumbered(fold(plain, accepted(steer(plain, { kind: "lock" })))));
    expect(told.cardChoice).toBeNull();
  });

  it("is nobody's to know before, and everybody's after", () => {
    const [chosen] = accepted(steer(inRound, { kind: "writeCard", ...words }));
    const shown: MatchEvent = { kind: "cardWritten", ...words };
    for (const viewer of ["AZE", "observer"]) {
      expect(chosen && scrub(scenario, inRound, chosen, viewer)).toBeNull();
      expect(scrub(scenario, inRound, shown, viewer)).toEqual(shown);
    }
  });

  it("can be taken back: the card is drawn as if nothing had been chosen", () => {
    const back = taken(taken(inRound, { kind: "writeCard", ...words }), { kind: "undoCard" });
    expect(unnumbered(back)).toEqual(unnumbered(inRound));
    expect(steer(inRound, { kind: "undoCard" })).toEqual({ ok: false, error: { code: "nothingToChange" } });
  });

  it("needs words, of both sides", () => {
    const refused = steer(inRound, { kind: "writeCard", headline: "x", counter: " " });
    expect(refused).toEqual({ ok: false, error: { code: "textEmpty" } });
  });
});

describe("orders taken back", () => {
  const set = fold(inRound, [
    { kind: "ordersSet", seat: "AZE", orders: [{ kind: "OFFENSIVE", sector: "S" }] },
    { kind: "readied", seat: "AZE", ready: true },
  ]);

  it("leave the seat as it was when the round opened, and are told to it alone", () => {
    const [cleared] = accepted(steer(set, { kind: "clearOrders", seat: "AZE" }));
    expect(cleared).toEqual({ kind: "ordersCleared", seat: "AZE" });
    expect(unnumbered(taken(set, { kind: "clearOrders", seat: "AZE" }))).toEqual(unnumbered(inRound));
    expect(cleared && scrub(scenario, set, cleared, "AZE")).toEqual(cleared);
    expect(cleared && scrub(scenario, set, cleared, "ARM")).toBeNull();
  });

  it.each<[string, MatchState, string, object]>([
    ["of a seat that has set none", inRound, "AZE", { code: "nothingToChange" }],
    ["of no seat", inRound, "XXX", { code: "unknownSeat", with: { seat: "XXX" } }],
    ["before the round", opened, "AZE", { code: "wrongPhase", with: { phase: "briefing" } }],
  ])("are refused %s", (_, state, seat, error) => {
    expect(steer(state, { kind: "clearOrders", seat })).toEqual({ ok: false, error });
  });
});
