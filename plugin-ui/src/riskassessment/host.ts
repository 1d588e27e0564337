import type { AssessmentView } from '../api-types';
import type { Fault } from '../ui/errors';
import type { Work } from './work';

/** The page, as far as the parts of the wizard need it. */
export interface Host {
  readonly work: Work;
  readonly caseId: string;
  step(): string;
  locked(): boolean;
  busy(): boolean;
  fault(id: string): string;
  redraw(): void;
  act(name: string, work: () => Promise<void>): Promise<boolean>;
  refuse(faults: Fault[]): Promise<void>;
  /** Saves now what has changed. */
  flush(): Promise<void>;
  touch(): void;
  taken(fresh: AssessmentView): void;
  tell(words: string): void;
  /** Moves the focus when the page has been drawn. */
  focusOn(id: string): Promise<void>;
  address(step: string): string;
  /** Another step, with a row of it open or none. */
  go(step: string, row: string, focus: string): Promise<void>;
  follow(event: Event, step: string): void;
  show(row: string): void;
}
