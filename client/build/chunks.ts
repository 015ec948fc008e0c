/** Which modules share a file in the built pages. `test/client/chunks.test.ts` holds the lists against the source. */

/** A chunk's name, and its modules by the end of their ids, without an ending. */
export interface ChunkGroup {
  readonly name: string;
  readonly modules: readonly string[];
}

/**
 * What the first page shares with other pages or with parts that are loaded later, and what goes with it: left alone it would come as
 * many small files, each a request of its own.
 */
export const firstPage: ChunkGroup = {
  name: "base",
  modules: [
    ...["vite/preload-helper", "vite/modulepreload-polyfill"],
    ...["client/net/api", "client/net/early", "client/net/session"],
    ...["client/ui/upTo", "client/ui/theme", "client/ui/translation", "client/ui/useLazy", "client/match/matchContext"],
    ...["client/words/basePath", "client/words/bdi", "client/words/codes", "client/words/format"],
    ...["client/words/refusalRules", "client/words/rulesAddress", "words:codes", "words:common", "words:language"],
    ...["client/panels/RefusalNote", "client/panels/RuleLink", "client/pages/play/start/NameField"],
    ...[
      "shared/base/codes",
      "shared/base/letters",
      "shared/base/listeners",
      "shared/base/result",
      "shared/protocol/people",
      "shared/terms/limits",
    ],
  ],
};

/**
 * What a match is told in, with the rules that its pages ask and what is too small for a file of its own: in one file it
 * packs better than in many.
 */
export const told: ChunkGroup = {
  name: "told",
  modules: [
    ...[
      "client/words/causes",
      "client/words/clauses",
      "client/words/clock",
      "client/words/gauges",
      "client/words/moves",
    ],
    ...[
      "client/words/names",
      "client/words/orders",
      "client/words/wording",
      "client/panels/SeatChip",
      "client/panels/words/useWords",
    ],
    ...["client/match/clock", "client/match/draft", "client/match/placeContext", "client/match/usePowers"],
    ...["words:causes", "words:clauses", "words:clock", "words:gauges", "words:moves", "words:orders"],
    ...[
      "shared/rules/attendance",
      "shared/rules/ceasefire",
      "shared/rules/binding",
      "shared/rules/clauses",
      "shared/rules/orders",
      "shared/rules/signatures",
    ],
    ...["shared/rules/ratification", "shared/base/num", "shared/engine/gauge", "shared/state/gaugeKinds"],
    ...["shared/terms/choices", "shared/scenario/fill", "shared/engine/channels", "shared/review/events"],
  ],
};

/** The group as the bundler reads it; packages are named by their folder. */
export const asGroup = ({ name, modules }: ChunkGroup, ...packages: readonly string[]) => ({
  name,
  test: new RegExp(
    [...packages.map((each) => `node_modules/${each}/`), ...modules.map((each) => `${each}(\\.(js|tsx?))?$`)].join("|"),
  ),
});
