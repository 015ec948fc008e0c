/** Talks that take place and the texts on their tables, fetched when the first of them are to be shown. */
import { lateParts } from "../ui/lateParts.tsx";
import { NotArrived } from "./NotArrived.tsx";

const parts = lateParts(() => import("./talks/parts.ts"), NotArrived);

export const LateTalks = parts.Late;
export const fetchTalks = parts.fetch;
