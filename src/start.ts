const [first, ...rest] = process.argv.slice(2);

// Nothing is loaded before it is known to be wanted: `--version` needs no command line to be read, and an old Node,
// which lacks what the program is built on, is owed a sentence instead of a stack trace.
if (process.getBuiltinModule === undefined) {
  console.error(
    `dear-minister needs Node.js 20.17 or newer (of 22: 22.13 or newer); this is ${process.version}.`,
  );
  process.exitCode = 1;
} else if ((first === '--version' || first === '-V') && rest.length === 0) {
  const file = `${import.meta.dirname}/../package.json`;
  const { version } = JSON.parse(process.getBuiltinModule('node:fs').readFileSync(file, 'utf8'));
  process.stdout.on('error', () => undefined);
  process.stdout.write(`${version}\n`);
} else {
  await import('./main.ts');
}
