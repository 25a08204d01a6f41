/**
 * Stands in for `cjk-regex`, which reads a thousand modules of Unicode's data: the grid asks it where lines may break in
 * what it draws, and here it draws nothing. The regular expressions' own classes serve.
 */
const of = (classes) => () => ({ toRegExp: () => new RegExp(`[${classes}]`, "u") });
const letters = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Bopomofo}";
const punctuations = "\\u3000-\\u303f\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff00-\\uffef";
module.exports = {
  letters: of(letters),
  punctuations: of(punctuations),
  all: of(letters + punctuations),
};
