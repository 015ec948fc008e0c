/** The tables of a class as its review needs them: each replayed once, condensed, and kept until its log has grown. */
import { setImmediate } from "node:timers/promises";
import type { Refusal } from "../../shared/base/result.ts";
import type { EvidenceRow, TableEvidence } from "../../shared/review/classEvidence.ts";
import { type CondensedTable, condense } from "../../shared/review/condensed.ts";
import { participationOf } from "../../shared/review/participation.ts";
import { placesOf } from "../../shared/review/places.ts";
import { createInTurn } from "../inTurn.ts";
import type { Library } from "../match/library.ts";
import { settingsSchema } from "../match/settings.ts";
import type { Match } from "../store/matches.ts";
import type { Member } from "../store/members.ts";
import type { Store } from "../store/store.ts";
import { storedRecord } from "./record.ts";
import { reviewSettings } from "./settings.ts";

export interface ReviewedTable {
  readonly match: string;
  readonly number: number;
  /** Null: its log does not compute. One that has not begun has round 0. */
  readonly condensed: CondensedTable | null;
  readonly refusal: Refusal | null;
  /** Null likewise. */
  readonly evidence: TableEvidence | null;
}

export interface ClassRecords {
  /** A class's tables by number. The event loop runs between two replays, so live rooms wait for one table at most. */
  tables(classId: string): Promise<ReviewedTable[]>;
}

/** Logs that are kept condensed: some classes' worth. The oldest goes first. */
const mostKept = 120;

type Drawn = Pick<ReviewedTable, "condensed" | "refusal"> & { readonly rows: readonly Kept[] };
/** Without names, which are read each time, so that an erased name is gone at once. */
type Kept = Omit<EvidenceRow, "student" | "name" | "here">;

/** Condensed logs by match, kept for as long as their log has not grown. */
export function createClassRecords({ store, library }: { store: Store; library: Library }): ClassRecords {
  const kept = new Map<string, { readonly key: string; readonly drawn: Drawn }>();
  /** One replay at a time, whoever asks. */
  const inTurn = createInTurn();

  async function drawnOf(match: Match, members: readonly Member[]): Promise<Drawn> {
    const seats = members.map(({ id, seat = null }) => ({ member: id, seat }));
    const key = `${await store.log.length(match.id)} ${JSON.stringify(seats)}`;
    const known = kept.get(match.id);
    if (known?.key === key) return known.drawn;
    await setImmediate();
    const drawn = draw(library, match, await store.log.read(match.id), seats);
    kept.delete(match.id);
    kept.set(match.id, { key, drawn });
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    return drawn;
  }

  async function reviewed(match: Match): Promise<ReviewedTable> {
    const members = await store.members.list(match.id);
    const { condensed, refusal, rows } = await inTurn(() => drawnOf(match, members));
    const { weights } = await reviewSettings(store, match.id);
    const parsed = settingsSchema.safeParse(match.settings);
    const table = parsed.data?.table?.number ?? 0;
    const evidence = { table, match: match.id, weights, rows: rows.map((row) => withPerson(row, members)) };
    return { match: match.id, number: table, condensed, refusal, evidence: condensed && evidence };
  }

  return {
    async tables(classId) {
      const tables: ReviewedTable[] = [];
      for (const match of await store.matches.ofClass(classId)) tables.push(await reviewed(match));
      return tables.sort((a, b) => a.number - b.number);
    },
  };
}

function draw(
  library: Library,
  match: Match,
  entries: Awaited<ReturnType<Store["log"]["read"]>>,
  seats: readonly { readonly member: string; readonly seat: string | null }[],
): Drawn {
  const record = storedRecord(library, match, entries);
  if (!record.ok) return { condensed: null, refusal: record.error, rows: [] };
  const { label } = placesOf(record.value.events);
  const rows = participationOf(record.value, seats).map(({ member, seat, parts }) => ({
    ...{ member, seat },
    parts: parts.map(({ moments, ...part }) => ({ ...part, moments: moments.map((n) => ({ n, at: label(n) })) })),
  }));
  return { condensed: condense(record.value), refusal: null, rows };
}

function withPerson(row: Kept, members: readonly Member[]): EvidenceRow {
  const person = members.find(({ id }) => id === row.member);
  return { ...row, student: person?.studentId ?? null, name: person?.name ?? null, here: person?.seat !== undefined };
}
