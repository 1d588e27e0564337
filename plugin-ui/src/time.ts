import { times as t } from './messages';

/** School time in words. Pure: the zone and the present moment come in. */

interface Parts { year: string; month: string; day: string; hour: string; minute: string; weekday: string }

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, style: 'plain' | 'short' | 'long'): Intl.DateTimeFormat {
  const key = `${zone} ${style}`;
  let found = formats.get(key);
  if (found === undefined) {
    const name = style === 'long' ? 'long' : 'short';
    found = new Intl.DateTimeFormat(t.locale, {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: style === 'plain' ? '2-digit' : name,
      day: style === 'plain' ? '2-digit' : 'numeric', weekday: name, hour: '2-digit', minute: '2-digit',
    });
    formats.set(key, found);
  }
  return found;
}

function parts(iso: string, zone: string, style: 'plain' | 'short' | 'long'): Parts {
  const found: Record<string, string> = {};
  for (const part of format(zone, style).formatToParts(new Date(iso))) found[part.type] = part.value;
  return found as unknown as Parts;
}

/** The school's calendar day, YYYY-MM-DD. */
export function dayOf(iso: string, zone: string): string {
  const p = parts(iso, zone, 'plain');
  return `${p.year}-${p.month}-${p.day}`;
}

/** The school's clock, HH:MM. */
export function timeOf(iso: string, zone: string): string {
  const p = parts(iso, zone, 'plain');
  return `${p.hour}:${p.minute}`;
}

/** Whole calendar days of the school from `from` to `to`; a day of 23 or 25 hours counts as one. */
export function daysBetween(from: string, to: string, zone: string): number {
  return (Date.parse(`${dayOf(to, zone)}T00:00Z`) - Date.parse(`${dayOf(from, zone)}T00:00Z`)) / 86_400_000;
}

/** "18 November 2025, 11:41": what a hover shows. */
export function exact(iso: string, zone: string): string {
  const p = parts(iso, zone, 'long');
  return `${p.day} ${p.month} ${p.year}, ${p.hour}:${p.minute}`;
}

/** "Tuesday 18 November 2025, 11:52" */
export function full(iso: string, zone: string): string {
  return `${parts(iso, zone, 'long').weekday} ${exact(iso, zone)}`;
}

/** "Tue 18 Nov", with the year when it is another year. */
export function shortDay(iso: string, zone: string, now: string): string {
  const p = parts(iso, zone, 'short');
  const year = p.year === parts(now, zone, 'short').year ? '' : ` ${p.year}`;
  return `${p.weekday} ${p.day} ${p.month}${year}`;
}

/** "Tue 18 Nov, 11:41" */
export function short(iso: string, zone: string, now: string): string {
  return `${shortDay(iso, zone, now)}, ${timeOf(iso, zone)}`;
}

/** "18 Nov, 11:41" */
export function brief(iso: string, zone: string): string {
  const p = parts(iso, zone, 'short');
  return `${p.day} ${p.month}, ${p.hour}:${p.minute}`;
}

function near(iso: string, zone: string, now: string): string | undefined {
  const gap = daysBetween(now, iso, zone);
  return gap === 0 ? t.today : gap === 1 ? t.tomorrow : gap === -1 ? t.yesterday : undefined;
}

/** "today at 11:46", "yesterday at 15:10", otherwise "Thu 13 Nov, 13:10". */
export function spoken(iso: string, zone: string, now: string): string {
  const day = near(iso, zone, now);
  return day === undefined ? short(iso, zone, now) : t.dayAt(day, timeOf(iso, zone));
}

/** "15:10 today", "14:05 tomorrow", otherwise "15:10 on Thu 20 Nov". */
export function moment(iso: string, zone: string, now: string): string {
  const day = near(iso, zone, now);
  return day === undefined ? t.timeOn(timeOf(iso, zone), shortDay(iso, zone, now)) : `${timeOf(iso, zone)} ${day}`;
}

/** How long, in the coarsest words that are still useful: "11 min", "1 h 10 min", "27 h", "4 days". */
export function span(from: string, to: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
  if (minutes < 1) return t.underAMinute;
  if (minutes < 60) return t.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 5) return minutes % 60 === 0 ? t.hours(hours) : `${t.hours(hours)} ${t.minutes(minutes % 60)}`;
  return hours < 48 ? t.hours(hours) : t.days(Math.floor(hours / 24));
}

/** Whole hours, for "N hours old". At least 1. */
export function hoursSince(from: string, now: string): number {
  return Math.max(1, Math.floor((Date.parse(now) - Date.parse(from)) / 3_600_000));
}
