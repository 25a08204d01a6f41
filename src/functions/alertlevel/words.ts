/** The levels, from good to bad. */
export const words = {
  en: { green: "green", amber: "amber", red: "red" },
  zh: { green: "绿", amber: "黄", red: "红" },
};
