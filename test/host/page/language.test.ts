import { chosenLanguage } from "workbench/page/language";

const store = (language?: string) => ({ getItem: () => language ?? null }) as unknown as Storage;

test.each<[string, string | undefined, string, string, string]>([
  ["?lang=zh-CN", "en-US", "en-US", "zh-CN", "the address decides"],
  ["?lang=en", "zh-CN", "zh-CN", "en-US", "in short too"],
  ["", "zh-CN", "en-US", "zh-CN", "then the last choice"],
  ["", undefined, "zh-TW", "zh-CN", "then the browser"],
  ["?lang=", undefined, "de-DE", "en-US", "what isn't Chinese is English"],
])("%s, remembered %s, browser %s: %s (%s)", (search, remembered, browser, expected, _why) => {
  expect(chosenLanguage(search, store(remembered), browser)).toBe(expected);
});
