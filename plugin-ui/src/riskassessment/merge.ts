import type { RiskAction, RiskRow } from '../api-types';

/** One answer of one row: `before`, `why`, or `actions.<id>`. */
type Field = (typeof PLAIN)[number] | `actions.${string}`;
const PLAIN = ['kind', 'nature', 'inPlace', 'note', 'before', 'after', 'why', 'removed'] as const;

/** What another person wrote where one wrote too. */
export interface Theirs { row: string; field: Field; from: RiskRow; action?: RiskAction }

export interface Merged { rows: RiskRow[]; both: Theirs[] }

/**
 * Two people wrote in one assessment: what only the other changed is taken over, row by row and answer by answer;
 * what both changed stays as written here, to be compared. A new row of one's own stays.
 */
export function merged(base: readonly RiskRow[], theirs: readonly RiskRow[], mine: readonly RiskRow[]): Merged {
  const both: Theirs[] = [];
  const rows = theirs.map((their): RiskRow => {
    const before = base.find((each) => isRow(each, their));
    const my = mine.find((each) => isRow(each, their));
    return my === undefined ? their : join(before, their, my, both);
  });
  rows.push(...mine.filter((my) => !theirs.some((each) => isRow(my, each))));
  return { rows, both };
}

/** A row of the template that was put on another sheet gets its id from the server. */
const isRow = (one: RiskRow, other: RiskRow): boolean => one.id === other.id || (one.added && other.added && one.code === other.code && one.who === other.who && one.child === other.child);

function join(base: RiskRow | undefined, their: RiskRow, my: RiskRow, both: Theirs[]): RiskRow {
  let row: RiskRow = { ...their, actions: joinActions(base, their, my, both) };
  for (const field of PLAIN) {
    const [was, other, one] = [base?.[field], their[field], my[field]];
    if (same(one, was) && !same(one, other)) continue;
    if (!same(other, was) && !same(other, one)) both.push({ row: my.id, field, from: their });
    row = put(row, field, my);
  }
  return row;
}

function joinActions(base: RiskRow | undefined, their: RiskRow, my: RiskRow, both: Theirs[]): RiskAction[] {
  const of = (row: RiskRow | undefined, id: string): RiskAction | undefined => row?.actions.find((each) => each.id === id);
  const ids = [...new Set([...their.actions, ...my.actions].map((each) => each.id))];
  const found: RiskAction[] = [];
  for (const id of ids) {
    const [was, one, other] = [of(base, id), of(my, id), of(their, id)];
    const changed = !same(one, was);
    if (changed && !same(other, was) && !same(one, other)) both.push({ row: my.id, field: `actions.${id}`, from: their, ...(other === undefined ? {} : { action: other }) });
    const kept = changed || same(one, other) ? one : other;
    // Both of them ticked the same action of the library: it stands once.
    if (kept !== undefined && !found.some((each) => each.code !== '' && each.code === kept.code)) found.push(kept);
  }
  return found;
}

/** One answer of a row as another row has it. */
export function put(row: RiskRow, field: (typeof PLAIN)[number], from: RiskRow): RiskRow {
  const { [field]: value } = from;
  const next: Record<string, unknown> = { ...row };
  if (value === undefined) delete next[field];
  else next[field] = value;
  return next as unknown as RiskRow;
}

/** A row with what the other person wrote in one answer. */
export function taken(row: RiskRow, their: Theirs): RiskRow {
  if (!their.field.startsWith('actions.')) return put(row, their.field as (typeof PLAIN)[number], their.from);
  const id = their.field.slice('actions.'.length);
  const others = row.actions.filter((each) => each.id !== id);
  return { ...row, actions: their.action === undefined ? others : [...others, their.action] };
}

/** Equal as far as they are kept: neither the order of keys matters nor a blank at the end of what is being typed. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one === 'string' && typeof other === 'string') return one.trim() === other.trim();
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [a, b] = [one, other].map((each) => Object.entries(each as object).filter(([, value]) => value !== undefined)) as [[string, unknown][], [string, unknown][]];
  return a.length === b.length && a.every(([key, value]) => same(value, (other as Record<string, unknown>)[key]));
}
