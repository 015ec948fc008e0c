/** The page after the end, and the sequel. */

export const afterRound = (title: string, round: number): string => `${title} · after round ${round}`;
export const wireOfAll = "The wire, all rounds";
export const wire = "The wire";
export const log = "The log";

export const truth = "True, against claimed";
export const trueDead = "Military dead, true";
export const notKnown = "not known";
export const thisMatch = "Figures of this match alone.";

export const scores = "Scores";
interface Score {
  readonly seat: string;
  readonly own: string;
  readonly joint: string;
  /** In per cent. */
  readonly ownShare: number;
  readonly jointShare: number;
}
/** After the score itself. */
export const madeOf = ({ seat, own, joint, ownShare, jointShare }: Score): string =>
  ` of 100 for ${seat}: ${ownShare} % your own (${own}) and ${jointShare} % the joint score (${joint}).`;
export const widerWarScores = "A wider war scores nothing for anybody.";
export const joint = "Joint score";
export const own = "Your own score";
export const everybodys = "Everybody's score";
export const titled = (title: string, total: string): string => `${title}: ${total}`;
export const shareOf = (reached: string, most: string): string => `${reached} of ${most}`;
/** Points that changed hands, towards `side`; null where none did so by force, or by agreement. */
export const unscored = (taken: string | null, handed: string | null, side: string): string => {
  if (taken === null && handed === null)
    return "Not scored, to be argued about: no ground changed hands. Is that what winning means?";
  const ways = [taken !== null && `${taken} by force`, handed !== null && `${handed} by agreement`].filter(Boolean);
  return `Not scored, to be argued about: points of ground that changed hands, ${ways.join(" and ")}, all told towards ${side}. Is that what winning means?`;
};

export const whatCame = "What came after";
export const yourMatchFirst = "Talk about your own match first. Then read how it went on outside your match.";
export const readSequel = "Read the sequel";
export const readingNews = "Reading the news of a war";
