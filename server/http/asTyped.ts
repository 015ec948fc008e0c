/** PostgreSQL keeps no text with a NUL in it, and nobody types one: such a request is refused before anything reads it. */
import type { RequestHandler } from "express";
import { plainField } from "../../shared/base/text.ts";
import { HttpRefusal } from "./refusal.ts";

/** Refuses malformed for an address with a NUL in its path. */
export const pathWithoutNul: RequestHandler = (request, _response, next) => {
  if (request.path.includes("%00")) throw new HttpRefusal(400, "malformed");
  next();
};

/** For JSON.parse: what people typed becomes plain. Throws at a string or a key with a NUL in it, as at what is no JSON. */
export function asTyped(key: string, value: unknown): unknown {
  if (key.includes("\0") || (typeof value === "string" && value.includes("\0"))) throw new SyntaxError("NUL in a text");
  return plainField(key, value);
}
