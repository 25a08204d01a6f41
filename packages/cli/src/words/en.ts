import type { Words } from "./texts";

export const en: Words = {
  help: `splittarget: works with plan workbooks without Excel.

Usage: splittarget COMMAND [options]

  share FILE     prepare a copy that can be passed on
  thaw FILE      bring back the formulas that share --frozen or --portable put aside
  rollup FILES   the readiness of many workbooks in one table
  check FILE     whether a plan is ready; exit code 1 where it isn't

For every command: --help, and --language en|zh (otherwise that of the system). --version says
which this is.
Exit codes: 0 done, 1 not ready (check), 2 wrong usage or a file that can't be worked with.`,
  commands: {
    share: `splittarget share FILE [--embed] [--portable | --frozen] [--without-people] --out FILE
splittarget share FILE --report [--json]

  --embed          the pane opens with the workbook where Office allows it; a workbook without a
                   readiness checklist gets one. All else in the file stays byte for byte.
  --portable       formulas with SplitTarget's functions become formulas of plain Excel 365 or 2024,
                   defined in the workbook, and go on calculating; what has no such form becomes a
                   value. thaw brings all back
  --frozen         formulas with SplitTarget's functions become the values they show; thaw brings
                   them back
  --without-people leave out what the file says of people (--report lists it): author, document
                   properties, folders, printers, notes and comments, the checklist's owners,
                   evidence, notes and sign-offs
  --report         only list what depends on the add-in, and what the file says of people
  --out FILE       where to write to; never the file that is read
  --overwrite      write over a file that is there
  --catalog WHERE  where readers' Office finds the add-in: developer (sideloaded, the usual),
                   organisation (deployed by its administrators), or a network share's path
  --other-names    where the checklist's names are in use, take free ones
  --json           the report as JSON
  --language en|zh also the language of the sheets that are added`,
    thaw: `splittarget thaw FILE --out FILE [--overwrite]

Brings back the formulas that share --frozen or --portable put aside, where their cells still show
the same, or hold the same portable formula.

  --out FILE       where to write to; never the file that is read
  --overwrite      write over a file that is there`,
    rollup: `splittarget rollup FILES [--csv | --json | --xlsx] [--out FILE] [--overwrite]

One row a workbook: score, verdict, critical items open, overdue, the change since the last
snapshot, sign-offs, the score of every area. A file that can't be read is a row that says why.
FILES are files, folders (their workbooks) or patterns such as plans/*.xlsx.

  --csv            the usual; to the screen without --out
  --json           an array of objects
  --xlsx           a workbook with one table; needs --out
  --out FILE       where to write to; never a file that is read
  --overwrite      write over a file that is there`,
    check: `splittarget check FILE [--pass NUMBER] [--json]

The readiness of a plan: exit code 0 where it is ready, 1 where it isn't or a sign-off is stale, 2
where that can't be said.

  --pass NUMBER    the pass line, 0 to 100, in place of the workbook's own
  --json           the result as JSON`,
  },
  seeHelp: "splittarget --help says how it is used.",
  written: (file) => `Written: ${file}`,
  share: {
    pane: { added: "The pane opens with the workbook.", there: "The add-in was there already." },
    sheets: (checklist, readiness) => `Sheets added: ${checklist}, ${readiness}.`,
    hadChecklist: "The workbook has its readiness checklist already.",
    ported: (count) => `${count} ${count === 1 ? "formula needs" : "formulas need"} no add-in now.`,
    frozen: (count) => `${count} ${count === 1 ? "formula is" : "formulas are"} a value now.`,
    columns: (count) =>
      `${count} ${count === 1 ? "table column puts" : "table columns put"} no formula with SplitTarget's functions into new rows now.`,
    nothingToFreeze: "No formula with SplitTarget's functions shows a value: nothing was frozen.",
    stillThere:
      "These stand in no cell that could hold a value, and still call SplitTarget's functions. Cells no longer read the names; rules do nothing without the add-in:",
    leftFormulas: (count) =>
      `${count} ${count === 1 ? "formula shows" : "formulas show"} an error or nothing, and stayed a formula:`,
    thawed: (count) => `${count} ${count === 1 ? "formula is" : "formulas are"} back.`,
    leftFrozen: (count) =>
      `${count} ${count === 1 ? "cell shows" : "cells show"} something else by now, or ${count === 1 ? "is" : "are"} gone; the formulas are kept:`,
    leftLost: (count) =>
      `${count} ${count === 1 ? "cell stays a value" : "cells stay values"}: what ${count === 1 ? "its formula refers" : "their formulas refer"} to is not there any more; the notes have the formulas, to be entered anew:`,
    withoutPeople:
      "Left out: who wrote and saved it and where, document properties, folders of linked files, logins of connections, printers, notes and comments, and the checklist's owners, evidence, notes and sign-offs.",
    readOnly: "Excel will ask its readers to open the workbook read-only, as before.",
  },
  report: {
    formulas: (count) => `${count} ${count === 1 ? "cell needs" : "cells need"} the add-in:`,
    noFormulas: "No cell needs the add-in.",
    elsewhere: "Beside the cells:",
    places: {
      name: "name",
      "conditional-format": "conditional format on",
      validation: "data validation on",
      "table-column": "formula of a table's column in",
    },
    pane: {
      yes: "The add-in's pane is set up in the workbook.",
      no: "The add-in's pane is not set up in the workbook.",
    },
    checklist: {
      yes: "It has a readiness checklist, which works without the add-in.",
      no: "It has no readiness checklist.",
      damaged: "Its readiness checklist is incomplete.",
    },
    frozen: (count) => `${count} ${count === 1 ? "formula is" : "formulas are"} put aside and can be thawed.`,
    people: "What the file says of people:",
    nobody: "The file names nobody.",
    kinds: {
      author: "Author",
      "last-editor": "Last saved by",
      manager: "Manager",
      company: "Company",
      path: "Where it was saved",
      "reserved-by": "Reserved for writing by",
      property: "Document property",
      library: "Property of its document library",
      "linked-path": "Linked file",
      login: "Login of a connection",
      connection: "A connection leads to this, and stays",
      query: "A query loads from this, and stays",
      "pivot-rows": "Pivot tables that keep their source's rows, and stay",
      "data-model": "Data model, which may name folders, and stays",
      macros: "Macros, which may name folders, and stay",
      printer: "Sheets that name a printer",
      "refreshed-by": "Pivot tables refreshed by",
      "scenario-author": "Excel scenarios by",
      view: "Custom view",
      "comment-author": "Notes by",
      "thread-author": "Comments by",
      owner: "Owner of checklist items",
      evidence: "Checklist items with evidence",
      signoff: "Sign-offs by",
      note: "Checklist items with a note",
      "plan-person": "In the plan's tables, and stays",
    },
    since1904:
      "It counts its days from 1904. SplitTarget's functions count from 1900, and take them for days four years and a day earlier.",
    external: (count) => `It is linked to ${count} other ${count === 1 ? "workbook" : "workbooks"}.`,
    macros: "It has macros.",
    of: (what, said) => `${what}: ${said}`,
    count: (name, count) => (name ? `${name} (${count})` : String(count)),
  },
  check: {
    score: (score, pass) => `Score ${score}, pass line ${pass}`,
    nothing: "–",
    criticalOpen: "Critical items open:",
    overdue: "Overdue:",
    signoffs: "Sign-offs:",
    signoff: (scope, by, day, stale) =>
      `${scope}: ${by}, ${day}${stale ? ", stale: what was signed has changed" : ""}`,
    problems: (count) =>
      `${count} ${count === 1 ? "cell" : "cells"} of the checklist can't be read as meant: the pane shows which.`,
    item: (id, title, owner, due) =>
      `${id}  ${title}${owner ? `, ${owner}` : ""}${due ? `, due ${due}` : ""}`,
  },
  rollup: {
    columns: {
      file: "File",
      ready: "Ready",
      verdict: "Verdict",
      score: "Score",
      pass: "Pass line",
      criticalOpen: "Critical items open",
      criticalItems: "Which",
      overdue: "Overdue",
      lastSnapshot: "Last snapshot",
      change: "Change since then",
      signoffs: "Sign-offs that hold",
      staleSignoffs: "Stale sign-offs",
      reason: "Not read because",
    },
    sheet: "Readiness",
    progress: (done, all) => `${done} of ${all} read`,
    done: (all, ready, unread) =>
      `${all} ${all === 1 ? "file" : "files"}: ${ready} ready, ${unread} not read.`,
    yes: "yes",
    no: "no",
    noChecklist: "no readiness checklist",
  },
};
