import { html, nothing, type TemplateResult } from 'lit';
import type { ChildFileView, OwnLine, OwnRecord } from '../api-types';
import { common } from '../messages';
import { at, Page } from '../page';
import { addressOf } from '../router';
import * as api from './chronology-api';
import { file as t } from './messages';
import { ownAssessment } from './own-assessment';
import { recordName } from './own-record';

/** One child's own file: what they are in and what was recorded about them, without anybody else's part or words. */
export class HeedChildFilePage extends Page<ChildFileView> {
  protected override frame = 'page stack stack-l';
  childId = '';

  protected override fetchView(): Promise<ChildFileView> {
    return api.childFile(this.childId);
  }

  protected override heading(): TemplateResult {
    const child = this.view?.child;
    return html`<header class="stack stack-s"><p><a href="#/tab">${t.backToTab}</a></p>
      <h1 tabindex="-1">${child === undefined ? t.title : t.of(child.name)}</h1>
      ${child === undefined ? nothing : html`<p class="lead">${common.yearForm(child.year, child.form)}</p>`}<p>${t.text}</p></header>`;
  }

  protected override body(view: ChildFileView): TemplateResult {
    if (view.records.length === 0) return html`<p class="empty"><strong>${t.none}</strong> ${t.noneNext}</p>`;
    const named = new Map(view.records.map((each) => [each.ref, recordName(each)]));
    return html`${this.problem()}
      <p><a class="btn btn-2" href=${`#/children/${this.childId}/print`}>${t.toPrint}</a></p>
      <section class="stack stack-s" aria-labelledby="records"><h2 id="records">${t.records}</h2><ul class="plain stack stack-s">${view.records.map(record)}</ul></section>
      ${view.assessments.map((each) => ownAssessment(each, named.get(each.record) ?? ''))}
      <section class="stack stack-s" aria-labelledby="lines"><h2 id="lines" tabindex="-1">${t.lines}</h2><p class="small muted" role="status">${t.newest(view.lines.length)}</p>
        <ol class="timeline" reversed>${view.lines.map((each) => line(each, named.get(each.record) ?? ''))}</ol>
        ${view.more ? html`<p><button class="btn btn-2" aria-disabled=${this.doing !== ''} @click=${() => void this.older()}>${t.older}</button></p>` : nothing}</section>`;
  }

  private async older(): Promise<void> {
    const last = this.view?.lines.at(-1);
    if (last === undefined) return;
    await this.act('older', async () => {
      const more = await api.childFile(this.childId, last.recordedAt);
      this.view = { ...more, lines: [...(this.view?.lines ?? []), ...more.lines] };
    });
  }
}

function record(each: OwnRecord): TemplateResult {
  return html`<li class="card row"><h3 class="h4"><a href=${addressOf(each.ref)}>${recordName(each)}</a></h3> <span class="tag">${each.open ? t.open : t.closed}</span>
    <span>${t.part}: ${each.label}</span></li>`;
}

function line(each: OwnLine, name: string): TemplateResult {
  return html`<li class="stack stack-s"><h3>${each.when}</h3>
    <p><span class="tag">${each.kindLabel}</span> <span class="said">${each.text}</span></p>
    ${each.verbatim === '' ? nothing : html`<blockquote class="quote said">${each.verbatim}</blockquote>`}
    ${each.shows === 'WORDS' ? nothing : html`<p class="small">${t.why[each.shows]}</p>`}
    ${each.corrected ? html`<p class="small">${t.corrected}</p>` : nothing}
    <p class="small muted">${name}. ${t.by(each.by)}, ${at(each.recordedAt, 'brief')}.</p></li>`;
}

customElements.define('heed-child-file-page', HeedChildFilePage);
