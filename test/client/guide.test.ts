/** The steps of a guided first match, on a whole match that is played as the guide says. */
import { describe, expect, test } from "vitest";
import { type GuideStep, guideOf } from "../../client/match/guide.ts";
import { guidedSeats, guidedStart } from "../../server/match/guidedStart.ts";
import { settle, take } from "../../shared/bots/runMatch.ts";
import { biChannel } from "../../shared/engine/channels.ts";
import type { Act } from "../../shared/engine/command.ts";
import { viewFor } from "../../shared/engine/viewFor.ts";
import { open } from "../../shared/state/setup.ts";
import { scenario } from "../helpers/engine.ts";

/** The first guided round of `me`, bots in the other seats. */
function begin(me: string) {
  const start = guidedStart(scenario, me);
  const opened = start && open(scenario, start.setup);
  if (!opened?.ok) throw new Error("no guided match");
  const running = { state: opened.value.state, events: [], commands: [] } as unknown as Parameters<typeof take>[1];
  for (const command of start?.commands ?? []) take(scenario, running, command);
  const bots = running.state.seatOrder.filter((seat) => seat !== me);
  const go = () => settle(scenario, running, bots, {}, { ready: false });
  go();
  const view = () => viewFor(scenario, running.state, me);
  return {
    view,
    step: () => guideOf(view(), (scenario.seat[me]?.venues.length ?? 0) > 0),
    act: (act: Act) => {
      take(scenario, running, { by: { seat: me, member: "1" }, act });
      go();
    },
    steer: (kind: "lock" | "openRound") => take(scenario, running, { by: "clock", steer: { kind } }),
  };
}

const [host = "", ...leads] = guidedSeats(scenario);
const asks = (me: string, to: string): Act => ({
  ...{ kind: "say", channel: biChannel(me, to), text: "" },
  word: { kind: "ask", to, inConfidence: false, asked: { for: "talks", venue: null, frame: null } },
});
const truce = (venue: string) =>
  [
    { kind: "CEASE", hour: 12 },
    { kind: "HUMEX", of: ["bodies", "prisoners"] },
    { kind: "TALKS", venue, round: 6 },
  ] as const;

describe("the guide", () => {
  test.each([host, ...leads])("leads %s from the first question to what became of the text", (me) => {
    const match = begin(me);
    const seen: (GuideStep | null | undefined)[] = [];
    const note = () => {
      const step = match.step()?.step;
      if (seen.at(-1) !== step) seen.push(step);
    };
    note();
    for (const lead of scenario.leads.filter((each) => each !== me)) match.act(asks(me, lead));
    note();
    const [venue] = scenario.seat[me]?.venues ?? [];
    if (venue !== undefined)
      match.act({
        kind: "convene",
        venue,
        style: "facilitate",
        frame: "humanitarian",
        leaderCalled: true,
        draft: null,
      });
    for (const { convening } of match.view().own?.invitations ?? [])
      match.act({ kind: "respond", convening, answer: "confirmed" });
    note();
    const talks = match.view().pub.convenings.find(({ round }) => round === 5);
    match.act({ kind: "table", convening: talks?.id ?? 0, title: "T", clauses: [...truce(talks?.venue ?? "")] });
    note();
    const text = match.view().own?.texts.find(({ title }) => title === "T");
    match.act({ kind: "sign", text: text?.id ?? 0, version: 1 });
    note();
    match.act({ kind: "ready", ready: true });
    note();
    match.steer("lock");
    match.steer("openRound");
    note();
    const led = ["ask", me === host ? "call" : "come", "table", "sign", "ready", "why", "again"];
    // Answers come at once here, and the other side may put a text on the table first.
    const quick = (step: string) =>
      (step === "answer" || (me !== host && step === "table")) && !seen.includes(step as GuideStep);
    expect(seen.filter((step) => step !== "answer")).toEqual(led.filter((step) => !quick(step)));
  });

  test("what a step does not need comes with its step", () => {
    const match = begin(host);
    expect([...(match.step()?.unlocked ?? [])]).toEqual(["channels"]);
    const later = guideOf(match.view(), true, 6);
    expect(later).toMatchObject({ step: "why", part: "wire" });
    expect([...(later?.unlocked ?? [])]).toEqual(["channels", "talks", "orders", "wire"]);
  });

  test("a step that is done out of turn takes those before it along, and a skipped one is left behind", () => {
    const match = begin(host);
    const [venue = ""] = scenario.seat[host]?.venues ?? [];
    match.act({ kind: "convene", venue, style: "facilitate", frame: "humanitarian", leaderCalled: false, draft: null });
    expect(match.step()?.step).toBe("table");
    expect(guideOf(match.view(), true, 5)?.step).toBe("ready");
  });
});
