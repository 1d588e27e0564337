import type { LitElement } from 'lit';

/** The heading's words when it last took the focus. */
let read = '';

/**
 * The new screen's heading takes the focus, at once and again when its data have come. A field of the page that has
 * the focus already keeps it, and so does whatever a person went on to while the data came (`late`). A heading whose
 * words changed meanwhile is left and taken again, so that it is read out.
 */
export async function focusHeading(app: LitElement, late = false): Promise<void> {
  await app.updateComplete;
  const main = app.querySelector('#main');
  const shown = (which: string): HTMLElement[] => [...app.querySelectorAll<HTMLElement>(`#main ${which}`)].filter((each) => each.closest('[hidden]') === null);
  await shown('*').map((each) => each as unknown as LitElement).find((each) => each.updateComplete !== undefined)?.updateComplete;
  const heading = shown('h1')[0];
  if (main === null || heading === undefined) return;
  const now = document.activeElement;
  if (now !== main && now !== heading && (late ? app : main).contains(now)) return;
  const words = heading.textContent;
  if (now === heading && words !== read) heading.blur();
  read = words;
  heading.focus();
}

/** What had the focus before a question came up has it again; if that went away, the heading. */
export async function giveBack(app: LitElement, before: Element | null): Promise<void> {
  await app.updateComplete;
  if (app.contains(document.activeElement)) return;
  if (before instanceof HTMLElement && before.isConnected && app.contains(before)) before.focus();
  else await focusHeading(app);
}
