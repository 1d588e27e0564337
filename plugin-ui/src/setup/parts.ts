import { nothing, type TemplateResult } from 'lit';
import { common } from '../messages';
import { fieldError } from '../ui/errors';

/** What the set-up page lends to each of its steps. */
export interface Desk {
  fault(id: string): string;
  busy: boolean;
  redraw(): void;
}

export const text = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
export const ticked = (event: Event): boolean => (event.target as HTMLInputElement).checked;
export const errorAt = (desk: Desk, id: string): TemplateResult | typeof nothing => fieldError(id, desk.fault(id), common.problemPrefix);
