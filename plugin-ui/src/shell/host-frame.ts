/** What the host page answered when asked for a launch. */
export type LaunchAnswer = { kind: 'token'; token: string } | { kind: 'refused'; status: number } | { kind: 'silent' };

const KEEP_ALIVE_MS = 60_000;

/**
 * The only talk with the page around us. Messages go to one exact origin and are taken from that origin and that
 * window alone; everything else is ignored without a word.
 */
export class HostFrame {
  readonly framed: boolean;
  private lastKeepAlive = -KEEP_ALIVE_MS;
  private lastHeight = 0;

  constructor(readonly origin: string, private readonly win: Window = window) {
    this.framed = origin !== '' && win.parent !== win;
  }

  /** Asks the host for a launch bound to this nonce. Silent after `patienceMs` without an answer. */
  askLaunch(nonce: string, patienceMs = 8000): Promise<LaunchAnswer> {
    return new Promise((done) => {
      const finish = (answer: LaunchAnswer): void => {
        this.win.removeEventListener('message', listen);
        clearTimeout(timer);
        done(answer);
      };
      const listen = (event: MessageEvent): void => {
        if (event.origin !== this.origin || event.source !== this.win.parent) return;
        const said = event.data as { heed?: unknown; type?: unknown; token?: unknown; status?: unknown } | null;
        if (said?.heed !== 1) return;
        if (said.type === 'launch' && typeof said.token === 'string') finish({ kind: 'token', token: said.token });
        if (said.type === 'launch-refused') finish({ kind: 'refused', status: Number(said.status) });
      };
      const timer = setTimeout(() => finish({ kind: 'silent' }), patienceMs);
      this.win.addEventListener('message', listen);
      this.post({ type: 'launch-please', nonce });
    });
  }

  size(height: number): void {
    const whole = Math.ceil(height);
    if (whole === this.lastHeight) return;
    this.lastHeight = whole;
    this.post({ type: 'size', height: whole });
  }

  /** A person is typing: the host must not sign them out meanwhile. At most once a minute. */
  keepAlive(nowMs: number): void {
    if (nowMs - this.lastKeepAlive < KEEP_ALIVE_MS) return;
    this.lastKeepAlive = nowMs;
    this.post({ type: 'keep-alive' });
  }

  close(): void {
    this.post({ type: 'close' });
  }

  private post(message: Record<string, unknown>): void {
    if (this.framed) this.win.parent.postMessage({ heed: 1, ...message }, this.origin);
  }
}
