/** The part of the page's script that shows the cards that are searched for. */
export const SEARCH_SCRIPT = `
const PLAIN = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ı: 'i', þ: 'th', ς: 'σ' };
// NFKD takes accents off their letters, and Hangul apart: a syllable is found while it is being typed.
const fold = (text) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\\p{M}/gu, '')
    .replace(/[ßøæœđðłħıþς]/g, (letter) => PLAIN[letter])
    .replace(/[^\\p{L}\\p{N}]+/gu, ' ')
    .trim();
const names = new Map(cards.map((card) => [card, fold(nameOf(card) + ' ' + textOf(card, '.place bdi'))]));

const query = document.getElementById('query');
const unmarked = document.getElementById('unmarked');

function search() {
  const words = fold(query.value).split(' ');
  for (const card of cards) {
    const found = words.every((word) => names.get(card).includes(word));
    card.hidden = !found || (unmarked.checked && waysOf(card).length > 0);
  }
  const count = cards.filter((card) => !card.hidden).length;
  document.getElementById('shown').textContent =
    (count === cards.length ? 'All' : count + ' of ' + cards.length) + ' letters on this page are shown.';
}

if (query) {
  query.addEventListener('input', search);
  unmarked.addEventListener('change', search);
  // A browser that comes back to the page may bring the old words with it.
  addEventListener('pageshow', () => (query.value !== '' || unmarked.checked) && search());
}
`;
