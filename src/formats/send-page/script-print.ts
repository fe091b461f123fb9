/** The part of the page's script that readies the letters for paper. */
export const PRINT_SCRIPT = `
// A letter on paper is dated the day it is printed, in its own language.
function today(language) {
  try {
    return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format();
  } catch {
    return new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format();
  }
}

// More than fits on a sheet, A4 or US Letter, is set smaller. A line holds 105 letters, or 45 East Asian ones.
function isLong(text) {
  const wide = (line) => (line.match(/[\\u1100-\\uffef]/g) ?? []).length;
  const rows = (line) => Math.max(1, Math.ceil((line.length + 1.33 * wide(line)) / 105));
  return text.split('\\n').reduce((sum, line) => sum + rows(line), 0) > 42;
}

let closed = [];

addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('.reading:not([open])')];
  for (const reading of closed) reading.open = true;
  for (const card of cards) {
    card.classList.toggle('long', isLong(letterOf(card)));
    if (card.querySelector('.date')) continue;
    const language = card.querySelector('.letter').lang;
    const date = document.createElement('p');
    date.className = 'date';
    date.lang = language;
    date.textContent = today(language);
    card.querySelector('.place').after(date);
  }
});

addEventListener('afterprint', () => {
  for (const reading of closed) reading.open = false;
  for (const date of document.querySelectorAll('.date')) date.remove();
});

document.getElementById('print').addEventListener('click', () => print());
`;
