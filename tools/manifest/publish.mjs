const here = "https://localhost:3000";

/**
 * The manifest for the place where the add-in is published.
 *
 * `origin`: the https address of the folder that holds the built files, in place of the developer's own machine.
 * `prefix`: a namespace for an organisation whose workbooks hold other functions of our names; every formula then
 * reads =PREFIX.SPLITTARGET(…). Without it the names are bare.
 *
 * Throws where an origin or a prefix could not work.
 */
export function publishManifest(text, { origin, prefix } = {}) {
  return withPrefix(withOrigin(text, origin), prefix);
}

function withOrigin(text, origin) {
  if (origin === undefined) return text;
  if (!URL.canParse(origin) || new URL(origin).protocol !== "https:")
    throw new Error(
      `--env origin=${origin} is no https address; write one such as https://addins.example.com/plan`,
    );
  const { search, hash } = new URL(origin);
  if (search || hash) throw new Error(`--env origin=${origin} must end with the folder, without ? or #`);
  return text
    .replaceAll(`<AppDomain>${here}<`, `<AppDomain>${new URL(origin).origin}<`)
    .replaceAll(here, origin.replace(/\/+$/, ""));
}

function withPrefix(text, prefix) {
  if (prefix === undefined) return text;
  if (!/^[A-Za-z][A-Za-z0-9._]*$/.test(prefix))
    throw new Error(`--env prefix=${prefix} must be a letter, then letters, digits, points or underscores`);
  return text
    .replace(/(\n *)<\/Metadata>/, '$&$1<Namespace resid="Functions.Namespace" />')
    .replace(
      /(\n *)<bt:ShortStrings>/,
      `$&$1  <bt:String id="Functions.Namespace" DefaultValue="${prefix}" />`,
    );
}
