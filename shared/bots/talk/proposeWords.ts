/**
 * Free text to a bot (§17): up to three words that the sentence may have meant, for its writer to choose from. Nothing is done by it
 * alone. A matcher of keywords and names, not a reader of sentences: what it cannot place it leaves.
 */
import type { SeatId } from "../../base/ids.ts";
import { canDo } from "../../engine/checkDeed.ts";
import { lastingDeeds } from "../../rules/settled.ts";
import { seatingOf } from "../../state/seating.ts";
import { figureKinds, frames } from "../../terms/choices.ts";
import type { Deed, DeedKind } from "../../terms/deed.ts";
import type { Asked, Sayable } from "../../terms/word.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Addressed, doing, roundsNamed } from "./meant.ts";
import { type Mention, type Reading, read } from "./mentions.ts";

/** Words offered at most. */
const most = 3;

/**
 * Up to three words to `on.to` that the text may mean, the likeliest first; none where nothing fits. Each is within the powers of
 * those named and about rounds to come; the rules have the last word on it.
 */
export function proposeWords(text: string, lexicon: Lexicon, on: Addressed): readonly Sayable[] {
  const me = on.view.own?.seat;
  const { phase, round, rounds } = on.view.pub;
  const first = phase === "open" ? round : round + 1;
  if (me === undefined || me === on.to || first > rounds || phase === "debrief") return [];
  const reader = readSentence(read(text, lexicon), on, me, first);
  const words = [...(reader.asksTerms ? reader.questions : []), ...bargains(reader, on.to), ...reader.questions];
  const seen = new Set<string>();
  const fresh = words.filter((word) => !seen.has(JSON.stringify(word)) && seen.add(JSON.stringify(word)));
  return fresh.slice(0, most);
}

interface Read {
  readonly ours: readonly Deed[];
  readonly theirs: readonly Deed[];
  readonly others: readonly Deed[];
  readonly warns: boolean;
  /** The sentence asks for terms, not for a yes. */
  readonly asksTerms: boolean;
  readonly questions: readonly Sayable[];
  readonly first: number;
}

function bargains({ ours, theirs, others, warns, first }: Read, to: SeatId): Sayable[] {
  const head = { to, inConfidence: false };
  const [give, get, cond] = [[...ours], [...theirs], [...others]];
  const ask: Sayable[] = get.length > 0 ? [{ ...head, kind: "ask", asked: { for: "deeds", deeds: get } }] : [];
  const promise = (condition: Deed[]): Sayable[] =>
    give.length > 0 ? [{ ...head, kind: "promise", deeds: give, if: condition }] : [];
  const offer: Sayable[] =
    give.length + get.length > 0 ? [{ ...head, kind: "offer", give, get, if: cond, until: first }] : [];
  if (give.length > 0 && get.length > 0) {
    const warn: Sayable = { ...head, kind: "warn", deeds: give, if: get };
    return warns ? [warn, ...offer, ...ask] : [...offer, ...ask, ...promise(get)];
  }
  if (get.length > 0) return cond.length > 0 ? [...offer, ...ask] : ask;
  return [...promise(cond), ...offer];
}

/** A deed, and whose it is by the sentence. */
interface Meant {
  readonly seat: SeatId;
  readonly deed: Deed;
}

/** Reads a sentence word by word: who is spoken of, whether it is to be left undone, and what. */
class Parsing {
  readonly meant: Meant[] = [];
  readonly #on: Addressed;
  readonly #reading: Reading;
  readonly #me: SeatId;
  readonly #first: number;
  /** Who does what comes next. */
  #seat: SeatId;
  /** A name that comes next begins a part of the sentence, and so may be who does it. */
  #begins = true;
  /** Where it was last said "not". */
  #refusedAt = Number.NEGATIVE_INFINITY;

  constructor(reading: Reading, on: Addressed, me: SeatId, first: number) {
    this.#reading = reading;
    this.#on = on;
    this.#me = me;
    this.#first = first;
    this.#seat = on.to;
    let end = 0;
    for (const mention of reading.mentions) {
      if (reading.words.slice(end, mention.at).includes(",")) this.#begins = true;
      end = mention.at + mention.length;
      this.#take(mention);
    }
  }

  #take(mention: Mention): void {
    const [group, topic = ""] = mention.topic.split(".");
    if (group === "deeds") this.#deed(topic as DeedKind, mention);
    else if (group === "seats") {
      if (this.#begins && !isObject(this.#reading.mentions, mention)) this.#speaksOf(topic);
    } else if (mention.topic === "joins.we") this.#speaksOf(this.#me);
    else if (mention.topic === "joins.you") this.#speaksOf(this.#on.to);
    else if (mention.topic === "joins.if") this.#begins = true;
    else if (mention.topic === "joins.not") this.#refusedAt = mention.at;
    else if (mention.topic === "joins.same") this.#same();
  }

  #speaksOf(seat: SeatId): void {
    this.#seat = seat;
    this.#begins = false;
  }

  #deed(kind: DeedKind, mention: Mention): void {
    const { view } = this.#on;
    const not = mention.at - this.#refusedAt <= 3;
    this.#refusedAt = Number.NEGATIVE_INFINITY;
    const does = doing(kind, { reading: this.#reading, on: this.#on, me: this.#me, seat: this.#seat, mention });
    if (!does) return;
    const rounds = roundsNamed(this.#reading, mention, {
      first: this.#first,
      last: view.pub.rounds,
      lasts: not || lastingDeeds.has(kind),
    });
    this.meant.push({ seat: this.#seat, deed: { seat: this.#seat, does, not, ...rounds } });
  }

  /** "We do the same": the last deed of somebody else, by whoever is spoken of. */
  #same(): void {
    const before = this.meant.findLast(({ seat }) => seat !== this.#seat);
    if (before) this.meant.push({ seat: this.#seat, deed: { ...before.deed, seat: this.#seat } });
  }
}

/** Deeds of each party in one word. */
const mostDeeds = 3;

function readSentence(reading: Reading, on: Addressed, me: SeatId, first: number): Read {
  const { scenario, to, view } = on;
  const has = (topic: string) => reading.mentions.some((each) => each.topic === topic);
  const { meant } = new Parsing(reading, on, me, first);
  const can = meant.flatMap(({ deed }) =>
    canDo(scenario, { setup: { roster: view.pub.roster } }, deed) ? [deed] : [],
  );
  const of = (fits: (seat: SeatId) => boolean) => {
    const list = can.filter(({ seat }) => fits(seat));
    return list
      .filter((deed, i) => list.findIndex(({ does }) => does.kind === deed.does.kind) === i)
      .slice(0, mostDeeds);
  };
  return {
    ours: of((seat) => seat === me),
    theirs: of((seat) => seat === to),
    others: of((seat) => seat !== me && seat !== to && view.pub.seats.some(({ id }) => id === seat)),
    warns: has("joins.warn"),
    asksTerms: has("joins.what"),
    questions: questions(reading.mentions, on).map((asked) => ({ kind: "ask", to, inConfidence: false, asked })),
    first,
  };
}

/** A name right after what is done to it is no new speaker. */
const isObject = (mentions: readonly Mention[], { at }: Mention): boolean =>
  mentions.some((each) => each.topic.startsWith("deeds.") && each.at < at && at - (each.at + each.length) <= 1);

/** The questions that the sentence may ask, the surest first. */
function questions(mentions: readonly Mention[], { scenario, view, to }: Addressed): Asked[] {
  const has = (topic: string) => mentions.some((each) => each.topic === topic);
  const named = (group: string) => mentions.find(({ topic }) => topic.startsWith(`${group}.`))?.topic.split(".")[1];
  const powers = seatingOf(scenario, view.pub.roster).powers[to];
  const asked: Asked[] = [];
  const figure = figureKinds.find((kind) => has(`figures.${kind}`));
  const about = named("seats");
  const side = scenario.seat[about ?? to]?.side ?? scenario.seat[to]?.side ?? null;
  if (figure !== undefined && side !== null) asked.push({ for: "figure", figure, side });
  if ((has("deeds.sign") || has("asks.signature")) && powers?.acts.includes("sign")) {
    const open = view.own?.texts.filter(({ status, needed }) => status === "open" && needed.includes(to)).at(-1);
    asked.push({ for: "signature", text: open?.id ?? null });
  }
  const talks = has("asks.talks") || has("deeds.comeToTalks") || named("venues") !== undefined;
  if (talks && powers?.acts.includes("respond"))
    asked.push({
      for: "talks",
      venue: named("venues") ?? null,
      frame: frames.find((frame) => has(`frames.${frame}`)) ?? null,
    });
  if (has("asks.plan")) asked.push({ for: "plan" });
  return asked;
}
