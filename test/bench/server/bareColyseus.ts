/**
 * A room of the same library that holds eight flags and nothing else. Run as `node bareColyseus.ts ROOMS`; with a file's
 * path behind it, a record of a command's size is safe there before anybody hears of the command.
 */
import { fdatasyncSync, openSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Client, matchMaker, Room, Server } from "@colyseus/core";
import { type SchemaType, schema, t } from "@colyseus/schema";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { recordBytes, seatsAtATable } from "./flip.ts";

const Seat = schema({ ready: t.boolean() }, "Seat");
const Flags = schema({ seats: t.map(Seat) }, "Flags");

const [, , count, path] = process.argv;
const file = path === undefined ? null : openSync(path, "w");
const record = Buffer.alloc(recordBytes, "x");

function keepSafe(): void {
  if (file === null) return;
  writeSync(file, record);
  fdatasyncSync(file);
}

class BareRoom extends Room<{ state: SchemaType<typeof Flags> }> {
  override patchRate = null;
  override autoDispose = false;

  override onCreate(): void {
    this.state = new Flags();
    for (let seat = 0; seat < seatsAtATable; seat++) this.state.seats.set(String(seat), new Seat());
    this.onMessage("flip", (_client: Client, { seat, ready }: { seat: number; ready: boolean }) => {
      keepSafe();
      const flag = this.state.seats.get(String(seat));
      if (flag) flag.ready = ready;
      this.broadcastPatch();
    });
  }
}

const http = createServer();
const server = new Server({
  transport: new WebSocketTransport({ server: http }),
  greet: false,
  gracefullyShutdown: false,
});
server.define("bare", BareRoom);
await server.listen(0, "127.0.0.1");
const rooms: string[] = [];
for (let i = 0; i < Number(count); i++) rooms.push((await matchMaker.createRoom("bare", {})).roomId);
process.send?.({ origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, rooms });
