const fs = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

/** The folder of the package that a file of node_modules belongs to: the nearest with a name and a version. */
function packageOf(file) {
  const inside = file.lastIndexOf(`${path.sep}node_modules${path.sep}`);
  if (inside < 0) return undefined;
  for (let folder = path.dirname(file); folder.length > inside; folder = path.dirname(folder)) {
    const manifest = path.join(folder, "package.json");
    if (!fs.existsSync(manifest)) continue;
    const { name, version, license, author, homepage } = JSON.parse(fs.readFileSync(manifest, "utf8"));
    if (name && version) return { folder, name, version, licence: license, author, homepage };
  }
  return undefined;
}

/**
 * The texts that a package's licence asks to be passed on: its licences and its notices. A package that only names
 * its licence is given with its author and home, which is all that it says.
 */
function textsOf({ folder, author, homepage }) {
  const files = fs.readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0) return [author?.name ?? author, homepage].filter(Boolean);
  return files.map((file) => fs.readFileSync(path.join(folder, file), "utf8").trim());
}

/** Every module of a compilation that ends up in a file, those that were put together into one included. */
function* bundled({ modules, chunkGraph }) {
  for (const module of modules) {
    if (chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    yield module;
    yield* module.modules ?? [];
  }
}

/**
 * Writes beside a build the licences of every package that it ships, by what is really in its files.
 *
 * `also` names packages that are shipped otherwise: copied, or as data that ours was made from.
 */
module.exports = class Licences {
  constructor({ to, also = [] }) {
    this.to = to;
    this.also = also;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Licences", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "Licences", stage }, () => {
        const shipped = new Map();
        const add = (file) => {
          const found = file && packageOf(file);
          if (found) shipped.set(`${found.name} ${found.version}`, found);
        };
        for (const module of bundled(compilation)) add(module.nameForCondition?.());
        for (const name of this.also) add(path.join(compiler.context, "node_modules", name, "package.json"));
        const names = [...shipped.keys()].sort();
        const parts = names.map((name) => {
          const found = shipped.get(name);
          const texts = textsOf(found);
          if (!found.licence && texts.length === 0) throw new Error(`${name} says nothing of its licence.`);
          const heading = found.licence ? `${name} (${found.licence})` : name;
          return [heading, ...texts].join("\n\n");
        });
        const text = `${parts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
        compilation.emitAsset(this.to, new sources.RawSource(text));
      });
    });
  }
};
