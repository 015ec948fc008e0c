/** States of the instructor's page. */
import "../../../client/pages/teach/styles.ts";
import { sure } from "words:teachWall";
import type { ComponentChildren, VNode } from "preact";
import { App } from "../../../client/pages/teach/App.tsx";
import { ConnectionLine } from "../../../client/pages/teach/class/ClassPage.tsx";
import { ClassContext } from "../../../client/pages/teach/class/classContext.ts";
import { HomePage } from "../../../client/pages/teach/home/HomePage.tsx";
import { PeopleDialog } from "../../../client/pages/teach/people/PeopleDialog.tsx";
import { RenameDialog } from "../../../client/pages/teach/people/RenameDialog.tsx";
import { WayDialog, WaysDialog } from "../../../client/pages/teach/people/Ways.tsx";
import { DeleteClass } from "../../../client/pages/teach/records/DeleteClass.tsx";
import { RecordsDialog } from "../../../client/pages/teach/records/RecordsDialog.tsx";
import { SetupPage } from "../../../client/pages/teach/setup/SetupPage.tsx";
import { CorrectDialog } from "../../../client/pages/teach/table/CorrectDialog.tsx";
import { MoveDialog } from "../../../client/pages/teach/table/MoveDialog.tsx";
import { StudentDialog } from "../../../client/pages/teach/table/StudentDialog.tsx";
import { SwapDialog } from "../../../client/pages/teach/table/SwapDialog.tsx";
import { TablePage } from "../../../client/pages/teach/table/TablePage.tsx";
import { AnswerDialog } from "../../../client/pages/teach/wall/AnswerDialog.tsx";
import { PlayCardDialog, WriteCardDialog } from "../../../client/pages/teach/wall/CardDialogs.tsx";
import { ConfirmAction } from "../../../client/pages/teach/wall/ConfirmAction.tsx";
import { MessageDialog } from "../../../client/pages/teach/wall/MessageDialog.tsx";
import { Wall } from "../../../client/pages/teach/wall/Wall.tsx";
import { makeNames } from "../../../client/words/names.ts";
import type { Refusal } from "../../../shared/base/result.ts";
import type { ClassView, Tile } from "../../../shared/protocol/class.ts";
import { info, rows, settings, studentsOf, tileOf, wallView } from "../data/class.ts";
import { longName, messages, rightToLeftName } from "../data/people.ts";
import { scenario } from "../data/scenario.ts";
import { press, relayed, type Shown, type ShownStates, write } from "../shown.ts";

const go = () => {};
const source = (view: ClassView, refusal: Refusal | null) => ({
  snapshot: () => view,
  connection: () => "live" as const,
  refusal: () => null,
  subscribe: () => () => {},
  now: () => 300_000,
  steady: () => 300_000,
  close: () => {},
  act: async () => refusal,
});

interface AroundProps {
  readonly view: ClassView;
  /** What everything that is done is answered with. */
  readonly refusal?: Refusal | null;
  readonly children: ComponentChildren;
}

function Around({ view, refusal = null, children }: AroundProps) {
  const around = { view, source: source(view, refusal), scenario, names: makeNames(scenario, 0), go };
  return <ClassContext.Provider value={around}>{children}</ClassContext.Provider>;
}

/** The wall of two tables whose lesson ends in so many minutes; play takes 22 more. */
const Rings = ({ minutes }: { readonly minutes: number }) => (
  <Around
    view={wallView(2, {
      ...{ help: [], bell: 300_000 + minutes * 60_000, settings: { ...settings, title: "IR 204, Mañana" } },
      tiles: [1, 2].map((each) => tileOf(each, studentsOf(2, 8), { last: 7 })),
    })}
  >
    <Wall />
  </Around>
);

/** A part of the full class's page. */
const within = (part: (view: ClassView) => ComponentChildren, refusal: Refusal | null = null): (() => VNode) => {
  return () => {
    const view = full();
    return (
      <Around view={view} refusal={refusal}>
        {part(view)}
      </Around>
    );
  };
};
/** The first table's page, on one of its tabs. */
const tableAt = (tab: string, over: Partial<Tile> = {}): Shown => ({
  node: within((view) => <TablePage tile={{ ...firstTile(view), ...over }} />),
  after: press(`[data-tab="${tab}"]`),
});
const someone = ({ students: [student] }: ClassView) => {
  if (!student) throw new Error("a class without students");
  return student;
};

const lobby = (): ClassView => {
  const students = studentsOf(2, 30, false);
  const tiles = [1, 2, 3].map((number) => tileOf(number, students, { stage: "lobby", phase: "briefing", round: 0 }));
  return wallView(0, { students, tiles, status: "prepared", help: [] });
};
/** Somebody of each kind waits at the door, names wait for the projector, and a roster has people who have not come. */
const atTheDoor = (): ClassView => {
  const view = lobby();
  const kinds = ["new", "back", "again"] as const;
  const names = [longName, "Ångström 2", rightToLeftName];
  return {
    ...view,
    settings: { ...view.settings, entry: { door: "approval", students: 24, namesLetThrough: true } },
    students: view.students.slice(0, 12),
    atTheDoor: kinds.map((kind, at) => ({ id: `d${at}`, name: names[at] ?? "", kind, since: 0 })),
    absent: [...names, "Åsa"].map((name, at) => ({
      ...{ student: `a${at}`, name, standing: at === 3 ? ("out" as const) : ("expected" as const), group: null },
    })),
  };
};
const full = () => wallView(20);
const firstTile = (view: ClassView) => view.tiles[0] ?? tileOf(1, []);

export const teachStates = {
  home: { node: () => <HomePage classes={rows} scenarios={[info]} onGo={go} onChanged={go} /> },
  homeEmpty: { node: () => <HomePage classes={[]} scenarios={[info]} onGo={go} onChanged={go} /> },
  setup: { node: () => <SetupPage from={null} scenarios={[info]} onGo={go} /> },
  homeHelp: {
    node: () => <HomePage classes={rows} scenarios={[info]} onGo={go} onChanged={go} />,
    after: press(".teach-home > header button[aria-haspopup]"),
  },
  homeInstructors: {
    node: () => <HomePage classes={rows} scenarios={[info]} onGo={go} onChanged={go} />,
    after: press(".instructors > summary"),
  },
  deleteClass: {
    node: () => (
      <DeleteClass row={rows[4] ?? { ...info, tables: 1, students: 1, status: "ended" }} onClose={go} onGone={go} />
    ),
  },
  wallLobby: {
    node: () => (
      <Around view={lobby()}>
        <Wall />
      </Around>
    ),
  },
  wall: {
    node: () => (
      <Around view={full()}>
        <Wall />
      </Around>
    ),
  },
  wallRelayed: relayed({
    node: () => (
      <Around view={wallView(2, { help: [], tiles: [1, 2].map((each) => tileOf(each, studentsOf(2, 8))) })}>
        <ConnectionLine connection="live" />
        <Wall />
      </Around>
    ),
  }),
  wallBellLate: { node: () => <Rings minutes={18} /> },
  wallBellTight: { node: () => <Rings minutes={25} /> },
  wallBellSoon: { node: () => <Rings minutes={2} /> },
  wallBellInTime: { node: () => <Rings minutes={60} /> },
  wallDoor: {
    node: () => (
      <Around view={atTheDoor()}>
        <Wall />
      </Around>
    ),
  },
  people: { node: () => <Around view={atTheDoor()}>{<PeopleDialog onClose={go} />}</Around> },
  rosterFaults: {
    node: () => <Around view={atTheDoor()}>{<PeopleDialog onClose={go} />}</Around>,
    after: async (page) => {
      await write(
        "dialog textarea",
        `name;id\nLeyla;7\n${longName} and a name that no register has room for;8\nMurad;7\n;9`,
      )(page);
      await press("dialog form .button.first")(page);
    },
  },
  way: { node: within((view) => <WayDialog student="s0" name={someone(view).name} onClose={go} />) },
  ways: { node: within(() => <WaysDialog onClose={go} />) },
  rename: { node: within((view) => <RenameDialog student={someone(view)} onClose={go} />) },
  wallQuiet: {
    node: () => (
      <Around view={wallView(2, { help: [], tiles: [1, 2].map((each) => tileOf(each, studentsOf(2, 8))) })}>
        <Wall />
      </Around>
    ),
  },
  table: {
    node: () => (
      <Around view={full()}>
        <TablePage tile={firstTile(full())} />
      </Around>
    ),
  },
  broadcast: {
    node: () => (
      <Around view={full()}>
        <MessageDialog tile={firstTile(full())} seat="AZE" onClose={go} />
      </Around>
    ),
  },
  wallOver: {
    node: () => (
      <Around
        view={wallView(3, {
          ...{ status: "ended", help: [], actionsDone: [] },
          tiles: [1, 2, 3].map((number) => tileOf(number, studentsOf(3, 8), { stage: "ended", phase: "debrief" })),
        })}
      >
        <Wall />
      </Around>
    ),
  },
  wallMenu: { node: within(() => <Wall />), after: press(".wall-top button[aria-haspopup]") },
  wallWord: { node: within(() => <Wall />), after: press(".wall-bar button[aria-haspopup]") },
  answer: { node: within(({ help: [call] }) => call && <AnswerDialog call={call} onClose={go} />) },
  playCard: { node: within((view) => <PlayCardDialog tile={firstTile(view)} onClose={go} />) },
  writeCard: { node: within(() => <WriteCardDialog onClose={go} />) },
  refused: {
    node: within(() => <ConfirmAction words={sure.end} action={{ kind: "end", at: "all" }} onClose={go} />, {
      code: "storageFailed",
    }),
    after: press("dialog button[type=submit]"),
  },
  tableEyes: tableAt("eyes"),
  tableChannels: tableAt("channels"),
  tableCards: tableAt("cards", {
    card: { card: null, headline: messages[3] ?? "" },
    cardsPlayed: scenario.files.cards.cards.map(({ id }) => id),
  }),
  tableLobby: tableAt("seats", { stage: "lobby", phase: "briefing", round: 0, attention: [] }),
  tableEnded: tableAt("cards", { stage: "ended", phase: "debrief" }),
  student: { node: within((view) => <StudentDialog student={someone(view)} onClose={go} onErased={go} />) },
  erase: {
    node: within((view) => <StudentDialog student={someone(view)} onClose={go} onErased={go} />),
    after: async (page) => {
      await press("dialog .warning:last-child")(page);
      await press(".erase button, dialog .stack .stack button, dialog button.warning")(page);
    },
  },
  move: { node: within((view) => <MoveDialog student={someone(view)} onClose={go} />) },
  swap: { node: within((view) => <SwapDialog student={someone(view)} onClose={go} />) },
  correct: { node: within((view) => <CorrectDialog tile={firstTile(view)} seat="NKA" onClose={go} />) },
  records: {
    node: () => (
      <Around view={full()}>
        <RecordsDialog id="c1" onClose={go} onGone={go} />
      </Around>
    ),
  },
  shut: { node: () => <App /> },
} satisfies ShownStates<"teach">;
