/** The styles of this page, in their order. */
import "../../../style/base.css";
import "../../../style/start.css";
import "../../../style/parts.css";
import "../../../style/paper.css";
import "./class.css";
import "./tree.css";
import "./paper.css";
