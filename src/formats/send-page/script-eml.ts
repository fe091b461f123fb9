/** The part of the page's script that makes the draft file. */
export const EML_SCRIPT = `
// Chromium shows a .eml from disk instead of handing it to a mail program, and lets no page from disk save one, unless
// the page has made it. So it is made here, as the tool makes it but plainer: bare addresses, everything in base64.
function base64(text) {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

// RFC 2047: words of at most 75 characters, none of which holds a part of a character.
function encodedWords(text) {
  const words = [''];
  for (const character of text) {
    if (new TextEncoder().encode(words[words.length - 1] + character).length > 39) words.push('');
    words[words.length - 1] += character;
  }
  return words.map((word) => '=?utf-8?B?' + base64(word) + '?=').join('\\r\\n ');
}

function message(card) {
  const to = linesOf(card, '.to .address');
  const cc = linesOf(card, '.cc .address');
  return [
    'To: ' + to.join(',\\r\\n '),
    ...(cc.length > 0 ? ['Cc: ' + cc.join(',\\r\\n ')] : []),
    'Subject: ' + encodedWords(textOf(card, '.subject dd')),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'Content-Language: ' + card.querySelector('.letter').lang,
    'X-Unsent: 1',
    '',
    ...base64(letterOf(card).replace(/\\n/g, '\\r\\n') + '\\r\\n').match(/.{1,76}/g),
    '',
  ].join('\\r\\n');
}

function saveMessage(card, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([message(card)], { type: 'message/rfc822' }));
  link.download = name;
  link.click();
  // Not at once: some browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
`;
