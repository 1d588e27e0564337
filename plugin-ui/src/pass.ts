/**
 * The one thing Heed keeps in a browser, and only for leads, deputies and heads: the pass of this window, so that the six digits are
 * typed once and not on every page of the host. It goes with the window; a browser that refuses storage means digits on every page.
 */
const KEY = 'heed-pass';

/** A pass and the person it was given to. */
export interface Pass { person: string; pass: string }

export function kept(): Pass | undefined {
  try {
    const [person = '', pass = ''] = (sessionStorage.getItem(KEY) ?? '').split(' ');
    return pass === '' ? undefined : { person, pass };
  } catch {
    return undefined;
  }
}

export function keep({ person, pass }: Pass): void {
  try {
    sessionStorage.setItem(KEY, `${person} ${pass}`);
  } catch {
    // Typed again on the next page.
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
