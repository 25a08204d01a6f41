import type { CellValue } from "../../../src/core/cellValue";
import type { List } from "./funnelStandIn";

const table = (name: string, sheet: string, headers: readonly string[], rows: CellValue[][]): List => ({
  source: { kind: "table", table: name, sheet },
  at: { sheet, address: `A2:${"ABCDEFGHIJ"[headers.length - 1]}${rows.length + 1}` },
  headers,
  rows,
});

const two = (figure: number) => String(figure).padStart(2, "0");
const agents = ["Anna Snelling", "Darcel Schlecht", "Moses Frase", "James Ascencio", "Vicki Laflamme"];

/**
 * As many opportunities as a real company's sample has, with its stages and its dates as text: 4,238 won, 2,473
 * lost, 1,589 engaging, 500 prospecting. Amounts and days go round in steps, so that they are always the same.
 */
export function company(): List {
  const stages = [
    ["Won", 4238],
    ["Lost", 2473],
    ["Engaging", 1589],
    ["Prospecting", 500],
  ] as const;
  const rows = stages.flatMap(([stage, count]) =>
    Array.from({ length: count }, (_, at): CellValue[] => {
      const opened = stage === "Prospecting" ? "" : `${two((at % 28) + 1)}-${two((at % 10) + 1)}-2016`;
      const decided = stage === "Won" || stage === "Lost";
      const closed = decided ? `${two(((at * 7) % 28) + 1)}-${two((at % 10) + 3)}-2017` : "";
      const value = stage === "Won" ? 55 + ((at * 997) % 4616) : stage === "Lost" ? 0 : "";
      return [`${stage[0]}${1000 + at}`, agents[at % agents.length]!, stage, opened, closed, value];
    }),
  );
  return table(
    "Pipeline",
    "CRM",
    ["opportunity_id", "sales_agent", "deal_stage", "engage_date", "close_date", "close_value"],
    rows,
  );
}

/** Two years of opportunities with Chinese headers, and something of everything that goes wrong. */
export function dirty(): List {
  const stages = ["赢单", "输单", "方案报价", "初步接触", "商务谈判", "赢单", "输单", "待定"];
  const rows = Array.from({ length: 400 }, (_, at): CellValue[] => {
    const stage = stages[at % stages.length]!;
    const decided = stage === "赢单" || stage === "输单";
    const opened = 45_000 + ((at * 13) % 700);
    return [
      `SJ-${1000 + at}`,
      ["陈晓岚", "王磊", "李娜"][at % 3]!,
      stage,
      opened,
      decided ? opened + 20 + ((at * 11) % 90) : "",
      stage === "赢单" ? 20_000 + ((at * 7919) % 180_000) : 50_000,
    ];
  });
  rows[3]![2] = "";
  rows[11]![2] = "";
  rows[20]![0] = rows[5]![0]!;
  rows[0]![5] = "面议";
  rows[5]![5] = "";
  rows[8]![4] = "2025/13/40";
  rows[16]![4] = 44_000;
  rows[24]![3] = "";
  rows[32]![5] = "#N/A";
  rows[40]![5] = 0;
  return table(
    "商机",
    "商机清单",
    ["商机编号", "负责人", "商机阶段", "创建日期", "结单日期", "商机金额"],
    rows,
  );
}

/** A table that holds no opportunities. */
export const other = (): List =>
  table(
    "Prices",
    "Prices",
    ["Product", "Price"],
    [
      ["GTX", 550],
      ["MG", 55],
    ],
  );
