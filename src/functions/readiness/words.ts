/** The verdicts. */
export const words = {
  en: {
    ready: "ready",
    criticalOpen: (open: number): string => `not ready: ${open} critical open`,
    score: "not ready: score",
  },
  zh: {
    ready: "已就绪",
    criticalOpen: (open: number): string => `未就绪：${open} 个关键项未完成`,
    score: "未就绪：分数不够",
  },
};
