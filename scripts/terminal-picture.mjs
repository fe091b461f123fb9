// Draws docs/terminal.svg from a real run in tmux: answers a few questions and takes down what is on the screen.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const COLUMNS = 80;
const ROWS = 54;
const LINE = 17;
const LETTER = 8.4;
const MARGIN = 16;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SESSION = ['-L', 'dear-minister-picture'];

/** What is typed, and the words that must be on the screen before. */
const STEPS = [
  ['Your name', 'Ada Lovelace'],
  ['Your town', 'chica'],
  ['Chicago, Illinois', ''],
  ['Your own words', 'I teach mathematics, and each of my pupils is somebody’s child too.'],
];
const LAST = 'Done';

const tmux = (...args) => execFileSync('tmux', [...SESSION, ...args], { encoding: 'utf8' });
const screen = () => tmux('capture-pane', '-p', '-e', '-S', '-', '-t', 'picture');

async function until(words) {
  for (let tries = 0; !tmux('capture-pane', '-p', '-t', 'picture').includes(words); tries++) {
    if (tries > 200) throw new Error(`"${words}" did not come:\n${screen()}`);
    await pause(50);
  }
}

async function run() {
  tmux(
    'new-session',
    '-d',
    '-s',
    'picture',
    '-x',
    String(COLUMNS),
    '-y',
    String(ROWS),
    'env',
    'PS1=$ ',
    'TERM=screen',
    'bash',
    '--norc',
  );
  tmux('set-option', '-t', 'picture', 'status', 'off');
  tmux(
    'send-keys',
    '-t',
    'picture',
    `cd ${ROOT}; clear; alias dear-minister="node bin/dear-minister.js"; clear`,
    'Enter',
  );
  await pause(500);
  tmux('send-keys', '-t', 'picture', 'dear-minister', 'Enter');
  for (const [question, answer] of STEPS) {
    await until(question);
    if (answer !== '') tmux('send-keys', '-t', 'picture', '-l', answer);
    await pause(600);
    if (answer !== 'chica') tmux('send-keys', '-t', 'picture', 'Enter');
  }
  await until(LAST);
  const text = screen();
  tmux('kill-server');
  return text.slice(text.indexOf('$ dear-minister')).trimEnd().split('\n');
}

const COLOURS = { 32: '#3fb950', 33: '#d29922', 36: '#39c5cf', 39: '#e6edf3' };

const PLAIN = { bold: false, dim: false, colour: '#e6edf3' };

/** The style goes on from line to line, as tmux tells it. */
let style = PLAIN;

/** One line with its colours (SGR codes) as spans. */
function spans(line) {
  let column = 0;
  return line.split(/(\x1b\[[\d;]*m)/).flatMap((part) => {
    const codes = /^\x1b\[([\d;]*)m$/.exec(part)?.[1];
    if (codes === undefined) {
      const at = column;
      column += [...part].length;
      return part === '' ? [] : [span(part, at, style)];
    }
    for (const code of (codes || '0').split(';')) style = restyled(style, Number(code));
    return [];
  });
}

function restyled(style, code) {
  if (code === 0) return PLAIN;
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  return COLOURS[code] === undefined ? style : { ...style, colour: COLOURS[code] };
}

function span(text, column, { bold, dim, colour }) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '\u00a0');
  const look = `fill="${colour}"${bold ? ' font-weight="bold"' : ''}${dim ? ' opacity="0.65"' : ''}`;
  return `<tspan x="${(MARGIN + column * LETTER).toFixed(1)}" ${look}>${escaped}</tspan>`;
}

const lines = await run();
const width = MARGIN * 2 + COLUMNS * LETTER;
const height = MARGIN * 2 + lines.length * LINE;
const rows = lines.map(
  (line, row) => `<text y="${MARGIN + (row + 1) * LINE - 4}">${spans(line).join('')}</text>`,
);
writeFileSync(
  fileURLToPath(new URL('../docs/terminal.svg', import.meta.url)),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14"><title>A first letter, answered question by question in a terminal</title><rect width="100%" height="100%" rx="8" fill="#0d1117"/>\n${rows.join('\n')}\n</svg>\n`,
);
