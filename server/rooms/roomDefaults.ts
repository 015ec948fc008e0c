/** Changes to the framework's defaults that every kind of room here needs. */
import { CloseCode, type Room } from "@colyseus/core";
import type { Refusal } from "../../shared/base/result.ts";

/** How long a new room waits for the first who may come in, in ms. */
const patienceMs = 30_000;

/**
 * Keeps a new room until somebody has been let in: the framework would end it with the first whom it refuses, and the next,
 * whose token is good, would find none. Gives what is to be called when somebody is in.
 */
export function staysUntilMet(room: { autoDispose: boolean }): () => void {
  room.autoDispose = false;
  const timer = setTimeout(() => {
    room.autoDispose = true;
  }, patienceMs);
  timer.unref();
  return () => {
    clearTimeout(timer);
    if (!room.autoDispose) room.autoDispose = true;
  };
}

/** Called by the framework as any handler; `reply` of a plain message leads nowhere. */
const unknown = (_client: unknown, _body: unknown, reply: { reject(reason: Refusal): void }): void =>
  reply.reject({ code: "malformed", with: { path: "kind" } });

/**
 * Refuses requests of an unknown kind with a code. By itself the framework answers them with a text of its own, and closes the
 * socket of whoever sends such a message. To be called once all other handlers stand.
 */
export function answerUnknown(room: object): void {
  const messages = (room as { onMessageEvents: { events: Record<string, unknown[]> } }).onMessageEvents;
  // Whoever asks for a kind finds its handlers, or this one.
  messages.events = new Proxy(messages.events, {
    get: (known, kind: string) => known[kind] ?? (kind === "*" ? undefined : [unknown]),
  });
}

/** Says to every page that the server restarts and that it need do nothing, and then ends the room. */
export function tellOfRestart(room: Pick<Room, "broadcast" | "disconnect">): void {
  room.broadcast("restarting", {});
  // Clients that could not be reached have disconnected already.
  room.disconnect(CloseCode.SERVER_SHUTDOWN).catch(() => {});
}
