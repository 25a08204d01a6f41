/** The labels of the rows. */
export const words = {
  en: {
    target: "target",
    expected: "expected so far",
    actual: "actual so far",
    attainment: "attainment",
    gap: "gap",
    left: "left to earn",
    periodsLeft: "periods left",
    needed: "needed per period",
    projected: "projected finish",
    status: "status",
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
