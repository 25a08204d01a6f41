import { officeFromHere } from "../../tools/officeFromHere.cjs";

const scripts = ["boot.js", "office.js"];
const theirs = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const ours = '<script src="boot.js"></script><script src="office.js"></script>';

test.each([
  [
    `<head>${theirs}<script src=a.js></script></head>`,
    `<head>${ours}<script src=a.js></script></head>`,
    "as written",
  ],
  [
    "<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>",
    ours,
    "without quotes, as a minified page has it",
  ],
  [
    `<meta content="script-src 'self' https://appsforoffice.microsoft.com; style-src 'self'">${theirs}`,
    `<meta content="script-src 'self'; style-src 'self'">${ours}`,
    "the policy allows the network no more",
  ],
])("%s has Office.js from here", (page, expected) => {
  expect(officeFromHere(page, scripts)).toBe(expected);
});

test.each([
  ["<head></head>", "found 0"],
  [theirs + theirs, "found 2"],
])("%s is refused: it would run without Office, or with two", (page, found) => {
  expect(() => officeFromHere(page, scripts)).toThrow(
    `expected one script of Office.js from Microsoft's network, ${found}`,
  );
});
