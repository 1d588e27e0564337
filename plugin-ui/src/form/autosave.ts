/** Saves a draft a few seconds after a change, never two at once, and never after it was stopped. */
export class Autosave {
  savedAt = '';
  failed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private changed = false;
  private stopped = false;

  constructor(private readonly save: () => Promise<{ savedAt: string }>, private readonly tell: () => void, private readonly pauseMs = 5000) {}

  touch(): void {
    this.changed = true;
    if (!this.stopped) this.timer ??= setTimeout(() => void this.flush(), this.pauseMs);
  }

  /** Saves now what has changed. Ends when the last save under way has ended. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.running !== undefined) await this.running;
    if (!this.changed || this.stopped) return;
    this.changed = false;
    this.running = this.once();
    await this.running;
  }

  /** What has changed is not to be saved: it stays on the page only. */
  forget(): void {
    this.changed = false;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Before the report itself is sent: a late save must not bring the draft back. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
  }

  /** The report was not taken after all: the draft is kept up again. */
  resume(): void {
    this.stopped = false;
    this.touch();
  }

  private async once(): Promise<void> {
    try {
      this.savedAt = (await this.save()).savedAt;
      this.failed = false;
    } catch {
      this.failed = true;
      this.touch();
    }
    this.running = undefined;
    this.tell();
  }
}
