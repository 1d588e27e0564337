import { render } from 'lit';
import { expect, it, vi } from 'vitest';
import type { CaseView, EntryView } from '../api-types';
import { HostCopiesForm } from './host-copies';
import { hostWords } from './timeline';

const line = (host: EntryView['host'], hostTrouble = ''): EntryView => ({
  id: 'e1', seq: 1, kind: 'NOTE', kindLabel: 'Note', children: [], text: 'A line.', verbatim: '', occurredText: '',
  recordedAt: '2026-11-18T14:05:00Z', by: { id: 'p1', name: 'Ms Adeyinka' }, host, hostTrouble,
});

it.each([
  [line('WAITING'), 'Waits to be copied to the MIS.'],
  [line('NOT_SENT'), ''],
  [line('REFUSED', 'no-such-pupil'), 'Not copied to the MIS: it does not know this pupil.'],
  [line('REFUSED', 'some-new-code'), 'Not copied to the MIS: it answered “some-new-code”.'],
  [line('STORED', 'no-such-entry'), 'Copied to the MIS, receipt kept. The MIS could not do what was asked with its copy: it holds no such entry.'],
])('says how the copy is: %#', (entry, words) => expect(hostWords(entry)).toBe(words));

function drawn(entries: EntryView[], mayDecide: boolean): { page: HTMLElement; again: ReturnType<typeof vi.fn> } {
  const again = vi.fn();
  const page = document.createElement('main');
  const view = { entries, mayDecide, writeBack: 'summary' } as unknown as CaseView;
  render(new HostCopiesForm().draw(view, () => '', false, () => undefined, () => undefined, again), page);
  return { page, again };
}

it('offers a lead to try again what was refused', () => {
  const { page, again } = drawn([line('REFUSED', 'no-such-pupil'), line('STORED')], true);
  expect(page.textContent).toContain('refused 1 of the lines');
  page.querySelector<HTMLButtonElement>('#copies-again')?.click();
  expect(again).toHaveBeenCalledTimes(1);
});

it('offers it to nobody else, and to nobody when nothing was refused', () => {
  expect(drawn([line('REFUSED', 'no-such-pupil')], false).page.querySelector('#copies-again')).toBeNull();
  expect(drawn([line('STORED'), line('WAITING')], true).page.querySelector('#copies-again')).toBeNull();
});
