/** From a parsed body to an answer: a value as JSON, or a coded refusal with the status that fits it. */
import type { Request, RequestHandler } from "express";
import type { z } from "zod";
import type { Code } from "../../shared/base/codes.ts";
import { type Result, refuse } from "../../shared/base/result.ts";
import { sendJson } from "./compressed.ts";
import { HttpRefusal } from "./refusal.ts";

/** A handler that answers what `work` gives. */
export function answer(work: (request: Request) => Promise<Result<unknown>>): RequestHandler {
  return async (request, response) => {
    const result = await work(request);
    if (!result.ok) throw new HttpRefusal(statusOf(result.error.code), result.error.code, result.error.with);
    await sendJson(request, response, result.value);
  };
}

/** The bodies that handlers take, for whoever lists the routes. */
const bodies = new WeakMap<object, z.ZodType>();

/** The body that a handler made by `answerBody` takes; undefined: it takes none. */
export const bodyOf = (handler: object): z.ZodType | undefined => bodies.get(handler);

/** As `answer`, with the body parsed; refuses malformed (with: path) before any work. */
export function answerBody<S extends z.ZodType>(
  schema: S,
  work: (body: z.output<S>, request: Request) => Promise<Result<unknown>>,
): RequestHandler {
  const handler = answer(async (request) => {
    const parsed = schema.safeParse(request.body);
    if (parsed.success) return work(parsed.data, request);
    return refuse("malformed", { path: parsed.error.issues[0]?.path.join(".") ?? "" });
  });
  bodies.set(handler, schema);
  return handler;
}

const statuses: Partial<Record<Code, number>> = {
  malformed: 400,
  nameEmpty: 400,
  nameTooLong: 400,
  badSetup: 400,
  tokenInvalid: 401,
  tokenMissing: 401,
  notYours: 403,
  notMain: 403,
  notReleased: 403,
  unknownMoment: 404,
  classOver: 410,
  unknownCode: 404,
  unknownWay: 404,
  projectorShut: 403,
  unknownMatch: 404,
  unknownScenario: 404,
  unknownSeat: 404,
  notFound: 404,
  tooMany: 429,
  storageFailed: 503,
  busy: 503,
  internal: 500,
  chainBroken: 500,
  eventDiffers: 500,
};
/** A refusal without a status of its own is a conflict with how things stand. */
export const statusOf = (code: Code): number => statuses[code] ?? 409;
