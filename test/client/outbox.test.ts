/** What a page did without an answer: sent again under the same id, over drops and reloads, and told when it is too late. */
import { expect, test, vi } from "vitest";
import { type Answer, createOutbox, type Item } from "../../client/net/outbox.ts";
import type { Refusal } from "../../shared/base/result.ts";

function device() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  };
}
/** A server that answers as told, and what it was sent. */
function wired(storage: ReturnType<typeof device>, answers: Answer[]) {
  const sent: Item[] = [];
  const refused: [unknown, Refusal][] = [];
  const outbox = createOutbox({
    storage,
    send: async (item) => {
      sent.push(item);
      return answers.shift() ?? "none";
    },
    refused: ({ body }, why) => refused.push([body, why]),
  });
  return { outbox, sent, refused };
}
const done: Answer = { refusal: null };

test("sends once, answers, and keeps nothing", async () => {
  const storage = device();
  const { outbox, sent } = wired(storage, [done]);
  outbox.flush("Ada");
  expect(await outbox.put("act", 2, { kind: "ready" })).toBeNull();
  expect(sent).toMatchObject([{ kind: "act", round: 2, body: { kind: "ready" } }]);
  expect([...storage.kept]).toEqual([]);
});

test("what was meant for one table is not done at another", async () => {
  const storage = device();
  const { outbox, sent } = wired(storage, ["none", done]);
  outbox.flush("first table");
  const asked = outbox.put("act", 2, { kind: "ready" });
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  outbox.flush("second table");
  expect(await asked).toEqual({ code: "tooLate", with: { round: 2 } });
  expect(await outbox.put("act", 1, { kind: "sign" })).toBeNull();
  expect(sent.map(({ body }) => body)).toEqual([{ kind: "ready" }, { kind: "sign" }]);
  outbox.close({ code: "busy" });
});

test("sends again under the same id, by itself and when a connection stands again", async () => {
  vi.useFakeTimers();
  const { outbox, sent } = wired(device(), ["none", "none", done]);
  outbox.flush("Ada");
  const answered = outbox.put("act", 1, "one");
  await vi.advanceTimersByTimeAsync(2_000);
  outbox.flush("Ada");
  expect(await answered).toBeNull();
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  expect(sent).toHaveLength(3);
  vi.useRealTimers();
});

test("after a reload sends what had no answer, in its order, and says what could not be done", async () => {
  const storage = device();
  const before = wired(storage, []);
  before.outbox.flush("Ada");
  void before.outbox.put("act", 1, "first");
  void before.outbox.put("act", 1, "second");
  await Promise.resolve();
  before.outbox.close({ code: "busy" });

  const other = wired(storage, []);
  other.outbox.flush("Bo");
  expect(other.sent).toEqual([]);
  const late: Refusal = { code: "tooLate", with: { round: 1 } };
  const after = wired(storage, [done, { refusal: late }]);
  after.outbox.flush("Ada");
  await vi.waitFor(() => expect(after.refused).toEqual([["second", late]]));
  expect(after.sent.map(({ id, body }) => [id, body])).toEqual(before.sent.map(({ id, body }) => [id, body]));
  expect([...storage.kept]).toEqual([]);
});

test("does without a device's storage, and with one that holds something else", async () => {
  const storage = device();
  storage.setItem("outbox Ada", "{not json");
  const { outbox } = wired(storage, [done]);
  outbox.flush("Ada");
  expect(await outbox.put("swap", null, {})).toBeNull();
  const bare = createOutbox({ storage: null, send: async () => done, refused: () => {} });
  expect(await bare.put("swap", null, {})).toBeNull();
});
