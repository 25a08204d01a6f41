import { languages } from "../../src/core/language";
import { powerQuery, rollupWords } from "../../src/locale/sheets/rollup/words";

const quoted = (text: string): string[] => Array.from(text.matchAll(/"([^"]*)"/g), ([, name]) => name);

describe.each(languages)("the Power Query text (%s)", (language) => {
  const lines = powerQuery(language);
  const code = lines.join("\n").replace(/"[^"]*"/g, '""');

  test("its brackets match, and no comma stands before an end", () => {
    const open: string[] = [];
    for (const sign of code) {
      if ("([{".includes(sign)) open.push(sign);
      const at = ")]}".indexOf(sign);
      if (at >= 0) expect(open.pop()).toBe("([{"[at]);
    }
    expect(open).toEqual([]);
    expect(code).not.toMatch(/,\s*(?:in\b|[)\]}])/);
  });

  test("the columns of the table are what is read of a workbook, and why one is not read", () => {
    const fields = lines.flatMap((line) => /^\s+#"([^"]+)" = Value/.exec(line)?.[1] ?? []);
    const columns = quoted(lines.find((line) => line.startsWith("    Columns ="))!);
    expect(columns).toEqual([...fields, rollupWords[language].reason]);
    expect(new Set(columns).size).toBe(columns.length);
  });

  test("what fails with a workbook fails where it is caught: fields are read later", () => {
    expect(code).toMatch(/in\s+if Table\.IsEmpty\(found\) then error "" else \[/);
    expect(code).toMatch(/read = try Read\(\[Content\]\)\s+in\s+if read\[HasError\]/);
  });
});
