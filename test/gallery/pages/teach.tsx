/** States of the instructor's page. */
import "../../../client/pages/teach/styles.ts";
import type { ComponentChildren } from "preact";
import { App } from "../../../client/pages/teach/App.tsx";
import { ClassContext } from "../../../client/pages/teach/class/classContext.ts";
import { HomePage } from "../../../client/pages/teach/home/HomePage.tsx";
import { RecordsDialog } from "../../../client/pages/teach/records/RecordsDialog.tsx";
import { SetupPage } from "../../../client/pages/teach/setup/SetupPage.tsx";
import { StudentDialog } from "../../../client/pages/teach/table/StudentDialog.tsx";
import { TablePage } from "../../../client/pages/teach/table/TablePage.tsx";
import { MessageDialog } from "../../../client/pages/teach/wall/MessageDialog.tsx";
import { Wall } from "../../../client/pages/teach/wall/Wall.tsx";
import { makeNames } from "../../../client/words/names.ts";
import type { ClassView } from "../../../shared/protocol/class.ts";
import { info, rows, studentsOf, tileOf, wallView } from "../data/class.ts";
import { scenario } from "../data/scenario.ts";
import type { ShownStates } from "../shown.ts";

const go = () => {};
const source = (view: ClassView) => ({
  snapshot: () => view,
  connection: () => "live" as const,
  refusal: () => null,
  subscribe: () => () => {},
  now: () => 300_000,
  steady: () => 300_000,
  close: () => {},
  act: async () => null,
});

function Around({ view, children }: { readonly view: ClassView; readonly children: ComponentChildren }) {
  const around = { view, source: source(view), scenario, names: makeNames(scenario, 0), go };
  return <ClassContext.Provider value={around}>{children}</ClassContext.Provider>;
}

const lobby = (): ClassView => {
  const students = studentsOf(2, 30, false);
  const tiles = [1, 2, 3].map((number) => tileOf(number, students, { stage: "lobby", phase: "briefing", round: 0 }));
  return wallView(0, { students, tiles, status: "prepared", help: [] });
};
const full = () => wallView(20);
const firstTile = (view: ClassView) => view.tiles[0] ?? tileOf(1, []);

export const teachStates = {
  home: { node: () => <HomePage classes={rows} scenarios={[info]} onGo={go} onChanged={go} /> },
  homeEmpty: { node: () => <HomePage classes={[]} scenarios={[info]} onGo={go} onChanged={go} /> },
  setup: { node: () => <SetupPage from={null} scenarios={[info]} onGo={go} /> },
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
  student: {
    node: () => {
      const view = full();
      const [student] = view.students;
      if (!student) throw new Error("a class without students");
      return (
        <Around view={view}>
          <StudentDialog student={student} onClose={go} onErased={go} />
        </Around>
      );
    },
  },
  records: {
    node: () => (
      <Around view={full()}>
        <RecordsDialog id="c1" onClose={go} onGone={go} />
      </Around>
    ),
  },
  shut: { node: () => <App /> },
} satisfies ShownStates<"teach">;
