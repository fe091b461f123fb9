/** The part of the page's script that copies. */
export const COPY_SCRIPT = `
// execCommand comes first: it is done before a link takes the focus away, and works where a page from disk has no
// navigator.clipboard. The listener hands over the text as it is, whatever the selection would have made of it.
function copyAtOnce(text) {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  let handedOver = false;
  const handOver = (event) => {
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    handedOver = true;
  };
  field.className = 'unseen';
  field.readOnly = true;
  field.value = text;
  document.body.append(field);
  field.focus({ preventScroll: true });
  field.setSelectionRange(0, text.length);
  document.addEventListener('copy', handOver, true);
  try {
    return document.execCommand('copy') && handedOver;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', handOver, true);
    field.remove();
    before?.focus({ preventScroll: true });
  }
}

async function copy(text) {
  if (copyAtOnce(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

const BY_HAND =
  'This browser does not let the page copy. The text is selected: press Ctrl+C, or ⌘C on a Mac; on a phone hold it and choose Copy.';

function select(element) {
  const reading = element.closest('details');
  if (reading) reading.open = true;
  getSelection()?.selectAllChildren(element);
}
`;
