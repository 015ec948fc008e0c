/** §§1-3 in words: what it is about, who plays, how a round goes. */

import { capital } from "../format.ts";
import { list } from "../gauges.ts";
import { kindWords } from "../labels.ts";
import { count, num } from "./amounts.ts";
import type { Book, Row, Section } from "./rulebook.ts";

export const aboutRounds = (book: Book): Section[] => [idea(), seats(book), round(book)];

const idea = (): Section => ({
  id: "1",
  title: "What it is about",
  blocks: [
    "Every round each seat answers three questions: do we fight or hold, do we talk or refuse, and what do we tell the world?",
    {
      list: [
        "Ground counts in full only if it stays settled: what is taken and fought over is worth little at the end.",
        "A weak truce does not stop a side that is winning. What stands in a text decides how long it lasts (§8).",
        "Hiding losses buys time. When they come out, it costs trust (§7.8).",
        "Nobody wins by the number of dead, and a good part of every score is shared by all (§12).",
      ],
    },
  ],
});

const acting = {
  convene: "call talks",
  respond: "come to talks",
  table: "write texts",
  sign: "sign",
  reject: "reject a draft",
  press: "write on the public press desk",
} as const;

function seats({ scenario, names }: Book): Section {
  const { seats: all, rosters } = scenario.files.scenario;
  const rows = all.map((seat): Row => {
    const may = seat.acts.map((act) => acting[act]);
    const orders = seat.orders.length > 0 ? ["give orders"] : [];
    return {
      cells: [
        names.seatTitle(seat.id),
        `${kindWords[seat.kind]}${seat.side === null ? "" : `, ${names.side(seat.side)}`}`,
        capital(list([...may, ...orders])),
      ],
      basis: seat,
    };
  });
  return {
    id: "2",
    title: "Who plays",
    blocks: [
      "A seat is held by one student or by several together, as a delegation: all read and draft, the head decides, and can pass that on. A seat that nobody holds is played by a bot with the same powers.",
      { heads: ["Seat", "Kind", "May"], rows },
      "Each seat has a public goal that everybody knows and a hidden one that it alone reads. Hidden goals are always the designers' inference, and are marked so.",
      `There are tables of ${list(rosters.map(({ size }) => num(size)))} seats. In the largest, a side's government and its defence are two seats: one speaks and signs, the other fights.`,
      "Nobody is given a seat by heritage, and everybody may ask for another one, no questions asked. Places are named in both forms; which comes first changes from match to match.",
    ],
  };
}

function round({ scenario }: Book): Section {
  const { long, short } = scenario.files.scenario.forms;
  const { points, weakWill, weakWillPoints } = scenario.numbers.round;
  return {
    id: "3",
    title: "How a round goes",
    blocks: [
      `A match has ${num(long.rounds)} rounds of ${num(long.days)} days, or ${num(short.rounds)} of ${num(short.days)}. Before the first comes a briefing, after the last the debrief. A round has two parts:`,
      {
        list: [
          "Open: talk, call talks, answer invitations, write and sign texts. All of this happens at once. Orders, too, are set now, but in secret: nobody learns of them before the round is over, and you can change them until then. It ends when every seat that people hold is ready, or when the clock runs out.",
          "The wire: the rules work out what comes of it, step by step (§7), and the headlines tell it, each with the one who says so. The map plays it.",
        ],
      },
      `Every seat has ${count(points, "point")} a round for acts and orders. A belligerent whose political will is ${num(weakWill)} or less has ${count(weakWillPoints, "point")} fewer. Points are not kept for the next round.`,
      "A belligerent that sets no orders gets its standing orders: it holds where an agreement binds it or the ladder allows nothing else, otherwise it wears the other side down; and its last communiqué is repeated. Other seats then do nothing.",
    ],
  };
}
