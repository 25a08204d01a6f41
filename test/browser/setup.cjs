/** Before any test, where no test's patience ends it: a browser, which may have to be installed first. */
module.exports = async () => {
  const { findChromium } = await import("../../tools/chromium.mjs");
  findChromium();
};
