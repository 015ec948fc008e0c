/** Walking the class: the instructor's moment goes to the students' pages, and their answers come back. */
import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { WalkView } from "../../../../shared/protocol/review.ts";
import type { Served } from "../../../match/opened.ts";
import type { ReplayViewer } from "../../../net/replaySource.ts";
import type { WalkFollowing } from "./followWalk.ts";

/** How long a drag may last before it is told. ms */
const tellAfter = 300;

export interface Walk {
  readonly as: "instructor" | "student" | "none";
  /** The walk as the server has it; null: there is none. */
  readonly view: WalkView | null;
  /** The server has said how the walk stands. */
  readonly told: boolean;
  readonly refusal: Refusal | null;
  /** The student's page follows the instructor's moment. */
  readonly following: boolean;
  readonly follow: (following: boolean) => void;
  readonly begin: () => void;
  readonly end: () => void;
  /** "What would you do?", with the pages held at this moment until it is closed. */
  readonly ask: (text: string) => void;
  readonly close: () => void;
  readonly answer: (text: string) => Promise<Refusal | null>;
}

const nothing = () => {};
const none: Walk = {
  ...{ as: "none", view: null, told: false, refusal: null, following: false },
  ...{ follow: nothing, begin: nothing, end: nothing, ask: nothing, close: nothing, answer: async () => null },
};
export const WalkContext = createContext<Walk>(none);
export const useWalk = (): Walk => useContext(WalkContext);

/** True while a question holds the student's page at its moment: nothing of what came after may be shown. */
export const isHeld = ({ as, view }: Walk): boolean => as === "student" && view?.question?.open === true;

interface Here {
  readonly at: number;
  readonly viewer: ReplayViewer;
  readonly go: (n: number) => void;
  readonly setViewer: (viewer: ReplayViewer) => void;
}

/** The walk of a served review; none for a file, or for whoever came by a link. */
export function useWalkOf(
  served: Served | null,
  here: Here,
  { following, follow, walk, view: now }: WalkFollowing,
): Walk {
  const as = served && served.reply.as !== "link" ? served.reply.as : "none";
  const view = served && now && now.n !== null ? now : null;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useFollow(as === "student" && (following || view?.question?.open === true) ? view : null, here);
  const tell = async (n: number | null, question: WalkView["question"]) => {
    if (walk) setRefusal(await walk.lead({ n, viewer: here.viewer, question }));
  };
  /** A question, or the end, is on its way: a step made right before it must not come after it, and take it back. */
  const deciding = useRef(false);
  const decide = async (n: number | null, question: WalkView["question"]) => {
    deciding.current = true;
    await tell(n, question);
    deciding.current = false;
  };
  // While a question is open the class stays at its moment: the instructor may look ahead alone.
  useTelling(
    as === "instructor" && !view?.question?.open ? view : null,
    here,
    (n) => deciding.current || void tell(n, view?.question ?? null),
  );
  return {
    ...{ as, view, told: served !== null && now !== null, refusal, following, follow },
    begin: () => void tell(here.at, null),
    end: () => void decide(null, null),
    ask: (text) => void decide(here.at, { text, open: true }),
    close: () => view?.question && void decide(here.at, { ...view.question, open: false }),
    answer: async (text) => (walk ? walk.answer({ text }) : { code: "busy" }),
  };
}

/** Goes where the instructor is, whenever that changes. */
function useFollow(view: WalkView | null, { go, setViewer }: Here): void {
  useEffect(() => {
    if (!view || view.n === null) return;
    setViewer(view.viewer as ReplayViewer);
    go(view.n);
  }, [view?.n, view?.viewer]);
}

/** Tells the class of the instructor's moment, once it rests. */
function useTelling(view: WalkView | null, { at, viewer }: Here, tell: (n: number) => void): void {
  const telling = useRef(tell);
  telling.current = tell;
  const walking = view !== null;
  useEffect(() => {
    if (!walking || (view.n === at && view.viewer === viewer)) return;
    const timer = setTimeout(() => telling.current(at), tellAfter);
    return () => clearTimeout(timer);
  }, [walking, at, viewer]);
}
