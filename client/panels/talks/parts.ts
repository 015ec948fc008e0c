/** Talks that take place and the texts on their tables: a chunk of its own, for a match begins without. */
export { Session } from "./Session.tsx";
export { TextCard } from "./TextCard.tsx";
