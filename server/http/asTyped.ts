/** PostgreSQL cannot store a NUL character in text, and nobody types one: such requests are refused at once. */
import type { RequestHandler } from "express";
import { plainField } from "../../shared/base/text.ts";
import { HttpRefusal } from "./refusal.ts";

/** Refuses malformed for an address with a NUL in its path. */
export const pathWithoutNul: RequestHandler = (request, _response, next) => {
  if (request.path.includes("%00")) throw new HttpRefusal(400, "malformed");
  next();
};

/** For JSON.parse: cleans what people typed (shared/base/text.ts). Throws at a string or a key with a NUL in it, as JSON.parse does at bad JSON. */
export function asTyped(key: string, value: unknown): unknown {
  if (key.includes("\0") || (typeof value === "string" && value.includes("\0"))) throw new SyntaxError("NUL in a text");
  return plainField(key, value);
}
