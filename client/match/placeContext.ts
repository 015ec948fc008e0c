/** The seat's place and the way out of it, for the menu. */
import { createContext } from "preact";
import type { Place } from "../net/session.ts";

export interface PlaceAround {
  readonly place: Place;
  /** `forget`: also take away the way back from the start page. */
  readonly onLeave: (forget: boolean) => void;
}

export const PlaceContext = createContext<PlaceAround>({
  place: { token: "", match: "", title: "" },
  onLeave: () => {},
});
