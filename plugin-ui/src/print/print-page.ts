import { html, type TemplateResult } from 'lit';
import type { DocumentFoot } from '../api-types';
import { Page } from '../page';
import { capital, term } from '../terms';
import { tools } from './document';
import { doc } from './messages';

/** A record on paper. Each part is asked for alone, and each asking is a print in the audit. */
export abstract class PrintPage<V extends { foot: DocumentFoot }> extends Page<V> {
  protected override frame = 'page stack doc';
  protected sheet = 1;

  protected override heading(): TemplateResult {
    return this.view === undefined ? html`<h1 tabindex="-1">${doc.waiting}</h1>` : html``;
  }

  protected abstract named(view: V): string;
  protected abstract back(): TemplateResult;
  protected abstract paper(view: V): TemplateResult;
  protected abstract school(view: V): string;

  protected override body(view: V): TemplateResult {
    const show = (part: number): void => {
      this.sheet = part;
      this.view = undefined;
      void this.load();
    };
    return html`${tools(view.foot, this.back(), show)}
      <header class="stack stack-s"><p class="small">${this.school(view)}. ${capital(term('topic'))}.</p><h1 tabindex="-1">${this.named(view)}</h1></header>
      ${this.paper(view)}`;
  }
}
