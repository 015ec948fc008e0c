/** The review on a full match (ten seats, eight rounds, 2,000 messages): opening it, going anywhere, what is drawn from it, and forks. */
import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { openReplay } from "../../../client/net/replaySource.ts";
import { activityOf } from "../../../shared/review/activity.ts";
import { chartsOf } from "../../../shared/review/charts.ts";
import { debriefOf } from "../../../shared/review/debrief.ts";
import { tellLog } from "../../../shared/review/followed.ts";
import { prepareFork } from "../../../shared/review/fork.ts";
import { momentsOf } from "../../../shared/review/insight.ts";
import { missedDealsOf } from "../../../shared/review/missedDeals.ts";
import { peacePieces } from "../../../shared/review/peaceSearch.ts";
import { promisesOf } from "../../../shared/review/promises.ts";
import { recordOf } from "../../../shared/review/record.ts";
import { loudMatch } from "../../helpers/reviewMatch.ts";
import { karabakh } from "../../helpers/scenario.ts";
import { type Figure, spread } from "../figure.ts";
import { report } from "../report.ts";
import { inBrowser } from "./inBrowser.ts";

const { scenario } = karabakh;
const runs = 1000;
const entries = fullMatch();

/** A match of bots that goes to its last round, with people's messages in all of them. */
function fullMatch() {
  for (let seed = 0; ; seed++) {
    const log = loudMatch(scenario, { scenario: scenario.id, seed: `review ${seed}`, roster: 10, form: "long" }, 2000);
    if (log.state.round === log.state.rounds) return log.entries();
  }
}

const timed = <T>(work: () => T): { ms: number; value: T } => {
  const from = performance.now();
  const value = work();
  return { ms: performance.now() - from, value };
};
const opened = timed(() => recordOf(scenario, entries));
if (!opened.value.ok) throw new Error("the match departs from its rules");
const record = opened.value.value;
const told = timed(() => tellLog(scenario, entries));

report({ name: "events of the match", unit: "", value: record.events.length });
report(
  { name: "opening its log as told", unit: "ms", value: told.ms },
  { name: "its proof: replayed and checked", unit: "ms", value: opened.ms, aim: { of: "value", most: 1000 } },
);
report(...seeks());
report(drawn(), peace());
report(...(await forks()));
report(...(await inBrowser(entries)));

function seeks(): Figure[] {
  const source = openReplay(record, { match: "m", title: "", people: [] });
  const first = record.state.seatOrder.map((seat) => {
    source.setViewer(seat);
    return timed(() => {
      source.seek(source.at() === 0 ? source.count - 1 : 0);
      source.seek(source.count - 1);
      return source.snapshot();
    }).ms;
  });
  const jumps = Array.from({ length: 2000 }, (_, i) => {
    source.setViewer(record.state.seatOrder[i % 3] ?? "everything");
    return timed(() => {
      source.seek((i * 7919) % source.count);
      return source.snapshot();
    }).ms;
  });
  return [
    { ...spread("a seat's first look, at the end", "ms", first), aim: { of: "value", most: 16, mostP99: 16 } },
    { ...spread("going to any moment", "ms", jumps), aim: { of: "value", most: 16, mostP99: 16 } },
  ];
}

function drawn(): Figure {
  const { ms } = timed(() => {
    const deals = missedDealsOf(record);
    return [debriefOf(record, { deals }), momentsOf(record), activityOf(record), promisesOf(record), chartsOf(record)];
  });
  return { name: "debrief, moments, activity, promises, charts, missed deals", unit: "ms", value: ms };
}

/** In a worker, text by text and map by map. */
function peace(): Figure {
  const { ms } = timed(() => [...peacePieces(record)]);
  return { name: "why no peace: sheets, nearest texts, deal maps", unit: "ms", value: ms };
}

/** Forks from the middle of the match, in two threads. A page loads its workers' script built; here the sources are, which takes longer. */
async function forks(): Promise<Figure[]> {
  const n = record.events.find(({ round, event }) => round === 5 && event.kind === "locked")?.n ?? 0;
  const fork = prepareFork(record, { n, change: { kind: "nothing" }, seed: "bench" });
  if (!fork.ok) throw new Error(`the match does not fork: ${fork.error.code}`);
  const called = performance.now();
  const threads = [0, 1].map((half) => {
    const workerData = { fork: fork.value, from: (half * runs) / 2, to: ((half + 1) * runs) / 2 };
    return new Worker(join(import.meta.dirname, "forkThread.ts"), { workerData });
  });
  await Promise.all(threads.map((thread) => once(thread, "message")));
  const from = performance.now();
  const busy = process.cpuUsage();
  const done = threads.map((thread) => once(thread, "message"));
  for (const thread of threads) thread.postMessage("go");
  await Promise.all(done);
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(busy);
  await Promise.all(threads.map((thread) => thread.terminate()));
  return [
    { name: "starting two threads", unit: "s", value: (from - called) / 1000 },
    {
      ...{ name: `${runs} forks of the second half, two threads`, unit: "s", value: seconds },
      aim: { of: "value", most: 5 },
    },
    // What the wait would be if nobody else used the machine.
    { name: "the same, time of the processors for each thread", unit: "s", value: (user + system) / 2e6 },
  ];
}
