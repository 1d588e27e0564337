import type { AssessmentView } from '../api-types';
import { Autosave } from '../form/autosave';
import { Failure, newKey } from '../http';
import { keeper } from '../session';
import * as api from './assessment-api';
import type { Work } from './work';

const PAUSE_MS = 10_000;
/** The last saving of a page that was left goes before the first reading of the next. */
let leaving: Promise<void> = Promise.resolve();

/** What the page says and hears about savings. */
export interface Saved {
  /** Why something changes that is signed already; undefined while it may not change. */
  why(): string | undefined;
  taken(fresh: AssessmentView): void;
  refused(failure: Failure): void;
  /** Somebody else wrote in the same answers. */
  met(): void;
  redraw(): void;
}

/** Keeps what is written, by itself, a few seconds after it changed and when the page is left. */
export class Saving {
  work: Work | undefined;
  private readonly autosave: Autosave;

  constructor(private readonly caseId: () => string, private readonly page: Saved) {
    this.autosave = new Autosave(() => this.keep(), () => page.redraw(), PAUSE_MS);
  }

  async read(): Promise<AssessmentView> {
    await leaving;
    const view = await api.assessment(this.caseId());
    this.autosave.savedAt = view.savings.at(-1)?.at ?? '';
    return view;
  }

  get savedAt(): string {
    return this.autosave.savedAt;
  }

  get failed(): boolean {
    return this.autosave.failed;
  }

  touch(): void {
    this.autosave.touch();
  }

  flush(): Promise<void> {
    return this.autosave.flush();
  }

  readonly leave = (): void => void (leaving = this.flush());

  /** Sends what changed. What cannot be taken is said, and not tried again until it changes. */
  private async keep(): Promise<{ savedAt: string }> {
    const { work } = this;
    const why = this.page.why();
    if (work === undefined || !work.dirty || why === undefined) return { savedAt: this.savedAt };
    const rows = work.settled();
    try {
      const fresh = await api.save(this.caseId(), work.toSend(rows, why), newKey());
      work.saved(fresh, rows);
      this.page.taken(fresh);
      return { savedAt: fresh.savings.at(-1)?.at ?? '' };
    } catch (failure) {
      if (!(failure instanceof Failure) || failure.status < 400 || failure.status === 401 || failure.status >= 500) throw failure;
      if (failure.code === 'answered-by-another') await this.meet(work);
      else this.page.refused(failure);
      return { savedAt: this.savedAt };
    }
  }

  private async meet(work: Work): Promise<void> {
    work.met(await api.assessment(this.caseId()), keeper().session?.person.id ?? '');
    this.page.met();
  }
}
