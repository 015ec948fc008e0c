/** By which of the server's addresses other devices have come: what tells an instructor that one works. */
import type { RequestHandler } from "express";

/** No wall shows more, and made-up host names cannot fill the memory. */
const most = 200;

export interface Visitors {
  /** Takes note of a request of another device. */
  readonly note: RequestHandler;
  /** Whether another device has come by `address`, a link without a path. */
  seen(address: string): boolean;
}

export function createVisitors(): Visitors {
  const hosts = new Set<string>();
  return {
    note(request, _response, next) {
      const { localAddress, remoteAddress = "" } = request.socket;
      const itself = remoteAddress === localAddress && request.ip === remoteAddress;
      const { host } = request.headers;
      if (!itself && host !== undefined && hosts.size < most) hosts.add(host.toLowerCase());
      next();
    },
    seen: (address) => hosts.has(new URL(address).host),
  };
}
