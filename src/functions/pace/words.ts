/** The labels of the rows. */
export const words = {
  en: {
    target: "Target",
    expected: "Expected so far",
    actual: "Actual so far",
    attainment: "Attainment",
    gap: "Gap",
    left: "Left to earn",
    periodsLeft: "Periods left",
    needed: "Needed per period",
    projected: "Projected finish",
    status: "Status",
  },
  zh: {
    target: "目标",
    expected: "至今应完成",
    actual: "至今实际",
    attainment: "达成率",
    gap: "差额",
    left: "还差",
    periodsLeft: "剩余期数",
    needed: "每期需完成",
    projected: "预计完成",
    status: "状态",
  },
};
