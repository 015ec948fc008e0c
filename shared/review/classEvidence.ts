/** Evidence of taking part across a class: one row a student, whichever tables they sat at. */
import type { MemberId, SeatId } from "../base/ids.ts";
import type { Place } from "./condensed.ts";
import {
  type Participation,
  type ParticipationKind,
  participationKinds,
  pointsOf,
  type Weights,
} from "./participation.ts";

/** What one of a table did there. */
export interface EvidenceRow extends Omit<Participation, "points" | "parts"> {
  /** The student of the class; null: somebody who joined this table alone. */
  readonly student: string | null;
  /** Null: erased. */
  readonly name: string | null;
  /** Sits here now, or did when the match ended. */
  readonly here: boolean;
  readonly parts: readonly PlacedPart[];
}

interface PlacedPart {
  readonly kind: ParticipationKind;
  readonly count: number;
  readonly share: number;
  readonly moments: readonly { readonly n: number; readonly at: Place }[];
}

export interface TableEvidence {
  readonly table: number;
  readonly match: string;
  /** As its instructor has set them for this table. */
  readonly weights: Weights;
  readonly rows: readonly EvidenceRow[];
}

export interface StudentEvidence {
  /** The same for a student wherever they sat. */
  readonly id: string;
  readonly name: string | null;
  /** By table; `member` is their number in that match. */
  readonly sat: readonly {
    readonly table: number;
    readonly match: string;
    readonly member: MemberId;
    readonly seat: SeatId | null;
  }[];
  /** Those of the table where they sit now. */
  readonly weights: Weights;
  /** 0-100. */
  readonly points: number;
  /** Counts added up over the tables; shares likewise, up to 1: half a match at one table and half at another are a whole one. */
  readonly parts: readonly {
    readonly kind: ParticipationKind;
    readonly count: number;
    readonly share: number;
    readonly moments: readonly { readonly table: number; readonly n: number; readonly at: Place }[];
  }[];
}

type AtTable = EvidenceRow & Pick<TableEvidence, "table" | "match" | "weights">;

/** The students of a class, by the first table where they sat and their number there. */
export function studentsOf(tables: readonly TableEvidence[]): StudentEvidence[] {
  const rows = [...tables]
    .sort((a, b) => a.table - b.table)
    .flatMap(({ table, match, weights, rows: here }) =>
      here.map((row): AtTable => ({ ...row, table, match, weights })),
    );
  const idOf = ({ student, match, member }: AtTable) => student ?? `${match}:${member}`;
  return [...Map.groupBy(rows, idOf)].map(([id, own]) => studentOf(id, own));
}

function studentOf(id: string, own: readonly AtTable[]): StudentEvidence {
  const now = own.find(({ here }) => here) ?? own.at(-1);
  const parts = participationKinds.map((kind) => partOf(kind, own, now));
  const weights = now?.weights ?? ({} as Weights);
  return {
    id,
    name: own.find(({ name }) => name !== null)?.name ?? null,
    sat: own.map(({ table, match, member, seat }) => ({ table, match, member, seat })),
    weights,
    points: pointsOf(parts, weights),
    parts,
  };
}

/** A seat's result is that of the seat they hold; all else adds up. */
function partOf(
  kind: ParticipationKind,
  own: readonly AtTable[],
  now: AtTable | undefined,
): StudentEvidence["parts"][number] {
  const counted = kind === "result" && now ? [now] : own;
  const parts = counted.flatMap(({ table, parts: of }) =>
    of.filter((part) => part.kind === kind).map((part) => ({ ...part, table })),
  );
  const sum = (of: (part: PlacedPart) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    kind,
    count: sum(({ count }) => count),
    share: Math.min(
      1,
      sum(({ share }) => share),
    ),
    moments: parts.flatMap(({ table, moments }) => moments.map((moment) => ({ ...moment, table }))),
  };
}
