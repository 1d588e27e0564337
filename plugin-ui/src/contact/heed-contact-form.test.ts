import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CaseView, Session } from '../api-types';
import { begin, SessionKeeper } from '../session';
import './heed-contact-form';
import type { HeedContactForm } from './heed-contact-form';

const child = (id: string): CaseView['children'][number] => ({ child: { id, name: id, shortName: id, year: '9', form: '', left: false }, role: 'NOT_SURE', siblings: [], homeAuthority: '', lane: [] });
const file = { id: 'k', number: 7, version: 1, children: [child('a'), child('b')], clocks: [], entries: [], mayDecide: false } as unknown as CaseView;
const fetching = vi.fn<typeof fetch>();
let form: HeedContactForm;
const one = <T extends Element>(selector: string): T => form.querySelector(selector) as T;

function write(selector: string, words: string): void {
  one<HTMLInputElement>(selector).value = words;
  one(selector).dispatchEvent(new Event('input'));
}

async function send(): Promise<void> {
  one('form').dispatchEvent(new Event('submit', { cancelable: true }));
  for (let i = 0; i < 10; i += 1) await new Promise((done) => setTimeout(done));
  await form.updateComplete;
}

beforeEach(async () => {
  vi.stubGlobal('fetch', fetching.mockReset());
  fetching.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(file))));
  const keeper = begin(new SessionKeeper({ framed: false, askLaunch: () => Promise.reject(new Error()) }, 'demo'));
  keeper.session = { token: 't', expiresAt: '', idleSeconds: 600, person: { id: 'p', name: 'Ms R. Adeyinka' }, schoolName: '', zone: 'Europe/London', can: ['lead'], place: { view: 'workspace' }, factor: 'NONE', terms: {} } satisfies Session;
  form = document.createElement('heed-contact-form') as HeedContactForm;
  form.caseFile = file;
  document.body.append(form);
  await vi.waitFor(() => expect(one('#contact-who')).not.toBeNull());
});
afterEach(() => {
  form.remove();
  vi.unstubAllGlobals();
});

// fact-146
it.each(['SOCIAL_CARE', 'POLICE', 'PARENT', 'OTHER'])('a conversation with %s is written down with its words and its time', async (party) => {
  one<HTMLInputElement>(`#party-${party}`).dispatchEvent(new Event('change'));
  write('#contact-who', 'Mrs Bell');
  write('#contact-said', 'She asks to be rung at four.');
  await send();
  const body = JSON.parse(String(fetching.mock.calls[0]?.[1]?.body)) as Record<string, unknown>;
  expect(body).toMatchObject({ caseId: 'k', party, said: 'She asks to be rung at four.', children: ['a', 'b'], occurred: { precision: 'EXACT' } });
});

// fact-69 fact-70 fact-75
it('who was spoken to is asked with their role, in any words, and must be said', async () => {
  expect(one('label[for=contact-who]').textContent).toContain('Name and role of the person');
  one<HTMLInputElement>('#party-POLICE').dispatchEvent(new Event('change'));
  write('#contact-said', 'They rate it higher now.');
  await send();
  expect(one('#contact-problem').textContent).toContain('Write with whom you spoke');
  expect(fetching).not.toHaveBeenCalled();
  write('#contact-who', 'DO Marsh, development officer, after Sgt Pike');
  await send();
  expect(JSON.parse(String(fetching.mock.calls[0]?.[1]?.body))).toMatchObject({ party: 'POLICE', who: 'DO Marsh, development officer, after Sgt Pike' });
});
