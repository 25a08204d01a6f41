import "./wholeOffice";
import "../../../src/entry/taskpane";
