// @vitest-environment happy-dom
import { LitElement, html } from 'lit';
import { beforeEach, expect, it } from 'vitest';
import { focusHeading, giveBack } from './focus';

class SlowPage extends LitElement {
  words = 'Case';
  override createRenderRoot(): HTMLElement { return this; }
  override render(): unknown { return html`<a href="#/desk">Back</a><h1 tabindex="-1">${this.words}</h1><input id="field">`; }
}
class TestApp extends LitElement {
  override createRenderRoot(): HTMLElement { return this; }
  override render(): unknown { return html`<button id="other">Other</button><main id="main" tabindex="-1"><div hidden><slow-page></slow-page></div><div><slow-page class="shown"></slow-page></div></main>`; }
}
customElements.define('slow-page', SlowPage);
customElements.define('test-app', TestApp);

let app: TestApp;
const page = (): SlowPage => app.querySelector<SlowPage>('.shown') as SlowPage;

beforeEach(() => {
  document.body.innerHTML = '';
  app = new TestApp();
  document.body.append(app);
});

it('waits until the heading is drawn', async () => {
  await focusHeading(app);
  expect(document.activeElement).toBe(page().querySelector('h1'));
});

it('takes the heading again when its words came late, so that they are read out', async () => {
  await focusHeading(app);
  const taken: string[] = [];
  app.addEventListener('focusin', (event) => taken.push((event.target as HTMLElement).textContent));
  page().words = 'Case 3: Isla P.';
  page().requestUpdate();
  await focusHeading(app);
  await focusHeading(app);
  expect(taken).toEqual(['Case 3: Isla P.']);
});

it('leaves a field that has the focus already', async () => {
  await focusHeading(app);
  page().querySelector<HTMLElement>('#field')?.focus();
  await focusHeading(app);
  expect(document.activeElement?.id).toBe('field');
});

it('gives the focus back to where it was, or to the heading when that is gone', async () => {
  await focusHeading(app);
  const field = page().querySelector<HTMLElement>('#field');
  (document.activeElement as HTMLElement).blur();
  await giveBack(app, field);
  expect(document.activeElement?.id).toBe('field');
  field?.remove();
  await giveBack(app, field);
  expect(document.activeElement?.tagName).toBe('H1');
});
