/** What people wrote in a match, by the tokens that stand for it, and in which entries of the log it lies. */
import type { Entry } from "../../shared/log/chain.ts";
import { erasedPassage, tokenOf, tokensIn, unseal } from "../../shared/log/sealing.ts";

export interface Passages {
  /** Takes up what lies beside this entry. */
  take(entry: Pick<Entry, "seq" | "words">): void;
  /** `value` with the passages in place of their tokens; "[…]" where one is gone. */
  unseal<T>(value: T): T;
  /** Numbers of the entries beside which the passages lie whose tokens stand in `value`, ascending. */
  homesOf(value: unknown): number[];
  /** Takes up what others hold. */
  add(others: Passages): void;
  /** Holds what `others` hold, and nothing else. */
  replace(others: Passages): void;
  readonly texts: ReadonlyMap<string, string>;
  readonly homes: ReadonlyMap<string, number>;
}

/** None yet. */
export function createPassages(): Passages {
  const texts = new Map<string, string>();
  const homes = new Map<string, number>();
  const add = (others: Passages) => {
    for (const [token, text] of others.texts) texts.set(token, text);
    for (const [token, seq] of others.homes) homes.set(token, seq);
  };
  return {
    texts,
    homes,
    take({ seq, words = [] }) {
      for (const passage of words) {
        const token = tokenOf(passage);
        texts.set(token, passage.text);
        homes.set(token, seq);
      }
    },
    unseal: (value) => unseal(value, texts, erasedPassage),
    homesOf(value) {
      const found = new Set([...tokensIn(value)].flatMap((token) => homes.get(token) ?? []));
      return [...found].sort((one, other) => one - other);
    },
    add,
    replace(others) {
      texts.clear();
      homes.clear();
      add(others);
    },
  };
}
