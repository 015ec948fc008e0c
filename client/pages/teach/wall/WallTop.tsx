/** The top of the wall: the class, where it stands, its code, and the projector. */

import * as teachWords from "words:teach";
import * as lessonWords from "words:teachHelp";
import * as peopleWords from "words:teachPeople";
import * as recordsWords from "words:teachRecords";
import * as words from "words:teachWall";
import { useState } from "preact/hooks";
import { entryOf } from "../../../../shared/protocol/class.ts";
import { api } from "../../../net/api.ts";
import { classReviewPath } from "../../../net/classReviewAddress.ts";
import { ThemeChoiceRow } from "../../../panels/ThemeChoiceRow.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { at } from "../../../words/basePath.ts";
import { isolated } from "../../../words/format.ts";
import { useClass } from "../class/classContext.ts";
import { LessonDialog } from "../home/Lesson.tsx";
import { PeopleDialog } from "../people/PeopleDialog.tsx";
import { RecordsDialog } from "../records/RecordsDialog.tsx";
import { ConfirmAction } from "./ConfirmAction.tsx";

/** One row where there is room; the class's menu holds the rest. */
export function WallTop() {
  const { view, go } = useClass();
  const { settings, tiles, students, status, code } = view;
  const [menu, setMenu] = useState(false);
  const [ending, setEnding] = useState(false);
  const [records, setRecords] = useState(false);
  const [help, setHelp] = useState(false);
  const [people, setPeople] = useState(false);
  const { door } = entryOf(settings);
  const live = tiles.filter(({ stage }) => stage === "playing");
  const rounds = live.map(({ round }) => round);
  const [least, most] = [Math.min(...rounds), Math.max(...rounds)];
  const where = live.length === 0 ? null : roundsWords(least, most, live[0]?.last ?? 0);
  const state = [
    teachWords.list.tables({ count: tiles.length }),
    teachWords.list.students({ count: students.length }),
    status === "ended" ? words.ended : where,
    status !== "ended" && door !== "open" && peopleWords.doorNow({ door }),
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <header class="wall-top">
      <button type="button" class="button slim" onClick={() => go({ page: "home" })}>
        {teachWords.back}
      </button>
      <div class="wall-title">
        <h1 title={settings.title}>
          <bdi>{settings.title}</bdi>
        </h1>
        <p class="muted small" title={state}>
          {state}
        </p>
      </div>
      {status !== "ended" && (
        <p class="wall-code">
          <span class="muted">{words.code}</span>{" "}
          <strong class="serif" translate={false}>
            {code}
          </strong>
        </p>
      )}
      <div class="row">
        {status !== "ended" && (
          <a class="button slim" href={at(`/projector/${code}#own`)} target="_blank" rel="noreferrer">
            {words.projector({ hidden: (says) => <span class="hidden">{says}</span> })}
          </a>
        )}
        {tiles.some(({ stage, round }) => stage === "ended" || round > 1) && (
          <a class="button slim" href={classReviewPath(view.id)}>
            {words.compare}
          </a>
        )}
        {status === "ended" && (
          <button type="button" class="button slim" aria-haspopup="dialog" onClick={() => setRecords(true)}>
            {recordsWords.open}
          </button>
        )}
        <button type="button" class="button slim" aria-haspopup="dialog" onClick={() => setMenu(true)}>
          {words.settings}
        </button>
        {live.length > 0 && (
          <button type="button" class="button first slim" onClick={() => setEnding(true)}>
            {words.debrief}
          </button>
        )}
      </div>
      {ending && (
        <ConfirmAction words={words.sure.end} action={{ kind: "end", at: "all" }} onClose={() => setEnding(false)} />
      )}
      {records && <RecordsDialog id={view.id} onClose={() => setRecords(false)} onGone={() => go({ page: "home" })} />}
      {people && <PeopleDialog onClose={() => setPeople(false)} />}
      {help && <LessonDialog onClose={() => setHelp(false)} />}
      {menu && (
        <ClassMenu
          onEnd={() => setEnding(true)}
          onPeople={() => setPeople(true)}
          onRecords={() => setRecords(true)}
          onHelp={() => setHelp(true)}
          onClose={() => setMenu(false)}
        />
      )}
    </header>
  );
}

/** How far the tables in play are. */
const roundsWords = (least: number, most: number, of: number): string =>
  least === most ? words.round({ round: most, of }) : words.rounds({ least, most, of });

interface MenuProps {
  readonly onEnd: () => void;
  readonly onPeople: () => void;
  readonly onRecords: () => void;
  readonly onHelp: () => void;
  readonly onClose: () => void;
}

/** What is seldom needed: the roster, the set-up, the records, help, the look, and the end. */
function ClassMenu({ onEnd, onPeople, onRecords, onHelp, onClose }: MenuProps) {
  const { view, go } = useClass();
  const { settings, students, status } = view;
  // The dialog that is asked for takes the menu's place.
  const instead = (open: () => void) => () => {
    onClose();
    open();
  };
  return (
    <Dialog title={isolated(settings.title)} onClose={onClose}>
      <div class="stack">
        {status !== "ended" && (
          <p>
            <button type="button" class="link" aria-haspopup="dialog" onClick={instead(onPeople)}>
              {peopleWords.open}
            </button>
          </p>
        )}
        <p>
          <a href={api.classes.rosterUrl(view.id)} download>
            {words.rosterFile}
          </a>
        </p>
        {status === "prepared" && students.length === 0 && (
          <p>
            <button type="button" class="link" onClick={() => go({ page: "edit", id: view.id })}>
              {words.changeClass}
            </button>
          </p>
        )}
        <p>
          <button type="button" class="link" onClick={() => go({ page: "new", copy: view.id })}>
            {words.copyClass}
          </button>
        </p>
        <p>
          <button type="button" class="link" aria-haspopup="dialog" onClick={instead(onRecords)}>
            {recordsWords.open}
          </button>
        </p>
        <p>
          <button type="button" class="link" aria-haspopup="dialog" onClick={instead(onHelp)}>
            {lessonWords.title}
          </button>
        </p>
        <ThemeChoiceRow />
        {status !== "ended" && (
          <button type="button" class="button" onClick={instead(onEnd)}>
            {words.debrief}
          </button>
        )}
      </div>
    </Dialog>
  );
}
