/**
 * MessagePack as our rooms speak it: JSON's values and `undefined`. In the built pages it stands in for the library that the
 * match client's SDK packs its messages with (client/build/leanSdkPlugin.ts): that one is twelve times as large, for dates,
 * big integers, references and records, none of which is ever sent. The format: github.com/msgpack/msgpack, spec.md.
 */

/** As the SDK says how many bytes are kept free before a message: in the lowest byte, beside this flag. */
export const RESERVE_START_SPACE = 0x800;

const encoder = new TextEncoder();
/** A mark of byte order at the beginning is a letter like any other. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Under this many bytes a text of plain letters is put together faster than the decoder starts. */
const shortText = 24;

export class Packr {
  /** The message `value`, after as many free bytes as `reserved` says. Throws for what JSON has no form for. */
  pack(value: unknown, reserved = 0): Uint8Array {
    const bytes: number[] = Array(reserved & 0xff).fill(0);
    write(value, bytes);
    return Uint8Array.from(bytes);
  }
}

function write(value: unknown, bytes: number[]): void {
  if (value === null) bytes.push(0xc0);
  else if (value === undefined) bytes.push(0xd4, 0, 0);
  else if (typeof value === "boolean") bytes.push(value ? 0xc3 : 0xc2);
  else if (typeof value === "number") writeNumber(value, bytes);
  else if (typeof value === "string") writeText(value, bytes);
  else if (Array.isArray(value)) {
    writeLength(value.length, bytes, { few: 0x10, short: 0x90, wide: 0xdc });
    for (const item of value) write(item, bytes);
  } else if (typeof value === "object") {
    const fields = Object.entries(value);
    writeLength(fields.length, bytes, { few: 0x10, short: 0x80, wide: 0xde });
    for (const [name, field] of fields) {
      writeText(name, bytes);
      write(field, bytes);
    }
  } else throw new TypeError(`no message can hold a ${typeof value}`);
}

function writeNumber(value: number, bytes: number[]): void {
  if (value >>> 0 === value) {
    if (value < 0x80) bytes.push(value);
    else bytes.push(0xce, ...bigEndian(4, (view) => view.setUint32(0, value)));
  } else if (value >> 0 === value) bytes.push(0xd2, ...bigEndian(4, (view) => view.setInt32(0, value)));
  else bytes.push(0xcb, ...bigEndian(8, (view) => view.setFloat64(0, value)));
}

function writeText(text: string, bytes: number[]): void {
  const letters = encoder.encode(text);
  writeLength(letters.length, bytes, { few: 0x20, short: 0xa0, wide: 0xda });
  for (const letter of letters) bytes.push(letter);
}

interface LengthCodes {
  /** Below this the length is part of the code `short`. */
  readonly few: number;
  readonly short: number;
  /** The code before two bytes of length; before four it is the next. */
  readonly wide: number;
}

function writeLength(length: number, bytes: number[], { few, short, wide }: LengthCodes): void {
  if (length < few) bytes.push(short | length);
  else if (length < 0x10000) bytes.push(wide, length >> 8, length & 0xff);
  else bytes.push(wide + 1, ...bigEndian(4, (view) => view.setUint32(0, length)));
}

function bigEndian(width: number, set: (view: DataView) => void): Uint8Array {
  const view = new DataView(new ArrayBuffer(width));
  set(view);
  return new Uint8Array(view.buffer);
}

/** The value that begins at `start`. Throws where the bytes break off, or are of a kind that our rooms do not send. */
export function unpack(bytes: Uint8Array, { start = 0 }: { readonly start?: number } = {}): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;
  const skip = (width: number): number => {
    at += width;
    if (at > bytes.length) throw new RangeError("the message breaks off");
    return at - width;
  };
  const one = () => view.getUint8(skip(1));
  const two = () => view.getUint16(skip(2));
  const four = () => view.getUint32(skip(4));
  const text = (length: number) => textOf(bytes.subarray(skip(length), at));
  const list = (length: number) => Array.from({ length }, () => read());
  const fields = (length: number) => {
    const object: Record<string, unknown> = {};
    for (let left = length; left > 0; left--) {
      const name = String(read());
      // As the SDK's library has it: no message reaches an object's prototype.
      object[name === "__proto__" ? "__proto_" : name] = read();
    }
    return object;
  };
  const kinds: Readonly<Record<number, () => unknown>> = {
    192: () => null,
    194: () => false,
    195: () => true,
    202: () => view.getFloat32(skip(4)),
    203: () => view.getFloat64(skip(8)),
    204: one,
    205: two,
    206: four,
    208: () => view.getInt8(skip(1)),
    209: () => view.getInt16(skip(2)),
    210: () => view.getInt32(skip(4)),
    // The one extension that is sent, whatever its two bytes: what has no value.
    212: () => void skip(2),
    217: () => text(one()),
    218: () => text(two()),
    219: () => text(four()),
    220: () => list(two()),
    221: () => list(four()),
    222: () => fields(two()),
    223: () => fields(four()),
  };
  function read(): unknown {
    const code = one();
    if (code < 0x80) return code;
    if (code < 0x90) return fields(code & 0x0f);
    if (code < 0xa0) return list(code & 0x0f);
    if (code < 0xc0) return text(code & 0x1f);
    if (code >= 0xe0) return code - 0x100;
    const kind = kinds[code];
    if (!kind) throw new RangeError(`no message of ours has the code ${code}`);
    return kind();
  }
  return read();
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length < shortText && bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  return decoder.decode(bytes);
}
