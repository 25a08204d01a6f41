import type { WorkingSentences } from "./en";

/** 数字的由来，中文。 */
export const zhWorking: WorkingSentences = {
  columns: {
    split: ["序号", "权重", "占比", "准确金额", "限额", "取整差", "金额"],
    tree: ["名称", "权重", "占比", "准确金额", "限额", "取整差", "金额"],
    days: ["起", "止", "天数", "权重", "占比", "准确金额", "限额", "取整差", "金额"],
    workdays: ["起", "止", "工作日", "权重", "占比", "准确金额", "限额", "取整差", "金额"],
    resplit: ["期", "计划", "权重", "占比", "准确金额", "状态", "取整差", "金额"],
    reconcile: ["序号", "自上而下", "自下而上", "采信度", "起点", "调整", "准确金额", "取整差", "金额"],
    needs: ["阶段", "下一阶段", "转化率", "准确数量", "需要"],
    needsInHand: ["阶段", "下一阶段", "转化率", "准确数量", "需要", "在手", "还需"],
  },
  bounds: { floor: "下限", cap: "上限", hold: "固定", none: "–" },
  states: { closed: "已结", hold: "固定", kept: "保持", free: "–", reached: "已达成" },
  rounded: {
    up: (step) => `取整增加了 ${step} 个单位。`,
    down: (step) => `取整减少了 ${step} 个单位。`,
    none: "无需取整。",
  },
  split: {
    none: (weight, share, exact) => `权重为 ${weight}，占全部权重的 ${share}。准确金额为 ${exact}。`,
    floor: (weight) => `仅按权重 ${weight} 会更少：下限起了作用。`,
    cap: (weight) => `仅按权重 ${weight} 会更多：上限起了作用。`,
    hold: "固定为此金额，其余各项分配剩余部分。",
  },
  tree: {
    top: (handedOut) => `最上级各节点分配 ${handedOut}。`,
    under: (parent, handedOut) => `“${parent}”的下级分配 ${handedOut}。`,
    overassigned: (amount) => `这比它自己的 ${amount} 多：有超额分配。`,
    none: (name, weight, share, exact) =>
      `“${name}”的权重为 ${weight}，占这些节点的 ${share}。准确金额为 ${exact}。`,
    floor: (name) => `仅按权重“${name}”会更少：它自己或其下的下限起了作用。`,
    cap: (name) => `仅按权重“${name}”会更多：它自己或其下的上限起了作用。`,
    hold: (name) => `“${name}”已固定，其余节点分配剩余部分。`,
  },
  periods: {
    shared: (shared) => `未固定的各期分配 ${shared}。`,
    days: (days) => `这一期有 ${days} 天。`,
    workdays: (days) => `这一期有 ${days} 个工作日。`,
    profile: "每天按季节曲线的值计。",
    weight: (weight, share, exact) => `权重为 ${weight}，占全部权重的 ${share}。准确金额为 ${exact}。`,
    hold: "固定为此金额，其余各期分配剩余部分。",
  },
  resplit: {
    shared: (shared) => `其余各期留下 ${shared}，由可调的未结各期分配。`,
    closed: "这一期已结：采用实际值。",
    hold: "固定为此金额，其余未结各期分配剩余部分。",
    kept: "分法为“保持”：仍是原计划。",
    reached: "目标没有剩余可分给它。",
    free: (weight, share, exact) => `权重为 ${weight}，占参与分配各期的 ${share}。准确金额为 ${exact}。`,
  },
  reconcile: {
    short: (gap) => `各起点合计比目标少 ${gap}，由可调的人分担。`,
    over: (gap) => `各起点合计比目标多 ${gap}，由可调的人分担。`,
    even: "各起点合计正好是目标。",
    start: (trust, bottomUp, topDown, start) =>
      `起点：采信度 ${trust} × ${bottomUp}，其余 × ${topDown}，得 ${start}。`,
    moved: (moved, exact) => `分担差额后调整 ${moved}，为 ${exact}。`,
    stuck: "会跌到 0 以下，因此停在 0。",
  },
  needs: {
    last: (target, size, exact, needed) => `${target} ÷ 客单价 ${size} 得 ${exact}，向上取整为 ${needed}。`,
    stage: (next, rate, exact, needed) => `下一阶段的 ${next} ÷ ${rate} 得 ${exact}，向上取整为 ${needed}。`,
    still: (still) => `本阶段与其下各阶段手里的已计入，还需 ${still} 个进入。`,
  },
  unknownFunction: (name, nearest) =>
    `Excel 没有名为 ${name} 的函数。本加载项中最接近的是 ${nearest}，请改正名称。`,
  notLoaded: (name) =>
    `${name} 是本加载项的函数，但公式是在加载项载入之前输入的。请在该单元格按 F2，再按 Enter。`,
  unknownName: (name) => `此工作簿中没有名称“${name}”。请定义它，或直接引用单元格。`,
  foreign: (functions) =>
    functions.length === 1
      ? `Excel 没有名为 ${functions[0]} 的函数，本加载项中也没有。请改正名称，或启用提供它的加载项。`
      : `以下函数中有 Excel 不认识的，而且都不是本加载项的：${functions.join("、")}。请改正名称，或启用提供它的加载项。`,
  miscountedIn: (address, name) => `${address}：${name} 的参数个数不对`,
  missing: (names) => `公式缺少必需的参数：${names}。`,
  surplus: (given, most) => `公式中有 ${given} 个参数，而这个函数最多只要 ${most} 个。请去掉多余的参数。`,
  errorAround: (name, error) => `${name} 已得出结果，公式的其余部分把它变成了 ${error}。`,
  errorBefore: (name, error) =>
    `${name} 已得出结果，但单元格仍显示 ${error}。请在该单元格按 F2，再按 Enter。`,
  blockedIn: (address, name) => `${address}：放不下 ${name} 的结果`,
  blocked: {
    cell: (needs, cell, holds) =>
      `结果要占用 ${needs}，而 ${cell} 不是空白，其中是“${holds}”。请清空或移开它。`,
    table: (table) =>
      `占用多个单元格的结果不能放在表格里，而 ${table} 是表格。请把公式移到旁边的空白单元格。`,
    end: "结果会超出工作表的最后一行或最后一列。请把公式往上或往左移。",
    unseen: (needs) =>
      `结果要占用 ${needs}，那里没有数值，却仍放不下，例如有合并单元格。请取消合并，或移动公式。`,
    unknown: "结果要占用公式下方和右侧的单元格，而那里不是空白。请清空或移开其中的内容。",
  },
  unknownIn: (address) => `${address}：有 Excel 不认识的名称`,
};
