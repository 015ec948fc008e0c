/** §5 in words: acts, which happen at once, and who comes to talks. */
import { sides } from "../../../shared/base/ids.ts";
import { venueCover } from "../../../shared/rules/attendance.ts";
import { longestLine } from "../../../shared/terms/limits.ts";
import { capital } from "../format.ts";
import { figure, list } from "../gauges.ts";
import { frameWords, stanceWords, styleWords } from "../labels.ts";
import { count, num, plus, price } from "./amounts.ts";
import { type Book, type Row, type Section, startBasis, together } from "./rulebook.ts";

export const aboutActs = (book: Book): Section[] => [acts(book)];

function acts(book: Book): Section {
  const { attendance: n } = book.scenario.numbers;
  const { venues } = book.scenario.files.scenario;
  return {
    id: "5",
    title: "Acts: what happens at once",
    basis: together([...venues, startBasis(book, "stance", "hurt", "hardness")]),
    blocks: [
      { heads: ["Act", "Who", "Price", "What it does"], rows: actRows(book) },
      "Whoever calls talks chooses a style:",
      { list: styleLines(book) },
      `And a purpose: ${frameWords.humanitarian.name.toLowerCase()} (${lower(frameWords.humanitarian.does)}) or ${frameWords.political.name.toLowerCase()} (${lower(frameWords.political.does)}).`,
      { heads: ["Venue", "Who may invite there, and whose leader can telephone"], rows: venueRows(book) },
      "Leaders come to talks only if they can answer for it at home. What helps them is added up, and must reach what opinion at home asks. How far it is from enough is shown to the invited side alone, with every part of the sum.",
      { heads: ["What counts", "Points"], rows: coverRows(book) },
      `A side that has told the world that it “${stanceWords.exclude}” and comes nevertheless pays ${num(n.excludeWill)} political will.`,
      { example: example(book) },
    ],
  };
}

const lower = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1).replace(/\.$/, "");

function actRows({ scenario }: Book): Row[] {
  const { orders, attendance: n } = scenario.numbers;
  const { acts: prices } = orders;
  const rows = [
    [
      "Say something",
      "all",
      "free",
      `In a channel of two, of your delegation, of a session, or for everybody; ${figure(longestLine)} characters at most. The press alone writes on the press desk.`,
    ],
    [
      "Call talks",
      "mediators and patrons",
      `${price(prices.convene)}; with pressure ${price(prices.manipulate)}; the leader's call ${price(prices.leaderCalled)} more`,
      `Invites the belligerents. At most ${count(n.conveningsARound, "convening")} a round, of all hosts together.`,
    ],
    [
      "Confirm or decline",
      "belligerents",
      `${price(prices.confirm)} to confirm`,
      "A confirmation must pass the test below. Everybody sees who comes before orders are locked.",
    ],
    [
      "Table, change or endorse a text",
      "host and guests of a session; the two leading seats also on the direct line",
      "free",
      "Every version is kept, with who changed what. To endorse is to show support without signing. The direct line gives no cover.",
    ],
    [
      "Sign, or take the signature back",
      "whoever the clauses need",
      "free in points; it costs will at home (§7.2)",
      "A text with every signature that it needs enters into force when the round is over.",
    ],
    ["Reject a draft", "belligerents", "free", "An answer, too: a host's draft must not be left without one."],
    [
      "Give notice",
      "belligerents who signed",
      "free",
      "Where a text in force has a clause about leaving it: after the rounds named there it ends, and nobody has broken it.",
    ],
  ];
  return rows.map((cells) => ({ cells }));
}

function styleLines({ scenario }: Book): string[] {
  const n = scenario.numbers.attendance;
  const extras = {
    facilitate: `Credibility ${plus(n.facilitateCredibility)}; pressure on the text ${num(n.lev.facilitate)}.`,
    formulate: `A guest who leaves the draft without an answer loses credibility: ${num(n.unansweredCredibility)}. Pressure on the text ${num(n.lev.formulate)}.`,
    manipulate: `Cover ${plus(n.manipulate)}; pressure on the text ${num(n.lev.manipulate)}.`,
  } as const;
  const lines = (Object.keys(styleWords) as (keyof typeof styleWords)[]).map(
    (style) => `${styleWords[style].name}. ${styleWords[style].does} ${extras[style]}`,
  );
  return [
    ...lines,
    `Where an outside power has leaned on a side in the round before (leverage, §6), the pressure is ${num(n.lev.leverage)} at least. The more pressure, the shorter the peace after the match (§12).`,
  ];
}

function venueRows({ scenario, names }: Book): Row[] {
  const { venues, seats } = scenario.files.scenario;
  return venues.map((venue) => {
    const hosts = seats.filter((seat) => seat.venues.includes(venue.id));
    const told = hosts.map(({ id, leader }) => `${names.seat(id)}${leader ? ` (${leader})` : ""}`);
    return { cells: [names.venue(venue.id), capital(list(told))], basis: venue };
  });
}

function coverRows({ scenario }: Book): Row[] {
  const n = scenario.numbers.attendance;
  const rows = [
    ["There is a venue to go to", plus(n.venue)],
    ["The host's leader telephones", plus(n.leaderCalled)],
    ["The purpose is humanitarian", plus(n.humanitarian)],
    ["The host is your treaty ally", plus(n.ally)],
    ["The host presses, with carrots and sticks", plus(n.manipulate)],
    ["An agreement promised these talks, here and now", plus(n.promisedTalks)],
    ["Your side gained ground last round", plus(n.gained)],
    [`Your stance is “${stanceWords.conditional}”, and no ceasefire is in force`, plus(n.conditional)],
    ["An outside power leaned on your side last round", plus(scenario.numbers.orders.leverageAttendance)],
    ["How much the war hurts", `${num(n.hurtShare)} × hurt`],
    ["Needed: what hardness at home asks", `${num(n.hardnessShare)} × hardness`],
  ];
  return rows.map((cells) => ({ cells }));
}

/** What every side asks at the start, and what two kinds of invitation would offer it: the engine's own sums. */
function example(book: Book): string[] {
  const { scenario, names } = book;
  const n = scenario.numbers.attendance;
  const { start, seats } = scenario.files.scenario;
  const hosts = seats.filter((seat) => seat.venues.length > 0 && seat.kind === "mediator" && seat.leader !== null);
  const two = hosts.filter(({ venues }, at) => hosts.findIndex((each) => each.venues[0] === venues[0]) === at);
  const asked = sides.map((side) => n.hardnessShare * start.hardness[side] - n.hurtShare * start.hurt[side]);
  const told = two.slice(0, 2).map((host) => {
    const venue = host.venues[0] ?? "";
    const plan = {
      host: host.id,
      venue,
      style: "facilitate",
      frame: "humanitarian",
      leaderCalled: true,
      round: 1,
    } as const;
    const guests = sides.map((side) => {
      const cover = venueCover(scenario, { nextTalks: null }, plan, scenario.leads[side]);
      const stance = start.stance[side] === "conditional" ? n.conditional : 0;
      const sum = cover.reduce((total, term) => total + term.amount, stance);
      const pays = start.stance[side] === "exclude" ? `, at the price of ${num(n.excludeWill)} will` : "";
      const can = sum >= (asked[side] ?? 0) ? `enough${pays}` : "too little";
      return `${names.seat(scenario.leads[side])} ${num(sum)} of ${num(asked[side] ?? 0)}, ${can}`;
    });
    return `${names.Seat(host.id)} invites to ${names.venue(venue)}, and the leader telephones: ${guests.join("; ")}.`;
  });
  return [
    "In the first round, for humanitarian talks while fighting goes on (what is asked is already less the share of hurt):",
    ...told,
    "Later the war hurts more, and the same invitation may be enough; a changed stance helps at once.",
  ];
}
