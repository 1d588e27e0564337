import { describe, expect, it } from 'vitest';
import { brief, dayOf, daysBetween, exact, full, hoursSince, moment, short, span, spoken, timeOf } from './time';

const LONDON = 'Europe/London';
const NOW = '2025-11-18T11:52:00Z';

describe('times are the school’s', () => {
  it('shows winter and summer by the school’s clock', () => {
    expect(timeOf('2025-11-18T11:41:00Z', LONDON)).toBe('11:41');
    expect(timeOf('2025-07-01T11:41:00Z', LONDON)).toBe('12:41');
    expect(dayOf('2025-07-01T23:30:00Z', LONDON)).toBe('2025-07-02');
  });

  it('writes the moments as the screens do', () => {
    expect(short('2025-11-18T11:41:00Z', LONDON, NOW)).toBe('Tue 18 Nov, 11:41');
    expect(short('2024-11-18T11:41:00Z', LONDON, NOW)).toBe('Mon 18 Nov 2024, 11:41');
    expect(brief('2025-10-02T07:52:00Z', LONDON)).toBe('2 Oct, 08:52');
    expect(exact('2025-11-18T11:41:00Z', LONDON)).toBe('18 November 2025, 11:41');
    expect(full(NOW, LONDON)).toBe('Tuesday 18 November 2025, 11:52');
  });

  it('says today, yesterday and tomorrow', () => {
    expect(spoken('2025-11-18T11:46:00Z', LONDON, NOW)).toBe('today at 11:46');
    expect(spoken('2025-11-17T15:10:00Z', LONDON, NOW)).toBe('yesterday at 15:10');
    expect(moment('2025-11-18T15:10:00Z', LONDON, NOW)).toBe('15:10 today');
    expect(moment('2025-11-19T14:05:00Z', LONDON, NOW)).toBe('14:05 tomorrow');
    expect(moment('2025-11-20T09:00:00Z', LONDON, NOW)).toBe('09:00 on Thu 20 Nov');
  });

  it('midnight is 00:00 of the new day', () => {
    expect(moment('2025-11-19T00:00:00Z', LONDON, NOW)).toBe('00:00 tomorrow');
  });

  it('counts a day of 25 or 23 hours as one day', () => {
    expect(daysBetween('2025-10-25T22:30:00Z', '2025-10-26T23:30:00Z', LONDON)).toBe(1);
    expect(daysBetween('2026-03-28T12:00:00Z', '2026-03-29T11:00:00Z', LONDON)).toBe(1);
    expect(moment('2025-10-26T01:30:00Z', LONDON, '2025-10-25T12:00:00Z')).toBe('01:30 tomorrow');
    expect(moment('2026-03-29T01:30:00Z', LONDON, '2026-03-28T12:00:00Z')).toBe('02:30 tomorrow');
  });

  it('follows another zone', () => {
    expect(moment('2025-11-18T22:00:00Z', 'Pacific/Auckland', '2025-11-18T20:00:00Z')).toBe('11:00 today');
  });
});

describe('spans', () => {
  it.each([
    ['2025-11-18T11:51:30Z', 'less than a minute'], ['2025-11-18T11:41:00Z', '11 min'], ['2025-11-18T10:42:00Z', '1 h 10 min'],
    ['2025-11-18T09:52:00Z', '2 h'], ['2025-11-17T08:52:00Z', '27 h'], ['2025-11-14T11:00:00Z', '4 days'],
  ])('from %s it is %s', (from, words) => expect(span(from, NOW)).toBe(words));

  it('never runs backwards', () => expect(span('2025-11-18T12:00:00Z', NOW)).toBe('less than a minute'));
  it('a roster is at least one hour old', () => expect(hoursSince('2025-11-18T11:40:00Z', NOW)).toBe(1));
});
