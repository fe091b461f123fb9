// Anybody can have an address there, so that it says nothing about who reads the letter.
const PROVIDERS =
  /^((vip\.)?(gmail|googlemail|msn|icloud|aol|protonmail|foxmail|163|126|139|189|188|qq|yeah|sina|sohu|tom|naver|hanmail|daum)\.(com|net|cn)|(hotmail|outlook|live|yahoo|gmx|yandex|orange|sina)\.\w{2,4}(\.\w{2})?|mail\.(com|ru)|web\.de|pm\.me|proton\.me|seznam\.cz|bluewin\.ch|wanadoo\.fr|snpt\.km|ehc\.hu|t-online\.de)$/;

/** Is it the domain of a public mail provider? */
export function isProvider(domain: string): boolean {
  return PROVIDERS.test(domain);
}
