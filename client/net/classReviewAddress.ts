/** The address of a class's review: /review/class/ID, with ?table=3 for a table that is highlighted. */
import { at } from "../words/basePath.ts";

export interface ClassReviewAddress {
  readonly id: string;
  /** Number of the highlighted table; null: none. */
  readonly table: number | null;
}

export function parseClassReviewAddress({
  pathname,
  search,
}: Pick<Location, "pathname" | "search">): ClassReviewAddress {
  const id = /^\/review\/class\/([\w-]{1,40})\/?$/.exec(pathname)?.[1] ?? "";
  const table = Number(new URLSearchParams(search).get("table") ?? "");
  return { id, table: Number.isInteger(table) && table > 0 ? table : null };
}

/** The path of a class's review. */
export const classReviewPath = (id: string, table: number | null = null): string =>
  `${at("/review/class/")}${encodeURIComponent(id)}${table === null ? "" : `?table=${table}`}`;
