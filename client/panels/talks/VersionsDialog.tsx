/** Two versions side by side, each difference named. */

import * as textsWords from "words:play/texts";
import * as writingWords from "words:play/writing";
import { useState } from "preact/hooks";
import type { ReadableText } from "../../../shared/state/seatView.ts";
import type { Clause } from "../../../shared/terms/clause.ts";
import { useMatch } from "../../match/match.ts";
import { differences } from "../../match/texts.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { clauseWords } from "../../words/clauses.ts";
import { isolated } from "../../words/format.ts";

export function VersionsDialog({ text, onClose }: { text: ReadableText; onClose: () => void }) {
  const { names } = useMatch();
  const last = text.versions.length;
  const [left, setLeft] = useState(Math.max(1, last - 1));
  const [right, setRight] = useState(last);
  const version = (n: number) => text.versions.find((each) => each.n === n);
  const rows = differences(version(left)?.clauses ?? [], version(right)?.clauses ?? []);
  const cell = (clause: Clause | undefined) => (clause ? clauseWords(clause, names) : "—");
  const picker = (label: string, value: number, choose: (n: number) => void) => (
    <select
      class="slim"
      aria-label={label}
      value={value}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    >
      {text.versions.map(({ n, by, round }) => (
        <option key={n} value={n}>
          {writingWords.versionBy({ version: n, seat: names.named(by), round })}
        </option>
      ))}
    </select>
  );
  return (
    <Dialog title={writingWords.versionsOf({ title: isolated(text.title) })} onClose={onClose} shape="broad">
      <div class="scroll">
        <table class="versions">
          <thead>
            <tr>
              <th scope="col">{picker(writingWords.leftVersion, left, setLeft)}</th>
              <th scope="col">{picker(writingWords.rightVersion, right, setRight)}</th>
              <th scope="col">{writingWords.difference}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ state, before, after }) => (
              <tr key={JSON.stringify(after ?? before)} data-change={state}>
                <td>{cell(before)}</td>
                <td>{cell(after)}</td>
                <td>{textsWords.changes[state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
