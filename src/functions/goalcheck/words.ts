/** The labels of the rows, and the verdicts. */
export const words = {
  en: {
    rows: {
      growth: "Growth asked",
      forecast: "Trend forecast",
      low: "Low",
      high: "High",
      chance: "Chance",
      verdict: "Verdict",
      stretchFrom: "Stretch from",
      stretchTo: "Stretch to",
    },
    verdicts: {
      "too-low": "too low",
      steady: "steady",
      stretch: "stretch",
      "beyond-reach": "beyond reach",
      "not-enough-history": "not enough history",
    },
  },
  zh: {
    rows: {
      growth: "要求增幅",
      forecast: "趋势预测",
      low: "下限",
      high: "上限",
      chance: "达成概率",
      verdict: "结论",
      stretchFrom: "挑战区间起",
      stretchTo: "挑战区间止",
    },
    verdicts: {
      "too-low": "偏低",
      steady: "稳妥",
      stretch: "有挑战",
      "beyond-reach": "够不着",
      "not-enough-history": "历史不足",
    },
  },
};
