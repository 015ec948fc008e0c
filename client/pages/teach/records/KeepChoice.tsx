/** How long the records of a class are kept: the choices that this server leaves. */

import { keep as words } from "words:teachRecords";
import { useEffect, useState } from "preact/hooks";
import { keepChoices } from "../../../../shared/protocol/classData.ts";
import { api } from "../../../net/api.ts";
import { Choice } from "../../../ui/Fields.tsx";
import { keepOptions, keepWords } from "../../../words/teachRecords.ts";

interface Props {
  readonly value: number | null;
  readonly onChoose: (days: number | null) => void;
}

export function KeepChoice({ value, onChoose }: Props) {
  const server = useServerDays();
  if (server === undefined) return null;
  const write = (days: number | null) => (days === null ? "" : String(days));
  return (
    <Choice
      id="keep"
      label={words.label}
      value={write(value)}
      options={keepOptions(keepChoices, value, server).map((days) => [write(days), keepWords(days, server)] as const)}
      onChoose={(chosen) => onChoose(chosen === "" ? null : Number(chosen))}
      {...(server !== null && { hint: words.limit({ days: server }) })}
    />
  );
}

/** RETENTION_DAYS; null: no limit; undefined: not known yet. */
function useServerDays(): number | null | undefined {
  const [days, setDays] = useState<number | null>();
  useEffect(() => {
    void api.teach.retention().then((answer) => setDays(answer.ok ? answer.value.serverDays : null));
  }, []);
  return days;
}
