// All words that the scripts show: whoever translates the site needs this file besides those in build_tools/templates/.
// `${…}` is filled in by the scripts.

export const WORDS = {
  search: {
    field: "搜索报告、名词和指标",
    placeholder: "搜索词句、名词、数字，可用拼音首字母",
    failed: "搜索数据没有下载成功，请检查网络后再试。",
    more: "看全部结果",
    showMore: "更多结果",
    onlyThisReport: "只在本报告里找",

    // What was understood, and how much was found.
    understood: "理解为",
    or: " 或 ",
    drop: (/** @type {string} */ shown) => `去掉“${shown}”`,
    itself: (/** @type {string} */ place) => `${place}（本级）`,
    only: (/** @type {string} */ shown) => `只看 ${shown}`,
    found: (/** @type {string} */ query, /** @type {string} */ count) => `${query}：${count} 条`,
    atLeast: (/** @type {number} */ count) => `至少 ${count}`,
    foundInstead: (/** @type {{query: string, meant: string, reason: string, count: string}} */ found) =>
      `没有“${found.query}”，显示“${found.meant}”的结果（${found.reason}）：${found.count} 条`,
    foundNothing: (/** @type {string} */ query) => `没有找到“${query}”。换一个词，或少写几个字。`,
    unsaid: (/** @type {string} */ words) => `；这些里没有“${words}”`,
    near: (/** @type {string} */ query) => `没有找到“${query}”，下面是与它相近的话`,
    verbatim: (/** @type {number} */ count) => `与原文一致：${count} 处`,
    altered: "与原文不一致：划去的是引文的字，加线的是原文的字",
    quotedNowhere: (/** @type {number} */ count) => `各报告里没有这样的话${count ? "。有关的内容：" : "，也没有相近的话。"}`,
    offers: { names: "相近的名词", places: "文库里有这些地方的报告", years: "有这些年份的报告" },
    allReports: "政府工作报告",
    reasons: { traditional: "繁体", sound: "拼音", similar: "近似", parts: "分词" },
    facets: { kind: "种类", place: "地区", year: "年份" },

    // How a word is used from year to year.
    trend: {
      title: (/** @type {string} */ word) => `“${word}”历年的用法`,
      summary: (/** @type {number} */ using, /** @type {number} */ all) => `${all} 份报告里有 ${using} 份用到：逐年、逐地`,
      count: (/** @type {number} */ size) => `数出每份用了几次（约下载 ${size} kB）`,
      bar: (/** @type {number} */ year, /** @type {number} */ using, /** @type {number} */ all) => `${year}年：${all} 份里有 ${using} 份`,
      thin: (/** @type {number} */ least) => `* 这一年的报告不足 ${least} 份，比例说明不了什么。`,
      mark: "*",
      heads: { year: "年份", reports: "用到的报告", each: "每份几次", density: "每万字几次" },
      first: (/** @type {number} */ places) => `${places} 地第一次用到`,
      csv: "下载 CSV",
      file: (/** @type {string} */ word) => `${word}-历年用法.csv`,
      columns: ["词", "报告", "省", "地区", "年份", "字数", "次数", "每万字次数", "用到的段落和标题数", "第一处的地址"],
    },

    // The groups of answers, and what an answer says besides its words.
    groups: { report: "报告", place: "历年对照", term: "名词", figure: "指标", text: "正文" },
    years: (/** @type {string} */ place) => `${place}历年指标`,
    nameCount: (/** @type {number} */ count) => `名词 · ${count} 处`,
    alias: (/** @type {string} */ name) => `又作“${name}”`,
    unexplained: "报告未作解释",
    paragraph: (/** @type {string} */ number) => `第${number}段`,
    heading: "标题",
  },

  glossaryFilter: {
    label: "筛选名词",
    placeholder: "筛选名词，如：工程、计划、行动",
    count: (/** @type {number} */ count) => `${count} 个`,
    nothing: "没有这样的名词，换一个词试试",
  },

  figureFilter: {
    label: "筛选指标",
    placeholder: "筛选，如：投资、就业、增长",
    count: (/** @type {number} */ count) => `${count} 行`,
    nothing: "没有这样的行，换一个词试试",
  },

  readAloud: {
    tools: "朗读",
    start: "朗读本页",
    pause: "暂停",
    resume: "继续",
    stop: "停止",
    failed: "浏览器没有读出声来，请检查系统的语音设置。",
  },

  charts: {
    png: "PNG",
    between: " · ",
    failed: "没有画成，请取 SVG",
  },

  quoting: {
    tools: "引用这一段",
    number: (/** @type {string} */ number) => `第 ${number} 段：地址、引文`,
    forms: {
      link: { button: "复制链接", done: "已复制题名和地址" },
      quote: { button: "复制引文", done: "已复制原文和出处" },
      gbt7714: { button: "GB/T 7714", done: "已复制 GB/T 7714 格式的文献条目" },
      bibtex: { button: "BibTeX", done: "已复制 BibTeX 条目" },
    },
    share: "分享",
    refused: "浏览器不允许复制",
    addressBar: "地址在地址栏里，可以复制",

    // What is copied: the words with their source, and where they are in the report.
    quotation: (/** @type {Record<"text" | "author" | "title" | "year" | "position" | "address", string>} */ source) => {
      const { text, author, title, year, position, address } = source;
      return `“${text}”${author && `${author}：`}《${title}》${year && `，${year}年`}，${position}，${address}`;
    },
    title: (/** @type {Record<"title" | "year" | "position", string>} */ { title, year, position }) =>
      `《${title}》${year && `，${year}年`}，${position}`,
    section: (/** @type {string} */ heading) => heading && `“${heading}”一节`,
    paragraph: (/** @type {string} */ number) => `第${number}段`,
  },
};
