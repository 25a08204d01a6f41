import { start } from "./page/start";

void start();
