/**
 * What a person did on this page and the server has not answered yet. It is kept on the device, and sent again after a drop,
 * a restart or a reload under the same id, so that it happens once, whatever became of the first answer.
 */
import type { Refusal } from "../../shared/base/result.ts";
import type { Once } from "../../shared/protocol/messages.ts";

export interface Item extends Once {
  readonly kind: string;
}

/** What became of a request: the server's answer, or none. */
export type Answer = { readonly refusal: Refusal | null } | "none";

export interface OutboxParts {
  /** Sends an item; "none" where no answer came. Never rejects. */
  readonly send: (item: Item) => Promise<Answer>;
  /** Where it is kept; null: nowhere but in memory. */
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
  /** Told of what came too late, or was refused, though nobody waits for the answer any more: it was done before a reload. */
  readonly refused: (item: Item, refusal: Refusal) => void;
}

export interface Outbox {
  /** Takes a request in and sends it as soon as that is possible. Settles with the server's answer. */
  put(kind: string, round: number | null, body: unknown): Promise<Refusal | null>;
  /** A connection stands: sends whatever has no answer, in its order. @param owner whose it is; another's is left alone */
  flush(owner: string): void;
  /** Nothing more can be sent: whoever waits is told why. What is kept stays kept. */
  close(why: Refusal): void;
}

/** Most that is kept; a page that cannot send for so long has other troubles. */
const most = 50;
const again = 1_500;

export function createOutbox({ send, storage, refused }: OutboxParts): Outbox {
  let items: Item[] = [];
  let owner: string | null = null;
  const waiting = new Map<string, (answer: Refusal | null) => void>();
  /** Items that are on their way. */
  const sent = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const key = () => `outbox ${owner}`;

  function keep(): void {
    if (owner === null || !storage) return;
    try {
      if (items.length === 0) storage.removeItem(key());
      else storage.setItem(key(), JSON.stringify(items));
    } catch {
      // A device that keeps nothing: the page itself still does.
    }
  }

  function recall(): void {
    try {
      const kept: unknown = JSON.parse(storage?.getItem(key()) ?? "[]");
      const known = new Set(items.map(({ id }) => id));
      if (Array.isArray(kept)) items = [...kept.filter((item: Item) => item?.id && !known.has(item.id)), ...items];
    } catch {
      // Not ours, or broken: nothing can be made of it.
    }
  }

  async function deliver(item: Item): Promise<void> {
    if (sent.has(item.id)) return;
    sent.add(item.id);
    const answer = await send(item);
    sent.delete(item.id);
    if (answer === "none") {
      clearTimeout(timer);
      timer = setTimeout(sendAll, again);
      return;
    }
    items = items.filter(({ id }) => id !== item.id);
    keep();
    const told = waiting.get(item.id);
    waiting.delete(item.id);
    if (told) told(answer.refusal);
    else if (answer.refusal) refused(item, answer.refusal);
  }

  /** It was meant for another table: what is kept stays kept for that one, and whoever waits is told. */
  function letGo(): void {
    for (const { id, round } of items) waiting.get(id)?.({ code: "tooLate", with: { round: round ?? 0 } });
    waiting.clear();
    items = [];
  }

  function sendAll(): void {
    for (const item of items) void deliver(item);
  }

  return {
    put(kind, round, body) {
      if (items.length >= most) return Promise.resolve({ code: "tooMany" });
      const item: Item = { kind, id: newId(), round, body };
      items.push(item);
      keep();
      return new Promise((resolve) => {
        waiting.set(item.id, resolve);
        void deliver(item);
      });
    },
    flush(whose) {
      if (owner !== null && owner !== whose) letGo();
      if (owner !== whose) {
        owner = whose;
        recall();
      }
      sendAll();
    },
    close(why) {
      clearTimeout(timer);
      for (const told of waiting.values()) told(why);
      waiting.clear();
    },
  };
}

/** 20 characters that nobody guesses and no other page makes. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The device's own storage, where there is one that may be used. */
export function deviceStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
