/** States of the rules page. */
import "../../../client/pages/rules/styles.ts";
import { RulesPage } from "../../../client/pages/rules/RulesPage.tsx";
import { info } from "../data/class.ts";
import { scenario } from "../data/scenario.ts";
import type { ShownStates } from "../shown.ts";

export const rulesStates = {
  rules: { node: () => <RulesPage offered={[info]} scenario={scenario} nameOrder={0} /> },
  rulesChoice: {
    node: () => (
      <RulesPage offered={[info, { ...info, id: "other", title: "Ågren" }]} scenario={scenario} nameOrder={1} />
    ),
  },
} satisfies ShownStates<"rules">;
