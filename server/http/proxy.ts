/** What a server behind a proxy has to be told, said once, when the first request shows that it was not. */
import type { RequestHandler } from "express";
import type { Env } from "../env.ts";
import type { Log } from "../log.ts";

/** Says in the log what to set where requests come through a proxy that the environment does not speak of. */
export function proxyAdvice(
  { publicUrl, trustProxy }: Pick<Env, "publicUrl" | "trustProxy">,
  log: Log,
): RequestHandler {
  let said = publicUrl !== undefined && trustProxy !== undefined;
  return ({ headers }, _response, next) => {
    const forwarded = headers["x-forwarded-for"] ?? headers["x-forwarded-proto"] ?? headers.forwarded;
    if (!said && forwarded !== undefined) {
      said = true;
      for (const sentence of advice(publicUrl, trustProxy)) log.info(sentence);
    }
    next();
  };
}

const advice = (publicUrl: string | undefined, trustProxy: unknown): string[] => [
  ...(publicUrl === undefined
    ? ["Requests come through a proxy: set PUBLIC_URL to the address that people open, such as https://class.example."]
    : []),
  ...(trustProxy === undefined
    ? ["Requests come through a proxy: set TRUST_PROXY=1, or everybody behind it counts as one person."]
    : []),
];
