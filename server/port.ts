/** Listening where the environment says, and why not in words. */

import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import type { Env } from "./env.ts";
import { reason, StartupFault, systemCode } from "./faults.ts";

type Place = Pick<Env, "port" | "host">;

/** The port on which `server` listens from now on. @throws StartupFault `portTaken` when the address cannot be had. */
export function listen(server: Server, { port, host }: Place): Promise<number> {
  return new Promise((resolve, reject) => {
    const listening = () => resolve((server.address() as AddressInfo).port);
    server.once("error", (error) => {
      const noIPv6 = host === "::" && /^E(AFNOSUPPORT|ADDRNOTAVAIL)$/.test(systemCode(error));
      if (noIPv6) listen(server, { port, host: "0.0.0.0" }).then(resolve, reject);
      else reject(new StartupFault("portTaken", [sentence(error, port, host)], error));
    });
    server.listen(port, host, listening);
  });
}

/** Listens for a moment, so that a port that cannot be had is told before the work that it would spoil. @throws as `listen` */
export async function tryPort(place: Place): Promise<void> {
  const probe = createServer();
  await listen(probe, place);
  await new Promise((resolve) => probe.close(resolve));
}

function sentence(error: Error, port: number, host: string): string {
  switch (systemCode(error)) {
    case "EADDRINUSE":
      return `Port ${port} is already in use; stop the program that uses it, or set PORT to another number.`;
    case "EACCES":
      return `Port ${port} may not be opened by this user; set PORT to a number above 1023.`;
    default:
      return `HOST ${host} with PORT ${port} cannot be listened on (${reason(error)}).`;
  }
}
