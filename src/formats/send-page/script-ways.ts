/** The part of the page's script that opens, saves and copies a draft. */
export const WAYS_SCRIPT = `
const ASKED = { mail: 'Asked your system to open the mail program' };

async function openDraft(card, link) {
  const way = link.dataset.way;
  const asked = ASKED[way] ?? 'Asked your browser to open ' + WAYS[way];
  if (link.dataset.paste === undefined) return addMark(card, way, asked + ', with the letter in it.');
  const letter = card.querySelector('.letter');
  const copied = await copy(letter.textContent);
  if (!copied) select(letter);
  const next = copied ? 'The letter is copied: paste it over the line in brackets.' : BY_HAND;
  addMark(card, way, asked + '. ' + next);
}

async function copyLetter(card) {
  const letter = card.querySelector('.letter');
  if (await copy(letter.textContent)) return addMark(card, 'copy', 'The letter is copied.');
  select(letter);
  say(card, BY_HAND);
}

async function copyLine(card, label, selector) {
  if (await copy(linesOf(card, selector).join(', '))) return say(card, label + ' is copied.');
  select(card.querySelector(selector));
  say(card, BY_HAND);
}

function saveDraft(card, link, event) {
  try {
    const name = link ? decodeURIComponent(link.pathname.split('/').pop()) : 'letter.eml';
    saveMessage(card, name);
    event.preventDefault();
  } catch {
    // The link goes to the file itself; without one there is another way.
    if (!link) return say(card, BY_HAND);
  }
  addMark(card, 'eml', 'Asked your browser for the draft file: open it with a mail program.');
}

// Some services take longer links than a page can hold twice: they get the letter here.
function fillLink(card, link) {
  const encoded = encodeURIComponent(letterOf(card)).replace(
    /[!'()*]/g,
    (character) => '%' + character.charCodeAt(0).toString(16).toUpperCase(),
  );
  const filled = link.href.replace(/&body=[^&]*$/, () => '&body=' + encoded);
  if (filled === link.href || filled.length > Number(link.dataset.room)) return;
  link.href = filled;
  delete link.dataset.paste;
}

function button(label, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

for (const card of cards) {
  const ways = card.querySelector('.ways');
  const file = ways.querySelector('[data-way="eml"]');
  for (const link of card.querySelectorAll('[data-room]')) fillLink(card, link);
  for (const link of card.querySelectorAll('[data-way]:not([data-way="eml"])')) {
    link.addEventListener('click', () => openDraft(card, link));
    link.addEventListener('auxclick', (event) => event.button === 1 && openDraft(card, link));
  }
  if (file) file.addEventListener('click', (event) => saveDraft(card, file, event));
  else ways.append(button('Draft file (.eml)', (event) => saveDraft(card, undefined, event)));
  ways.append(button('Copy the letter', () => copyLetter(card)));
  for (const [label, selector] of [['To', '.to .address'], ['Cc', '.cc .address'], ['Subject', '.subject dd']]) {
    if (!card.querySelector(selector)) continue;
    card.querySelector('.more .ways').append(button('Copy ' + label, () => copyLine(card, label, selector)));
  }
}
`;
