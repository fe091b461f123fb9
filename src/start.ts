import { readVersion } from './package-root.ts';

const [first, ...rest] = process.argv.slice(2);

// The one answer that needs no command line to be read: everything else is loaded only where it is wanted.
if ((first === '--version' || first === '-V') && rest.length === 0) {
  process.stdout.on('error', () => undefined);
  process.stdout.write(`${readVersion()}\n`);
} else {
  await import('./main.ts');
}
