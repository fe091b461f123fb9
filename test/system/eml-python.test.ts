import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { eml } from '../../src/formats/eml.ts';
import { chicago, draftOf, newYork } from '../support/draft.ts';

interface Reading {
  readonly keys: readonly string[];
  readonly from: readonly (readonly string[])[];
  readonly to: readonly (readonly string[])[];
  readonly cc: readonly (readonly string[])[];
  readonly subject: string;
  readonly type: readonly string[];
  readonly language: string;
  readonly unsent: string;
  readonly body: string;
  readonly defects: readonly string[];
}

const family = '👩\u200d👩\u200d👧\u200d👦';
const korean = '안녕하십니까. 중국에 있는 탈북 난민에 관하여 편지를 드립니다.';

const subjects: Readonly<Record<string, string>> = {
  English: 'North Korean refugees in China',
  Korean: '중국 내 탈북 난민의 강제 송환에 관하여',
  Japanese: '中国における脱北者の強制送還について',
  Hebrew: 'פליטים מצפון קוריאה בסין',
  Arabic: 'اللاجئون الكوريون الشماليون في الصين',
  'emoji with joiners': `${family} and ${family} and ${family} ${family}`,
  'long English': 'refugees who were sent back '.repeat(10).trim(),
  'long Korean': '탈북 난민 '.repeat(50).trim(),
  'looks encoded': '=?UTF-8?Q?Bcc:_evil@x.org?= =?x',
  'looks like a header': 'Hi Bcc: evil@x.org',
  'inner spaces': 'one  two   three',
  'a long word': 'x'.repeat(300),
  'half Latin': 'Réfugiés nord-coréens : appel à la Chine',
};

const names: Readonly<Record<string, string>> = {
  'name with a comma': 'Lovelace, Ada',
  'name with quotes': 'Ada "the \\ Countess" Lovelace',
  'name with brackets': 'Ada <evil@x.org>, (x)',
  'name in Korean': '이나영',
  'name, long, in Korean': '김수한무거북이와두루미'.repeat(15),
  'name, long, in English': "of the People's Republic of China, ".repeat(5).trim(),
  'name that looks encoded': '=?utf-8?Q?evil?=',
  'name with a joiner': `Ada ${family}`,
  'name with an accent': "Zoë O'Brien-Łukasz, Jr.",
};

const bodies: Readonly<Record<string, string>> = {
  'nothing in it': '',
  'From lines': 'From here\n>From there\n\nFrom',
  dots: '.\n..\n.hidden\n\n.',
  'trailing spaces': 'one \ntwo\t\n \n  three  ',
  'a line of 2,000': 'x'.repeat(2000),
  'words on a line of 2,000': 'From word. '.repeat(182),
  'accents on a line of 2,000': 'à la café '.repeat(200),
  'a Korean line of 2,000': '한'.repeat(2000),
  'Korean paragraphs': `${korean}\n\n${korean}\n`.repeat(5),
  Japanese: '拝啓\n\n中国における脱北者について。\n\n敬具',
  'Hebrew with marks': 'שלום\u200f!\n\u2067abc\u2069',
  'emoji with joiners': `${family}\n${family.repeat(40)}`,
  'equals signs': '=\n=3D\n==\n=?utf-8?B?eA==?=',
  'headers and a boundary': 'Bcc: evil@x.org\n\n--boundary\nContent-Type: text/html\n',
};

const drafts: readonly (readonly [string, Draft])[] = [
  ...Object.entries(subjects).map(
    ([title, subject]) => [`subject: ${title}`, draftOf({ letter: { subject, body: korean } })] as const,
  ),
  ...Object.entries(names).map(([title, name]) => {
    const writer = { name, place: { city: 'Chicago', country: 'US' }, from: 'ada@example.org' };
    return [
      title,
      draftOf({ writer, recipients: [{ ...chicago, name }, newYork, { ...newYork, name }] }),
    ] as const;
  }),
  ...Object.entries(bodies).map(
    ([title, body]) =>
      [`body: ${title}`, draftOf({ language: 'ko', letter: { subject: 'Hi', body } })] as const,
  ),
];

// Python 3.11 shows a space between the encoded words of a display name, where RFC 2047 §6.2 has none.
const spaceless = (name = '') => (/^[ -~]*$/.test(name) ? name : name.replaceAll(' ', ''));
const comparable = (mailboxes: Reading['to']) =>
  mailboxes.map(([name, address]) => [spaceless(name), address]);

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!hasPython)("Python's email reads every draft as it was made", () => {
  const script = new URL('read_eml.py', import.meta.url).pathname;
  const input = JSON.stringify(drafts.map(([, draft]) => eml.format(draft)));
  const { stdout, stderr } = spawnSync('python3', [script], { input, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const readings: readonly Reading[] = stderr === '' ? JSON.parse(stdout) : [];

  test('without an error', () => {
    expect(stderr).toBe('');
    expect(readings).toHaveLength(drafts.length);
  });

  test.each(drafts.map(([title, draft], index) => ({ title, draft, reading: readings[index] })))(
    '$title',
    ({ draft, reading }) => {
      const { writer, letter, language } = draft;
      const mailboxes = (role: string) =>
        comparable(draft.recipients.filter((one) => one.role === role).map((one) => [one.name, one.address]));
      const { from = [], to = [], cc = [], ...rest } = reading ?? {};
      expect({ ...rest, from: comparable(from), to: comparable(to), cc: comparable(cc) }).toEqual({
        keys: [
          ...(writer.from === undefined ? [] : ['From']),
          ...[
            'To',
            'Cc',
            'Subject',
            'MIME-Version',
            'Content-Type',
            'Content-Transfer-Encoding',
            'Content-Language',
          ],
          'X-Unsent',
        ],
        from: comparable(writer.from === undefined ? [] : [[writer.name, writer.from]]),
        to: mailboxes('to'),
        cc: mailboxes('cc'),
        subject: letter.subject,
        type: ['text/plain', 'utf-8'],
        language,
        unsent: '1',
        body: Buffer.from(`${letter.body.replaceAll('\n', '\r\n')}\r\n`).toString('base64'),
        defects: [],
      });
    },
  );
});
