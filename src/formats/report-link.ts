/** A link to a page where a report can be sent. */
export interface ReportLink {
  readonly link: string;
  /** Is the text in it? If not, it is too long for a link, and only the title is. */
  readonly whole: boolean;
}

/**
 * The page for a new issue with a title and a text filled in
 * (https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue#creating-an-issue-from-a-url-query).
 * Undefined where `issues` is no list of issues on GitHub. `limit`: the longest link, in characters.
 */
export function reportLink(
  issues: string | undefined,
  { title, body }: { readonly title: string; readonly body: string },
  limit: number,
): ReportLink | undefined {
  const page = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/issues$/.exec(issues ?? '')?.[0];
  if (page === undefined) return undefined;
  const start = `${page}/new?title=${encode(title)}`;
  const whole = `${start}&body=${encode(body)}`;
  return whole.length <= limit ? { link: whole, whole: true } : { link: start, whole: false };
}

/** `encodeURIComponent` leaves ' as it is, which an opened link may not hold. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll("'", '%27');
}
