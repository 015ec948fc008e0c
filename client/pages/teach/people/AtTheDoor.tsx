/** Who waits at the door, and whose names wait to be let through to the projector: each a card with its answers. */

import * as words from "words:teachPeople";
import { entryOf, type Student, type AtTheDoor as Waiting } from "../../../../shared/protocol/class.ts";
import { bdi } from "../../../words/bdi.tsx";
import { isolated } from "../../../words/format.ts";
import { type Steering, useClass } from "../class/classContext.ts";

/** @param steering of the list that they are part of */
export function AtTheDoor({ steering }: { readonly steering: Steering }) {
  const { view } = useClass();
  const hidden = hiddenNames(view);
  return (
    <>
      {view.atTheDoor.map((each) => (
        <One key={`door ${each.id}`} waiting={each} steering={steering} />
      ))}
      {hidden.length > 0 && <Names hidden={hidden} steering={steering} />}
    </>
  );
}

/** Those whose names the projector does not show yet, in a class that asks first. */
export const hiddenNames = ({ settings, students }: ReturnType<typeof useClass>["view"]): readonly Student[] =>
  entryOf(settings).namesLetThrough ? students.filter(({ letThrough }) => !letThrough) : [];

const says = {
  new: words.asks,
  back: words.asksBack,
  again: words.asksAgain,
} satisfies Record<Waiting["kind"], unknown>;

function One({ waiting: { id, name, kind }, steering }: { readonly waiting: Waiting; readonly steering: Steering }) {
  const answer = (admitted: boolean) => void steering.run({ kind: "admit", who: id, admitted });
  return (
    <li class="card waiting">
      <p>{says[kind]({ name, bdi })}</p>
      <div class="row">
        <button
          type="button"
          class="button slim first"
          disabled={steering.busy}
          aria-label={words.letInOf({ name: isolated(name) })}
          onClick={() => answer(true)}
        >
          {words.letIn}
        </button>
        <button
          type="button"
          class="button slim"
          disabled={steering.busy}
          aria-label={words.notThemOf({ name: isolated(name) })}
          onClick={() => answer(false)}
        >
          {words.notThem}
        </button>
      </div>
    </li>
  );
}

function Names({ hidden, steering }: { readonly hidden: readonly Student[]; readonly steering: Steering }) {
  const show = (students: "all" | string[]) => void steering.run({ kind: "letThrough", students });
  return (
    <li class="card waiting">
      <p>{words.names({ count: hidden.length })}</p>
      <ul class="row">
        {hidden.map(({ student, name }) => (
          <li key={student}>
            <button
              type="button"
              class="button slim"
              disabled={steering.busy}
              aria-label={words.showNameOf({ name: isolated(name) })}
              onClick={() => show([student])}
            >
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button slim first" disabled={steering.busy} onClick={() => show("all")}>
          {words.showAll}
        </button>
      </p>
    </li>
  );
}
