/* What stands between the dialog and Pagefind, under the name by which the dialog loads it: takes
   back what was not truly found, sorts, leads to the place found, and knows what may have been meant. */
import { createInstance as createPagefind } from "../../pagefind/pagefind.js";

/** Letters that a word of a page must share with one of the query, or an ending that it may differ by. */
const SHARED = 4;
const ENDING = 2;
/** Results that are looked at before nothing is held to be found. */
const LOOKED_AT = 5;
/** Scripts without spaces between words, where words cannot be compared. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A word found whole before one found in part; the names that a text does not use count little. */
const RANKING = { termSimilarity: 6, metaWeights: { title: 5, date: 1, kind: 0, names: 0.2 } };

/** How the dialog wants its results: the newest first, or the best. */
export const order = { newest: false };

let engine;

export const createInstance = (options) => {
  engine ??= createPagefind({ ...options, ranking: RANKING });
  return {
    filters: () => engine.filters(),
    mergeIndex: (...given) => engine.mergeIndex(...given),
    search: async (term, options = {}) => {
      const sort = order.newest ? { date: "desc" } : {};
      const answer = await engine.search(term, { ...options, sort });
      if (!answer || !term || UNSPACED.test(term)) return answer;
      const results = (await isFound(term, answer.results)) ? answer.results.map(leading) : [];
      return { ...answer, results };
    },
  };
};

const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const pieces = (data) => data.content.split(/\s+/);

/** An unknown word degrades to ever shorter beginnings until something matches: what matched must be
    like every word of the query in one of the best results. */
const isFound = async (term, results) => {
  const asked = wordsOf(folded(term));
  const best = [...results].sort((one, other) => other.score - one.score).slice(0, LOOKED_AT);
  for (const result of best) {
    const data = await result.data();
    const there = pieces(data);
    const matched = data.locations.map((at) => there[at] ?? "");
    for (const field of result.matchedMetaFields ?? []) matched.push(data.meta[field] ?? "");
    const words = wordsOf(folded(matched.join(" ")));
    if (asked.every((word) => words.some((other) => alike(word, other)))) return true;
  }
  return false;
};

const alike = (asked, there) => {
  let shared = 0;
  while (shared < asked.length && asked[shared] === there[shared]) shared += 1;
  return shared >= SHARED || (shared > 1 && Math.max(asked.length, there.length) - shared <= ENDING);
};

/** A result whose address leads to the first word found on the page, in browsers that can do so. */
const leading = (result) => ({
  ...result,
  data: async () => {
    const data = await result.data();
    const [word] = wordsOf(pieces(data)[data.locations[0]] ?? "");
    const place = data.meta.date && word ? `#:~:text=${encodeURIComponent(word)}` : "";
    return { ...data, url: `${data.url}${place}` };
  },
});

let vocabulary;

/** What may have been meant where nothing was found: the query with its unknown words set right, and
    each of its words alone; only what does find something, with how much. */
export const meant = async (query) => {
  vocabulary ??= fetch(new URL("vocabulary.json", import.meta.url)).then((answer) => answer.json());
  const known = (await vocabulary).map((word) => [word, folded(word)]);
  const words = await Promise.all(
    wordsOf(query).map(async (word) => ((await found(word)) ? word : nearest(word, known))),
  );
  const guesses = new Set([words.join(" "), ...words.filter((word) => word.length >= SHARED)]);
  const counted = [...guesses].map(async (guess) => [guess, await found(guess)]);
  return (await Promise.all(counted)).filter(([, count]) => count);
};

/** How much is found. */
const found = async (term) => {
  const { results } = await engine.search(term);
  return (await isFound(term, results)) ? results.length : 0;
};

/** The most frequent of the known words that are fewest slips of the hand away; else the word. */
const nearest = (word, known) => {
  const asked = folded(word);
  let best = word;
  let least = asked.length < SHARED ? 1 : asked.length < 2 * SHARED ? 2 : 3;
  for (const [candidate, letters] of known) {
    if (Math.abs(letters.length - asked.length) >= least) continue;
    const far = slips(asked, letters);
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
};

/** Letters missing, too many, wrong or changed about between two words. */
const slips = (one, other) => {
  let [older, old] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (one[i - 1] !== other[j - 1]));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], older[j - 2] + 1);
      }
    }
    [older, old] = [old, row];
  }
  return old[other.length];
};
