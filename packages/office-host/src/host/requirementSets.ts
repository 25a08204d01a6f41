/**
 * What `isSetSupported` answers here: the sets from which the add-in may take its calls. Within them, what the
 * host hasn't got (pivot tables, shapes, slicers …) fails as ApiNotFound and names the call.
 */
const newest: Record<string, string> = {
  ExcelApi: "1.18",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  DialogApi: "0",
};

const parts = (version: string): number[] => version.split(".").map(Number);

/** Office.context.requirements.isSetSupported: versions are text, "1.9" comes before "1.10". */
export function isSetSupported(name: string, version = "1.1"): boolean {
  const known = newest[Object.keys(newest).find((set) => set.toLowerCase() === name.toLowerCase()) ?? ""];
  if (known === undefined) return false;
  const [major = 0, minor = 0] = parts(known);
  const [wantedMajor = 0, wantedMinor = 0] = parts(String(version));
  return wantedMajor < major || (wantedMajor === major && wantedMinor <= minor);
}
