/** Which of the instructor's pages an address names, and back. */
import { at } from "../words/basePath.ts";

export type Address =
  | { readonly page: "home" }
  /** `copy`: set up as that class. */
  | { readonly page: "new"; readonly copy: string | null }
  /** The set-up of a class that nobody has joined, once more. */
  | { readonly page: "edit"; readonly id: string }
  | { readonly page: "wall"; readonly id: string }
  | { readonly page: "table"; readonly id: string; readonly match: string };

/** Reads the query of /teach; anything unknown is the list of classes. */
export function parseAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const id = query.get("class");
  const match = query.get("table");
  if (id && match) return { page: "table", id, match };
  if (id) return { page: "wall", id };
  const edit = query.get("edit");
  if (edit) return { page: "edit", id: edit };
  const copy = query.get("new");
  return copy === null ? { page: "home" } : { page: "new", copy: copy || null };
}

/** The path and query that name `address`. */
export function makeAddress(address: Address): string {
  const { page } = address;
  if (page === "home") return at("/teach");
  if (page === "new")
    return address.copy ? `${at("/teach")}?new=${encodeURIComponent(address.copy)}` : at("/teach?new");
  if (page === "edit") return `${at("/teach")}?edit=${encodeURIComponent(address.id)}`;
  const query = new URLSearchParams({ class: address.id, ...(page === "table" && { table: address.match }) });
  return `${at("/teach")}?${query}`;
}
