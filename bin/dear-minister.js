#!/usr/bin/env node
// Older versions lack what the program is built on; their users are owed a sentence, not a stack trace.
if (process.getBuiltinModule === undefined) {
  console.error(
    `dear-minister needs Node.js 20.17 or newer (22.13 or newer of 22); this is ${process.version}.`,
  );
  process.exitCode = 1;
} else {
  await import('../dist/start.js');
}
