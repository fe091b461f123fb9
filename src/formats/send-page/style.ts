import { PRINT_STYLE } from './print-style.ts';

/** How the page looks. Fonts are those that the reader's system has; nothing is loaded. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ground: #f5f4f0;
  --sheet: #ffffff;
  --ink: #1d1c1a;
  --quiet: #5a564f;
  --line: #d5d1c8;
  --edge: #857f74;
  --act: #0a5a8a;
  --on-act: #ffffff;
  --mark: #1f6b3a;
  --care: #8a5300;
  --care-ground: #fdf4e3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15171a;
    --sheet: #1e2125;
    --ink: #ebe8e2;
    --quiet: #b0aca4;
    --line: #3a3e44;
    --edge: #858a92;
    --act: #86c8f0;
    --on-act: #0e1a22;
    --mark: #86d6a0;
    --care: #f0b95c;
    --care-ground: #2b2415;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
header, main, footer { max-width: 54rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; }
footer { padding-bottom: 3rem; }
h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2rem 0 .75rem; font-size: 1.25rem; line-height: 1.3; }
h3 { margin: 0; font-size: 1.25rem; line-height: 1.3; }
p { margin: .5rem 0; }
a { color: var(--act); }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
.skip { position: absolute; left: 1rem; top: -20rem; padding: .75rem 1rem; background: var(--sheet); }
.skip:focus { top: 1rem; z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.lead { font-size: 1.125rem; }
.how li { margin: .375rem 0; }
.how ol, .how ul { margin: .5rem 0; padding-inline-start: 1.5rem; }
summary { min-height: 2.75rem; padding: .625rem 0; cursor: pointer; color: var(--act); font-weight: 600; }

.tools { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: end; margin: 0 0 1rem; }
.tools > p { flex-basis: 100%; margin: 0; color: var(--quiet); }
.search { flex: 1 1 12rem; }
.search label { display: block; font-weight: 600; }
input[type="search"] {
  width: 100%;
  min-height: 2.75rem;
  padding: .25rem .75rem;
  border: 1px solid var(--edge);
  border-radius: .375rem;
  background: var(--sheet);
  color: inherit;
  font: inherit;
}
.choice { display: flex; gap: .5rem; align-items: center; min-height: 2.75rem; }
.choice input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--act); }

.card {
  margin: 0 0 1rem;
  padding: 1rem 1.25rem;
  border: 1px solid var(--line);
  border-radius: .5rem;
  background: var(--sheet);
}
.card:target { border-color: var(--act); }
.place { margin: 0; color: var(--quiet); }
dl { margin: .75rem 0; }
dl > div { margin: .375rem 0; }
dt { color: var(--quiet); font-size: .875rem; }
dd { margin: 0; }
dd + dd { margin-top: .375rem; }
.why, .unreachable dd { color: var(--quiet); }
.why, .unreachable dd { font-size: .875rem; }
.to .why::before, .address::before { content: ""; display: block; }
.address { font-size: .9375rem; }
.subject dd { font-weight: 600; }
.notes {
  margin: .75rem 0;
  padding: .5rem .75rem;
  border-inline-start: 4px solid var(--care);
  background: var(--care-ground);
}
.notes p { margin: 0; font-weight: 600; }
.notes ul { margin: 0; padding-inline-start: 1.25rem; }
.letter {
  margin: .25rem 0 1rem;
  padding: 1rem;
  border: 1px solid var(--line);
  border-radius: .375rem;
  font: 1.0625rem/1.6 ui-serif, Georgia, "Noto Serif", serif;
  white-space: pre-wrap;
}
:lang(ko) { word-break: keep-all; }
.ways { display: flex; flex-wrap: wrap; gap: .5rem; }
.ways a, button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-height: 2.75rem;
  padding: .375rem .875rem;
  border: 1px solid var(--act);
  border-radius: .375rem;
  background: none;
  color: var(--act);
  font: inherit;
  font-weight: 600;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
}
.ways a:hover, button:hover { text-decoration: underline; }
.ways [data-way="mail"] { background: var(--act); color: var(--on-act); }
.hint { color: var(--quiet); font-size: .875rem; }
.mark {
  display: flex;
  flex-wrap: wrap;
  gap: .25rem 1rem;
  align-items: center;
  margin: .75rem 0 0;
  padding-inline-start: .75rem;
  border-inline-start: 4px solid var(--mark);
}
.mark strong { color: var(--mark); }
.mark span { flex: 1 1 14rem; }
.mark span:empty { display: none; }
.mark button { padding: .375rem 0; border-color: transparent; font-weight: 400; text-decoration: underline; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .625rem 0; }
.contents ul { display: block; }
@media (min-width: 40rem) {
  dl > div { display: grid; grid-template-columns: 7rem 1fr; gap: 0 1rem; }
  dt { grid-row: span 9; padding-top: .125rem; }
  dd { grid-column: 2; min-width: 0; }
}
@media (max-width: 30rem) {
  .card { padding: .875rem; }
  .ways a, .ways button { flex: 1 1 auto; }
}
@media (forced-colors: active) {
  .ways a, button { border-color: LinkText; }
  .ways [data-way="mail"] { border-width: 3px; }
}
${PRINT_STYLE}`;

/** The SHA-256 of `STYLE` for the page's Content-Security-Policy; a test tells the right one. */
export const STYLE_HASH = 'sha256-qNn4ql1Aovfrj8gv70xtB9BbGaztbtsn5RdAy/3AHXI=';
