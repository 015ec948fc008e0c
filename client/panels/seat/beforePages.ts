/** The pages before the first round: a chunk of their own. */
export { BriefPage } from "./BriefPage.tsx";
export { WaitingRoom } from "./WaitingRoom.tsx";
