/** The instructor's page: the entry. */
import "../../style/base.css";
import "../../style/start.css";
import "../../style/parts.css";
import "../../panels/erase.css";
import "./table.css";
import "./teach.css";
import "./wall.css";
import { render } from "preact";
import { showTheme, themeChoice } from "../../ui/theme.ts";
import { App } from "./App.tsx";

showTheme(themeChoice());
const page = document.getElementById("page");
if (page) render(<App />, page);
