/** What came after, by the scenario: told only once the match is over. */

import * as endWords from "words:play/end";
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import type { SequelFile } from "../../../shared/scenario/briefs.ts";
import { useMatch } from "../../match/match.ts";
import { api } from "../../net/api.ts";
import { FactLinks } from "../Facts.tsx";
import { RefusalNote } from "../RefusalNote.tsx";

export function Sequel() {
  const { pub, names } = useMatch();
  const [sequel, setSequel] = useState<SequelFile | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open || sequel) return;
    api.sequel(pub.scenario).then((answer) => (answer.ok ? setSequel(answer.value) : setRefusal(answer.error)));
  }, [open, sequel, pub.scenario]);
  return (
    <section class="card stack tight" aria-labelledby="sequel">
      <h2 id="sequel">{endWords.whatCame}</h2>
      {!open && (
        <>
          <p>{endWords.yourMatchFirst}</p>
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {endWords.readSequel}
          </button>
        </>
      )}
      {sequel && (
        <>
          <p class="muted small">{names.fill(sequel.note)}</p>
          {sequel.paragraphs.map(({ text, sources }) => (
            <p key={text}>
              {names.fill(text)} <FactLinks ids={sources} />
            </p>
          ))}
          <h3>{endWords.readingNews}</h3>
          <ul class="bullets">
            {sequel.flags.map(({ text, facts }) => (
              <li key={text}>
                {names.fill(text)} <FactLinks ids={facts} />
              </li>
            ))}
          </ul>
        </>
      )}
      <RefusalNote refusal={refusal} />
    </section>
  );
}
