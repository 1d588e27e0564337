/** Which screen an address asks for. Addresses hold ids only, never a name. */
export type Screen =
  | 'tab' | 'report' | 'own' | 'desk' | 'concern' | 'cases' | 'case' | 'first-lead' | 'setup' | 'paper' | 'factor' | 'audit' | 'record' | 'record-print' | 'series' | 'case-print' | 'child-file' | 'child-print' | 'assessment' | 'assessment-print';

export interface Route {
  screen: Screen;
  id: string;
  /** What to open on that screen, such as `contact` on a case. */
  part: string;
  /** Which child of the case and which record of the form, on the screen of a record; `case` and `new` otherwise. */
  rest: readonly string[];
}

const ROUTES: Record<string, Screen> = {
  tab: 'tab', report: 'report', concern: 'own', desk: 'desk', concerns: 'concern',
  'first-lead': 'first-lead', setup: 'setup', paper: 'paper', factor: 'factor', audit: 'audit',
};
const ID = /^[0-9a-z-]{1,64}$/i;

/** Undefined for an address that is none of ours: the caller goes to the start. */
export function route(hash: string): Route | undefined {
  if (!hash.startsWith('#/')) return undefined;
  const [head = '', id = '', part = '', ...rest] = hash.slice(2).split('/');
  if (head === 'cases') return valid({ screen: id === '' ? 'cases' : part === 'print' ? 'case-print' : 'case', id, part, rest: [] });
  if (head === 'children') return id === '' ? undefined : valid({ screen: part === 'print' ? 'child-print' : 'child-file', id, part, rest: [] });
  if (head === 'records') return part === '' || rest.length < 2 ? undefined : valid({ screen: rest.length === 2 ? 'record' : 'record-print', id, part, rest });
  if (head === 'series') return part === '' || rest.length !== 1 ? undefined : valid({ screen: 'series', id, part, rest });
  if (head === 'assessments') return id === '' ? undefined : valid({ screen: part === 'print' ? 'assessment-print' : 'assessment', id, part, rest: [] });
  const screen = Object.hasOwn(ROUTES, head) ? ROUTES[head] : undefined;
  if (screen === undefined) return undefined;
  if ((screen === 'own' || screen === 'concern') && id === '') return undefined;
  return valid({ screen, id, part, rest: [] });
}

function valid(found: Route): Route | undefined {
  return [found.id, found.part].every((each) => each === '' || ID.test(each)) && found.rest.every((each) => ID.test(each)) ? found : undefined;
}

/** Where a person starts: what the host asked for, unless their role in Heed points elsewhere. */
export function startOf(view: string, can: readonly string[], factor = 'NONE'): string {
  if (view === 'report') return '#/report';
  if (view === 'tab') return '#/tab';
  if (view === 'setup' && can.includes('setup')) return '#/setup';
  if (can.includes('first-lead')) return '#/first-lead';
  if (factor !== 'NONE') return '#/desk';
  return can.some((each) => each === 'lead' || each === 'deputy' || each === 'head') ? '#/desk' : '#/tab';
}

/** The address in Heed of a pointer such as `concern:6f1c`. */
export function addressOf(ref: string, part = ''): string {
  const [kind, id] = ref.split(':');
  if (part === 'assessment') return `#/assessments/${id ?? ''}`;
  return `#/${kind === 'case' ? 'cases' : 'concerns'}/${id ?? ''}${part === '' ? '' : `/${part}`}`;
}

export function go(hash: string): void {
  if (location.hash === hash) window.dispatchEvent(new HashChangeEvent('hashchange'));
  else location.hash = hash;
}
