import { readFileSync } from "node:fs";
import { join } from "node:path";
import { splitTree } from "../../../../src/core/split/tree/tree";
import { describeCrm } from "../../../crm/data";

/** Rows of a plain comma-separated file, by column name. */
function read(folder: string, name: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(join(folder, name), "utf8").trim().split(/\r?\n/);
  const columns = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, k) => [columns[k], cell])));
}

/** Region, manager and agent with the revenue won in 2017, in an order that follows none of the three. */
function agents(folder: string): { path: string[]; won: number }[] {
  const won = new Map<string, number>();
  for (const deal of read(folder, "sales_pipeline.csv"))
    if (deal.deal_stage === "Won" && deal.close_date.endsWith("2017"))
      won.set(deal.sales_agent, (won.get(deal.sales_agent) ?? 0) + Number(deal.close_value));
  const teams = read(folder, "sales_teams.csv");
  return teams
    .map((_, k) => teams[(k * 16 + 5) % teams.length])
    .map((agent) => ({
      path: [agent.regional_office, agent.manager, agent.sales_agent],
      won: won.get(agent.sales_agent) ?? 0,
    }));
}

const cases: [name: string, rates: number[], reason: string][] = [
  ["as it is", [0, 0, 0], "every level adds up to 12,000,000"],
  ["the agents 10 % more", [0, 0, 0.1], "managers keep a reserve"],
  ["every level 3 %, 5 % and 7.5 % more", [0.03, 0.05, 0.075], "it compounds from rounded amounts"],
];

describeCrm("a tree of the CRM sample", (folder) => {
  test.each(cases)("12,000,000 by region, manager and agent: %s", (_name, rates) => {
    const all = agents(folder);
    expect(new Set(all.map(({ path }) => path[2])).size).toBe(35);
    expect(all.reduce((sum, { won }) => sum + won, 0)).toBe(10_005_534);
    const target = 12_000_000;
    const { values } = splitTree({
      target,
      paths: { rows: all.length, columns: 3, values: all.flatMap(({ path }) => path) },
      weights: { rows: all.length, columns: 1, values: all.map(({ won }) => won) },
      overassign: { rows: 1, columns: 3, values: rates },
    });
    const amount = new Map<string, number>([["", target]]);
    all.forEach(({ path }, row) =>
      path.forEach((_, column) => {
        const value = values[row * 3 + column];
        if (value !== "") amount.set(path.slice(0, column + 1).join("/"), value);
      }),
    );
    const nodes = new Set(
      all.flatMap(({ path }) => [1, 2, 3].map((depth) => path.slice(0, depth).join("/"))),
    );
    expect(amount.size).toBe(nodes.size + 1);

    const below = new Map<string, number>();
    for (const node of nodes) {
      const parent = node.split("/").slice(0, -1).join("/");
      below.set(parent, (below.get(parent) ?? 0) + (amount.get(node) as number));
    }
    for (const [node, sum] of below) {
      const rate = BigInt(Math.round(rates[node === "" ? 0 : node.split("/").length] * 1000));
      expect(BigInt(sum)).toBe((BigInt(amount.get(node) as number) * (1000n + rate) + 500n) / 1000n);
    }
    for (const { path, won } of all) if (won === 0) expect(amount.get(path.join("/"))).toBe(0);
  });
});
