/** What the help's pages say in English, beside what the declarations and the golden cases say. */
export const enHelp = {
  product: "SplitTarget",
  title: "SplitTarget: help",
  contents: "Contents",
  back: "All help",
  intro:
    "SplitTarget breaks a sales target down inside your workbook, to the last unit, and shows whether the plan is ready before it is handed out.",
  tools: "Tools in the pane",
  functions: "Functions in cells",
  trouble: "When something is wrong",
  data: "Your data",
  dataBody:
    "Nothing leaves the workbook: no account, no server that receives figures, no measurement of use.",
  area: (name: string) => `In the area “${name}”.`,
  steps: "How it goes",
  notes: "Good to know",
  related: "Functions behind it",
  picture: (tool: string) => `The pane with ${tool}`,
  argument: "Argument",
  meaning: "Meaning",
  optional: "optional",
  signature: "How it is written",
  arguments: "Arguments",
  examples: "Examples",
  examplesAbout:
    "Each of them is checked whenever the add-in is built. Days in a result stand as dates, as cells with a date format show them.",
  formula: "Formula",
  result: "Result",
  why: "Why",
  troubles: [
    [
      "#VALUE!, #N/A",
      "Click the cell and then the warning sign beside it: the message names the argument, its cell, and what to do. “Explain the selected cell” in the pane says the same.",
    ],
    [
      "#NAME?",
      "The add-in was not loaded when the formula was typed, or the name is spelled differently. Open the pane once, then press F2 and Enter in the cell.",
    ],
    [
      "#SPILL!",
      "Cells in the way of the answer are not empty, or the formula is in a table. Clear them, or move it.",
    ],
    [
      "The button is missing",
      "Insert › Add-ins › My Add-ins, then Refresh. SplitTarget needs Microsoft 365, Excel 2021 or later, or Excel on the web.",
    ],
  ] as readonly (readonly [string, string])[],
  pages: {
    plan: {
      steps: [
        "Select your list, with names and last year's figures, and open the plan builder: the fields are filled from the selection.",
        "Type the target, such as 5000000*1.15, or point to its cell.",
        "Look at the preview: total, parts, and the formula that will be written.",
        "Choose where it goes and press “Insert live formulas”. The grid scrolls there; “Undo” and “Explain” stand where the button stood.",
      ],
      notes: [
        "Every part is rounded to whole units, and the parts add up to the target exactly.",
        "Floors, caps and holds are under “Limits and details”: one number for all, or cells with one value each.",
        "A field that can't be used says why in its own words; the cells that it speaks of can be gone to.",
      ],
    },
    reconcile: {
      steps: [
        "Point to the target, to what each owner is asked for and to what each offers.",
        "Say how far an owner's own figure counts: 0 is top-down, 1 is bottom-up.",
        "Insert: one agreed figure for each owner, and how far it is from both.",
      ],
      notes: ["The agreed figures add up to the target exactly, whatever the trust."],
    },
    wholePlan: {
      steps: [
        "Choose a table of sellers with what they sold, or of opportunities; or none for an example.",
        "Type target, year, and how much is handed out beyond the target.",
        "Press “Make the plan”: twelve sheets, linked to each other by live formulas.",
      ],
      notes: [
        "Of opportunities of several years, those won in the year before the plan's count as last year's sales.",
        "What only people know stays blank: commitments, budget, risks.",
        "“Undo” removes the sheets again as long as nobody has changed them.",
      ],
    },
    funnel: {
      steps: [
        "Choose the table or range with your opportunities; the columns are recognised by their headers.",
        "Press “Read” and look at what was found: stages, win rate, average deal, cycle, season.",
        "Write the figures onto a sheet of their own as live formulas, or use them for the what-if.",
      ],
      notes: [
        "Every step has its rate where a column says how far each opportunity came, or where it was lost; without one only the win rate is known, and no step is made up.",
        "Rows that can't be counted are listed with the reason.",
        "Nothing is written before you say so, and the list itself is never changed.",
      ],
    },
    whatIf: {
      steps: [
        "Fill in target, average deal, win rate, opportunities and confidence, or take them from your data.",
        "Move a slider or type: the odds of reaching the target follow at once.",
        "Link a figure to a cell to carry what you have tried out over into your model.",
      ],
      notes: ["The odds count how far a win rate from few cases can be trusted."],
    },
    resources: {
      steps: [
        "Fill the tables for budget and people, or link your own.",
        "Read the page: what is missing by category, and in which months the team can't carry the plan.",
      ],
      notes: [
        "Who joins during the year grows into full productivity; who leaves counts until the last day.",
      ],
    },
    incentives: {
      steps: [
        "Fill the table of tiers, and give the variable pay of a person (multiple 1).",
        "Look at the payout curve, what the middle and the best of the team earn, and what the plan costs.",
      ],
      notes: ["A tier that pays less than the one below it is pointed out."],
    },
    risks: {
      steps: [
        "Fill the table of risks: probability, impact, indicator with its threshold, plan B and its owner.",
        "Read the heat map and the list, the pressing ones first.",
      ],
      notes: ["The reserve is the sum of the expected losses, or what a confidence asks for."],
    },
    review: {
      steps: [
        "Enter what was sold, or link your own list.",
        "Read the pace by owner, and what needs a decision today.",
        "Write notes and actions, and press “Keep”: they become a row of the reviews' table.",
      ],
      notes: ["“Behind” is measured against the plan's own months, not against an even pace."],
    },
    history: {
      steps: [
        "Press “Record today's score”. A sign-off records it by itself; of a day only the last record stays.",
        "Read the line over time with the pass line, and what moved since the last record, area by area.",
        "See the course of each area, and its score now.",
      ],
      notes: [
        "The records stand in a table on a sheet of their own, so they can be charted or filtered like any other.",
        "A reset of the plan writes its figures and its reason into the same table; the course leaves those rows out.",
      ],
    },
    readiness: {
      steps: [
        "Press “Check readiness” on the first screen: the checklist is written onto sheets of its own.",
        "Tick items in the pane or on the sheet; score and verdict move with them, in both.",
        "Give owners, dates and evidence. What the workbook can prove, it proves by itself.",
      ],
      notes: [
        "The scores are plain formulas, so colleagues without the add-in see them move.",
        "A plan is ready when its score reaches the pass line and no critical item is open.",
      ],
    },
    share: {
      steps: [
        "Look at what depends on the add-in, sheet by sheet.",
        "Choose what readers without it are to see: live formulas, plain Excel formulas, or values.",
        "Every way can be turned back here, also after the workbook was saved.",
      ],
      notes: [
        "Formulas that were typed before the add-in was there show #NAME?: “Repair” enters them anew.",
        "What has no form in plain Excel becomes a value; its formula is kept with the workbook.",
      ],
    },
    rollup: {
      steps: [
        "Choose the workbooks: each with a readiness checklist, or not.",
        "Read the mean of every area, who is furthest behind in it, and each workbook's score and verdict.",
        "Press “Write to a sheet”: the areas with a chart, and a table with a row for each workbook.",
      ],
      notes: [
        "The files are read in the pane and go nowhere else; a workbook that can't be read is listed with the reason.",
        "For files that change every week there is the text of a Power Query, which reads a SharePoint folder in Excel itself.",
      ],
    },
    tables: {
      steps: [
        "Insert the tables you need, with or without example rows.",
        "Or link their columns to tables that you have: the checks and tools read those.",
        "“Mend” puts back what somebody has removed or renamed.",
      ],
      notes: ["Twelve tables stand behind a plan; none of them is needed to split a target."],
    },
    functions: {
      steps: [
        "Find a function by what it is for, in English or Chinese.",
        "Its page holds an example that calculates live: put your own cells in.",
        "“Put it here” writes the call to the selected cell; “Use the selected cells” fills the fields first.",
      ],
      notes: ["Names are the same in every language of Excel."],
    },
    explain: {
      steps: [
        "Select a cell with one of the functions, a part of its answer, or an error.",
        "Read which part it is, how its figure came about step by step, and which cells it was made from.",
      ],
      notes: ["For #NAME? it says what is missing and the nearest name that there is."],
    },
  },
};

/** A language that misses a sentence does not compile. */
export type HelpSentences = typeof enHelp;
