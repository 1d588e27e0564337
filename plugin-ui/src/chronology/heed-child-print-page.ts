import { html, nothing, type TemplateResult } from 'lit';
import type { ChildPrintView, OwnLine } from '../api-types';
import { common } from '../messages';
import { zone } from '../session';
import { exact } from '../time';
import { foot, log, plainDay, pointers } from '../print/document';
import { doc } from '../print/messages';
import { PrintPage } from '../print/print-page';
import * as api from './chronology-api';
import { casePrint, file as t } from './messages';
import { ownAssessment } from './own-assessment';
import { recordName } from './own-record';

/** One child's own file for paper: this child's part and words, and nobody else's. */
export class HeedChildPrintPage extends PrintPage<ChildPrintView> {
  childId = '';

  protected override fetchView(): Promise<ChildPrintView> {
    return api.childPrint(this.childId, this.sheet);
  }

  protected override named(): string {
    return t.printTitle;
  }

  protected override school(view: ChildPrintView): string {
    return view.schoolName;
  }

  protected override back(): TemplateResult {
    return html`<p><a href=${`#/children/${this.childId}`}>${t.back}</a></p><p class="small">${t.care}</p>`;
  }

  protected override paper(view: ChildPrintView): TemplateResult {
    const { child } = view;
    const name = (ref: string): string => {
      const record = view.records.find((each) => each.ref === ref);
      return record === undefined ? t.concern : recordName(record);
    };
    const row = (label: string, value: TemplateResult | string): TemplateResult => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
    const running = doc.foot(`${t.title}. ${doc.printedBy(view.foot.printedBy.name)} ${exact(view.foot.printedAt, zone())}`, view.foot.seals[0]?.seal ?? '');
    return html`<p>${doc.confidential}</p>
      <dl class="sum doc-head">${row(t.name, `${child.name}${child.registered === '' ? '' : `, ${doc.registered(child.registered)}`}`)}
        ${row(t.born, child.born === undefined ? doc.bornUnknown : plainDay(child.born))}${row(t.form, `${common.yearForm(child.year, child.form)}${child.left ? `, ${doc.leftSchool}` : ''}`)}
        ${row(t.records, view.records.length === 0 ? t.none : html`${view.records.map((each) => html`<p>${recordName(each)}, ${each.open ? casePrint.open : casePrint.closed}. ${t.part}: ${each.label}</p>`)}`)}</dl>
      ${view.foot.part === 1 ? view.assessments.map((each) => ownAssessment(each, name(each.record))) : nothing}
      ${log(t.columns, view.lines, view.foot, running, (line) => [words(line), html`${line.kindLabel}`, html`${name(line.record)}`])}
      ${foot(view.foot, name)}`;
  }
}

function words(line: OwnLine): TemplateResult {
  return html`<p class="said">${line.text}</p>${line.verbatim === '' ? nothing : html`<blockquote class="quote said">${line.verbatim}</blockquote>`}
    ${line.shows === 'WORDS' ? nothing : html`<p class="small muted">${t.why[line.shows]}</p>`}${pointers(line)}`;
}

customElements.define('heed-child-print-page', HeedChildPrintPage);
