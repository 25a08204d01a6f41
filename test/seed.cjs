/** The laws' cases are the same in every test run; `npm run laws` sets LAWS_SEED and looks for others. */
const { configureGlobal } = require("fast-check");

configureGlobal({ seed: Number(process.env.LAWS_SEED ?? 20_260_701) });
