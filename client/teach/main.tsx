/** The instructor's page: the entry. */
import "../style/base.css";
import "../style/start.css";
import "../style/parts.css";
import "../review/serve/erase.css";
import "./table.css";
import "./teach.css";
import "./wall.css";
import { render } from "preact";
import { showTheme, themeChoice } from "../play/theme.ts";
import { App } from "./App.tsx";

showTheme(themeChoice());
const page = document.getElementById("page");
if (page) render(<App />, page);
