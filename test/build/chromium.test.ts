import { findChromium } from "../../tools/chromium.mjs";

const nothing = () => false;
const linux = { platform: "linux", isRoot: false, install: () => undefined };
const only = (path: string) => ({ isProgram: (place: string) => place === path });

type Case = [asked: Record<string, string>, found: string, platform: string, why: string];

test.each<Case>([
  // asked for                         there is                                                      on
  [{ CHROME_PATH: "/opt/chrome" }, "/opt/chrome", "linux", "CHROME_PATH comes first"],
  [{ PATH: "/x:/usr/bin" }, "/usr/bin/chromium", "linux", "Debian's name"],
  [{ PATH: "/x" }, "/x/chromium-browser", "linux", "Ubuntu's name"],
  [{ PATH: "/x" }, "/usr/bin/google-chrome", "linux", "a PATH without /usr/bin still finds it"],
  [{ PATH: "/x" }, "/x/microsoft-edge", "linux", "Edge will do"],
  [{ HOME: "/h" }, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "darwin", "Mac's Chrome"],
  [
    { HOME: "/h" },
    "/h/Applications/Chromium.app/Contents/MacOS/Chromium",
    "darwin",
    "installed for one user",
  ],
  [{ PROGRAMFILES: "C:\\P" }, "C:\\P\\Google\\Chrome\\Application\\chrome.exe", "win32", "Windows' Chrome"],
  [{ LOCALAPPDATA: "C:\\L" }, "C:\\L\\Microsoft\\Edge\\Application\\msedge.exe", "win32", "Windows' Edge"],
])("%j finds %s on %s: %s", (env, path, platform, _why) => {
  expect(findChromium({ ...linux, ...only(path), env, platform })).toBe(path);
});

test("a CHROME_PATH that leads nowhere is refused, though the system has one", () => {
  expect(() =>
    findChromium({ ...linux, ...only("/usr/bin/chromium"), env: { CHROME_PATH: "/gone" } }),
  ).toThrow(
    "CHROME_PATH is /gone, where no program is. Correct it, or unset it to use the system's Chromium.",
  );
});

test("root on Debian gets the package, once", () => {
  const installed: string[] = ["/usr/bin/apt-get"];
  const install = jest.fn(() => void installed.push("/usr/bin/chromium"));
  const isProgram = (place: string) => installed.includes(place);
  expect(findChromium({ ...linux, env: {}, isRoot: true, isProgram, install })).toBe("/usr/bin/chromium");
  expect(install).toHaveBeenCalledTimes(1);
});

test("a failed installation says why, and what to type", () => {
  const isProgram = (place: string) => place === "/usr/bin/apt-get";
  const install = () => "E: Unable to locate package chromium";
  expect(() => findChromium({ ...linux, env: {}, isRoot: true, isProgram, install })).toThrow(
    /installing Debian's failed \(E: Unable to locate package chromium\)\. .*set CHROME_PATH/,
  );
});

test.each([
  ["darwin", "brew install --cask chromium"],
  ["win32", "winget install Google.Chrome"],
  ["linux", "set CHROME_PATH"],
])("without any browser %s is told: %s", (platform, command) => {
  expect(() => findChromium({ ...linux, env: {}, platform, isProgram: nothing })).toThrow(command);
});

test("who is not root is never installed for", () => {
  const install = jest.fn();
  expect(() => findChromium({ ...linux, env: {}, isProgram: nothing, install })).toThrow("No Chromium");
  expect(install).not.toHaveBeenCalled();
});
