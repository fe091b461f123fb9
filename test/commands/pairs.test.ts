import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../src/core/errors.ts';
import { refusal, refusalOfAda, write, writeAsAda } from '../support/write.ts';

// Where two things meet that each work alone.
describe('together', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dear-minister-'));
  const template = join(folder, 'letter.hbs');
  writeFileSync(template, 'Dear Minister,\n\n{{name}}\n');

  it('--template and --words: words without a place are refused', async () => {
    const { exitCode, text } = await refusalOfAda({ template, words: 'My own.' });
    expect(exitCode).toBe(2);
    expect(text).toContain('{{#if words}}{{words}}{{/if}}');
  });

  it('--separate and --edit: each letter names its own post, so one edit cannot serve all', async () => {
    const { exitCode } = await refusalOfAda(
      { separate: true, edit: true, print: true, words: '' },
      { interactive: true },
    );
    expect(exitCode).toBe(2);
  });

  it('--quiet and --copy without a clipboard: what was done instead is told', async () => {
    const { err, files } = await writeAsAda(
      { quiet: true, copy: true },
      { clipboard: new FailureError('There is no clipboard here.') },
    );
    expect(files.saved).toHaveLength(1);
    expect(err.text()).toContain('So the letter is in dear-minister-letter.txt.');
  });

  it('--quiet in a terminal: no menu about a letter that was not shown', async () => {
    const { out, err } = await writeAsAda({ quiet: true, words: '' }, { interactive: true });
    expect(out.text()).toMatch(/^To: /);
    expect(err.text()).toBe('');
  });

  it('--address and a help desk: never, even by choice', async () => {
    const { exitCode, text } = await refusalOfAda({ address: ['ca-ottawa=ottawa@csm.mfa.gov.cn'] });
    expect(exitCode).toBe(2);
    expect(text).toContain('the consular desk of ca-ottawa');
  });

  it('a county behind the comma and another for --region: the town is not listed, and a county is no region', async () => {
    const flags = {
      name: 'Ada',
      country: 'GB',
      json: true,
      city: 'Featherstone, Staffordshire',
      region: 'Wakefield',
    };
    const { out } = await write(flags);
    expect(JSON.parse(out.text()).writer.region).toBeNull();
  });

  it('a delivery in a terminal and nobody to write to: told once, without a menu', async () => {
    const { context, exitCode } = await refusalOfAda(
      { to: 'un-geneva', print: true, words: '' },
      { interactive: true },
    );
    expect(exitCode).toBe(2);
    expect(context.err.text()).not.toContain('Nobody');
  });

  it('--region and namesakes in one region: the county tells them apart', async () => {
    const { text } = await refusal({ name: 'Ada', city: 'Featherstone', country: 'GB' });
    expect(text).toContain('--region "Wakefield"');
    const post = async (flags: { city: string; region?: string }) => {
      const { out } = await write({ name: 'Ada', country: 'GB', json: true, ...flags });
      return JSON.parse(out.text()).recipients[0].post;
    };
    expect(await post({ city: 'Featherstone', region: 'Wakefield' })).toBe('gb-manchester');
    expect(await post({ city: 'Featherstone, Wakefield' })).toBe('gb-manchester');
    expect(await post({ city: 'Featherstone', region: 'Staffordshire' })).toBe('gb-london');
  });
});
