/**
 * Runs the arithmetic's tests for Stryker within one process. Starting Jest for every mutant takes some hundred times as
 * long as the tests that reach it; here a mutant's test files, and all that they import, are loaded anew while it is
 * active, so that neither what a module makes when it is loaded nor what it remembers is another mutant's.
 */
const { readdirSync, readFileSync } = require("node:fs");
const { Module } = require("node:module");
const { join, resolve, sep } = require("node:path");
const { transformSync } = require("@swc/core");
const { expect } = require("expect");
const { bind } = require("jest-each");

/** What Stryker's changed code reads, and counts in. */
const space = (globalThis.__stryker__ ??= {});
const PASSED = 0;
const FAILED = 1;

class Runner {
  #compiled = new Map();
  /** How long each test took when nothing was changed: the quickest are asked first. */
  #took = new Map();
  #fileOf = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    Object.assign(globalThis, { expect });
    Module._extensions[".ts"] = (module, file) => module._compile(this.#compile(file), file);
    configureLaws();
  }

  async dryRun() {
    space.activeMutant = undefined;
    space.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    for (const test of this.#load(testFiles())) {
      const start = performance.now();
      space.currentTestId = test.id;
      const failure = await run(test);
      space.currentTestId = undefined;
      const timeSpentMs = performance.now() - start;
      this.#took.set(test.id, timeSpentMs);
      const { id, file: fileName } = test;
      tests.push({
        id,
        name: id,
        fileName,
        timeSpentMs,
        ...(failure ? { status: FAILED, failureMessage: String(failure) } : { status: PASSED }),
      });
    }
    return { status: "complete", tests, mutantCoverage: space.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const asked = testFilter && new Set(testFilter);
    space.activeMutant = activeMutant.id;
    space.hitCount = hitLimit === undefined ? undefined : 0;
    space.hitLimit = hitLimit;
    let nrOfTests = 0;
    try {
      const files = asked
        ? testFiles().filter((file) => testFilter.some((id) => id.startsWith(nameOf(file))))
        : testFiles();
      const tests = this.#load(files).filter(({ id }) => !asked || asked.has(id));
      tests.sort((one, other) => (this.#took.get(one.id) ?? 0) - (this.#took.get(other.id) ?? 0));
      for (const test of tests) {
        nrOfTests++;
        const failure = await run(test);
        if (space.hitCount > hitLimit) return { status: "timeout", reason: "goes on without end" };
        if (failure)
          return { status: "killed", killedBy: [test.id], failureMessage: String(failure), nrOfTests };
      }
      return { status: "survived", nrOfTests };
    } catch (failure) {
      // What cannot even be loaded is noticed by every test.
      return { status: "killed", killedBy: testFilter ?? [], failureMessage: String(failure), nrOfTests };
    } finally {
      space.activeMutant = undefined;
    }
  }

  /** Loads test files and what they import anew, and gives their tests. */
  #load(files) {
    for (const file of Object.keys(require.cache)) if (isOurs(file)) delete require.cache[file];
    return files.flatMap((file) => collect(file, () => require(file)));
  }

  #compile(file) {
    const known = this.#compiled.get(file);
    if (known) return known;
    const { code } = transformSync(readFileSync(file, "utf8"), {
      swcrc: false,
      filename: file,
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
    });
    this.#compiled.set(file, code);
    return code;
  }
}

/** Laws draw the same cases for every mutant, so that who survives is no matter of luck. */
function configureLaws() {
  const fastCheck = require("fast-check");
  fastCheck.configureGlobal({ ...fastCheck.readConfigureGlobal(), seed: 20_261_124 });
}

/** The tests that the arithmetic answers to, but for simulations of millions of years. */
const asked = new RegExp(process.env.MUTANTS_TESTS ?? "");
const answering =
  /^(core\/(?!.*\.proof\.).*|functions\/(golden|splittarget|digits|leftover|(.*\.)?refusals))\.test\.ts$/;

function testFiles() {
  return readdirSync("test", { recursive: true })
    .map((file) => file.replaceAll(sep, "/"))
    .filter((file) => answering.test(file) && asked.test(file))
    .sort()
    .map((file) => resolve("test", file));
}

function isOurs(file) {
  return file.startsWith(process.cwd() + sep) && !file.includes(`${sep}node_modules${sep}`);
}

function nameOf(file) {
  return `${file.slice(join(process.cwd(), "test").length + 1)}: `;
}

/** The tests of a file, by what it calls while it is loaded. */
function collect(file, load) {
  const tests = [];
  const names = [];
  const describe = (name, body) => {
    names.push(name);
    body();
    names.pop();
  };
  const test = (name, body) => {
    const id = nameOf(file) + [...names, name].join(" ");
    tests.push({ id: `${id} #${tests.length}`, file, body });
  };
  describe.skip = () => undefined;
  describe.each = bind(describe, false);
  test.each = bind(test, false);
  Object.assign(globalThis, { describe, test, it: test });
  load();
  return tests;
}

/** What a test failed by, if it did. */
async function run({ body }) {
  try {
    await body();
  } catch (failure) {
    return failure ?? "failed";
  }
}

const make = () => new Runner();
make.inject = [];
exports.strykerPlugins = [{ kind: "TestRunner", name: "inProcess", factory: make }];
