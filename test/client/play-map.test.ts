import { describe, expect, test } from "vitest";
import { mapModelOf } from "../../client/match/mapModelOf.ts";
import { mapSteps } from "../../client/match/mapSteps.ts";
import { talksLine } from "../../client/words/labels.ts";
import { makeNames } from "../../client/words/names.ts";
import { pointsIn } from "../../shared/base/ids.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import { type Moment, scenario, seenBy } from "./helpers/seen.ts";

const names = makeNames(scenario, 0);
const setting = {
  scenario,
  names,
  theme: "light",
  reducedMotion: false,
  draft: [],
  choosable: { towns: [], sectors: [] },
} as const;
const modelOf = ({ view, events }: Moment) => mapModelOf(view, events, setting);
const logged = (events: readonly MatchEvent[]) => events.map((event, n) => ({ n, round: 1, event }));
const matches = [seenBy("AZE"), seenBy("RUS", { roster: 10, form: "long" }), seenBy("observer", { seed: "other" })];

describe("the map's model", () => {
  test("stands where the view stands, at every moment", () => {
    for (const moment of matches.flat()) {
      const model = modelOf(moment);
      const { pub } = moment.view;
      expect(model.sectors).toEqual(pub.ground);
      for (const id of ["N", "C", "S"] as const) {
        expect(pointsIn(model.sectors, id) - pointsIn(model.previousSectors, id)).toBeCloseTo(
          pointsIn(pub.groundChange, id),
          6,
        );
      }
      expect(model.textsInForce).toHaveLength(pub.treaty ? 1 : 0);
      for (const mark of [...model.shelled, ...model.struck]) expect(mark.claimedBy).toBeTruthy();
    }
  });

  test("a venue has one card, of its latest talks, with those who came", () => {
    const held = matches.flat().find((moment) => modelOf(moment).venues.some(({ state }) => state === "held"));
    if (!held) throw new Error("no talks were held");
    const { venues } = modelOf(held);
    expect(new Set(venues.map(({ id }) => id)).size).toBe(venues.length);
    const card = venues.find(({ state }) => state === "held");
    expect(card?.delegations.length).toBeGreaterThan(1);
    expect(card?.line).toContain("confirmed");
  });

  test.each([
    ["open", 2, ["pending", "pending"], "invited"],
    ["open", 2, ["confirmed", "pending"], "waiting for AM"],
    ["wire", 2, ["confirmed", "pending"], "no answer from AM"],
    ["wire", 2, ["pending", "pending"], "no answer from AZ, AM"],
    ["wire", 2, ["declined", "pending"], "AZ, AM did not come"],
    ["open", 3, ["confirmed", "pending"], "last round: no answer from AM"],
  ] as const)(
    "in the phase %s of round %i, answers %j to a call of round 2 read %j",
    (phase, round, answers, words) => {
      const guests = (["AZE", "ARM"] as const).map((seat, at) => ({ seat, answer: answers[at] ?? "pending" }));
      const called = matches.flat().flatMap(({ view }) => view.pub.convenings)[0];
      if (!called) throw new Error("no talks were called");
      expect(talksLine({ ...called, guests, round: 2 }, { round, phase }, names)).toBe(words);
    },
  );

  test("drafts are drawn for a belligerent, and for nobody else", () => {
    const draft = [{ kind: "OFFENSIVE", sector: "S" }, { kind: "HOLD" }] as const;
    const [aze, rus] = [matches[0]?.[3], matches[1]?.[3]];
    if (!aze || !rus) throw new Error("no moments");
    expect(mapModelOf(aze.view, aze.events, { ...setting, draft }).drafts).toEqual([
      { kind: "OFFENSIVE", side: 0, sector: "S" },
    ]);
    expect(mapModelOf(rus.view, rus.events, { ...setting, draft }).drafts).toEqual([]);
  });

  test("a heritage site is said to be hit by the side that was hit", () => {
    const moment = matches[2]?.[0];
    if (!moment) throw new Error("no moments");
    const events = logged([{ kind: "cardPlayed", card: "heritage", accused: 0, byInstructor: false, facts: ["B27"] }]);
    const model = mapModelOf(moment.view, events, setting);
    expect(model.heritageHit).toEqual([{ town: "shushi", claimedBy: "ARM" }]);
  });
});

describe("the map's steps", () => {
  test("fronts lead from the old points to the new, round by round", () => {
    for (const moments of matches) {
      for (const [at, after] of moments.entries()) {
        const before = moments[at - 1];
        if (before?.view.pub.phase !== "open" || after.view.pub.phase === "open") continue;
        const fresh = after.events.slice(before.events.length);
        const steps = mapSteps(before.view.pub, after.view.pub, fresh, { scenario, titleOf: () => "text" });
        for (const sector of ["N", "C", "S"] as const) {
          const moves = steps.filter((step) => step.kind === "front" && step.sector === sector);
          const sum = moves.reduce((total, step) => total + (step.kind === "front" ? step.to - step.from : 0), 0);
          expect(sum).toBeCloseTo(
            pointsIn(after.view.pub.ground, sector) - pointsIn(before.view.pub.ground, sector),
            6,
          );
        }
        for (const step of steps) if (step.kind === "shelled") expect(step.claimedBy).toBeTruthy();
      }
    }
  });

  test("words alone move nothing", () => {
    const moment = matches[0]?.[0];
    if (!moment) throw new Error("no moments");
    const events = logged([{ kind: "said", seat: "AZE", member: null, channel: "plenary", text: "hello" }]);
    expect(mapSteps(moment.view.pub, moment.view.pub, events, { scenario, titleOf: () => "" })).toEqual([]);
  });

  test("a text in force, its end and a handover are steps of their own", () => {
    const moment = matches[0]?.[0];
    if (!moment) throw new Error("no moments");
    const steps = mapSteps(
      moment.view.pub,
      moment.view.pub,
      logged([
        { kind: "lapsed", text: 1 },
        { kind: "districtHandedOver", district: "akna", points: 1 },
      ]),
      { scenario, titleOf: (id) => `text ${id}` },
    );
    expect(steps).toEqual([
      { kind: "textLapsed", name: "text 1" },
      { kind: "handover", district: "akna" },
    ]);
  });
});
