/** One state of one page, as the address asks: `state.html?page=play&state=orders&theme=dark`. The test changes states without a new load. */
import { render } from "preact";
import { showTheme, type ThemeChoice } from "../../client/ui/theme.ts";
import { defaultWeights } from "../../shared/review/participation.ts";
import { info, instructors, rows, ways } from "./data/class.ts";
import { peoplesWords } from "./data/peoplesWords.ts";
import { links, mentions, participation } from "./data/review.ts";
import { scenario, sequel } from "./data/scenario.ts";
import { allAnswered, fakeServer } from "./fakeServer.ts";
import { boxes, englishWords, headingFaults, heightFaults, type LayoutFault, layoutFaults } from "./layout.ts";
import { ownStorage } from "./ownStorage.ts";
import type { Shown } from "./shown.ts";
import type { PageName } from "./states.ts";

const pages = {
  play: () => import("./pages/play.tsx").then((each) => each.playStates),
  teach: () => import("./pages/teach.tsx").then((each) => each.teachStates),
  projector: () => import("./pages/projector.tsx").then((each) => each.projectorStates),
  review: () => import("./pages/review.tsx").then((each) => each.reviewStates),
  classReview: () => import("./pages/classReview.tsx").then((each) => each.classReviewStates),
  rules: () => import("./pages/rules.tsx").then((each) => each.rulesStates),
  reach: () => import("./pages/reach.tsx").then((each) => each.reachStates),
} satisfies Record<PageName, () => Promise<Record<string, Shown>>>;

ownStorage();
if (new URLSearchParams(location.search).get("words") === "plain")
  localStorage.setItem("line-of-contact.wording", "plain");
fakeServer({
  "/api/scenarios": [info],
  "/api/scenario/*": scenario.files,
  "/api/scenario/*/sequel": sequel,
  "/api/class/*": {
    ...{ title: "Mañana", scenario: scenario.id, seating: "choose", names: "typed", studentsPerSeat: 2 },
    tables: [{ match: "m1", number: 1, stage: "lobby", seats: [{ seat: "AZE", people: 0, full: false }] }],
  },
  "/api/teach/address": {
    students: [
      { address: "http://192.168.178.34:2567", seen: true },
      { address: "http://[2001:db8:85a3:8d3:1319:8a2e:370:7348]:2567", seen: false },
    ],
  },
  "/api/teach/retention": { serverDays: 365 },
  "/api/teach/instructors": instructors,
  "/api/teach/classes/*": rows[4],
  "/api/teach/classes/*/ways": ways,
  "/api/teach/classes/*/release": { released: false, tables: [], weights: defaultWeights },
  "/api/teach/review/*/mentions": mentions,
  "/api/teach/review/*/links": links,
  "/api/teach/review/*/reflections": [],
  "/api/teach/review/*/participation": participation(),
});

const page = document.getElementById("page");
const asked = new URLSearchParams(location.search);
const address = location.href;
/** Whether the state that is shown must be in sight as a whole. */
let oneScreen = false;

/** Shows a state of this page; done when what a person does in it has been done. Throws for one that there is not. */
async function showState(state: string, theme: ThemeChoice): Promise<void> {
  if (!page) throw new Error("the page has no place for a state");
  const all: Record<string, Shown> = await pages[asked.get("page") as PageName]();
  const shown = all[state];
  if (!shown) throw new Error(`no state ${state} of ${asked.get("page")}`);
  render(null, page);
  showTheme(theme);
  oneScreen = shown.oneScreen === true;
  render(shown.node(), page);
  history.replaceState(null, "", address);
  await allAnswered();
  await shown.after?.(page);
  await allAnswered();
}

const allFaults = (): LayoutFault[] => [
  ...layoutFaults(),
  ...headingFaults(),
  ...(oneScreen ? heightFaults() : []),
  ...englishWords(peoplesWords()),
];

interface ThemedFault extends LayoutFault {
  readonly theme: ThemeChoice;
}

/**
 * What is wrong with the state as it is shown, in `theme` and in `others`. In other colours everything lies where it lay, so that
 * a look at the boxes is enough; where one does not, all is looked at again.
 */
function faultsIn(theme: ThemeChoice, others: readonly ThemeChoice[]): ThemedFault[] {
  const found = allFaults();
  const lay = boxes();
  const all = [theme, ...others].map((each) => {
    if (each === theme) return { theme: each, faults: found };
    showTheme(each);
    return { theme: each, faults: boxes() === lay ? found : allFaults() };
  });
  return all.flatMap(({ theme, faults }) => faults.map((fault) => ({ theme, ...fault })));
}

const door = { showState, faultsIn };
/** What a frame with a state has on its window. */
export type StateWindow = typeof door;
Object.assign(globalThis, door);
if (asked.has("state")) void showState(asked.get("state") ?? "", (asked.get("theme") ?? "light") as ThemeChoice);
