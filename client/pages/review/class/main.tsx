/** The review of a class: the entry. */
import "../../../style/base.css";
import "../../../style/start.css";
import "../../../style/parts.css";
import "../../../style/paper.css";
import "./class.css";
import "./tree.css";
import "./paper.css";
import { render } from "preact";
import { showTheme, themeChoice } from "../../../ui/theme.ts";
import { App } from "./App.tsx";

showTheme(themeChoice());
const page = document.getElementById("page");
if (page) render(<App />, page);
