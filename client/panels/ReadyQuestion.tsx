/** One question before a seat is ready: what would be left open, and the ways on. */

import * as tableWords from "words:play/table";
import type { Order } from "../../shared/terms/order.ts";
import { useMatch } from "../match/match.ts";
import type { OpenQuestion } from "../match/readyQuestions.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { isolated } from "../words/format.ts";
import { list } from "../words/gauges.ts";
import { orderWords } from "../words/orders.ts";

interface Props {
  readonly question: OpenQuestion;
  readonly onBack: () => void;
  /** To the next question, or ready. */
  readonly onGoOn: () => void;
  /** Sets these orders and is ready. */
  readonly onSet: (orders: readonly Order[]) => void;
}

export function ReadyQuestion(props: Props) {
  const { question, onBack } = props;
  const { title } = tableWords.asks[question.kind];
  return (
    <Dialog title={title} onClose={onBack}>
      <div class="stack">
        <p>
          <Says question={question} />
        </p>
        <div class="row">
          <Ways {...props} />
        </div>
      </div>
    </Dialog>
  );
}

const quoted = ({ title }: { readonly title: string }): string => tableWords.textTitle({ title: isolated(title) });

function Says({ question }: { question: OpenQuestion }) {
  const { pub, names, telling } = useMatch();
  const { asks } = tableWords;
  if (question.kind === "signature") return asks.signature.says({ texts: list(question.texts.map(quoted)) });
  if (question.kind === "draft") return asks.draft.says({ before: question.before });
  if (question.kind === "unchosen") {
    const orders = question.leave.map((order) => orderWords(order, names, telling.claims)).join("; ");
    return asks.unchosen.says({ orders });
  }
  const invited = question.invitations.flatMap(({ convening }) => pub.convenings.filter(({ id }) => id === convening));
  return asks.invitation.says({ venues: list(invited.map(({ venue }) => names.venue(venue))) });
}

function Ways({ question, onBack, onGoOn, onSet }: Props) {
  const { asks } = tableWords;
  if (question.kind === "draft")
    return (
      <>
        <First says={asks.draft.set} onClick={() => onSet(question.orders)} />
        <Other says={asks.draft.goOn} onClick={onGoOn} />
      </>
    );
  return (
    <>
      <First says={asks[question.kind].back} onClick={onBack} />
      {question.kind === "unchosen" && <Other says={asks.unchosen.hold} onClick={() => onSet(question.hold)} />}
      <Other
        says={asks[question.kind].goOn}
        onClick={question.kind === "unchosen" ? () => onSet(question.leave) : onGoOn}
      />
    </>
  );
}

interface WayProps {
  readonly says: string;
  readonly onClick: () => void;
}

const First = ({ says, onClick }: WayProps) => (
  <button type="button" class="button first" onClick={onClick}>
    {says}
  </button>
);
const Other = ({ says, onClick }: WayProps) => (
  <button type="button" class="button" onClick={onClick}>
    {says}
  </button>
);
