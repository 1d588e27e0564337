import { html, nothing, type TemplateResult } from 'lit';
import type { Settings, SetupView } from '../api-types';
import type { Fault } from '../ui/errors';
import { settings as t, setup } from './messages';
import { errorAt, text, ticked, type Desk } from './parts';

type Line = 'schoolName' | 'supportLine' | 'adultPhone' | 'dayStarts' | 'dayEnds' | 'riskHigh' | 'riskMedium' | 'riskLow';
type Minutes = 'unopenedMinutes' | 'dangerMinutes';

/** The school's words and how much the MIS may hold. Full detail is the headteacher's decision. */
export class SettingsForm {
  private value: Settings | undefined;

  begin(settings: Settings): void {
    this.value = { ...settings };
  }

  missing(): Fault[] {
    return this.value?.detail === 'full' && !this.value.headAcceptsFull ? [{ id: 'head-accepts', text: t.needHead }] : [];
  }

  settings(): Settings | undefined {
    return this.value;
  }

  draw(view: SetupView, desk: Desk, save: (event: Event) => void): TemplateResult {
    const value = this.value ?? view.settings;
    const line = (key: Line, label: string, kind = 'text', hint = ''): TemplateResult => html`<div><label for=${key}>${label}${hint === '' ? nothing : html` <span class="hint">${hint}</span>`}</label>${errorAt(desk, key)}
      <input id=${key} type=${kind} maxlength=${key.startsWith('risk') ? 300 : 120} autocomplete="off" .value=${value[key]} @input=${(event: Event) => (value[key] = text(event))}></div>`;
    const minutes = (key: Minutes, label: string): TemplateResult => html`<div><label for=${key}>${label}</label>${errorAt(desk, key)}
      <input id=${key} class="w-s" type="number" min="1" max="1440" .value=${String(value[key])} @input=${(event: Event) => (value[key] = Number(text(event)))}></div>`;
    const change = (work: () => void): void => {
      work();
      desk.redraw();
    };
    return html`<section class="stack" aria-labelledby="words"><h2 id="words" tabindex="-1">${setup.names.words}</h2><form class="card stack" novalidate @submit=${save}>
      ${line('schoolName', t.school)}
      <fieldset><legend class="h4">${t.pack}</legend>${view.termPacks.map((each) => html`<label class="pick"><input type="radio" name="pack" .checked=${value.termPack === each.code}
        @change=${() => (value.termPack = each.code)}><span>${each.label}<span class="hint">${each.sample}</span></span></label>`)}</fieldset>
      <fieldset><legend class="h4">${t.detail}</legend>${(Object.keys(t.details) as Settings['detail'][]).map((each) => html`<label class="pick"><input type="radio" name="detail" .checked=${value.detail === each}
        @change=${() => change(() => (value.detail = each))}><span>${t.details[each]}</span></label>`)}
        ${value.detail === 'full' ? html`<div class="under">${errorAt(desk, 'head-accepts')}<label class="pick"><input type="checkbox" id="head-accepts" .checked=${value.headAcceptsFull} @change=${(event: Event) => change(() => (value.headAcceptsFull = ticked(event)))}><span>${t.full}<span class="hint">${t.fullHint}</span></span></label></div>` : nothing}</fieldset>
      <fieldset><legend class="h4">${t.scale}</legend><p class="hint">${t.scaleHint}</p>${(Object.keys(t.scales) as Settings['riskScale'][]).map((each) => html`<label class="pick"><input type="radio" name="scale" .checked=${value.riskScale === each}
        @change=${() => change(() => (value.riskScale = each))}><span>${t.scales[each]}</span></label>`)}
        ${value.riskScale === 'hml' ? html`<div class="under stack stack-s">${line('riskHigh', t.high)}${line('riskMedium', t.medium)}${line('riskLow', t.low)}</div>` : nothing}</fieldset>
      <div class="fields fields-low">${line('dayStarts', t.starts, 'time')}${line('dayEnds', t.ends, 'time')}</div>
      <div class="fields fields-low">${minutes('unopenedMinutes', t.unopened)}${minutes('dangerMinutes', t.danger)}</div>
      <div class="fields fields-low">${line('supportLine', t.support)}${line('adultPhone', t.adult, 'text', t.adultHint)}</div>
      <p><button class="btn" aria-disabled=${desk.busy}>${t.save}</button></p></form></section>`;
  }
}
