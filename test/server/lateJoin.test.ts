/** Who joins a long match late: the state and the latest come at once, the rest by pages when it is asked for. */
import { Client } from "@colyseus/sdk";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { createApi } from "../../client/net/api.ts";
import type { EventsMessage } from "../../shared/protocol/messages.ts";
import { type LiveServer, seatPage, startLive } from "../helpers/liveServer.ts";
import { says } from "../helpers/reviewMatch.ts";
import { storeMatch } from "../helpers/storedReview.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});

const lines = 10_000;
/** Every fourth line is said where Armenia does not hear it. */
const isPrivate = (line: number) => line % 4 === 3;
const texts = Array.from(
  { length: lines },
  (_, line) => `Line ${line} of a long conversation about the road to Lachin.`,
);

it("of 10,000 lines gets at most 100 KB at once, and its log goes back to the start", async () => {
  const { match, ada, ben } = await storeMatch(server.store, {
    over: false,
    aside(log) {
      for (const [line, text] of texts.entries()) {
        log.take(says("AZE", "1", isPrivate(line) ? "own:AZE" : "plenary", text));
      }
    },
  });
  // The whole of what a page hears until it stands: handshake, state, and the answer to its first question.
  const { room } = accepted(await createApi(server.origin).enter(ada));
  const raw = await new Client(server.origin).joinById(room, { token: ada });
  onTestFinished(() => void raw.leave());
  let bytes = 0;
  const { events: wire } = raw.connection as unknown as { events: { onmessage(event: { data: ArrayBuffer }): void } };
  const { onmessage } = wire;
  wire.onmessage = (event) => {
    bytes += event.data.byteLength;
    onmessage(event);
  };
  raw.onMessage("*", () => {});
  await new Promise<void>((resolve) => raw.onStateChange.once(() => resolve()));
  const told = (await raw.request("since", { epoch: "", n: 0 })) as EventsMessage;
  expect(told.events).toHaveLength(200);
  expect(bytes).toBeLessThan(100_000);

  const said = (events: EventsMessage["events"]) =>
    events.flatMap(({ event }) => (event.kind === "said" && event.text.startsWith("Line ") ? [event.text] : []));
  const [one, other] = [await seatPage(server.origin, ada), await seatPage(server.origin, ben)];
  for (const page of [one, other]) onTestFinished(() => page.close());
  expect(one.at()).toMatchObject({ more: true });
  const latest = said(one.at().events);
  expect(latest.length).toBeGreaterThan(150);
  expect(latest).toEqual(texts.slice(-latest.length));
  expect(said(await one.allEvents())).toEqual(texts);
  expect(one.at()).toMatchObject({ more: false });
  // What is said meanwhile follows, and numbers count nothing that the other does not hear.
  expect(await one.act({ kind: "say", channel: "own:AZE", text: "Quietly." })).toBeNull();
  expect(await one.act({ kind: "say", channel: "plenary", text: "Line last" })).toBeNull();
  await other.until(({ events }) => said(events).at(-1) === "Line last");
  const heard = await other.allEvents();
  expect(said(heard)).toEqual([...texts.filter((_, line) => !isPrivate(line)), "Line last"]);
  expect(heard.map(({ n }) => n - (heard[0]?.n ?? 0))).toEqual(heard.map((_, index) => index));
  // A message of long ago is reported by the number that its reader knows.
  const early = heard.find(({ event }) => event.kind === "said" && event.text === texts[4])?.n ?? -1;
  expect(await other.report(early)).toBeNull();
  const reports = accepted(
    await server.tables.use(match, async (table) => ({
      ok: true,
      value: [...table.supervision.reports.keys()].map((n) => table.host.event(n)?.event),
    })),
  );
  expect(reports).toMatchObject([{ text: texts[4] }]);
});
