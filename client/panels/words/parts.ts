/** What shows and asks for words that count: a chunk of its own, for the page is of use before it. */
export { MarkedLine } from "./LineMark.tsx";
export { OpenWords } from "./OpenWords.tsx";
export { ReadyAsks } from "./ReadyAsks.tsx";
export { RoundBriefing } from "./RoundBriefing.tsx";
export { SeatRecord } from "./SeatRecord.tsx";
export { Spoken } from "./Spoken.tsx";
export { DeedOf, WaitingWord } from "./WaitingWord.tsx";
export { WordCard } from "./WordCard.tsx";
