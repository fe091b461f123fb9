/** The part of the page's script that marks what was opened or copied, in this browser alone. */
export const MARK_SCRIPT = `
const WAYS = {
  mail: 'mail program',
  gmail: 'Gmail',
  outlook: 'Outlook.com',
  office365: 'Microsoft 365',
  yahoo: 'Yahoo Mail',
  eml: 'draft file',
};

// FNV-1a, twice: enough to tell one letter from another, so that two batches do not share their marks.
function fingerprint(text) {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let index = 0; index < text.length; index++) {
    a = Math.imul(a ^ text.charCodeAt(index), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(index), 0x5bd1e995);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

const marks = new Map();
const waysOf = (card) => marks.get(card) ?? [];

function keyOf(card) {
  const content = [nameOf(card), textOf(card, 'dl'), letterOf(card)].join('\\n');
  return 'dear-minister ' + card.id + ' ' + fingerprint(content);
}

// A browser may forbid storage: then marks last as long as the page is open.
function recall(card) {
  try {
    const ways = (localStorage.getItem(keyOf(card)) ?? '').split(' ');
    return ways.filter((way) => way === 'copy' || Object.keys(WAYS).includes(way));
  } catch {
    return [];
  }
}

function keep(card, ways) {
  try {
    if (ways.length > 0) localStorage.setItem(keyOf(card), ways.join(' '));
    else localStorage.removeItem(keyOf(card));
  } catch {}
}

function markWords(ways) {
  const opened = ways.filter((way) => way !== 'copy').map((way) => WAYS[way]);
  return [opened.length > 0 ? 'Opened: ' + opened.join(', ') : '', ways.includes('copy') ? 'Copied' : '']
    .filter(Boolean)
    .join(' · ');
}

function markLine(card) {
  const there = card.querySelector('.mark');
  if (there) return there;
  const line = document.getElementById('mark-line').content.firstElementChild.cloneNode(true);
  line.querySelector('button').addEventListener('click', () => clearMark(card));
  card.querySelector('.more').before(line);
  return line;
}

// The mark of a card, and what has just happened to it.
function setMark(card, ways, said) {
  const line = markLine(card);
  marks.set(card, ways);
  line.hidden = ways.length === 0 && said === '';
  line.querySelector('strong').textContent = markWords(ways);
  line.querySelector('span').textContent = said;
  line.querySelector('button').hidden = ways.length === 0;
  countMarks();
}

function say(card, words) {
  setMark(card, waysOf(card), words);
  document.getElementById('announcement').textContent = nameOf(card) + ': ' + words;
}

function addMark(card, way, words) {
  const ways = [...new Set([...waysOf(card), way])];
  keep(card, ways);
  marks.set(card, ways);
  say(card, words);
}

function clearMark(card) {
  keep(card, []);
  setMark(card, [], '');
  document.getElementById('announcement').textContent = nameOf(card) + ': mark cleared.';
  // The button is gone, and with it the place of whoever uses the keyboard.
  card.querySelector('.ways a').focus();
}

function countMarks() {
  const words = document.getElementById('marked');
  const count = cards.filter((card) => waysOf(card).length > 0).length;
  if (words) words.textContent = count === 0 ? '' : count + ' opened or copied so far.';
}

for (const card of cards) {
  const ways = recall(card);
  if (ways.length > 0) setMark(card, ways, '');
}
`;
