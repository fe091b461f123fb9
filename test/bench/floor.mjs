// The least that writing takes: the same number of bytes in a plain stream, or in as many files, each renamed to its name.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';

const [how, target, letters, bytes] = process.argv.slice(2);
const letter = 'x'.repeat(Number(bytes));

if (how === 'stream') {
  const stream = createWriteStream(target);
  for (let number = 0; number < Number(letters); number++)
    if (!stream.write(letter)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
} else {
  await mkdir(target);
  for (let number = 0; number < Number(letters); number++) {
    await writeFile(`${target}/temporary`, letter);
    await rename(`${target}/temporary`, `${target}/${number}.eml`);
  }
}
