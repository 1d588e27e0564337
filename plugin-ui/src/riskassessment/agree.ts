import type { TemplateResult } from 'lit';
import type { Missing, SignStep } from '../api-types';
import { newKey } from '../http';
import { focusOn } from '../ui/errors';
import { sign as t } from './agree-messages';
import { sign } from './assessment-api';
import type { Host } from './host';
import { SignForm, signOff } from './sign';
import { Versions } from './versions';

/** Sign-off and versions: the last steps of the wizard, fetched when one of them is first opened. */
export class Agree {
  private form = new SignForm();
  private readonly versions = new Versions();

  constructor(private readonly host: Host) {}

  opened(): void {}

  draw(step: string): TemplateResult {
    const { host } = this;
    if (step === 'versions') return this.versions.draw(host.work.view, () => void this.compare());
    return signOff({ work: host.work, locked: host.locked(), busy: host.busy(), signing: this.form, fault: (id) => host.fault(id), redraw: () => host.redraw(), review: (day) => this.review(day), open: this.fill, sign: (each) => void this.sign(each) });
  }

  private review(day: string): void {
    this.host.work.reviewOn = day;
    this.host.touch();
    this.host.redraw();
  }

  private readonly fill = (event: Event, missing: Missing): void => {
    event.preventDefault();
    if (missing.rowId === undefined) focusOn('reviewOn');
    else this.host.show(missing.rowId);
  };

  private async sign(step: SignStep): Promise<void> {
    const { host } = this;
    await host.flush();
    const faults = this.form.faults(step);
    if (faults.length > 0) return host.refuse(faults);
    const signed = await host.act('sign', async () => {
      const rows = host.work.settled();
      const fresh = await sign(host.caseId, this.form.body(step, host.work.view.revision), newKey());
      host.work.saved(fresh, rows);
      host.taken(fresh);
    });
    if (!signed) return;
    this.form = new SignForm();
    host.tell(t.done);
    await host.focusOn('step-t');
  }

  private async compare(): Promise<void> {
    const { host } = this;
    if (await host.act('compare', () => this.versions.compare(host.work.view))) await host.focusOn('differ');
  }
}
