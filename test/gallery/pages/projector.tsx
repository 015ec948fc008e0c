/** States of the projector's page. */
import "../../../client/pages/projector/styles.ts";
import { Screen, Shut } from "../../../client/pages/projector/Projector.tsx";
import type { ProjectorView } from "../../../shared/protocol/class.ts";
import { arrivals, projectorTable, projectorView } from "../data/class.ts";
import { liveSource, toldOf } from "../data/match.ts";
import { longLink } from "../data/people.ts";
import { serveToo } from "../fakeServer.ts";
import { relayed, type ShownStates } from "../shown.ts";

const screen = (over: Partial<ProjectorView>) => ({
  oneScreen: true,
  node: () => <Screen view={projectorView(over)} source={{ steady: () => 0 }} lost={false} />,
});

const inLobby = (count: number) =>
  Array.from({ length: count }, (_, at) => projectorTable(at + 1, { stage: "lobby", situation: null }));

/** The round of the one table told, as its students are told it. */
const told = () => {
  const { view, events } = liveSource({ seat: "AZE", at: toldOf(1) }).snapshot() ?? {};
  serveToo({
    "/api/class/*/news/*": { pub: view?.pub, events: events?.filter(({ event }) => event.kind !== "said") },
  });
  return screen({ people: 8, arrived: [], tables: [projectorTable(1, { phase: "wire", round: 1 })] }).node();
};

export const projectorStates = {
  told: { oneScreen: true, node: told },
  lobby: screen({ announcement: `Open your briefs. ${longLink}` }),
  lobbyTables: screen({ people: 8, arrived: arrivals(8, 3), tables: inLobby(3) }),
  lobbyMany: screen({ people: 60, arrived: arrivals(60), tables: inLobby(10) }),
  lobbyWaiting: screen({ people: 60, arrived: arrivals(60).map((each) => ({ ...each, table: null, seat: null })) }),
  lobbyFull: screen({
    people: 120,
    arrived: arrivals(120, 20),
    tables: inLobby(20),
    announcement: "Open your briefs.",
  }),
  playing: screen({ people: 8, arrived: [], tables: [projectorTable(1)] }),
  playingMany: screen({
    ...{ people: 120, arrived: arrivals(4) },
    tables: Array.from({ length: 20 }, (_, at) => projectorTable(at + 1, { stage: at === 7 ? "ended" : "playing" })),
  }),
  lobbyRelayed: relayed(screen({ people: 8, arrived: arrivals(8, 3), tables: inLobby(3) })),
  lobbyUnnamed: screen({ people: 8, arrived: arrivals(5, 3), unnamed: 3, tables: inLobby(3) }),
  playingRelayed: relayed(screen({ people: 8, arrived: arrivals(4), tables: [projectorTable(1)] })),
  over: screen({ over: true }),
  unknown: { node: () => <Shut refusal={{ code: "unknownCode" }} /> },
} satisfies ShownStates<"projector">;
