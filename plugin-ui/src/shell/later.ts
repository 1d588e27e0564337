type Coming = 'there' | 'coming' | 'lost';

/** Parts of the program that are fetched when first needed. A part that is not listed is there from the start. */
export class PartsLater<Part extends string> {
  private readonly states = new Map<Part, Coming>();

  constructor(private readonly fetchers: Partial<Record<Part, () => Promise<unknown>>>) {}

  /** Whether a part is there; starts fetching it the first time, and says so when it has come or failed. */
  of(part: Part, changed: () => void): Coming {
    const fetcher = this.fetchers[part];
    if (fetcher === undefined) return 'there';
    const known = this.states.get(part);
    if (known !== undefined) return known;
    this.states.set(part, 'coming');
    const settle = (state: Coming): void => { this.states.set(part, state); changed(); };
    fetcher().then(() => settle('there'), () => settle('lost'));
    return 'coming';
  }

  /** Forgets a failure, so that the next look fetches again. */
  again(part: Part): void {
    this.states.delete(part);
  }
}
