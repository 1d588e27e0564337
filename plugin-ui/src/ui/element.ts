import { LitElement } from 'lit';

/** A Lit element in the light DOM: one stylesheet, one document for labels, links and screen readers. */
export class HeedElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
