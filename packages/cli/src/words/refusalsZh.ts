import type { Excess } from "xlsx-book/limits";
import type { Refusals } from "./texts";

const limits: Partial<Record<Excess, string>> = {
  "unpacked-bytes": "解压后的体积超出正常工作簿的范围（可能是压缩炸弹）",
  "part-bytes": "其中一个部件解压后的体积超出正常范围（可能是压缩炸弹）",
  ratio: "其中一个部件的压缩率远高于正常工作簿（可能是压缩炸弹）",
  parts: "包含的部件过多",
  sheets: "工作表将超过 500 张",
  styles: "单元格格式将超过 Excel 的上限（65,490 种）",
  text: "有单元格的字数超过 Excel 的上限",
};

const changed = "未写入任何内容，原文件保持不变。";
const kinds = { sheet: "工作表", table: "表格" };

export const refusalsZh: Refusals = {
  "no-command": () => "请指定命令：share、thaw、rollup 或 check。",
  "unknown-command": ({ command }) => `没有“${command}”这个命令。可用的命令有 share、thaw、rollup 和 check。`,
  "unknown-option": ({ option }) => `此处没有 ${option} 这个选项。`,
  "option-value": ({ option }) => `${option} 的用法不对，请参阅 --help。`,
  "no-file": () => "请指定文件。",
  "one-file": () => "只能指定一个文件。",
  "no-way": () =>
    "请指定分享方式：--embed、--portable 或 --frozen、--without-people（可同时使用），或 --report。",
  "two-formats": () => "--csv、--xlsx 和 --json 只能选一个。",
  "needs-out": () => "请用 --out 指定输出文件。",
  "not-a-percentage": ({ text }) => `--pass ${text}：达标线应为 0 到 100 之间的数。`,
  "not-a-language": ({ text }) => `--language ${text}：语言只能是 en 或 zh。`,
  "not-found": ({ file }) => `找不到 ${file}。`,
  folder: ({ file }) => `${file} 是文件夹，不是文件。`,
  "no-access": ({ file }) => `没有读取 ${file} 的权限。`,
  "no-files": ({ file }) => `${file}：其中没有工作簿。`,
  "no-target-folder": ({ file }) => `${file} 所在的文件夹不存在。`,
  "not-writable": ({ file }) => `无法写入 ${file}：没有权限，或磁盘为只读。`,
  unreadable: ({ file, detail }) => `无法读取 ${file}，系统提示 ${detail}。`,
  unwritable: ({ file, detail }) => `无法写入 ${file}，系统提示 ${detail}。`,
  extension: ({ file, extension }) =>
    `${file} ${extension ? `的扩展名是“${extension}”` : "没有扩展名"}。支持的工作簿扩展名为 .xlsx、.xlsm、.xltx 和 .xltm，请先另存为其中一种。`,
  "other-extension": ({ file, right }) =>
    `${file} 的内容对应的扩展名是 ${right}，用其他扩展名 Excel 无法打开，请更正。`,
  "same-file": ({ file }) => `${file} 就是要读取的文件，请输出到另一个文件。`,
  exists: ({ file }) => `${file} 已存在。请换一个名称，或加上 --overwrite。`,
  "file-bytes": ({ file, megabytes, most }) =>
    `${file} 有 ${Math.round(megabytes)} MB，最多只能读取 ${most} MB 的文件。`,
  file: ({ file, why, excess }) =>
    ({
      encrypted: `${file} 设有打开密码。请先在 Excel 中打开，取消密码后保存。`,
      "not-a-workbook": `${file} 不是 .xlsx 格式的工作簿，尽管名称如此。如果 Excel 能打开它，请先另存为 .xlsx。`,
      broken: `${file} 已损坏，无法读取。可以试着用 Excel 打开修复，再保存一次。`,
      "too-large": `无法处理 ${file}：${(excess && limits[excess]) ?? "内容超出可读取的范围"}。`,
      "too-slow": `读取 ${file} 耗时过长。`,
    })[why],
  signed: ({ file }) =>
    `${file} 带有数字签名，任何改动都会使签名失效。请先在 Excel 中删除签名，或共享不带签名的副本。${changed}`,
  shared: ({ file }) => `${file} 是旧式的共享工作簿，不能添加表格。请先在 Excel 中取消共享。${changed}`,
  strict: ({ file }) => `${file} 保存为“Strict Open XML”格式。请先另存为普通的 Excel 工作簿。${changed}`,
  structure: ({ file }) => `${file} 的工作簿结构受保护，不能添加工作表。请先在 Excel 中取消保护。${changed}`,
  taken: ({ file, taken }) =>
    `${file} 中已有同名内容：${taken
      .map(({ what, name, free }) => `${kinds[what]} ${name}（可改用 ${free}）`)
      .join("、")}。加上 --other-names 即可改用括号中的名称。${changed}`,
  "names-taken": ({ file, names }) =>
    `${file} 中的名称 ${names.join("、")} 另有所指：请改名，或用 --frozen 共享。${changed}`,
  "too-many-frozen": ({ file }) => `${file} 中的 SplitTarget 公式过多，工作簿的设置存不下。${changed}`,
  "nothing-frozen": ({ file }) => `${file} 中没有由 SplitTarget 固定为数值的公式。`,
  "no-checklist": ({ file }) => `${file} 中没有就绪检查清单。用 splittarget share --embed 可以在副本中添加。`,
  "damaged-checklist": ({ file }) =>
    `${file} 中的就绪检查清单不完整。请在 Excel 中打开，任务窗格会指出缺少的内容并修复。`,
};
