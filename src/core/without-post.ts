import { withArticle } from './post-words.ts';

/** Why there is no post to write to in a country (ISO 3166-1 alpha-2, and its name), in words. */
export function whyNoPost(code: string, name: string, withoutRelations: boolean): string {
  if (['CN', 'HK', 'MO'].includes(code)) return 'China’s embassies are abroad';
  const there = withArticle(name);
  if (withoutRelations) return `China has no embassy in ${there}, as the two have no diplomatic relations`;
  return `no Chinese post in ${there} is known`;
}
