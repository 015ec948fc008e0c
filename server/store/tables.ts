/** The tables, in types that SQLite and PostgreSQL share: text, whole numbers, JSON and times as text. */
import type { Standing } from "../../shared/protocol/people.ts";

const matchStatuses = ["lobby", "running", "ended"] as const;
export type MatchStatus = (typeof matchStatuses)[number];

export interface MatchesTable {
  id: string;
  scenario_id: string;
  scenario_hash: string;
  seed: string;
  engine_version: string;
  /** JSON; its shape belongs to who writes it. */
  settings: string;
  status: MatchStatus;
  /** Unique among the matches whose `ended_at` is null. */
  join_code: string;
  /** ISO time. */
  created_at: string;
  /** ISO time; null while the match is open. */
  ended_at: string | null;
  /** The class whose table it is, if any. */
  class_id: string | null;
}

export const classStatuses = ["prepared", "open", "ended"] as const;

export interface ClassesTable {
  id: string;
  /** Unique among the classes whose `ended_at` is null. */
  code: string;
  /** JSON of ClassSettings. */
  settings: string;
  status: (typeof classStatuses)[number];
  /** ISO times. */
  created_at: string;
  ended_at: string | null;
  /** Days to keep it after its end; null: as the server says; 0: until it is deleted. */
  keep_days: number | null;
  /** JSON of what its instructor has set for the review of all its tables; null: nothing. */
  review: string | null;
  /** What opens its projector on a device without the instructor's cookie; null: none has been drawn. */
  projector_key: string | null;
}

export interface StudentsTable {
  id: string;
  class_id: string;
  /** Null once removed. */
  name: string | null;
  /** The name as names are compared; unique within the class. */
  name_key: string | null;
  /** SHA-256 of the token; null once removed. */
  token_hash: string | null;
  /** Their table and their number there; null while they have none. */
  match_id: string | null;
  member_id: string | null;
  joined_at: string;
  /** When they last came to a seat. */
  seated_at: string | null;
  standing: Standing;
  /** 1: the name may be shown to the whole room. */
  let_through: number;
  /** 1: they are on the roster, come or not. */
  listed: number;
  /** What the roster calls them, and their group there; null where it says nothing. */
  roster_id: string | null;
  roster_group: string | null;
  /** The code that opens their place from any device; null: none has been drawn. */
  way: string | null;
}

/** A token besides the first: of another device of theirs, or (`granted` 0) of one that asks to be let in as them. */
interface StudentTokensTable {
  token_hash: string;
  id: string;
  student_id: string;
  granted: number;
  at: string;
}

interface ClassDeedsTable {
  class_id: string;
  /** From 0. */
  n: number;
  /** JSON of what was done. */
  payload: string;
}

export interface EntriesTable {
  match_id: string;
  /** From 0, without gaps. */
  seq: number;
  /** JSON of kind, at, body and words. */
  payload: string;
  prev: string;
  hash: string;
}

export interface CheckpointsTable {
  match_id: string;
  /** Number of the entry after those that it has taken in. */
  seq: number;
  /** Hash of the last of them. */
  chain: string;
  /** JSON of what stood there. */
  payload: string;
  /** SHA-256 of `payload`. */
  hash: string;
}

export interface MembersTable {
  id: string;
  match_id: string;
  /** Null once the person is erased. */
  name: string | null;
  /** Null while nobody has given them a seat. */
  seat: string | null;
  /** 1 for the head of the delegation, else 0. */
  head: number;
  /** SHA-256 of the member's token; null once the person is erased. */
  token_hash: string | null;
  joined_at: string;
  /** The student of a class who sits here; null for a match of its own. */
  student_id: string | null;
}

interface InstructorTokensTable {
  /** SHA-256 of the token. */
  token_hash: string;
  /** Who or what it is for; "main" is the link printed at the start. */
  label: string;
  created_at: string;
}

interface ReviewSettingsTable {
  match_id: string;
  /** JSON of what this table has been set to by itself. */
  payload: string;
}

interface ReviewNotesTable {
  id: string;
  match_id: string;
  /** Number of the event that it is pinned to. */
  n: number;
  text: string;
  /** 1: everybody who may review reads it. */
  shown: number;
  /** Null: an instructor's. */
  member_id: string | null;
  at: string;
}

interface ReviewReflectionsTable {
  match_id: string;
  member_id: string;
  /** JSON of the answers. */
  payload: string;
  done: number;
  at: string;
}

interface ReviewLinksTable {
  id: string;
  match_id: string;
  label: string;
  /** 1: whoever has the link reads names. */
  names: number;
  token_hash: string;
  created_at: string;
}

interface ReviewWalksTable {
  match_id: string;
  /** JSON of what the instructor shows. */
  payload: string;
}

interface ReviewAnswersTable {
  match_id: string;
  member_id: string;
  text: string;
  at: string;
}

export interface Tables {
  matches: MatchesTable;
  entries: EntriesTable;
  checkpoints: CheckpointsTable;
  members: MembersTable;
  instructor_tokens: InstructorTokensTable;
  classes: ClassesTable;
  students: StudentsTable;
  student_tokens: StudentTokensTable;
  class_deeds: ClassDeedsTable;
  review_settings: ReviewSettingsTable;
  review_notes: ReviewNotesTable;
  review_reflections: ReviewReflectionsTable;
  review_links: ReviewLinksTable;
  review_walks: ReviewWalksTable;
  review_answers: ReviewAnswersTable;
}
