/** The addresses that people open. */
import { networkInterfaces } from "node:os";
import type { Env } from "./env.ts";

/** Addresses without a final slash: of this machine, and (listening on every network) of the local network. */
export function addresses(env: Pick<Env, "host" | "publicUrl">, port: number): { own: string; network?: string } {
  if (env.publicUrl) return { own: env.publicUrl };
  const everywhere = env.host === "0.0.0.0" || env.host === "::";
  if (!everywhere) return { own: `http://${env.host.includes(":") ? `[${env.host}]` : env.host}:${port}` };
  const network = networkAddress();
  return { own: `http://localhost:${port}`, ...(network && { network: `http://${network}:${port}` }) };
}

/** What `npm start` prints. */
export function greeting(env: Pick<Env, "host" | "publicUrl">, port: number, token: string): string {
  const { own, network } = addresses(env, port);
  return [
    "Line of Contact is ready.",
    "",
    `  Instructor  ${own}/teach?token=${token}`,
    `  Students    ${network ?? own}/`,
    ...(network ? [`  Here        ${own}/`] : []),
    "",
    "The instructor's link lets whoever has it run every match: do not show it on a projector.",
    "",
  ].join("\n");
}

/** The first IPv4 address by which others on the local network reach this machine. */
function networkAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return all.find(({ family, internal }) => family === "IPv4" && !internal)?.address;
}
