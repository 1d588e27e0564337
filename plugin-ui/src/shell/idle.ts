/** Pure: what a page does about a person who went away. Times in milliseconds. */
export type Idle = 'active' | 'warn' | 'lock';

/** Warned one minute before, or for the last third of very short limits. */
export function idleAt(now: number, lastActivity: number, idleSeconds: number): Idle {
  const limit = idleSeconds * 1000;
  const quiet = now - lastActivity;
  if (quiet >= limit) return 'lock';
  return quiet >= limit - Math.min(60_000, limit / 3) ? 'warn' : 'active';
}
