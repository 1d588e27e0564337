import { expect, it } from 'vitest';
import type { PairedHost, SendRow, SetupView } from '../api-types';
import { stepsOf } from './heed-setup-page';

const view = (paired: Partial<PairedHost> | undefined, send: SendRow[]): SetupView => ({ paired, send, settings: {}, duty: { day: [], outOfHours: [] }, firstLead: 'NONE', tests: [], mayPair: true }) as unknown as SetupView;
const send = (of: SetupView): [boolean, string] | undefined => stepsOf(of).filter((each) => each.id === 'send').map((each): [boolean, string] => [each.done, each.words])[0];
const read = { syncTrouble: '', syncedAt: '2026-11-23T08:00:00Z', clockApartSeconds: 0 };
const row = (provision: SendRow['provision']): SendRow => ({ descriptor: 'Reading', provision, need: '', eal: false, pupils: 1 });

it('has nothing to match where the MIS says itself what its descriptors mean', () => expect(send(view(read, []))).toEqual([true, 'None to match']));
it.each([undefined, { syncTrouble: '', clockApartSeconds: 0 }, { ...read, syncTrouble: 'host-down' }])('waits until the MIS was read', (paired) => expect(send(view(paired, []))).toEqual([false, 'To do']));
it('counts the matches', () => {
  expect(send(view(read, [row('K'), row('')]))).toEqual([false, '1 of 2']);
  expect(send(view({ ...read, syncTrouble: 'host-down' }, [row('K')]))).toEqual([true, 'Done']);
});
it.each([[61, false], [-61, false], [-60, true], [0.4, true]])('a clock %d s off is well or not, ahead or behind', (apart, well) =>
  expect(stepsOf(view({ ...read, clockApartSeconds: apart }, [])).find((each) => each.id === 'health')?.done).toBe(well));
