import { expect, it } from 'vitest';

/** Who may know whom, checked on the sources themselves. */
const sources = import.meta.glob<string>('./**/*.ts', { query: '?raw', import: 'default', eager: true });
const product = Object.entries(sources).filter(([path]) => !path.endsWith('.test.ts')).map(([path, text]) => ({ path: path.slice(2), text }));
const FEATURES = ['audit', 'concern', 'casefile', 'chronology', 'contact', 'desk', 'setup', 'paper', 'factor', 'record', 'riskassessment'];

function imports(text: string): string[] {
  return [...text.matchAll(/^(?:import|export)\s(?!type\b)(?:[^'"]*?from\s)?'(\.[^']*)'/gm)].map((each) => each[1] ?? '');
}

const folder = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
const target = (from: string, to: string): string => folder(new URL(to, `http://x/${from}`).pathname.slice(1));

it('finds the sources', () => expect(product.length).toBeGreaterThan(40));

it.each(product)('$path keeps to its neighbours', ({ path, text }) => {
  const own = folder(path);
  const reached = imports(text).map((each) => target(path, each)).filter((each) => each !== own);
  if (own === 'ui') expect(reached).toEqual([]);
  else if (own === 'form') expect(reached.filter((each) => each !== 'ui')).toEqual([]);
  else if (own === 'print') expect(reached.filter((each) => each !== '' && each !== 'ui')).toEqual([]);
  else if (FEATURES.includes(own)) expect(reached.filter((each) => !['', 'ui', 'form', 'print'].includes(each))).toEqual([]);
  else if (own === '' && path !== 'main.ts') expect(reached.filter((each) => each !== 'ui')).toEqual([]);
});

it.each(product)('$path is short enough to read', ({ text }) => expect(text.split('\n').length).toBeLessThanOrEqual(250));

it.each(product)('$path draws no HTML from data and breaks no content policy', ({ text }) => {
  expect(text).not.toMatch(/unsafeHTML|innerHTML|insertAdjacentHTML|\bstyle=|\bon[a-z]+="|eval\(|new Function|localStorage|document\.cookie|indexedDB/);
});

it('only pass.ts keeps anything', () => expect(product.filter(({ text }) => /\bsessionStorage\./.test(text)).map(({ path }) => path)).toEqual(['pass.ts']));

it('only http.ts talks to the network', () => {
  expect(product.filter(({ text }) => /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/.test(text)).map(({ path }) => path)).toEqual(['http.ts']);
});

it('the title of the page never changes', () => expect(product.filter(({ text }) => text.includes('document.title'))).toEqual([]));

// fact-449
it('no page has a name of its own for a child’s part: they come from the school’s words', () => {
  expect(product.filter(({ text }) => /victim|perpetrator|offender|abuser|accused/i.test(text)).map(({ path }) => path)).toEqual([]);
});

// fact-450
it('no page calls the subject by one of its disputed names', () => {
  expect(product.filter(({ text }) => /peer[- ]on[- ]peer|child[- ]on[- ]child|peer abuse/i.test(text)).map(({ path }) => path)).toEqual([]);
});
