/** The least that eight players of a room need: what one says goes to all. Run as `node bareWs.ts`; tells its parent its port. */
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

const rooms = new Map<string, Set<WebSocket>>();
const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });

server.on("connection", (socket, { url = "/" }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on("message", (data) => {
    const text = data.toString();
    for (const each of room) each.send(text);
  });
});
server.on("listening", () => process.send?.({ origin: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` }));
