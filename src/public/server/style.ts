/** The whole style of the public pages: it mirrors itself in Arabic, narrows to a telephone, and prints. */
export const style = `
:root { color-scheme: light dark; --ink: #16202b; --muted: #4a5a6a; --edge: #d3dbe3; --paper: #fff; --accent: #005a9c }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf4; --muted: #b4c2cf; --edge: #3b4957; --paper: #10171e; --accent: #7cc0ff }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif }
header, main, footer { max-inline-size: 46rem; margin-inline: auto; padding: 1rem }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 1.5rem; border-block-end: 1px solid var(--edge) }
header p { margin: 0 }
header ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none }
.name { font-weight: 600 }
a { color: var(--accent); display: inline-block; padding-block: .15rem; overflow-wrap: anywhere }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.skip { position: absolute; inset-block-start: -4rem; background: var(--paper) }
.skip:focus { inset-block-start: 0 }
h1 { font-size: 1.6rem; line-height: 1.25; margin-block: 1rem .5rem }
h2 { font-size: 1.2rem; margin-block: 2rem .5rem }
cite { white-space: nowrap }
.lead { font-size: 1.15rem }
.states { padding: 0; list-style: none }
.states li { padding-block: .5rem; border-block-end: 1px solid var(--edge) }
.states span, small, cite, footer { color: var(--muted); font-style: normal; font-size: .95rem }
.states span, li small { display: block }
header li { padding-block: .15rem }
header li a { padding-block: 0 }
.band { padding: .5rem 1rem; border-inline-start: 4px solid var(--accent) }
footer { border-block-start: 1px solid var(--edge) }
@media print { nav, .skip { display: none } body { background: #fff; color: #000 } }
`;
