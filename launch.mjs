/** `node launch.mjs [NODE'S OPTIONS] SCRIPT [ITS ARGUMENTS]`: runs a script by a Node that is new enough. */
import { launch } from "./launcher.mjs";

launch(process.argv.slice(2));
