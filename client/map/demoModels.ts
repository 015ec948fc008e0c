// Sample models and steps to draw on the map; no files are read, so that the demo page can use them too.
import { emptyModel, type MapModel, type MapStep } from "./mapModel.ts";

/** A quiet table, and one where everything happens at once. */
export const quietModel: MapModel = emptyModel({
  venues: ["Moscow", "Geneva", "New York"].map((title) => ({
    id: title.toLowerCase().replace(" ", ""),
    title,
    line: "no talks called",
    delegations: [],
    state: "pending",
  })),
});
export const busyModel: MapModel = emptyModel({
  nameOrder: 1,
  sectors: { N: 0.6, C: 0.9, S: 4.2 },
  previousSectors: { N: 0.6, C: 0.7, S: 2.8 },
  shelled: [
    { town: "stepanakert", claimedBy: "ARM" },
    { town: "terter", claimedBy: "AZE" },
    { town: "martuni", claimedBy: "ARM" },
  ],
  struck: [{ town: "ganja", claimedBy: "AZE" }],
  heritageHit: [{ town: "shushi", claimedBy: "ARM" }],
  displaced: [
    { side: 0, thousandsLow: 10, thousandsHigh: 14 },
    { side: 1, thousandsLow: 60, thousandsHigh: 80 },
  ],
  energyAlarm: 42,
  venues: [
    { id: "moscow", title: "Moscow", line: "both confirmed", delegations: ["AZE", "ARM", "NKA"], state: "held" },
    { id: "geneva", title: "Geneva", line: "Armenia declined", delegations: ["AZE"], state: "failed" },
    { id: "newyork", title: "New York", line: "Council call, round 2", delegations: [], state: "pending" },
  ],
  textsInForce: ["Humanitarian truce"],
  districts: [{ id: "akna", state: "agreed" }],
  drafts: [
    { kind: "OFFENSIVE", side: 0, sector: "S" },
    { kind: "SHELL", side: 0, town: "martakert" },
  ],
  choosable: { towns: ["hadrut", "stepanakert", "shushi"], sectors: ["N", "C", "S"] },
  side: 0,
});

/** What happened between the two, as a round's resolution tells it. */
export const resolutionSteps: readonly MapStep[] = [
  { kind: "delegations", venue: "moscow", seats: ["AZE", "ARM", "NKA"] },
  { kind: "delegations", venue: "geneva", seats: ["AZE"] },
  { kind: "textInForce", name: "Humanitarian truce" },
  { kind: "offensive", sector: "S", side: 0 },
  { kind: "front", sector: "S", from: 2.8, to: 4.2, by: 0 },
  { kind: "front", sector: "C", from: 0.7, to: 0.9, by: 0 },
  { kind: "shelled", town: "stepanakert", by: 0, claimedBy: "ARM" },
  { kind: "shelled", town: "terter", by: 1, claimedBy: "AZE" },
  { kind: "shelled", town: "martuni", by: 0, claimedBy: "ARM" },
  { kind: "struck", town: "ganja", by: 1, claimedBy: "AZE" },
  { kind: "heritage", town: "shushi", claimedBy: "ARM" },
  { kind: "displaced", side: 1, from: 50, to: 70 },
  { kind: "pipeline", alarm: 42 },
];
