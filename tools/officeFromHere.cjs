const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const microsoftsScript =
  /<script\b[^>]*\bsrc="?https:\/\/[^">\s]*\/office(?:\.debug)?\.js"?[^>]*>\s*<\/script>/gi;
const microsoftsHosts = /\s+https:\/\/appsforoffice\.microsoft\.com\S*?(?=[\s;"])/gi;

/**
 * The built task pane once more, for the workbench: the same scripts and styles, but with Office.js from the given
 * local scripts instead of Microsoft's network. Everything else of the page stays byte for byte.
 *
 * Refuses a page without exactly one script of Microsoft's, which would otherwise run without Office and say nothing.
 */
function officeFromHere(html, scripts) {
  const found = html.match(microsoftsScript)?.length ?? 0;
  if (found !== 1)
    throw new Error(`expected one script of Office.js from Microsoft's network, found ${found}`);
  const tags = scripts.map((src) => `<script src="${src}"></script>`).join("");
  return html.replace(microsoftsScript, tags).replace(microsoftsHosts, "");
}

module.exports = class OfficeFromHere {
  constructor({ page, to, scripts }) {
    this.options = { page, to, scripts };
  }

  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    const { page, to, scripts } = this.options;
    compiler.hooks.thisCompilation.tap("OfficeFromHere", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "OfficeFromHere", stage }, () => {
        const built = join(compiler.outputPath, page);
        compilation.fileDependencies.add(built);
        try {
          if (!existsSync(built)) throw new Error("it is not built yet");
          compilation.emitAsset(
            to,
            new sources.RawSource(officeFromHere(readFileSync(built, "utf8"), scripts)),
          );
        } catch (error) {
          compilation.errors.push(new WebpackError(`${to} is made from ${page}: ${error.message}`));
        }
      });
    });
  }
};
module.exports.officeFromHere = officeFromHere;
