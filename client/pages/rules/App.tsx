/** Fetches the scenario that the rules take their numbers from: the one asked for, else the first that is offered. */

import * as words from "words:rules/page";
import { useEffect, useState } from "preact/hooks";
import type { Refusal, Result } from "../../../shared/base/result.ts";
import type { ScenarioInfo } from "../../../shared/protocol/replies.ts";
import { indexScenario } from "../../../shared/scenario/indexed.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import { api } from "../../net/api.ts";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import { RulesPage } from "./RulesPage.tsx";

interface Found {
  readonly offered: readonly ScenarioInfo[];
  readonly scenario: Scenario;
}

async function find(asked: string): Promise<Result<Found>> {
  const [offered, first] = await Promise.all([api.scenarios(), asked === "" ? null : api.scenario(asked)]);
  if (!offered.ok) return offered;
  const files = first ?? (await api.scenario(offered.value[0]?.id ?? ""));
  if (!files.ok) return files;
  return { ok: true, value: { offered: offered.value, scenario: indexScenario(files.value) } };
}

export function App({ asked, nameOrder }: { asked: string; nameOrder: 0 | 1 }) {
  const [found, setFound] = useState<Found | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    find(asked).then((answer) => {
      if (answer.ok) setFound(answer.value);
      else setRefusal(answer.error);
    });
  }, [asked]);
  if (found) return <RulesPage {...found} nameOrder={nameOrder} />;
  return (
    <main class="rules" aria-busy={refusal === null}>
      <h1>{words.title}</h1>
      {refusal ? <RefusalNote refusal={refusal} /> : <p>{words.opening}</p>}
    </main>
  );
}
