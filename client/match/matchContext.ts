/** Where the match around a component is found: apart from what makes a match, so that the first page needs none of that. */
import { createContext } from "preact";
import type { Match } from "./match.ts";

/** Null outside of a match. */
export const MatchContext = createContext<Match | null>(null);
