/** A scenario's files for the instructor's pages, indexed. */
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../shared/base/result.ts";
import { indexScenario } from "../../shared/scenario/indexed.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import { api } from "./api.ts";

/** Null until it has come; asked for again while the server is busy. */
export function useScenario(id: string | undefined): { scenario: Scenario | null; refusal: Refusal | null } {
  const [scenario, setScenario] = useState<Scenario | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (id === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await api.scenario(id);
      if (answer.ok) setScenario(indexScenario(answer.value));
      else if (answer.error.code === "busy") timer = setTimeout(ask, 2000);
      else setRefusal(answer.error);
    };
    void ask();
    return () => clearTimeout(timer);
  }, [id]);
  return { scenario, refusal };
}
