/** Large answers of the interface travel compressed, in what the asker takes. */
import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { sendJson } from "../../server/http/compressed.ts";

const large = { text: "line of contact ".repeat(1_000) };
const small = { text: "line of contact" };

async function ask(value: unknown, accepts: string): Promise<{ encoding: string | undefined; body: Buffer }> {
  const app = express().get("/", (request, response) => sendJson(request, response, value));
  const server = createServer(app).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const request = get({ host: "127.0.0.1", port, headers: { "accept-encoding": accepts } });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  expect(response.headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(response.headers.vary).toBe("Accept-Encoding");
  return { encoding: response.headers["content-encoding"], body: Buffer.concat(await response.toArray()) };
}

test.each([
  { name: "brotli before gzip", value: large, accepts: "gzip, br", encoding: "br", open: brotliDecompressSync },
  { name: "gzip where brotli is not taken", value: large, accepts: "gzip", encoding: "gzip", open: gunzipSync },
  { name: "as it is where neither is taken", value: large, accepts: "identity", encoding: undefined, open: asItIs },
  { name: "as it is where it is small", value: small, accepts: "gzip, br", encoding: undefined, open: asItIs },
])("an answer comes as $name", async ({ value, accepts, encoding, open }) => {
  const answer = await ask(value, accepts);
  expect(answer.encoding).toBe(encoding);
  expect(JSON.parse(open(answer.body).toString())).toEqual(value);
});

function asItIs(body: Buffer): Buffer {
  return body;
}
