import * as v from 'valibot';

// Every message is the end of a sentence that begins "expected …": directory-rules.ts adds what was found.

// Control characters, and the marks that turn text around: what is shown on a terminal holds neither.
const UNSEEN = '\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069';

/** One line of text, shown as it is. */
export const line = (example: string) =>
  v.pipe(
    v.string(`a text such as "${example}"`),
    v.regex(
      new RegExp(`^[^\\s${UNSEEN}]([^${UNSEEN}]*[^\\s${UNSEEN}])?$`),
      `one line of text such as "${example}"`,
    ),
  );

/** A web address. */
export const url = v.pipe(
  v.string('a web address such as "http://fi.china-embassy.gov.cn"'),
  v.regex(
    new RegExp(`^https?://[^\\s${UNSEEN}]+$`),
    'a web address such as "http://fi.china-embassy.gov.cn"',
  ),
);

const dateWords = 'a date such as "2024-11-22", "2024-11" or "2024"';
/** A day, a month or a year. */
export const date = v.pipe(
  v.string(dateWords),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, dateWords),
);

const countryWords = 'an ISO 3166-1 code in capitals such as "FI"';
/** ISO 3166-1 alpha-2. */
export const country = v.pipe(v.string(countryWords), v.regex(/^[A-Z]{2}$/, countryWords));

const regionWords = 'an ISO 3166-2 code such as "US-IL"';
/** ISO 3166-2. */
export const region = v.pipe(v.string(regionWords), v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, regionWords));

const areaWords =
  'a region such as "US-IL", a country such as "LI", or region and city such as "CA-ON/Ottawa"';
/** Anything that a district may name. */
export const area = v.pipe(
  v.string(areaWords),
  v.regex(
    new RegExp(`^[A-Z]{2}(-[A-Z0-9]{1,3}(/[^\\s/${UNSEEN}]([^/${UNSEEN}]*[^\\s/${UNSEEN}])?)?)?$`),
    areaWords,
  ),
);

const domainWords = 'a mail domain in lower case such as "chinemb.fi"';
/** A mail domain. */
export const domain = v.pipe(
  v.string(domainWords),
  v.regex(/^([a-z0-9]+(-+[a-z0-9]+)*\.)+[a-z]{2,}$/, domainWords),
);

const addressWords = 'one plain e-mail address in lower case such as "press_uk@mfa.gov.cn"';
/** One bare e-mail address. */
export const mailbox = v.pipe(
  v.string(addressWords),
  v.maxLength(254, addressWords),
  v.regex(/^[a-z0-9_][a-z0-9_+-]*(\.[a-z0-9_+-]+)*@([a-z0-9]+(-+[a-z0-9]+)*\.)+[a-z]{2,}$/, addressWords),
);
