import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import type { Book } from "xlsx-book/book";
import type { Say } from "./company";
import { planYear, sellers, target } from "./company";
import { span } from "./draft";
import { addedRows, filledIn } from "./filledIn";

/** The table of sellers from which the plan is made, and its columns. */
export const sellersTable = (say: Say): string => say("Sellers", "销售名单");
export const sellerColumns = (say: Say) =>
  say(
    ["Region", "Team", "Seller", "Segment", "Sales last year"],
    ["区域", "团队", "销售员", "客户分群", "去年销售额"],
  );

/** What is handed out beyond the target, as a share of it. */
const over = 0.06;

/** What the plan of the sample's company is made of. */
export const sampleCompany = (say: Say) => ({
  list: sellersTable(say),
  year: planYear,
  target,
  over,
  filledIn: filledIn(say),
  added: addedRows(say),
});

/** A workbook with nothing but the list that the plan is made from. */
export function sampleList(say: Say): Book {
  const columns = sellerColumns(say);
  const rows = sellers.map((seller) => [
    null,
    null,
    say(seller.english, seller.chinese),
    null,
    seller.revenue,
  ]);
  const name = sellersTable(say);
  return bookOf(
    sheet(name, {
      cells: cells([columns, ...rows]),
      tables: [
        {
          name,
          range: span(0, 0, rows.length + 1, columns.length),
          columns,
          style: "",
          totals: false,
        },
      ],
    }),
  );
}
