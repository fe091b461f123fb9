import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { postsSchema } from '../src/core/directory-schema.ts';

/** The JSON Schema of the directory, as it stands in data/posts.schema.json. */
export function postsJsonSchema(): string {
  return `${JSON.stringify(toJsonSchema(postsSchema), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../data/posts.schema.json', import.meta.url), postsJsonSchema());
