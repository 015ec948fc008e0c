// Vite plugin: writes `.br` and `.gz` beside each built text file, so that the server never compresses while it serves.
import { readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

/** Fonts and pictures are compressed already. */
const endings = new Set([".js", ".css", ".html", ".svg", ".json", ".map", ".txt"]);
/** Below this a compressed file saves no packet. */
const smallest = 1_024;
const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** Compresses what the build wrote, at the best that brotli and gzip can do. */
export function compressPlugin(): Plugin {
  return {
    name: "compress",
    apply: "build",
    async writeBundle({ dir = "" }, files) {
      const texts = Object.keys(files).filter((name) => endings.has(extname(name)));
      await Promise.all(texts.map((name) => compress(join(dir, name))));
    },
  };
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < smallest) return;
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([brotli(bytes, { params }), zip(bytes, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}
