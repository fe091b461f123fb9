// Anybody can have an address there, so that it says nothing about who reads the letter.
const PROVIDERS =
  /^((gmail|googlemail|hotmail|outlook|live|msn|icloud|aol|protonmail|foxmail|163|126|qq|yeah|naver|hanmail|daum)\.(com|net)|proton\.me|(yahoo|gmx|sina|mail|yandex|orange|web)\..+|seznam\.cz|bluewin\.ch|wanadoo\.fr|snpt\.km|ehc\.hu|t-online\.de)$/;

/** Is it the domain of a public mail provider? */
export function isProvider(domain: string): boolean {
  return PROVIDERS.test(domain);
}
