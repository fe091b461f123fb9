/** On paper: each letter that is shown, as a letter on a sheet of its own, and nothing else. */
export const PRINT_STYLE = `.date { display: none; }
@page { margin: 15mm 20mm; }
@media print {
  :root { color-scheme: only light; --quiet: #333; --ink: #000; --sheet: #fff; --ground: #fff; }
  body { font-size: 9.5pt; line-height: 1.3; }
  header, footer, .skip, .tools, h2, .notes, .ways, .hint, .more, .mark, summary, .language, .why { display: none !important; }
  main { max-width: none; padding: 0; }
  .card { margin: 0; padding: 0; border: 0; }
  .card:not([hidden]) ~ .card { break-before: page; }
  h3 { font-size: inherit; font-weight: 400; text-align: end; }
  .place, .date { display: block; margin: 0; color: inherit; text-align: end; }
  .date { margin-top: .75em; }
  dl { display: flex; flex-direction: column; margin: 1em 0; }
  dl > div { display: grid; grid-template-columns: 3.5rem 1fr; gap: 0 .5rem; margin: .1em 0; }
  dt { padding: 0; }
  dt, .unreachable .postal { font-size: inherit; color: inherit; }
  .unreachable:not(:has(.postal)), .unreachable dd:not(.postal) { display: none; }
  .unreachable dt { font-size: 0; }
  .unreachable dt::before { content: "By post"; font-size: 9.5pt; }
  .address { font-size: inherit; }
  .address::before { content: "<"; display: inline; }
  .address::after { content: ">"; }
  .subject { order: 1; display: block !important; }
  .subject dt { display: none; }
  .subject dd { margin-top: 1em; font-size: 10.5pt; }
  .reading::details-content { display: block; content-visibility: visible; block-size: auto; }
  .letter { margin: 0; padding: 0; border: 0; font-size: 10.5pt; line-height: 1.3; orphans: 3; widows: 3; }
  .long .letter { font-size: 9pt; line-height: 1.25; }
}
`;
