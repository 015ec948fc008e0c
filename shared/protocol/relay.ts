/** A room's socket over plain HTTP, for networks that let no WebSocket pass: opened, asked for what came, given what is to go. */
import { z } from "zod";

/** How long an answer to "what came?" may wait for something to come, in ms. */
export const relayHoldMs = 15_000;

/** Base64 of a frame: a room's largest message. */
const frame = z.base64().max(90_000);

/** POST /api/relay → RelayOpened: opens the socket of a seat that the matchmaker has kept, by its path and query. */
export const relayOpenBody = z.strictObject({
  path: z.string().regex(/^\/[\w-]{1,40}\/[\w-]{1,40}\?[\w=&%.:~-]{1,600}$/),
});
/** POST /api/relay/:id → {}: frames to go, the first of them the page's number `first`; what has gone already is not sent twice. */
export const relaySendBody = z.strictObject({ first: z.int().min(0), frames: z.array(frame).max(64) });
/** POST /api/relay/:id/close → {}. */
export const relayCloseBody = z.strictObject({ code: z.int().min(1000).max(4999).nullable() });

export interface RelayOpened {
  /** A secret: whoever has it is this page. */
  readonly id: string;
}

/** GET /api/relay/:id?after=N: the frames after number N (0: from the first on), as soon as there are any. */
export interface RelayReply {
  /** Base64, in their order. */
  readonly frames: readonly string[];
  /** Number of the last of them, or N where there is none. */
  readonly last: number;
  /** Not null: the socket has closed, and nothing more will come. */
  readonly closed: { readonly code: number; readonly reason: string } | null;
}
