/** The review of a match: the entry. */
import "../../style/base.css";
import "../../style/start.css";
import "../../style/parts.css";
import "../../style/sheet.css";
import "../../style/table.css";
import "../../style/orders.css";
import "../../style/channels.css";
import "../../style/talks.css";
import "../../panels/debrief/debrief.css";
import "./review.css";
import "./log.css";
import "./scrubber.css";
import "./moment.css";
import "./insight/insight.css";
import "./charts/charts.css";
import "./fork/fork.css";
import "./serve/serve.css";
import "../../panels/erase.css";
import "../../style/paper.css";
import "./report.css";
import { render } from "preact";
import { showTheme, themeChoice } from "../../ui/theme.ts";
import { whenIdle } from "../../ui/useWhenIdle.ts";
import { App } from "./App.tsx";

showTheme(themeChoice());
const page = document.getElementById("page");
if (page) render(<App />, page);
// While the match is on its way, or its file is looked for.
whenIdle(() => void import("../../map/index.ts").catch(() => {}));
