import { describe, expect, test } from "vitest";
import type { MapModel } from "../../client/map/mapModel.ts";
import { mapModelOf } from "../../client/match/mapModelOf.ts";
import type { Snapshot } from "../../client/net/matchSource.ts";
import { openReplay, type ReplayViewer } from "../../client/net/replaySource.ts";
import { modelsAlong } from "../../client/pages/review/mapAhead.ts";
import { makeNames } from "../../client/words/names.ts";
import { loudMatch } from "../helpers/reviewMatch.ts";
import { karabakh } from "../helpers/scenario.ts";

const { scenario } = karabakh;
const record = loudMatch(scenario, { scenario: scenario.id, seed: "ahead", roster: 10, form: "short" }, 40).record();
const modelOf = ({ view, events }: Snapshot): MapModel =>
  mapModelOf(view, events, {
    ...{ scenario, names: makeNames(scenario, view.pub.nameOrder), theme: "light", reducedMotion: false, draft: [] },
    choosable: { towns: [], sectors: [] },
  });

describe.each<ReplayViewer>(["everything", "ARM", "RUS"])("the map prepared for %s", (viewer) => {
  const source = openReplay(record, { match: "m", title: "", people: [] });
  source.setViewer(viewer);
  const made = [...modelsAlong(source, modelOf)];
  const prepared = made.flatMap((model) => (model ? [JSON.stringify(model)] : []));

  test("holds what the reader sees at every moment, each once, and asks a moment at a time", () => {
    const seen = record.events.map(({ n }) => {
      source.seek(n);
      return JSON.stringify(modelOf(source.snapshot()));
    });
    expect(prepared).toEqual([...new Set(seen)]);
    expect(made).toHaveLength(record.events.length);
  });

  test("is far less than the moments are", () => {
    expect(prepared.length).toBeGreaterThan(5);
    expect(prepared.length).toBeLessThan(record.events.length / 5);
  });
});
