/**
 * A room's connection over plain HTTP, for networks that let no WebSocket pass: the same frames, asked for one question after
 * the other and sent in their order. It stands in for the SDK's own once a WebSocket has failed and the server is there.
 */
import { Connection } from "@colyseus/sdk/Connection";
import type { RelayOpened, RelayReply } from "../../shared/protocol/relay.ts";
import { tryReach } from "./reach.ts";
import { isRelayed, setRelayed } from "./relayed.ts";

type Events = Connection["events"];
type Transport = Connection["transport"];

/** RFC 6455: the connection went without a word. */
const abnormal = 1006;
/** How long a WebSocket may take to open, in ms. */
const patienceMs = 8_000;
/** Failures in a row after which the connection counts as gone, and the wait between them, in ms. */
const mostFailures = 4;
const againMs = 700;

const toBase64 = (data: Uint8Array): string => btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(""));
const fromBase64 = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;

/** Where the socket of `url` is relayed, and its path there: wss://school.example/loc/PROCESS/ROOM?sessionId=… */
function relayOf(url: string): { readonly at: string; readonly path: string } {
  const { origin, pathname, search } = new URL(url.replace(/^ws/, "http"));
  const [, base = "", path = ""] = /^(.*)(\/[^/]+\/[^/]+)$/.exec(pathname) ?? [];
  return { at: `${origin}${base}/api/relay`, path: `${path}${search}` };
}

class RelayTransport implements Transport {
  readonly #events: Events;
  /** Counts connections: what an earlier one still waits for concerns the present one no more. */
  #turn = 0;
  /** The relay's address; "" while it is not open. */
  #address = "";
  #outgoing: Uint8Array[] = [];
  #sent = 0;
  #sending = false;
  #done = false;

  constructor(events: Events) {
    this.#events = events;
  }

  get isOpen(): boolean {
    return this.#address !== "" && !this.#done;
  }

  connect(url: string): void {
    this.#address = "";
    this.#outgoing = [];
    this.#sent = 0;
    this.#sending = false;
    this.#done = false;
    void this.#run(relayOf(url), ++this.#turn);
  }

  send(data: Uint8Array): void {
    // The SDK writes the next message into the same memory.
    this.#outgoing.push(Uint8Array.from(data));
    void this.#flush();
  }

  sendUnreliable(data: Uint8Array): void {
    this.send(data);
  }

  close(code?: number, reason = ""): void {
    if (this.#done) return;
    if (this.#address !== "") void ask(`${this.#address}/close`, { code: code ?? null }).catch(() => undefined);
    this.#end(code ?? 1000, reason);
  }

  #end(code: number, reason: string): void {
    if (this.#done) return;
    this.#done = true;
    this.#events.onclose?.({ code, reason });
  }

  async #run({ at, path }: ReturnType<typeof relayOf>, turn: number): Promise<void> {
    const over = () => this.#done || this.#turn !== turn;
    try {
      const { id } = (await ask(at, { path })) as RelayOpened;
      if (over()) return;
      this.#address = `${at}/${id}`;
    } catch (error) {
      if (over()) return;
      this.#events.onerror?.(error);
      return this.#end(abnormal, "");
    }
    this.#events.onopen?.({});
    let after = 0;
    for (let failures = 0; !over(); ) {
      try {
        const reply = (await ask(`${this.#address}?after=${after}`)) as RelayReply;
        if (over()) return;
        failures = 0;
        const fresh = reply.last > after ? reply.frames : [];
        after = reply.last;
        for (const frame of fresh) this.#events.onmessage?.({ data: fromBase64(frame) });
        if (reply.closed) this.#end(reply.closed.code, reply.closed.reason);
      } catch (error) {
        if (over()) return;
        if (error instanceof Gone || ++failures >= mostFailures) return this.#end(abnormal, "");
        await rest(againMs);
      }
    }
  }

  /** Sends what waits, one request at a time; what was not answered is sent again, and passed on once. */
  async #flush(): Promise<void> {
    if (this.#sending || this.#address === "") return;
    this.#sending = true;
    const turn = this.#turn;
    for (let failures = 0; this.#outgoing.length > 0 && !this.#done; ) {
      const frames = this.#outgoing.slice(0, 32);
      try {
        await ask(this.#address, { first: this.#sent, frames: frames.map(toBase64) });
        if (this.#turn !== turn) return;
        this.#sent += frames.length;
        this.#outgoing.splice(0, frames.length);
        failures = 0;
      } catch (error) {
        if (this.#turn !== turn) return;
        if (error instanceof Gone || ++failures >= mostFailures) this.#end(abnormal, "");
        else await rest(againMs);
        if (this.#turn !== turn) return;
      }
    }
    this.#sending = false;
  }
}

/** The server has no such relay any more. */
class Gone extends Error {}

const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Rejects where no answer came, or a refusal. */
async function ask(address: string, body?: object): Promise<unknown> {
  const how = body && {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await fetch(address, { cache: "no-store", ...how });
  if (answer.ok) return answer.json();
  throw answer.status < 500 ? new Gone() : new Error(String(answer.status));
}

/** Sees to it that a connection whose WebSocket does not open ends in good time, and that the next one is relayed. */
function watched(connection: Connection): void {
  const { onopen, onclose } = connection.events;
  let opened = false;
  const late = setTimeout(() => {
    connection.transport.close();
    failed();
  }, patienceMs);
  const failed = () => {
    clearTimeout(late);
    if (opened || isRelayed()) return;
    void tryReach(originOf(connection.url ?? "")).then((reach) => {
      if (reach === "noSocket") setRelayed(true);
    });
  };
  connection.events.onopen = (event) => {
    opened = true;
    clearTimeout(late);
    onopen?.(event);
  };
  connection.events.onclose = (event) => {
    failed();
    onclose?.(event);
  };
}

const originOf = (url: string): string => relayOf(url).at.replace(/\/api\/relay$/, "");

const connect = Connection.prototype.connect;
/** The SDK chooses its transport when a connection is made; ours is put in its place just before it connects. */
Connection.prototype.connect = function (this: Connection, url, options) {
  if (isRelayed()) this.transport = new RelayTransport(this.events);
  else watched(this);
  connect.call(this, url, options);
};
