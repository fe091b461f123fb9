import { fileURLToPath } from 'node:url';
import { createFiles } from '../../src/adapters/files.ts';
import { readCampaignFolder } from '../../src/adapters/own-files.ts';
import type { Campaign } from '../../src/core/campaign.ts';

const FOLDER = fileURLToPath(new URL('../../templates/north-korean-refugees/', import.meta.url));

/** The campaign that ships, from its sources. */
export function shippedCampaign(): Promise<Campaign> {
  return readCampaignFolder(createFiles(), FOLDER);
}
