/** Text as HTML shows it. */
export const escaped = (text) =>
  String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

export const languages = ["en", "zh"];
const tags = { en: "en", zh: "zh-CN" };
const called = { en: "English", zh: "中文" };

/** The page of a function, beside those of the tools: two of them share a name. */
export const pageOf = (functionId) => `functions/${functionId.toLowerCase()}`;

/** A page's file in a language. */
export const fileOf = (id, language) => `${id}${language === "en" ? "" : ".zh-CN"}.html`;

/** A whole page: plain HTML that needs no script and takes nothing from elsewhere. */
export function framed({ id, language, title, heading = title, body, back = null }) {
  const up = id.includes("/") ? "../" : "";
  const other = language === "en" ? "zh" : "en";
  return `<!doctype html>
<html lang="${tags[language]}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)}</title>
    <link rel="icon" href="../${up}assets/mark.svg" />
    <link rel="stylesheet" href="../${up}assets/help.css" />
  </head>
  <body>
    <header>
      ${back === null ? "<span></span>" : `<a href="${up}${fileOf("index", language)}">${escaped(back)}</a>`}
      <a href="${up}${fileOf(id, other)}" lang="${tags[other]}" hreflang="${tags[other]}">${called[other]}</a>
    </header>
    <main>
      <h1>${escaped(heading)}</h1>
${body}
    </main>
  </body>
</html>
`;
}

export const paragraph = (text) => `      <p>${escaped(text)}</p>`;
export const code = (text) => `<code>${escaped(text)}</code>`;
export const heading = (text) => `      <h2>${escaped(text)}</h2>`;
/** A list of HTML. */
export const list = (items, kind = "ul") =>
  `      <${kind}>\n${items.map((item) => `        <li>${item}</li>`).join("\n")}\n      </${kind}>`;

/** A table of HTML that scrolls by itself where the page is narrow. */
export const table = (label, heads, rows) =>
  `      <div class="scroll" role="region" aria-label="${escaped(label)}" tabindex="0">
        <table>
          <thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join("")}</tr></thead>
          <tbody>
${rows.map((row) => `            <tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}
          </tbody>
        </table>
      </div>`;
