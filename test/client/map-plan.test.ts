import { describe, expect, test } from "vitest";
import { emptyModel, type MapModel, type MapStep, sameWorld } from "../../client/map/mapModel.ts";
import { frameAt, longest, planAnimation, stepsBetween } from "../../client/map/plan.ts";

const moscow = {
  id: "moscow",
  title: "Moscow",
  line: "both confirmed",
  delegations: ["AZE", "ARM"],
  state: "held",
} as const;
const before = emptyModel({ sectors: { N: 0.6, C: 0.5, S: 2.8 }, textsInForce: ["Truce"], energyAlarm: 10 });
const after = emptyModel({
  sectors: { N: 0.6, C: 0.9, S: 4.2 },
  shelled: [{ town: "stepanakert", claimedBy: "ARM" }, { town: "terter" }],
  venues: [moscow],
  textsInForce: ["Corridor"],
  energyAlarm: 30,
});
const steps: MapStep[] = [
  { kind: "delegations", venue: "moscow", seats: ["AZE", "ARM"] },
  { kind: "textInForce", name: "Corridor" },
  { kind: "offensive", sector: "S", side: 0 },
  { kind: "front", sector: "S", from: 2.8, to: 4.2, by: 0 },
  { kind: "front", sector: "C", from: 0.5, to: 0.9, by: 0 },
  { kind: "shelled", town: "stepanakert", by: 0, claimedBy: "ARM" },
  { kind: "shelled", town: "terter" },
  { kind: "displaced", side: 1, from: 40, to: 60 },
  { kind: "pipeline", alarm: 30 },
  { kind: "textLapsed", name: "Truce" },
];
const line = planAnimation(before, after, steps);
const startOf = (kind: MapStep["kind"]) => line.steps.find(({ step }) => step.kind === kind)?.start ?? Number.NaN;
const endOf = (kind: MapStep["kind"]) =>
  Math.max(...line.steps.filter(({ step }) => step.kind === kind).map(({ start, duration }) => start + duration));

describe("a timeline", () => {
  test("keeps the order in which things happened", () => {
    const kinds = [
      "delegations",
      "textInForce",
      "offensive",
      "front",
      "shelled",
      "displaced",
      "pipeline",
      "textLapsed",
    ] as const;
    kinds.slice(1).forEach((kind, at) => {
      expect(startOf(kind)).toBeGreaterThanOrEqual(endOf(kinds[at] ?? "front"));
    });
  });

  test("lets things of one kind overlap", () => {
    const [first, second] = line.steps.filter(({ step }) => step.kind === "shelled");
    expect(second?.start).toBeGreaterThan(first?.start ?? Number.NaN);
    expect(second?.start).toBeLessThan((first?.start ?? 0) + (first?.duration ?? 0));
  });

  test.each([1, 5, 40, 200])("of %i steps lasts no longer than 8 s", (count) => {
    const many = Array.from({ length: count }, (_, at) => steps[at % steps.length] ?? steps[0]).filter(
      (s) => s !== undefined,
    );
    const { total, steps: timed } = planAnimation(before, after, many);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(longest);
    for (const { start, duration } of timed) expect(start + duration).toBeLessThanOrEqual(total + 1);
  });

  test("of one front alone is short", () => {
    const front: MapStep = { kind: "front", sector: "S", from: 2.8, to: 4.2, by: 0 };
    expect(planAnimation(before, after, [front]).total).toBeLessThan(2000);
  });

  test("is empty under reduced motion, and shows the end at once", () => {
    const still = { ...after, reducedMotion: true };
    const plan = planAnimation(before, still, steps);
    expect(plan.total).toBe(0);
    expect(frameAt(plan, 0)).toEqual({ model: still, moving: [], done: true });
  });

  test("is empty when nothing differs", () => {
    expect(planAnimation(after, after, []).total).toBe(0);
  });
});

describe("a frame", () => {
  const at = (time: number): MapModel => frameAt(line, time).model;

  test("begins with the front of before", () => {
    expect(at(0).sectors).toEqual({ ...before.sectors, N: after.sectors.N });
  });

  test("ends with the model of after, whole", () => {
    expect(frameAt(line, line.total)).toEqual({ model: after, moving: [], done: true });
    expect(sameWorld(at(line.total), after)).toBe(true);
  });

  test("begins each front where its first step says, though the end stood on the map already", () => {
    const ahead = planAnimation(after, after, steps);
    const at = endOf("offensive") + 200;
    const { sectors, previousSectors } = frameAt(ahead, at).model;
    expect(previousSectors.S).toBe(2.8);
    expect(sectors.S).toBeGreaterThanOrEqual(2.8);
    expect(sectors.S).toBeLessThan(4.2);
  });

  test("moves each front one way only", () => {
    const south = Array.from({ length: 81 }, (_, n) => at((line.total * n) / 80).sectors.S);
    for (let n = 1; n < south.length; n++) expect(south[n]).toBeGreaterThanOrEqual(south[n - 1] ?? Number.NaN);
  });

  test("seats a delegation only when it has arrived", () => {
    expect(at(endOf("delegations") - 1).venues[0]?.delegations).toEqual([]);
    expect(at(endOf("delegations") + 1).venues[0]?.delegations).toEqual(["AZE", "ARM"]);
  });

  test("keeps a text that lapses until it lapses", () => {
    expect(at(startOf("textLapsed")).textsInForce).toContain("Truce");
    expect(at(line.total).textsInForce).not.toContain("Truce");
  });

  test("does not show a text before it is in force", () => {
    expect(at(0).textsInForce).toEqual(["Truce"]);
    expect(at(endOf("textInForce")).textsInForce).toContain("Corridor");
  });

  test("shows a text that comes and goes in one round, while it stands", () => {
    const brief = planAnimation(before, { ...after, textsInForce: [] }, [
      { kind: "textInForce", name: "Brief" },
      { kind: "front", sector: "S", from: 2.8, to: 4.2, by: 0 },
      { kind: "textLapsed", name: "Brief" },
    ]);
    const names = (time: number) => frameAt(brief, time).model.textsInForce;
    expect(names(0)).toEqual([]);
    expect(names(brief.total / 2)).toEqual(["Brief"]);
    expect(names(brief.total)).toEqual([]);
  });

  test("rings a shelled town while its step plays, and marks it after", () => {
    const during = frameAt(line, startOf("shelled") + 100);
    expect(during.moving.map(({ step }) => step.kind)).toContain("shelled");
    expect(during.model.shelled).toEqual([]);
    expect(at(endOf("shelled") + 1).shelled).toEqual(after.shelled);
  });
});

test("without events, what differs between two models becomes steps", () => {
  expect(stepsBetween(before, after).map(({ kind }) => kind)).toEqual([
    "delegations",
    "textInForce",
    "front",
    "front",
    "shelled",
    "shelled",
    "textLapsed",
  ]);
});
