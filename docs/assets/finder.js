// The search itself: loads the lines of the reports and finds the words in them, exactly as they stand.
// Nothing here touches the page; search.js shows what is found.
"use strict";

// eslint-disable-next-line no-unused-vars -- search.js uses it
class Finder {
  static SKIPPED = new Set("“”‘’\"'「」『』《》〈〉·・‧•･");

  static GUESSED = 16; // files that are looked through for what may have been meant,
  static ENOUGH = 4; // and after how many one that was found will do

  /** @param {URL} root the address of the folder with the search's files */
  constructor(root) {
    this.root = root;
    this.files = new Map();
  }

  /** Return text as it is searched, and for each of its characters where it stands in the text. */
  static fold(text) {
    let plain = "";
    const at = [];
    for (let i = 0; i < text.length; i += 1) {
      const char = text[i];
      if (Finder.SKIPPED.has(char) || /\s/.test(char)) continue;
      const folded = char.normalize("NFKC").toLowerCase();
      for (const one of folded) {
        if (Finder.SKIPPED.has(one) || /\s/.test(one)) continue;
        plain += one;
        at.push(i);
      }
    }
    return { plain, at };
  }

  /** Return what the index knows a word by: its pairs of characters, three in a row where one is a digit. */
  static grams(word) {
    if (word.length < 2) return [word];
    const cut = (length) => [...Array(Math.max(0, word.length - length + 1)).keys()].map((i) => word.slice(i, i + length));
    return [...new Set([...cut(2), ...cut(3).filter((three) => /\d/.test(three))])];
  }

  static shardOf(pair, shards) {
    return ((pair.charCodeAt(0) * 31 + (pair.length > 1 ? pair.charCodeAt(1) : 0)) >>> 0) % shards;
  }

  load(name) {
    if (!this.files.has(name)) {
      const loading = fetch(new URL(name, this.root)).then((answer) => {
        if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
        return answer.json();
      });
      loading.catch(() => this.files.delete(name));
      this.files.set(name, loading);
    }
    return this.files.get(name);
  }

  /** Return the files that can hold all of the words: those that hold every pair of their characters. */
  async candidates(words) {
    const index = await this.load("index.json");
    const all = index.documents.map((_, i) => i).filter((i) => !this.only || index.documents[i].file === `${this.only}.json`);
    if (!index.shards) return all;
    let left = null;
    for (const word of words) {
      const pairs = Finder.grams(word);
      const shards = await Promise.all(pairs.map((pair) => this.load(`pairs-${Finder.shardOf(pair, index.shards)}.json`)));
      pairs.forEach((pair, i) => {
        const holding = new Set(shards[i][pair] ?? []);
        left = (left ?? all).filter((number) => holding.has(number));
      });
    }
    return left ?? all;
  }

  /** Return a file ready to be searched: its lines folded. */
  async open(number) {
    const index = await this.load("index.json");
    const about = index.documents[number];
    const content = await this.load(about.file);
    if (!about.ready) {
      about.ready = true;
      if (about.kind === "report") {
        about.lines = content.lines.map(([section, anchor, text]) => ({ section, anchor, text, plain: Finder.fold(text).plain }));
        about.figures = content.figures.map(([id, name, other, amount, when]) => ({
          id, name, amount, when, plain: Finder.fold(name).plain, other: Finder.fold(other).plain,
        }));
        about.sections = content.sections;
        about.base = content.base;
        about.name = content.name;
      } else {
        about.names = content.map(([name, aliases, address, meaning, count]) => ({
          name, address, meaning, count,
          spellings: [name, ...aliases].map((word) => Finder.fold(word).plain),
        }));
      }
    }
    return about;
  }

  /**
   * Find a query. What is found first is handed on at once; the last answer is complete.
   * @param {string} query
   * @param {(answer: object) => void} tell called with each answer: {query, shown, guess, terms, figures, texts, complete}
   * @param {() => boolean} wanted false once another query has taken this one's place
   */
  async find(query, tell, wanted = () => true) {
    const words = query.split(/\s+/).map((word) => Finder.fold(word).plain).filter(Boolean);
    const whole = words.join("");
    if (!whole) return;
    let found = await this.gather([whole], whole, query, tell, wanted);
    if (!found && words.length > 1) found = await this.gather(words, whole, query, tell, wanted);
    for (const guess of [this.simplified, this.bySound, this.forgiven]) {
      if (found || !wanted()) break;
      const meant = await guess.call(this, whole);
      if (meant) found = await this.gather([meant.plain], meant.plain, query, tell, wanted, meant);
    }
    if (!found && wanted()) {
      const parts = await this.parts(whole);
      if (parts) found = await this.gather(parts, parts.join(" "), query, tell, wanted, { plain: whole, shown: parts.join(" "), why: "分词" });
    }
    if (!found && wanted()) tell({ query, words: [whole], guess: null, terms: [], figures: [], texts: [], complete: true });
  }

  /** Gather what holds all the words; return whether there is anything. */
  async gather(words, whole, query, tell, wanted, guess = null) {
    const numbers = await this.candidates(words);
    const answer = { query, words, guess, terms: [], figures: [], texts: [], complete: false };
    let told = 0;
    for (const [i, number] of numbers.entries()) {
      if (!wanted()) return true;
      for (const next of numbers.slice(i, i + 4)) this.open(next).catch(() => {}); // a few ahead
      const about = await this.open(number);
      if (about.kind === "names") answer.terms.push(...Finder.terms(about, words, guess));
      else {
        answer.figures.push(...Finder.figures(about, words));
        answer.texts.push(...Finder.sections(about, words));
      }
      const size = answer.terms.length + answer.figures.length + answer.texts.length;
      if (size > told && told === 0 && numbers.length > 8) {
        told = size;
        tell(Finder.sorted(answer));
      }
    }
    answer.complete = true;
    const any = answer.terms.length + answer.figures.length + answer.texts.length > 0;
    if (any && wanted()) tell(Finder.sorted(answer));
    return any;
  }

  static sorted(answer) {
    answer.terms.sort((a, b) => b.score - a.score || b.count - a.count);
    answer.figures.sort((a, b) => b.score - a.score);
    answer.texts.sort((a, b) => b.score - a.score);
    return answer;
  }

  /** Return the names that hold the words; the name itself first. */
  static terms(about, words) {
    const rows = [];
    for (const term of about.names) {
      const fitting = term.spellings.filter((word) => words.every((w) => word.includes(w)));
      if (fitting.length) {
        const nearest = Math.min(...fitting.map((word) => word.length - words.join("").length));
        rows.push({ ...term, score: 100 - nearest });
      }
    }
    return rows;
  }

  static figures(about, words) {
    const rows = [];
    for (const figure of about.figures) {
      const holds = (name) => name && words.every((word) => name.includes(word));
      if (!holds(figure.plain) && !holds(figure.other)) continue;
      const length = words.join("").length;
      const nearest = Math.min(...[figure.plain, figure.other].filter(holds).map((name) => name.length - length));
      rows.push({ ...figure, base: about.base, score: 100 - nearest });
    }
    return rows;
  }

  /** Return the sections with lines that hold the words, each with those lines and a score. */
  static sections(about, words) {
    const found = new Map();
    for (const line of about.lines) {
      if (!words.every((word) => line.plain.includes(word))) continue;
      if (!found.has(line.section)) found.set(line.section, []);
      found.get(line.section).push(line);
    }
    return [...found].map(([section, lines]) => {
      const [page, anchor, title] = about.sections[section];
      return { base: about.base, report: about.name, page, anchor, title, lines, score: Finder.score(about, section, lines, words) };
    });
  }

  /** Score a section: how often it has the words, each time counting less than the one before; a title that has them counts more. */
  static score(about, section, lines, words) {
    const times = (text) => words.reduce((sum, word) => sum + text.split(word).length - 1, 0);
    const title = Finder.fold(about.sections[section][2]).plain;
    const count = lines.reduce((sum, line) => sum + times(line.plain), 0);
    return (count * 2.2) / (count + 1.2) + (times(title) ? 2 : 0);
  }

  // --- what may have been meant ----------------------------------------------------------------------------------------

  async letters() {
    return this.load("letters.json");
  }

  /** 軌道交通 → 轨道交通 */
  async simplified(word) {
    if (!/[\u3400-\u9fff]/.test(word)) return null;
    const { traditional, simplified } = await this.letters();
    const plain = [...word].map((char) => {
      const at = traditional.indexOf(char);
      return at < 0 ? char : simplified[at];
    }).join("");
    return plain === word ? null : { plain, why: "繁体" };
  }

  /** 株洲新增就业 → 株洲 新增 就业: the words of the reports that the query is made of, all of it; else none. */
  async parts(word) {
    if (word.length < 4 || !/^[\u4e00-\u9fff]+$/.test(word)) return null;
    const known = new Set(await this.load("words.json"));
    const cut = (rest) => {
      if (!rest) return [];
      for (let length = Math.min(6, rest.length); length > 1; length -= 1) {
        if (!known.has(rest.slice(0, length))) continue;
        const behind = cut(rest.slice(length));
        if (behind) return [rest.slice(0, length), ...behind];
      }
      return null;
    };
    const parts = cut(word);
    return parts && parts.length > 1 ? parts : null;
  }

  /** qingshuitang, qst → 清水塘: the sound of a name, or of a part of it, syllable by syllable. */
  async bySound(word) {
    if (!/^[a-z]{2,}$/.test(word)) return null;
    const total = new Map();
    const rows = await this.load(`sounds-${word[0]}.json`).catch(() => []);
    for (const [text, sounds, whole, count] of rows) {
      for (const [length, sort] of [[Finder.spelled(sounds, 0, word), 2], [Finder.initialled(sounds, 0, word), 1]]) {
        if (length < 2) continue;
        const heard = text.slice(0, length);
        total.set(heard, (total.get(heard) ?? 0) + sort * 1000 + whole * 500 + count);
      }
    }
    if (!total.size) return null;
    const [best] = [...total].sort((a, b) => b[1] - a[1])[0];
    return { plain: Finder.fold(best).plain, shown: best, why: "拼音" };
  }

  static spelled(sounds, from, word) {
    let rest = word;
    let length = 0;
    while (rest && from + length < sounds.length && rest.startsWith(sounds[from + length])) {
      rest = rest.slice(sounds[from + length].length);
      length += 1;
    }
    return rest ? 0 : length;
  }

  static initialled(sounds, from, word) {
    const initials = sounds.slice(from, from + word.length).map((sound) => sound[0]).join("");
    return initials === word ? word.length : 0;
  }

  /** 清水糖 → 清水塘: one character that sounds the same in place of another. */
  async forgiven(word) {
    const chars = [...word];
    if (chars.length < 3 || !/[\u4e00-\u9fff]/.test(word)) return null;
    const { sounds } = await this.letters();
    const alike = (char) => Object.values(sounds).find((group) => group.includes(char)) ?? "";
    const counts = new Map();
    const index = await this.load("index.json");
    for (let i = 0; i < chars.length; i += 1) {
      const group = alike(chars[i]);
      const [before, behind] = [chars.slice(0, i).join(""), chars.slice(i + 1).join("")];
      // Single characters stand in nearly every file: where there are many, they are looked for among the names.
      const single = index.shards && before.length < 2 && behind.length < 2;
      const holding = await this.candidates([before, behind].filter(Boolean));
      for (const [seen, number] of holding.slice(0, Finder.GUESSED).entries()) {
        if (counts.size && seen >= Finder.ENOUGH) break;
        if (single && index.documents[number].kind !== "names") continue;
        const about = await this.open(number);
        const texts = about.kind === "report" ? about.lines.map((line) => line.plain) : about.names.flatMap((term) => term.spellings);
        for (const text of texts) {
          for (let at = text.indexOf(behind ? behind : before); at >= 0; at = text.indexOf(behind ? behind : before, at + 1)) {
            const start = behind ? at - 1 - before.length : at;
            const char = text[start + before.length];
            if (start < 0 || !char || !text.startsWith(before, start) || !group.includes(char) || char === chars[i]) continue;
            const meant = before + char + behind;
            counts.set(meant, (counts.get(meant) ?? 0) + 1);
          }
        }
      }
    }
    if (!counts.size) return null;
    const [best] = [...counts].sort((a, b) => b[1] - a[1])[0];
    return { plain: best, shown: best, why: "近似" };
  }
}
