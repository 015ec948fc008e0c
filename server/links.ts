/** The addresses that people open. */
import { networkInterfaces } from "node:os";
import type { Env } from "./env.ts";
import { type Interfaces, inLink, isLoopback, reachable } from "./reach.ts";

type Place = Pick<Env, "host" | "publicUrl">;

/** Addresses without a final slash. */
export interface Addresses {
  /** For a browser on this machine. */
  readonly own: string;
  /** For others, the likeliest first; empty where none is known. */
  readonly network: readonly string[];
}

/** By which addresses this machine (listening at `port`) is reached, given its interfaces. */
export function addresses(env: Place, port: number, table: Interfaces = networkInterfaces()): Addresses {
  if (env.publicUrl) return { own: env.publicUrl, network: [env.publicUrl] };
  const link = (host: string) => `http://${host}:${port}`;
  if (!isEverywhere(env.host)) {
    const own = link(inLink(env.host));
    return { own, network: isLoopback(env.host) ? [] : [own] };
  }
  const families = env.host === "::" ? ["IPv4", "IPv6"] : ["IPv4"];
  return { own: link("localhost"), network: reachable(table, families).map(link) };
}

/**
 * Addresses to offer students, the best first: the one by which the instructor's own page was opened (`host` of its
 * request, `secure` by HTTPS) works already, unless it leads to the instructor's machine itself.
 */
export function offered({ own, network }: Addresses, env: Place, host: string, secure: boolean): string[] {
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : "";
  const opened = env.publicUrl || name === "" || isLoopback(name) ? [] : [`http${secure ? "s" : ""}://${host}`];
  const all = [...new Set([...opened, ...network])];
  return all.length > 0 ? all : [own];
}

/** What `npm start` prints. */
export function greeting(env: Place, port: number, token: string, table?: Interfaces): string {
  const { own, network } = addresses(env, port, table);
  const [best = own, ...others] = network;
  return [
    "Line of Contact is ready.",
    "",
    `  Instructor  ${own}/teach?token=${token}`,
    `  Students    ${best}/`,
    ...others.map((other) => `  or          ${other}/`),
    ...(best === own ? [] : [`  Here        ${own}/`]),
    "",
    ...(network.length === 0 && isEverywhere(env.host)
      ? ["This machine is in no network that a phone could reach.", ""]
      : []),
    "The instructor's link lets whoever has it run every match: do not show it on a projector.",
    "",
  ].join("\n");
}

const isEverywhere = (host: string): boolean => host === "0.0.0.0" || host === "::";
