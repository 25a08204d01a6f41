import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A company's opportunities as its CRM exported them, and what had to be put right or is missing. */
export interface Crm {
  deals: Deal[];
  agents: Agent[];
  dirt: { productsRespelled: number; withoutAccount: number; withoutStart: number; withoutClose: number };
}
export interface Deal {
  id: string;
  agent: string;
  product: string;
  account: string;
  stage: string;
  /** Excel's serial number of the day, or null where the export has none. */
  engaged: number | null;
  closed: number | null;
  value: number;
}
export interface Agent {
  name: string;
  manager: string;
  region: string;
}

/** Where the sample is: SPLITTARGET_CRM, or shared/data/crm beside the project. Undefined where it is not. */
export function crmFolder(): string | undefined {
  const folder = process.env["SPLITTARGET_CRM"] ?? resolve("../shared/data/crm");
  return existsSync(join(folder, "sales_pipeline.csv")) ? folder : undefined;
}

/** Runs tests on the sample, or says in one line why they are not run. */
export function describeCrm(title: string, tests: (folder: string) => void): void {
  const folder = crmFolder();
  if (folder) return describe(title, () => tests(folder));
  process.stderr.write(`Not run: ${title}. There is no CRM sample; set SPLITTARGET_CRM to its folder.\n`);
  describe.skip(title, () => test("on the CRM sample", () => undefined));
}

export function readCrm(folder: string): Crm {
  const catalogue = records(folder, "products.csv").map((row) => row["product"]!);
  const dirt = { productsRespelled: 0, withoutAccount: 0, withoutStart: 0, withoutClose: 0 };
  const deals = records(folder, "sales_pipeline.csv").map((row) => {
    const product = spelledAsIn(catalogue, row["product"]!);
    if (product !== row["product"]) dirt.productsRespelled++;
    const deal: Deal = {
      id: row["opportunity_id"]!,
      agent: row["sales_agent"]!,
      product,
      account: known(row["account"]),
      stage: row["deal_stage"]!,
      engaged: serial(row["engage_date"]),
      closed: serial(row["close_date"]),
      value: Number(row["close_value"]),
    };
    if (!deal.account) dirt.withoutAccount++;
    if (deal.engaged === null) dirt.withoutStart++;
    if (deal.closed === null) dirt.withoutClose++;
    return deal;
  });
  const agents = records(folder, "sales_teams.csv").map((row) => ({
    name: row["sales_agent"]!,
    manager: row["manager"]!,
    region: row["regional_office"]!,
  }));
  return { deals, agents, dirt };
}

/** The sample quotes nothing and has no commas in its fields; a row of another length is an error, not a guess. */
function records(folder: string, file: string): Record<string, string>[] {
  const text = readFileSync(join(folder, file), "utf8").replace(/^\uFEFF/, "");
  const [head, ...rows] = text.trim().split(/\r?\n/);
  const names = head!.split(",");
  return rows.map((row, at) => {
    const fields = row.split(",");
    if (fields.length !== names.length) throw new Error(`${file}, line ${at + 2}: ${fields.length} fields`);
    return Object.fromEntries(names.map((name, column) => [name, fields[column]!.trim()]));
  });
}

const known = (text: string | undefined): string => (text === undefined || text === "null" ? "" : text);

/** «GTXPro» is the catalogue's «GTX Pro». What the catalogue does not have at all stays as it is. */
function spelledAsIn(catalogue: readonly string[], product: string): string {
  const bare = (name: string) => name.replaceAll(" ", "").toLowerCase();
  return catalogue.find((name) => bare(name) === bare(product)) ?? product;
}

/** Day-month-year as Excel's serial number. */
function serial(text: string | undefined): number | null {
  if (!known(text)) return null;
  const parts = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text!);
  if (!parts) throw new Error(`no date: ${text}`);
  const [, day, month, year] = parts.map(Number);
  return Date.UTC(year!, month! - 1, day!) / 86_400_000 + 25_569;
}
