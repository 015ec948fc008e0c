/** Any moment of a recorded match, as any seat saw it. */
import { describe, expect, it } from "vitest";
import { openReplay } from "../../client/net/replaySource.ts";
import { apply } from "../../shared/engine/apply.ts";
import { scrub } from "../../shared/engine/scrub.ts";
import { viewFor } from "../../shared/engine/viewFor.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import { opened, scenario, setupOf } from "../helpers/engine.ts";
import { loudMatch } from "../helpers/reviewMatch.ts";

const setup = setupOf({ seed: "review", roster: 6, form: "short" });
const record = loudMatch(scenario, setup, 120).record();
const people = [
  { member: "1", name: "Ada", seat: "AZE", head: true },
  { member: "2", name: null, seat: "ARM", head: true },
];
const replay = () => openReplay(record, { match: "m", title: "Monday", people });

/** What the live server would have told this viewer, event by event. */
function live(viewer: string) {
  let { state } = opened(setup);
  const told: LoggedEvent[] = [];
  return record.events.map((logged) => {
    state = apply(state, logged.event);
    const event = scrub(scenario, state, logged.event, viewer);
    if (event) told.push({ ...logged, event });
    return { view: viewFor(scenario, state, viewer), told: told.length, last: told.at(-1) };
  });
}

describe("a replay", () => {
  it.each(["AZE", "RUS", "NKA"])("shows every moment as %s saw it then", (seat) => {
    const source = replay();
    expect(source.setViewer(seat)).toBe(true);
    for (const [n, { view, told, last }] of live(seat).entries()) {
      source.seek(n);
      const shown = source.snapshot();
      expect(shown.view).toEqual(view);
      expect([shown.events.length, shown.events.at(-1)]).toEqual([told, last]);
    }
  });

  it("jumps anywhere, forwards and back, to the same picture", () => {
    const source = replay();
    source.setViewer("ARM");
    const straight = [10, 200, 50, source.count - 1].map((n) => {
      const fresh = replay();
      fresh.setViewer("ARM");
      fresh.seek(n);
      return fresh.snapshot();
    });
    const jumped = [10, 200, 50, source.count - 1].map((n) => {
      source.seek(n);
      return source.snapshot();
    });
    expect(jumped).toEqual(straight);
  });

  it("shows everything in full, orders and culprits included", () => {
    const source = replay();
    source.seek(source.count - 1);
    const { events } = source.snapshot();
    expect(events).toEqual(record.events);
    expect(source.state()).toEqual(record.state);
    expect(source.snapshot().view.own).toBeNull();
  });

  it("keeps a delegation's own channel from every other seat", () => {
    const source = replay();
    source.setViewer("ARM");
    source.seek(source.count - 1);
    const heard = source.snapshot().events.flatMap(({ event }) => (event.kind === "said" ? [event.channel] : []));
    expect(heard).toContain("own:ARM");
    expect(heard.filter((channel) => channel.startsWith("own:") && channel !== "own:ARM")).toEqual([]);
  });

  it.each([
    ["before the first", -5, 0],
    ["beyond the last", 1e9, record.events.length - 1],
    ["no number", Number.NaN, 0],
    ["between two", 7.4, 7],
  ])("holds a moment that is %s within the match", (_, n, at) => {
    const source = replay();
    source.seek(3);
    source.seek(n);
    expect(source.at()).toBe(at);
  });

  it("refuses eyes that were not there, and every act", async () => {
    const source = replay();
    expect(source.setViewer("FRA")).toBe(false);
    expect(source.viewer()).toBe("everything");
    expect(await source.act({ kind: "ready", ready: true })).toEqual({ code: "matchOver" });
    expect(await source.propose([])).toEqual({ code: "matchOver" });
  });

  it("tells its listeners of each change, and gives the same object until then", () => {
    const source = replay();
    let told = 0;
    const stop = source.subscribe(() => told++);
    const first = source.snapshot();
    expect(source.snapshot()).toBe(first);
    source.seek(0);
    expect(told).toBe(0);
    source.seek(4);
    source.setViewer("AZE");
    stop();
    source.seek(5);
    expect(told).toBe(2);
    expect(source.snapshot()).not.toBe(first);
  });

  it("knows its rounds, what came before an event, and the next that the viewer may see", () => {
    const source = replay();
    expect(source.rounds.map(({ round }) => round)).toEqual([0, 1, 2, 3, 4, 5, 6].slice(0, source.rounds.length));
    const second = source.rounds[2];
    if (!second) throw new Error("no second round");
    expect(record.events[second.from]?.event.kind).toBe("roundOpened");
    expect(source.before(second.from).view.pub.phase).toBe("wire");
    expect(source.before(0).view.pub.phase).toBe("briefing");
    source.setViewer("ARM");
    source.seek(second.from);
    const next = source.step(1);
    expect(next).toBeGreaterThan(second.from);
    source.seek(next ?? 0);
    expect(source.step(-1)).toBe(second.from);
    source.seek(source.count - 1);
    expect(source.step(1)).toBeNull();
  });

  it("names the people that it is told of, and nobody else", () => {
    const source = replay();
    const { seats, stage } = source.snapshot().table;
    expect(stage).toBe("briefing");
    expect(seats.find(({ seat }) => seat === "AZE")).toMatchObject({ people: [{ name: "Ada" }], bot: false });
    expect(seats.find(({ seat }) => seat === "ARM")).toMatchObject({ people: [{ name: "" }] });
    expect(seats.find(({ seat }) => seat === "RUS")).toMatchObject({ people: [], bot: true });
  });
});
