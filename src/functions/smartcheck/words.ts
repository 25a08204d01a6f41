/** What is missing where a letter is not shown. */
export const words = {
  en: {
    S: "missing: what is sold or done, and for whom, where or with which product",
    M: "missing: a figure with its unit or what it counts",
    A: "missing: where it starts from, or what makes it possible",
    R: "missing: what it serves",
    T: "missing: a date or a period that ends",
  },
  zh: {
    S: "缺：卖什么或做什么，对谁、在哪里或哪个产品",
    M: "缺：带单位或说明数什么的数字",
    A: "缺：从哪里起步，或凭什么做到",
    R: "缺：为了什么",
    T: "缺：日期或有终点的期间",
  },
};
