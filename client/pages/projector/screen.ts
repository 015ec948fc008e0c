/** What every screen of the projector is given. */
import type { ProjectorView } from "../../../shared/protocol/class.ts";
import type { Live } from "../../net/liveRoom.ts";
import type { StudentsAddress } from "../../net/useStudentsAddress.ts";
import type { ProjectorNames } from "./useProjectorNames.ts";

export interface ScreenProps {
  readonly view: ProjectorView;
  readonly source: Pick<Live<unknown>, "steady">;
  readonly lost: boolean;
}

export interface ShownProps extends ScreenProps {
  /** By which one joins. */
  readonly link: string;
  /** Which address the link has; for the instructor to choose. */
  readonly addresses: StudentsAddress;
  readonly names: ProjectorNames;
}
