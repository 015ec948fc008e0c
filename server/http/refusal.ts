/** Refusals over HTTP: a status and one code of the project's list, never a sentence, never a stack. */
import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Code } from "../../shared/base/codes.ts";
import type { Refusal } from "../../shared/base/result.ts";
import { reason } from "../faults.ts";
import { type Log, onceAMinute } from "../log.ts";
import { isConstraint, isTrouble } from "../store/fault.ts";

/** Thrown by a handler (or rejected with) to answer `status` and `{code, with?}`. */
export class HttpRefusal extends Error {
  override readonly name = "HttpRefusal";
  readonly status: number;
  readonly refusal: Refusal;

  constructor(status: number, code: Code, values?: Refusal["with"]) {
    super(code);
    this.status = status;
    this.refusal = values ? { code, with: values } : { code };
  }
}

/** Answers what no route took. */
export const notFound: RequestHandler = () => {
  throw new HttpRefusal(404, "notFound");
};

/** The last handler: every error becomes a coded answer; what is a bug goes to the log. */
export function answerErrors(log: Log): ErrorRequestHandler {
  const unwritten = onceAMinute((line) => log.error(line));
  return (error, request, response, next) => {
    const { status, refusal } = asRefusal(error);
    if (refusal.code === "storageFailed") unwritten(`${request.method} ${request.path}: ${reason(error)}`);
    else if (status >= 500) log.error(`${request.method} ${request.path}`, error);
    if (response.headersSent) next(error);
    else response.status(status).json(refusal);
  };
}

/** Any error as a refusal. Errors of express and its body parser carry a `status` and sometimes a `type`. */
function asRefusal(error: unknown): HttpRefusal {
  if (error instanceof HttpRefusal) return error;
  if (isTrouble(error)) return new HttpRefusal(503, "storageFailed");
  // What it refers to has been removed in the meantime.
  if (isConstraint(error)) return new HttpRefusal(404, "notFound");
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
  if (status === 413) return new HttpRefusal(413, "tooLarge");
  if (status === 404) return new HttpRefusal(404, "notFound");
  if (status >= 400 && status < 500) return new HttpRefusal(status, "malformed");
  return new HttpRefusal(500, "internal");
}
