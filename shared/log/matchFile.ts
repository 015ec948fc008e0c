/** A match as a file that anyone can verify: the log's entries, a heading drawn from them, and where they end. Members are numbers; names lie outside. */
import { z } from "zod";
import type { MemberId } from "../base/ids.ts";
import { ok, type Result, refuse } from "../base/result.ts";
import type { Setup } from "../state/matchState.ts";
import { type Entry, isCanonical, readEntry, setupSchema } from "./chain.ts";

export const format = "line-of-contact/match";
/**
 * The versions of the file's form that can be read. 3 hashes each entry's JSON as it stands; 2 and 1 hash it with the keys in order, 2 has
 * private entries, in 1 all are open. A file says the lowest that it can be read by.
 */
export const versions = [1, 2, 3] as const;
type Version = (typeof versions)[number];

export interface MatchFile {
  readonly format: typeof format;
  readonly version: Version;
  /** The rules of the first entry. */
  readonly engineVersion: string;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly setup: Setup;
  /** Everybody who acts in the log, by number; private entries are not searched for people. */
  readonly members: readonly MemberId[];
  readonly entries: readonly Entry[];
  /** How many entries there are, and the last one's hash: the fingerprint of the whole. */
  readonly end: { readonly entries: number; readonly hash: string };
}

/** The file of a match from its log. Extra fields of the entries are left out. Refuses unknownMatch where the log does not begin with an opening. */
export function matchFileOf(entries: readonly Entry[]): Result<MatchFile> {
  const [first] = entries;
  const read = first && readEntry(first);
  if (!read?.ok || read.value.kind !== "opened") return refuse("unknownMatch");
  const { engineVersion, scenarioHash, setup } = read.value.body;
  return ok({
    format,
    version: versionOf(entries),
    engineVersion,
    scenario: { id: setup.scenario, hash: scenarioHash },
    setup,
    members: membersIn(entries),
    entries: entries.map(({ seq, kind, body, prev, hash, words }) => ({
      ...{ seq, kind, body, prev, hash },
      ...(words && words.length > 0 && { words }),
    })),
    end: { entries: entries.length, hash: entries.at(-1)?.hash ?? "" },
  });
}

function versionOf(entries: readonly Entry[]): Version {
  if (!isCanonical(entries)) return 3;
  return entries.some(({ kind }) => kind === "aside") ? 2 : 1;
}

/** The numbers of those who act in the log, each once, in order. */
function membersIn(entries: readonly Entry[]): MemberId[] {
  const members = new Set<MemberId>();
  for (const entry of entries) {
    const read = readEntry(entry);
    if (!read.ok) continue;
    const { kind, body } = read.value;
    if (kind === "proposal") members.add(body.by);
    else if (kind === "note") members.add(body.member);
    else if (kind === "command" && "act" in body.command && body.command.by.member !== null)
      members.add(body.command.by.member);
  }
  return [...members].sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
}

/** The file as text: JSON with a line for each entry, so that a file cut short tells where. */
export function makeMatchFile({ entries, end, ...heading }: MatchFile): string {
  const lines = entries.map((entry) => JSON.stringify(entry)).join(",\n");
  return `${JSON.stringify(heading).slice(0, -1)},"entries":[\n${lines}\n],"end":${JSON.stringify(end)}}\n`;
}

/** A private entry is one passage with all that it holds. */
const longestPassage = 16_384;
const hash = z.string().max(64);
const words = z
  .array(z.strictObject({ salt: z.string().min(1).max(64), text: z.string().max(longestPassage) }))
  .max(30);
const headSchema = z.looseObject({ format: z.literal(format), version: z.int() });
const fileSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(versions),
  engineVersion: z.string().max(20),
  scenario: z.strictObject({ id: z.string().max(64), hash }),
  setup: setupSchema,
  members: z.array(z.string().max(64)),
  /** Bodies are read one by one as the match is followed, so that a fault names its entry and round. */
  entries: z.array(
    z.strictObject({
      seq: z.int().min(0),
      kind: z.string(),
      body: z.unknown(),
      prev: hash,
      hash,
      words: words.optional(),
    }),
  ),
  end: z.strictObject({ entries: z.int().min(0), hash }),
});

/** Deepest nesting of a file's values; the game's own stay below a third of it. */
const deepest = 40;

/**
 * A file from its text; whether it is true, `verify` says. Refuses notJson (with: message, and the path of the entry
 * that cannot be read), truncated (with: entry, the number of whole ones), foreignFile for anything that is no match file, olderVersion (with: version, known), schema (with: path, message).
 */
export function parseMatchFile(text: string): Result<MatchFile> {
  if (depthOf(text) > deepest) return refuse("foreignFile");
  const json = parseJson(text);
  if (!json.ok) return json;
  const head = headSchema.safeParse(json.value);
  if (!head.success) return refuse("foreignFile");
  const known = versions.at(-1) ?? 0;
  if (!versions.some((each) => each === head.data.version))
    return refuse("olderVersion", { version: head.data.version, known });
  const file = fileSchema.safeParse(json.value);
  if (file.success) return ok(file.data);
  const [issue] = file.error.issues;
  return refuse("schema", { path: issue?.path.join(".") ?? "", message: issue?.message ?? "" });
}

function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    if (!text.startsWith(`{"format":"${format}"`)) return refuse("notJson", { message });
    const lines = text.split("\n").slice(1);
    const whole = lines.findIndex((line) => !parses(line.replace(/,$/, "")));
    const cut = whole < 0 || (whole === lines.length - 1 && !/^\],"end":\{.*\}$/.test(lines[whole] ?? ""));
    if (cut) return refuse("truncated", { entry: whole < 0 ? lines.length : whole });
    return refuse("notJson", { message, path: `entries.${whole}` });
  }
}

function parses(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

/** Compared as character codes: a file has a million characters, and each would be made a string. */
const marks = {
  escape: 0x5c,
  quote: 0x22,
  list: 0x5b,
  object: 0x7b,
  listEnd: 0x5d,
  objectEnd: 0x7d,
} as const;

/** How deep the brackets of a JSON text nest, those inside its strings left out. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const mark = text.charCodeAt(i);
    if (quoted && mark === marks.escape) i += 1;
    else if (mark === marks.quote) quoted = !quoted;
    else if (quoted) continue;
    else if (mark === marks.list || mark === marks.object) {
      depth += 1;
      if (depth > most) most = depth;
    } else if (mark === marks.listEnd || mark === marks.objectEnd) depth -= 1;
  }
  return most;
}
