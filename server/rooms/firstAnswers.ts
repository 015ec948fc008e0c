/** Answers by request id: a repeated request gets the first answer, even while that is still being worked out. */
import type { Result } from "../../shared/base/result.ts";

/** Answers kept a person; beyond these the log itself knows what was done. */
const most = 200;

export interface FirstAnswers {
  /** The answer to this person's request `id`, worked out by `work` where there is none yet. */
  answer(person: string, id: string, work: () => Promise<Result<unknown>>): Promise<Result<unknown>>;
}

export function createFirstAnswers(): FirstAnswers {
  const people = new Map<string, Map<string, Promise<Result<unknown>>>>();
  return {
    answer(person, id, work) {
      const answers = people.get(person) ?? new Map<string, Promise<Result<unknown>>>();
      people.set(person, answers);
      const known = answers.get(id);
      if (known) return known;
      const first = work();
      answers.set(id, first);
      // Nothing was written, or that is not known yet: a repeat is tried again.
      const forget = () => answers.delete(id);
      first.then((result) => !result.ok && result.error.code === "storageFailed" && forget(), forget);
      const [oldest] = answers.keys();
      if (answers.size > most && oldest !== undefined) answers.delete(oldest);
      return first;
    },
  };
}
