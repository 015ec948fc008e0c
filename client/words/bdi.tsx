/** What people wrote within a sentence of the page: its direction is its own. The tag `<bdi>` of messages. */
import type { Tag } from "./format.ts";

export const bdi: Tag = (words) => <bdi>{words}</bdi>;
