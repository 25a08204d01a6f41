import { start } from "../workbench/page/start";

void start();
