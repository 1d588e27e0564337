import type { AssessmentView, Rating, RiskAction, RiskBand, RiskFlag, RiskGroup, RiskMeasure, RiskRow, RiskTemplate } from '../api-types';

/** What a row of the assessment means. Pure: nothing here knows of the page. */

export function bandOf(template: RiskTemplate, score: number): RiskBand | undefined {
  return template.bands.find((each) => each.from <= score && score <= each.to);
}

export function rate(template: RiskTemplate, severity: number, likelihood: number): Rating {
  const score = template.variant === 'hml' ? severity : severity * likelihood;
  return { severity, likelihood, score, band: bandOf(template, score)?.code ?? '' };
}

export const isRated = (row: RiskRow): boolean => row.removed !== undefined || (row.before !== undefined && row.after !== undefined);

/** Nothing of a row was decided yet: what the template suggests stands in it as a suggestion. */
export const isUntouched = (row: RiskRow): boolean => row.before === undefined && row.after === undefined && row.actions.length === 0 && row.removed === undefined;

export const hasOwnerAndDate = (action: RiskAction): boolean => action.owner.trim() !== '' && action.by !== undefined && isDay(action.by);

/** A date field hands on years of one digit while somebody types. */
export const isDay = (day: string): boolean => /^[12]\d{3}-\d\d-\d\d$/.test(day);

/** Isolation and exclusion need their extra reason besides. */
export const isSettled = (action: RiskAction, library: readonly RiskMeasure[]): boolean => hasOwnerAndDate(action) && (!asksWhy(action, library) || action.why.trim() !== '');

export const asksWhy = (action: RiskAction, library: readonly RiskMeasure[]): boolean => library.some((each) => each.code === action.code && each.asksWhy);

/** "After" is judged as if every action is done: it waits until each has an owner and a date. */
export const mayHaveAfter = (actions: readonly RiskAction[], library: readonly RiskMeasure[]): boolean => actions.every((each) => isSettled(each, library));

export function flagsOf(template: RiskTemplate, before: Rating | undefined, after: Rating | undefined): RiskFlag[] {
  const flags: RiskFlag[] = [];
  if (after === undefined) return flags;
  if (after.score >= template.seriousFrom) flags.push('SERIOUS');
  // A risk that was lowest from the start has nothing to win.
  if (before !== undefined && after.score >= before.score && after.score > (template.bands[0]?.to ?? 0)) flags.push('NO_REDUCTION');
  if (before !== undefined && after.likelihood > before.likelihood) flags.push('LIKELIHOOD_RISES');
  return flags;
}

/** A risk that does not fall, stays serious or becomes more likely is accepted by somebody, for a reason. */
export const owesReason = (template: RiskTemplate, row: RiskRow): boolean => row.removed === undefined && flagsOf(template, row.before, row.after).length > 0 && row.why.trim() === '';

export const isDone = (template: RiskTemplate, row: RiskRow): boolean => isRated(row) && !owesReason(template, row);

/** What one press would confirm of a row: its before, and its after once every action has owner and date. */
export interface Offer { before?: Rating; after?: Rating }

export function offer(row: RiskRow, actions: readonly RiskAction[], library: readonly RiskMeasure[]): Offer {
  const { suggested } = row;
  if (suggested === undefined || row.removed !== undefined) return {};
  return {
    ...(row.before === undefined && suggested.before !== undefined ? { before: suggested.before } : {}),
    ...(row.after === undefined && suggested.after !== undefined && actions.length > 0 && mayHaveAfter(actions, library) ? { after: suggested.after } : {}),
  };
}

export interface Group { id: string; who: RiskGroup; child?: string; rows: RiskRow[] }

/** Rows by who could be harmed: each child, other pupils, staff. The order of the template stays within each. */
export function groups(view: Pick<AssessmentView, 'children'>, rows: readonly RiskRow[]): Group[] {
  const found: Group[] = view.children.map(({ child }) => ({ id: child.id, who: 'CHILD', child: child.id, rows: rows.filter((each) => each.who === 'CHILD' && each.child === child.id) }));
  found.push({ id: 'others', who: 'OTHERS', rows: rows.filter((each) => each.who === 'OTHERS') }, { id: 'staff', who: 'STAFF', rows: rows.filter((each) => each.who === 'STAFF') });
  const shown = new Set(found.flatMap((each) => each.rows));
  const left = rows.filter((each) => !shown.has(each));
  // A child who has left the case keeps what was written for them.
  if (left.length > 0) found.push({ id: 'former', who: 'CHILD', rows: left });
  return found.filter((each) => each.rows.length > 0 || each.who !== 'CHILD' || each.child !== undefined);
}

/** The next row that still wants something, after this one and then from the beginning. */
export function nextOpen(template: RiskTemplate, ordered: readonly RiskRow[], after: string): RiskRow | undefined {
  const at = ordered.findIndex((each) => each.id === after);
  return [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(at, 0))].find((each) => !isDone(template, each));
}

/** The same action elsewhere: by its code, or by its words when it is the school's own. */
export const sameAction = (one: RiskAction, other: RiskAction): boolean => (one.code === '' ? other.code === '' && one.what.trim() === other.what.trim() : one.code === other.code);

/** Moves on the matrix: two directions, no way round the edges. Undefined for any other key. */
export function moved(severity: number, likelihood: number, key: string): [number, number] | undefined {
  switch (key) {
    case 'ArrowUp': return [Math.min(5, severity + 1), likelihood];
    case 'ArrowDown': return [Math.max(1, severity - 1), likelihood];
    case 'ArrowRight': return [severity, Math.min(5, likelihood + 1)];
    case 'ArrowLeft': return [severity, Math.max(1, likelihood - 1)];
    default: return undefined;
  }
}

export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
