/** The link by which one joins. Another's screen than the instructor's was reached by an address that works. */
import { useStudentsAddress } from "../../net/useStudentsAddress.ts";

/** The hash of a page that an instructor opened from the wall. */
const instructorsOwn = "#own";

export const useJoinLink = (code: string): string =>
  `${useStudentsAddress(location.hash === instructorsOwn)}/join/${code}`;
