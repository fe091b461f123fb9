import { InputError } from './errors.ts';
import { requireSingleLine } from './single-line.ts';

// RFC 5321 §4.5.3.1.1; RFC 3696 erratum 1690 for the whole.
const LOCAL_LIMIT = 64;
const ADDRESS_LIMIT = 254;

// RFC 5322 §3.4.1 dot-atom, without ? & = # %, which mean something in a link.
const LOCAL_PART = /^[\w!$'*+/^`{|}~-]+(?:\.[\w!$'*+/^`{|}~-]+)*$/;
const UNFIT = /[\s,;:<>"()[\]\\?&=#%]/u;
const HOST_NAME = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*$/u;
const ASCII_DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;

/**
 * One bare address (RFC 5322 `addr-spec`, dot-atom form), its domain in lower-case ASCII. `what` names the field in the
 * error. Stricter than the RFC on purpose: mail clients split links at characters the RFC allows in quotes.
 * Throws `InputError` for anything else: a display name, several addresses, white space, a domain without a dot.
 */
export function parseEmailAddress(text: string, what: string): string {
  const given = requireSingleLine(text, what, ADDRESS_LIMIT);
  const refuse = (found: string): InputError =>
    new InputError(
      `${what}: expected one e-mail address such as ada@example.org, found ${found} in "${given}"`,
      ['Give the address alone: no name, no brackets, not more than one.'],
    );

  const unfit = UNFIT.exec(given);
  if (unfit) {
    const character = unfit[0].trim() === '' ? 'a space' : `'${unfit[0]}'`;
    throw refuse(`${character} at character ${[...given.slice(0, unfit.index)].length + 1}`);
  }
  const [local = '', domain, ...rest] = given.split('@');
  if (domain === undefined) throw refuse("no '@'");
  if (rest.length > 0) throw refuse("more than one '@'");
  if (!LOCAL_PART.test(local)) throw refuse(`"${local}" before the '@'`);
  if (local.length > LOCAL_LIMIT) throw refuse(`${local.length} characters before the '@' (64 at most)`);
  if (!domain.includes('.')) throw refuse(`a domain without a dot ("${domain}")`);
  const ascii = asciiDomain(domain);
  if (ascii === undefined) throw refuse(`"${domain}", which is no domain name,`);
  const address = `${local}@${ascii}`;
  if (address.length > ADDRESS_LIMIT) throw refuse(`${address.length} characters (254 at most)`);
  return address;
}

/** The domain as DNS has it (punycode, lower case), or undefined where it is none. */
function asciiDomain(domain: string): string | undefined {
  // Only host name characters reach the URL parser: it would take ports, paths and escapes as well.
  if (!HOST_NAME.test(domain)) return undefined;
  try {
    const ascii = new URL(`http://${domain}`).hostname;
    return ASCII_DOMAIN.test(ascii) ? ascii : undefined;
  } catch {
    return undefined;
  }
}
