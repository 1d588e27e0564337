import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { body as t, regionName } from './messages';

type View = 'front' | 'back';
interface Shape { part: string; path: string }

const MIDDLE: readonly { front: string; back: string; path: string }[] = [
  { front: 'front-neck', back: 'back-neck', path: 'M72 52q8 4 16 0l2 14q-10 4-20 0z' },
  { front: 'front-chest', back: 'back-upper', path: 'M70 66q10 4 20 0c6 6 16 5 22 12l-2 38H50l-2-38c6-7 16-6 22-12z' },
  { front: 'front-tummy', back: 'back-lower', path: 'M50 116h60l-1 34H51z' },
  { front: 'front-hips', back: 'back-bottom', path: 'M51 150h58l5 28c-12 8-29 5-34 12-5-7-22-4-34-12z' },
];
/** Drawn on the picture's left; the other side is the mirror image. */
const SIDE: readonly Shape[] = [
  { part: 'upper-arm', path: 'M48 78c-8 2-11 9-12 17l-6 29 12 4 8-26z' },
  { part: 'forearm', path: 'M30 124l-7 42 10 3 9-41z' },
  { part: 'hand', path: 'M23 166c-5 6-7 15-4 21 3 5 11 2 13-6l1-12z' },
  { part: 'thigh', path: 'M46 178c12 8 29 5 34 12l-4 60H56z' },
  { part: 'lower-leg', path: 'M56 250h20c2 22-3 46-5 66H60c-3-20-8-44-4-66z' },
  { part: 'foot', path: 'M60 316h11l2 12c0 6-17 7-22 3 0-6 7-9 9-15z' },
];
const MIRROR = 'matrix(-1 0 0 1 160 0)';

const head = (view: View): string => (view === 'front' ? 'front-face' : 'back-head');
/** Seen from the front the child's right is on the picture's left; seen from the back it is the child's left. */
const sides = (view: View): readonly ['left' | 'right', 'left' | 'right'] => (view === 'front' ? ['right', 'left'] : ['left', 'right']);

/** Every place on the outline, in reading order: the codes an answer may hold. */
export const REGIONS: readonly string[] = (['front', 'back'] as const).flatMap((view) => [
  head(view), ...MIDDLE.map((each) => each[view]),
  ...sides(view).flatMap((side) => SIDE.map((each) => `${view}-${side}-${each.part}`)),
]);

export interface BodyMap {
  marked: readonly string[];
  toggle(code: string): void;
  /** The template's own label for a place; empty keeps ours. */
  label(code: string): string;
}

export function bodyMap(map: BodyMap): TemplateResult {
  const name = (code: string): string => map.label(code) || regionName(code);
  const places = map.marked.map(name);
  return html`<div class="bodies">${figure('front', map, name)}${figure('back', map, name)}</div>
    <details><summary>${t.list}</summary><fieldset><legend class="vh">${t.listLegend}</legend><div class="region-list">${REGIONS.map(
      (code) => html`<label class="pick"><input type="checkbox" .checked=${map.marked.includes(code)} @change=${() => map.toggle(code)}><span>${name(code)}</span></label>`)}</div></fieldset></details>
    <p role="status"><strong>${t.marked(places.length)}</strong>${places.length === 0 ? '.' : `: ${places.join('. ')}.`}</p>`;
}

function figure(view: View, map: BodyMap, name: (code: string) => string): TemplateResult {
  const [left, right] = sides(view);
  const caption = (side: 'left' | 'right'): TemplateResult => {
    const words = side === 'left' ? t.childsLeft : t.childsRight;
    return html`<span>${words[0]}<br>${words[1]}</span>`;
  };
  return html`<figure>
    <figcaption>${view === 'front' ? t.front : t.back}</figcaption>
    <div class="sides" aria-hidden="true">${caption(left)}${caption(right)}</div>
    <svg viewBox="8 0 144 340" role="group" aria-label=${view === 'front' ? t.frontLabel : t.backLabel}>
      ${region(head(view), map, name, svg`<ellipse cx="80" cy="30" rx="20" ry="24"/>`)}
      ${MIDDLE.map((each) => region(each[view], map, name, svg`<path d=${each.path}/>`))}
      ${SIDE.map((each) => region(`${view}-${left}-${each.part}`, map, name, svg`<path d=${each.path}/>`))}
      ${SIDE.map((each) => region(`${view}-${right}-${each.part}`, map, name, svg`<path d=${each.path} transform=${MIRROR}/>`))}
    </svg>
  </figure>`;
}

/** The outline alone, for paper. */
export function outline(): SVGTemplateResult {
  return svg`<g class="outline"><ellipse cx="80" cy="30" rx="20" ry="24"/>${MIDDLE.map((each) => svg`<path d=${each.path}/>`)}${SIDE.map((each) => svg`<path d=${each.path}/><path d=${each.path} transform=${MIRROR}/>`)}</g>`;
}

function region(code: string, map: BodyMap, name: (code: string) => string, shape: SVGTemplateResult): SVGTemplateResult {
  const key = (event: KeyboardEvent): void => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    map.toggle(code);
  };
  return svg`<g class="region" role="checkbox" tabindex="0" aria-checked=${map.marked.includes(code) ? 'true' : 'false'} aria-label=${name(code)}
    @click=${() => map.toggle(code)} @keydown=${key}>${shape}</g>`;
}
