/** Sends JSON, compressed where it is large, since a class may share one slow connection. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, Response } from "express";

/** Characters from which compressing is worth its time. */
const large = 4_096;
/** Of 11; beyond it a brotli takes many times longer for the last tenth. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
const encoders = {
  br: (text: string) => promisify(brotliCompress)(text, { params }),
  gzip: (text: string) => promisify(gzip)(text),
};

/** Answers `value` as JSON, in the best encoding that the asker takes. */
export async function sendJson(request: Request, response: Response, value: unknown): Promise<void> {
  const text = JSON.stringify(value) ?? "";
  response.type("json").vary("Accept-Encoding");
  // Checked one at a time: given a list, express would take the client's first, and browsers name gzip before brotli.
  const encoding = (["br", "gzip"] as const).find((name) => request.acceptsEncodings(name) === name);
  if (!encoding || text.length < large) response.send(text);
  else response.set("Content-Encoding", encoding).send(await encoders[encoding](text));
}
