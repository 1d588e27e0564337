import type { Proved, Session } from './api-types';
import { Failure, call, exchange, signOut, use } from './http';
import { forget, keep, kept } from './pass';

/** The page around us, as far as a session needs it. */
export interface Launcher {
  readonly framed: boolean;
  askLaunch(nonce: string): Promise<{ kind: 'token'; token: string } | { kind: 'refused'; status: number } | { kind: 'silent' }>;
}

/** Why there is no session. */
export type Trouble = 'stand-alone' | 'direct' | 'not-framed' | 'not-secure' | 'silent' | 'signed-out' | 'refused' | 'unreachable';

/**
 * The session lives in this object and nowhere else: no storage, no cookie, no address. It tells `change` when a
 * session begins, is renewed or ends. What a window keeps of the second step is no session: see pass.ts.
 */
export class SessionKeeper extends EventTarget {
  session: Session | undefined;
  trouble: Trouble | undefined;
  /** What the server said when it refused the launch. */
  detail = '';
  /** Asks for six digits again before a step that counts. True when they were right. */
  askDigits: () => Promise<boolean> = () => Promise.resolve(false);
  private asking: Promise<boolean> | undefined;
  private renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly launcher: Launcher, readonly hostId: string) {
    super();
    use({ token: () => this.session?.token, again: () => this.again(), stepUp: () => this.askDigits() });
  }

  /** Starts or starts again through the host. True when a session is there. */
  launch(): Promise<boolean> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  /** The stand-alone set-up page: a code instead of a host. */
  async openSetup(code: string): Promise<void> {
    this.take(await exchange<Session>('/api/setup/session', { code }));
  }

  /** A session the server sent with another answer, such as after the head's code. */
  take(session: Session): void {
    this.session = session;
    this.trouble = undefined;
    this.planRenewal();
    this.tell();
  }

  /** The second step was proved; the window keeps what spares its person the digits on the next page. */
  proved(given: Proved): void {
    if (given.pass !== undefined) keep({ person: given.session.person.id, pass: given.pass });
    this.take(given.session);
  }

  /** Forgets the session here and ends it on the server, as far as it can be reached. */
  drop(): void {
    clearTimeout(this.renewal);
    const token = this.session?.token;
    this.session = undefined;
    if (kept() !== undefined) forget();
    if (token !== undefined) void signOut(token);
    this.tell();
  }

  can(what: string): boolean {
    return this.session?.can.includes(what) ?? false;
  }

  /** Roles wait for the second step. */
  get waits(): boolean {
    return (this.session?.factor ?? 'NONE') !== 'NONE';
  }

  get leads(): boolean {
    return this.can('lead') || this.can('deputy') || this.can('head');
  }

  private async again(): Promise<boolean> {
    const before = this.session?.person.id;
    return (await this.launch()) && (before === undefined || before === this.session?.person.id);
  }

  private async ask(): Promise<boolean> {
    if (this.hostId === '') return this.fail('stand-alone');
    if (this.hostId === 'direct') return this.fail('direct');
    if (!this.launcher.framed) return this.fail('not-framed');
    if (!isSecureContext || crypto.subtle === undefined) return this.fail('not-secure');
    const secret = crypto.getRandomValues(new Uint8Array(32));
    const nonce = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', secret)));
    const answer = await this.launcher.askLaunch(nonce);
    if (answer.kind === 'silent') return this.fail('silent');
    if (answer.kind === 'refused') return this.fail(answer.status === 401 ? 'signed-out' : 'refused');
    try {
      const pass = kept();
      const session = await exchange<Session>('/api/launches', { hostId: this.hostId, token: answer.token, secret: base64url(secret), pass: pass?.pass });
      if (pass !== undefined && (session.factor !== 'NONE' || session.person.id !== pass.person)) forget();
      this.take(session);
      return true;
    } catch (failure) {
      this.detail = failure instanceof Failure ? failure.problem?.detail ?? '' : '';
      return this.fail(failure instanceof Failure && failure.unreachable ? 'unreachable' : 'refused');
    }
  }

  private fail(trouble: Trouble): false {
    this.session = undefined;
    this.trouble = trouble;
    clearTimeout(this.renewal);
    this.tell();
    return false;
  }

  /** At two thirds of its life, while a person is at work: idle people are locked out before that matters. */
  private planRenewal(): void {
    clearTimeout(this.renewal);
    const left = Date.parse(this.session?.expiresAt ?? '') - Date.now();
    if (!(left > 0)) return;
    this.renewal = setTimeout(() => void this.renew(), Math.max(1000, (left * 2) / 3));
  }

  private async renew(): Promise<void> {
    if (this.session === undefined) return;
    try {
      this.take(await call<Session>('POST', '/api/session/renewal', {}));
    } catch {
      // The next request meets 401 and asks the host; nothing is lost by waiting for it.
    }
  }

  private tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

let current: SessionKeeper | undefined;

export function begin(keeper: SessionKeeper): SessionKeeper {
  current = keeper;
  return keeper;
}

/** The one session of this page. */
export function keeper(): SessionKeeper {
  if (current === undefined) throw new Error('no session keeper yet');
  return current;
}

export const zone = (): string => current?.session?.zone ?? 'Europe/London';
