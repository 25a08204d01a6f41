import { startExcel } from "office-host";

// The test reaches it from outside the page.
Object.assign(window, { startExcel });
