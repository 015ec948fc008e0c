/** The socket by which the page /reach tries whether WebSockets pass: it opens, says one word and closes. */
import { createHash } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";

const path = "/reach/socket";
/** RFC 6455, 4.2.2: what a server adds to the client's key before it hashes both. */
const guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
/** A text frame with "ok", and a frame that closes with 1000. */
const frames = Buffer.from([0x81, 2, 0x6f, 0x6b, 0x88, 2, 0x03, 0xe8]);

/** Whether an upgrade is meant for this socket. */
export const isReachSocket = ({ url = "" }: IncomingMessage): boolean => url.split("?")[0] === path;

/** Answers such upgrades on `http`. */
export function answerReach(http: Server): void {
  http.on("upgrade", (request: IncomingMessage, socket: Duplex) => {
    if (!isReachSocket(request)) return;
    // A client that disconnects meanwhile is no fault of the server.
    socket.on("error", () => socket.destroy());
    const key = request.headers["sec-websocket-key"];
    if (key === undefined) return void socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
    const accept = createHash("sha1").update(`${key}${guid}`).digest("base64");
    const head = [
      "HTTP/1.1 101 Switching Protocols",
      "Upgrade: websocket",
      "Connection: Upgrade",
      `Sec-WebSocket-Accept: ${accept}`,
    ];
    socket.write(`${head.join("\r\n")}\r\n\r\n`);
    socket.end(frames);
  });
}
