import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [first, ...rest] = process.argv.slice(2);

// The one answer that needs no command line to be read: everything else is loaded only where it is wanted.
if ((first === '--version' || first === '-V') && rest.length === 0) {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
  process.stdout.on('error', () => undefined);
  process.stdout.write(`${version}\n`);
} else {
  await import('./main.ts');
}
