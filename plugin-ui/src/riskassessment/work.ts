import type { AssessmentView, NewAssessment, Rating, RiskAction, RiskMeasure, RiskRow, TemplateRow } from '../api-types';
import { sent } from './assessment-api';
import { merged, same, taken, type Theirs } from './merge';
import { asksWhy, flagsOf, groups, hasOwnerAndDate, isDay, isUntouched, mayHaveAfter, offer, sameAction, type Group, type Offer } from './rows';

/** Who does a thing, and by when. */
export interface Given { owner: string; ownerId?: string; by?: string }

/** The assessment as it is being written: what stands here, what the server was last seen to hold, and how the two join. */
export class Work {
  rows: RiskRow[];
  reviewOn: string;
  /** What somebody else wrote in the same answers, until one of the two is chosen. */
  theirs: Theirs[] = [];
  theirsBy = '';
  private base: RiskRow[];
  private baseReview: string;
  /** What the template suggests, as actions with ids of their own, for rows where nothing was decided. */
  private readonly offered = new Map<string, RiskAction[]>();
  private readonly begun = new Set<string>();
  /** The "after" that waits, because an action has lost its owner or date or has not got them yet. */
  private readonly held = new Map<string, Rating>();

  constructor(public view: AssessmentView, private readonly changed: () => void) {
    this.rows = [...view.rows];
    this.base = view.rows;
    this.reviewOn = view.reviewOn ?? '';
    this.baseReview = this.reviewOn;
  }

  get library(): readonly RiskMeasure[] {
    return this.view.template.actions;
  }

  get groups(): Group[] {
    return groups(this.view, this.rows);
  }

  /** In the order in which they stand on the page. */
  get ordered(): RiskRow[] {
    return this.groups.flatMap((each) => each.rows);
  }

  /** Whether something here is not on the server yet. Answers under quarrel wait until one is chosen. */
  get dirty(): boolean {
    return this.toSend(this.settled(), '').rows.length > 0 || (this.reviewOn !== this.baseReview && (this.reviewOn === '' || isDay(this.reviewOn)));
  }

  row(id: string): RiskRow | undefined {
    return this.rows.find((each) => each.id === id);
  }

  actionsOf(row: RiskRow): readonly RiskAction[] {
    return isUntouched(row) && !this.begun.has(row.id) ? this.offeredFor(row) : row.actions;
  }

  offerFor(row: RiskRow): Offer {
    return offer(row, this.actionsOf(row), this.library);
  }

  private offeredFor(row: RiskRow): RiskAction[] {
    const found = this.offered.get(row.id) ?? (row.suggested?.actions ?? []).map((code) => action(code, this.library.find((each) => each.code === code)?.label ?? code));
    this.offered.set(row.id, found);
    return found;
  }

  /** Every change of a row goes through here: suggestions that stood ticked become its actions, "after" waits for them. */
  update(id: string, change: (row: RiskRow) => RiskRow): void {
    this.rows = this.rows.map((each) => (each.id === id ? this.checked(change({ ...each, actions: [...this.actionsOf(each)] })) : each));
    this.begun.add(id);
    this.changed();
  }

  private checked(row: RiskRow): RiskRow {
    const { after, ...rest } = row;
    const given = after ?? this.held.get(row.id);
    if (given === undefined) return { ...row, flags: [] };
    if (!mayHaveAfter(row.actions, this.library)) {
      this.held.set(row.id, given);
      return { ...rest, flags: [] };
    }
    this.held.delete(row.id);
    return { ...rest, after: given, flags: flagsOf(this.view.template, row.before, given) };
  }

  set(id: string, which: 'before' | 'after', rating: Rating): void {
    this.update(id, (row) => ({ ...row, [which]: rating }));
  }

  /** One press, one row: its before and, once every action has owner and date, its after. */
  confirm(id: string, why?: string): void {
    const row = this.row(id);
    if (row === undefined) return;
    const found = this.offerFor(row);
    this.update(id, (each) => ({ ...each, ...found, why: why ?? each.why }));
  }

  tick(id: string, code: string, on: boolean): void {
    const label = this.library.find((each) => each.code === code)?.label ?? '';
    this.update(id, (row) => ({ ...row, actions: on ? [...row.actions, action(code, label)] : row.actions.filter((each) => each.code !== code) }));
  }

  /** Adds an action of the school's own, or one that stands in another row with its owner and date. */
  add(id: string, what: string, given: Given = { owner: '' }): void {
    this.update(id, (row) => ({ ...row, actions: [...row.actions, { ...action('', what), ...given }] }));
  }

  drop(id: string, actionId: string): void {
    this.update(id, (row) => ({ ...row, actions: row.actions.filter((each) => each.id !== actionId) }));
  }

  change(id: string, actionIds: readonly string[], patch: Partial<RiskAction>): void {
    this.update(id, (row) => ({ ...row, actions: row.actions.map((each) => (actionIds.includes(each.id) ? patched(each, patch) : each)) }));
  }

  /** The other rows in which these owners and dates would fill a gap of the same action. */
  reusable(row: RiskRow, here: boolean): RiskRow[] {
    const known = this.actionsOf(row).filter(hasOwnerAndDate);
    return this.rows.filter((each) => each.id !== row.id && each.removed === undefined && (!here || (each.who === row.who && each.child === row.child))
      && this.actionsOf(each).some((one) => !hasOwnerAndDate(one) && known.some((other) => sameAction(one, other))));
  }

  reuse(row: RiskRow, here: boolean): void {
    const known = this.actionsOf(row).filter(hasOwnerAndDate);
    for (const other of this.reusable(row, here)) {
      this.update(other.id, (each) => ({ ...each, actions: each.actions.map((one) => {
        const from = hasOwnerAndDate(one) ? undefined : known.find((each) => sameAction(one, each));
        return from === undefined ? one : patched(one, { owner: from.owner, ownerId: from.ownerId, by: from.by } as Partial<RiskAction>);
      }) }));
    }
  }

  /** Actions of other rows that are not of the library, with owner and date, and not in this one. */
  elsewhere(row: RiskRow): RiskAction[] {
    const found: RiskAction[] = [];
    for (const one of this.rows.flatMap((each) => (each.id === row.id ? [] : each.actions))) {
      if (one.code === '' && hasOwnerAndDate(one) && ![...found, ...row.actions].some((each) => sameAction(each, one))) found.push(one);
    }
    return found;
  }

  /** A risk of the school's own, or one of the template on a sheet where it does not stand by itself. */
  addRow(group: Group, kind: string, nature: string, from?: TemplateRow): string {
    const row: RiskRow = {
      id: crypto.randomUUID(), code: from?.code ?? '', who: group.who, ...(group.child === undefined ? {} : { child: group.child }), kind: from?.kind ?? kind, nature: from?.nature ?? nature,
      inPlace: from?.inPlace ?? '', note: '', actions: [], why: '', flags: [], added: from !== undefined,
    };
    this.rows = [...this.rows, row];
    this.changed();
    return row.id;
  }

  choose(their: Theirs, theirs: boolean): void {
    this.theirs = this.theirs.filter((each) => each !== their);
    if (theirs) this.rows = this.rows.map((each) => (each.id === their.row ? taken(each, their) : each));
    this.changed();
  }

  /** The rows as they can be kept now: an answer under quarrel as the other wrote it, isolation only with its reason. */
  settled(): RiskRow[] {
    return this.rows.map((row) => {
      const found = this.theirs.filter((each) => each.row === row.id).reduce(taken, row);
      return { ...found, actions: found.actions.filter((each) => !this.asksWhy(each) || each.why.trim() !== '') };
    });
  }

  /** Only the rows that changed. */
  toSend(rows: readonly RiskRow[], why: string): NewAssessment {
    const { id, version } = this.view.template;
    const changed = rows.map(sent).filter((row) => !same(row, this.base.filter((each) => each.id === row.id).map(sent)[0]));
    return { template: `${id}@${version}`, base: this.view.revision, why, ...(isDay(this.reviewOn) ? { reviewOn: this.reviewOn } : {}), rows: changed };
  }

  /** The server has taken what was sent; what was typed meanwhile stays. */
  saved(fresh: AssessmentView, was: readonly RiskRow[]): void {
    this.rows = merged(was, fresh.rows, this.rows).rows;
    this.seen(fresh);
  }

  /** Somebody else saved before: theirs is taken over where one wrote nothing; where both wrote, both are shown. */
  met(fresh: AssessmentView, me: string): void {
    const join = merged(this.base, fresh.rows, this.rows);
    const since = fresh.savings.filter((each) => each.revision > this.view.revision);
    this.rows = join.rows;
    // One's own saving, whose answer was lost on the way, is nobody else's.
    this.theirs = since.some((each) => each.by.id !== me) ? join.both : [];
    this.theirsBy = since.filter((each) => each.by.id !== me).at(-1)?.by.name ?? '';
    this.seen(fresh);
  }

  private seen(fresh: AssessmentView): void {
    if (this.reviewOn === this.baseReview) this.reviewOn = fresh.reviewOn ?? '';
    // A saving changes no form, so its answer leaves them out.
    this.view = fresh.sheets === undefined && this.view.sheets !== undefined ? { ...fresh, sheets: this.view.sheets } : fresh;
    this.base = fresh.rows;
    this.baseReview = fresh.reviewOn ?? '';
    this.changed();
  }

  asksWhy(one: RiskAction): boolean {
    return asksWhy(one, this.library);
  }
}

const action = (code: string, what: string): RiskAction => ({ id: crypto.randomUUID(), code, what, owner: '', state: 'TO_DO', evidence: '', why: '' });

function patched(one: RiskAction, patch: Partial<RiskAction>): RiskAction {
  const next: Record<string, unknown> = { ...one, ...patch };
  for (const key of ['ownerId', 'by']) if (next[key] === undefined || next[key] === '') delete next[key];
  return next as unknown as RiskAction;
}
