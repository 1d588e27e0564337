import { html, nothing, type TemplateResult } from 'lit';
import type { CaseView, RecordSheet } from '../api-types';
import { common } from '../messages';
import { Page } from '../page';
import { fieldError } from '../ui/errors';
import * as api from './casefile-api';
import { life as t } from './messages';

const key = (each: RecordSheet): string => [each.form, each.child ?? 'case', each.record ?? 'new'].join('/');
const isGap = (each: RecordSheet): boolean => (each.record === undefined ? each.needed : each.missing > 0);

/** Closes a case, or opens it again. Tells `heed-case` with the fresh case. */
export class HeedCaseLife extends Page<true> {
  static override properties = { caseFile: { attribute: false } };
  declare caseFile: CaseView | undefined;
  protected override frame = 'stack';
  protected override problemId = 'life-problem';
  private why = '';
  private reasons: Record<string, string> = {};

  protected override fetchView(): Promise<true> {
    return Promise.resolve(true);
  }

  protected override heading(): TemplateResult {
    return html``;
  }

  protected override fieldId(field: string): string {
    return field === 'reason' ? 'reopen-why' : `left-${this.gaps.findIndex((each) => `reasons.${key(each)}` === field)}`;
  }

  private get sheets(): RecordSheet[] {
    return (this.caseFile?.records ?? []).flatMap((row) => row.sheets);
  }

  private get gaps(): RecordSheet[] {
    return this.sheets.filter(isGap);
  }

  protected override body(): TemplateResult {
    const file = this.caseFile;
    if (file === undefined) return html``;
    return html`${this.problem()}${file.status === 'CLOSED' ? this.closed() : this.open(file)}`;
  }

  private error(id: string): TemplateResult | typeof nothing {
    return fieldError(id, this.fault(id), common.problemPrefix);
  }

  private closed(): TemplateResult {
    return html`<section class="prompt stack stack-s" aria-labelledby="closed-t"><h2 class="h3" id="closed-t">${t.isClosed}</h2><p>${t.isClosedText}</p>
      <form class="stack stack-s narrow-form" novalidate @submit=${this.reopen}>
        <div><label for="reopen-why">${t.why} <span class="hint" id="reopen-why-h">${t.whyHint}</span></label>${this.error('reopen-why')}
          <input id="reopen-why" maxlength="1000" autocomplete="off" aria-describedby="reopen-why-h" .value=${this.why} @input=${(event: Event) => (this.why = (event.target as HTMLInputElement).value)}></div>
        <p><button class="btn btn-2" aria-disabled=${this.doing !== ''}>${t.reopen}</button></p></form></section>`;
  }

  private open(file: CaseView): TemplateResult {
    const record = this.gaps.find((each) => each.form === 'closure');
    if (record !== undefined) return html`<p>${t.first} <a href=${`#/records/${file.id}/${key(record)}`}>${record.title}</a>.</p>`;
    const name = (each: RecordSheet): string => [each.title, each.childName].filter(Boolean).join(', ');
    return html`<form class="card stack" novalidate @submit=${this.close}><p>${t.text}</p>
      ${this.gaps.length === 0 ? nothing : html`<p>${t.left}</p>${this.gaps.map((each, i) => html`<div><label for=${`left-${i}`}>${t.reasonFor(name(each))}</label>${this.error(`left-${i}`)}
        <input id=${`left-${i}`} maxlength="1000" autocomplete="off" .value=${this.reasons[key(each)] ?? ''} @input=${(event: Event) => (this.reasons[key(each)] = (event.target as HTMLInputElement).value)}></div>`)}`}
      <p><button class="btn btn-2" aria-disabled=${this.doing !== ''}>${t.close}</button></p></form>`;
  }

  private close = async (event: Event): Promise<void> => {
    event.preventDefault();
    const silent = this.gaps.flatMap((each, i) => ((this.reasons[key(each)] ?? '').trim() === '' ? [{ id: `left-${i}`, text: t.needReason([each.title, each.childName].filter(Boolean).join(', ')) }] : []));
    if (silent.length > 0) return this.refuse(silent);
    const reasons = Object.fromEntries(this.gaps.map((each) => [key(each), (this.reasons[key(each)] ?? '').trim()]));
    await this.finish(() => api.close(this.caseFile?.id ?? '', { reasons }), t.closed);
  };

  private reopen = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.why.trim() === '') return this.refuse([{ id: 'reopen-why', text: t.needWhy }]);
    await this.finish(() => api.reopen(this.caseFile?.id ?? '', this.why.trim()), t.reopened);
  };

  private async finish(work: () => Promise<CaseView>, said: string): Promise<void> {
    await this.act('life', async () => {
      const fresh = await work();
      this.why = '';
      this.reasons = {};
      this.dispatchEvent(new CustomEvent('heed-case', { detail: { fresh, said } }));
    });
  }
}

customElements.define('heed-case-life', HeedCaseLife);
