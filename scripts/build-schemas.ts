import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { campaignSchema } from '../src/core/campaign-schema.ts';
import { postsSchema } from '../src/core/directory-schema.ts';

/** The JSON Schema of the directory, as it stands in data/posts.schema.json. */
export function postsJsonSchema(): string {
  return `${JSON.stringify(toJsonSchema(postsSchema), null, 2)}\n`;
}

/** The JSON Schema of a campaign.json, as it stands in data/campaign.schema.json. */
export function campaignJsonSchema(): string {
  return `${JSON.stringify(toJsonSchema(campaignSchema), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../data/posts.schema.json', import.meta.url), postsJsonSchema());
  writeFileSync(new URL('../data/campaign.schema.json', import.meta.url), campaignJsonSchema());
}
