import { describe, expect, it } from 'vitest';
import type { WriteOptions } from '../../src/commands/write-options.ts';
import { refusalOfAda } from '../support/write.ts';

describe('flags that make no sense', () => {
  it.each<[string, Partial<WriteOptions>, string]>([
    [
      '--json with --format text',
      { json: true, format: 'text' },
      '--json and --format text cannot go together.\nLeave one of them out.',
    ],
    [
      'an unknown format, near one',
      { format: 'emll' },
      'There is no format "emll".\nDid you mean eml?\nThere are: text, eml, html, mbox, mailto, json',
    ],
    [
      'an unknown format, near none',
      { format: 'parchment' },
      'There is no format "parchment".\nThere are: text, eml, html, mbox, mailto, json',
    ],
    [
      'a file whose ending says nothing',
      { out: 'letter.pdf' },
      `The ending of letter.pdf does not say what to make.
Endings that do: .txt (text), .eml (eml), .html (html), .mbox (mbox), .json (json)
Or name the format: --format text|eml|html|mbox|mailto|json`,
    ],
    [
      'an unknown mail service',
      { open: 'gmal' },
      'There is no mail service "gmal".\nDid you mean gmail?\nThere are: mail, gmail, outlook, office365, yahoo',
    ],
    [
      'an unknown confidence',
      { minConfidence: 'hihg' },
      'There is no confidence "hihg".\nThere are: low, medium, high',
    ],
    [
      'an address without a post',
      { address: ['us-chicago=a@example.org', 'b@example.org'] },
      '--address needs a post and an address, as in us-chicago=name@example.org; found "b@example.org".',
    ],
    [
      'an address for no post',
      { address: ['us-chicgo=a@example.org'] },
      'There is no post "us-chicgo".\nDid you mean us-chicago?',
    ],
    [
      'an address that is none',
      { address: ['us-chicago=Chicago <a@example.org>'] },
      `--address: expected one e-mail address such as ada@example.org, found a space at character 8 in "Chicago <a@example.org>"
Give the address alone: no name, no brackets, not more than one.`,
    ],
    [
      'a campaign that does not ship',
      { campaign: 'north-korea' },
      `There is no campaign "north-korea".
Campaigns that ship with dear-minister: north-korean-refugees, un-access
For one of your own, give its folder: --campaign ./my-campaign`,
    ],
    [
      'a language without a letter',
      { language: 'it' },
      'There is no letter in the language "it".\nThere are: en, ko, ja, fr, de, es, zh-Hans',
    ],
    [
      'a language without a letter, by its name',
      { language: 'Italian' },
      'There is no letter in the language "Italian".\nThere are: en, ko, ja, fr, de, es, zh-Hans',
    ],
    [
      'a second language without a letter',
      { also: 'nl' },
      'There is no letter in the language "nl".\nThere are: en, ko, ja, fr, de, es, zh-Hans',
    ],
    ...['0', '-1', 'x', '1.5', '', '9007199254740993'].map(
      (wording): [string, Partial<WriteOptions>, string] => [
        `"${wording}" for a wording`,
        { wording },
        `--wording needs a number from 1 on, such as 3; found "${wording}".`,
      ],
    ),
  ])('refuses %s', async (_, flags, text) => {
    const told = await refusalOfAda(flags);
    expect(told.text).toBe(text);
    expect(told.exitCode).toBe(2);
    expect([told.context.out.text(), told.context.err.text(), told.context.files.saved]).toEqual([
      '',
      '',
      [],
    ]);
  });
});
