// All words that the scripts show: whoever translates the site needs this file besides those in build_tools/templates/.
// `${…}` is filled in by the scripts.

export const WORDS = {
  search: {
    field: "搜索报告、名目和指标",
    placeholder: "搜索词句、名目、数字，如：五城四基地、9.5%、qst",
    scope: "在哪份报告里找",
    allReports: "全部报告",
    failed: "搜索用的文件没有取到。请检查网络，再试一次。",
    more: (/** @type {number} */ count) => `还有 ${count} 条，看全部结果`,
    onlyThisReport: "只在本报告里找",

    // What was understood, and how much was found.
    found: (/** @type {string} */ query, /** @type {number} */ count) => `${query}：${count} 条`,
    foundInstead: (/** @type {{query: string, meant: string, reason: string, count: number}} */ found) =>
      `没有“${found.query}”，显示“${found.meant}”的结果（${found.reason}）：${found.count} 条`,
    stillSearching: "，还在找",
    foundNothing: (/** @type {string} */ query) => `没有找到“${query}”。换一个词，或少写几个字。`,
    reasons: { traditional: "繁体", sound: "拼音", similar: "近似", parts: "分词" },

    // The groups of answers, and what an answer says besides its words.
    names: "名目",
    figures: "指标",
    nameCount: (/** @type {number} */ count) => `名目 · ${count} 处`,
    unexplained: "报告未作解释",
    paragraph: (/** @type {string} */ number) => `第${number}段`,
    heading: "标题",
  },

  glossaryFilter: {
    label: "筛选名目",
    placeholder: "筛选名目，如：工程、五城、一带",
    count: (/** @type {number} */ count) => `${count} 个`,
    nothing: "没有这样的名目，换一个词试试",
  },

  figureFilter: {
    label: "筛选指标",
    placeholder: "筛选，如：投资、就业、增长",
    count: (/** @type {number} */ count) => `${count} 行`,
    nothing: "没有这样的行，换一个词试试",
  },

  quoting: {
    tools: "引用这一段",
    number: (/** @type {string} */ number) => `第 ${number} 段：地址、引文`,
    forms: {
      link: { button: "复制链接", done: "已复制这一段的地址" },
      quote: { button: "复制引文", done: "已复制原文和出处" },
      gbt7714: { button: "GB/T 7714", done: "已复制 GB/T 7714 格式的文献条目" },
      bibtex: { button: "BibTeX", done: "已复制 BibTeX 条目" },
    },
    refused: "浏览器不允许复制",
    addressBar: "地址在地址栏里，可以复制",

    // What is copied: the words with their source, and where they are in the report.
    quotation: (/** @type {Record<"text" | "author" | "title" | "year" | "position" | "address", string>} */ source) => {
      const { text, author, title, year, position, address } = source;
      return `“${text}”${author && `${author}：`}《${title}》${year && `，${year}年`}，${position}，${address}`;
    },
    section: (/** @type {string} */ heading) => heading && `“${heading}”一节`,
    paragraph: (/** @type {string} */ number) => `第${number}段`,
  },
};
