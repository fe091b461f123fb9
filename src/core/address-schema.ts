import * as v from 'valibot';
import { date, line, mailbox } from './field-schemas.ts';

/** Where an address was read. */
const sourceSchema = v.strictObject(
  {
    where: v.pipe(
      line('https://…, page 45'),
      v.description('Where it was read: a link, or words that let another person find it.'),
    ),
    kind: v.pipe(
      v.picklist(
        ['official', 'host-government', 'un', 'directory', 'repository', 'advocacy'],
        'official, host-government, un, directory, repository or advocacy',
      ),
      v.description(
        "Who published it: the post itself (official), the host country's government, the United Nations, a directory or newspaper, a public code repository, or an advocacy organisation.",
      ),
    ),
    seen: v.pipe(
      v.nullable(date),
      v.description(
        'The date that the source itself shows (year, month or day), or null where it shows none.',
      ),
    ),
  },
  'a source such as {"where": "https://…", "kind": "official", "seen": "2024-11"}',
);

/** One e-mail address of a post, with where it was read. */
export const emailSchema = v.strictObject(
  {
    address: v.pipe(mailbox, v.description('The e-mail address, in lower case.')),
    desk: v.pipe(
      v.picklist(
        ['general', 'press', 'political', 'protocol', 'consular', 'visa', 'unknown'],
        'general, press, political, protocol, consular, visa or unknown',
      ),
      v.description('Who reads it. Letters never go to consular and visa desks: those help people in need.'),
    ),
    confidence: v.pipe(
      v.picklist(['high', 'medium', 'low'], 'high, medium or low'),
      v.description(
        "high: the post's own site, a list of a government or the UN, or two independent sources agree; medium: one good secondary source; low: one weak source.",
      ),
    ),
    sources: v.pipe(
      v.array(sourceSchema, 'a list of sources'),
      v.minLength(1, 'at least one source: an address without one is not used'),
      v.description('Every place where this address was read.'),
    ),
    note: v.exactOptional(
      v.pipe(
        line('Read on a page of 2011.'),
        v.description('A doubt about this one address, in a sentence.'),
      ),
    ),
  },
  'an address with address, desk, confidence and sources',
);

/** An address that is dead or wrong: no letter goes to it. */
export const retiredSchema = v.strictObject(
  {
    address: v.pipe(mailbox, v.description('The e-mail address, in lower case.')),
    reason: v.pipe(line('letters come back'), v.description('Why it must not be used, in a few words.')),
    date: v.exactOptional(v.pipe(date, v.description('When that was found.'))),
  },
  'an address with address and reason',
);
