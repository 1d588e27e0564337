/** Which questions of a form are asked, by the answers given so far. The server reads `when` in the same way. */
export interface Asked { code: string; kind: string; when: string; required: boolean }
export type Answers = Record<string, readonly string[]>;

export function isAsked(question: Asked, answers: Answers, known: Answers = {}): boolean {
  if (question.when === '') return true;
  return question.when.split(' & ').every((part) => {
    const at = part.indexOf('=');
    const code = part.slice(0, at);
    const any = part.slice(at + 1).split('|');
    // A code with a point is known from elsewhere: another form of the case, or the child.
    return ((code.includes('.') ? known : answers)[code] ?? []).some((each) => any.includes(each));
  });
}

/** The answers to questions that are asked; what depends on a withdrawn answer goes with it, and blanks are no answers. */
export function kept(questions: readonly Asked[], answers: Answers, known: Answers = {}): Record<string, string[]> {
  const sent: Record<string, string[]> = {};
  for (const question of questions) {
    const given = (answers[question.code] ?? []).filter((each) => each.trim() !== '');
    if (given.length > 0 && isAsked(question, sent, known)) sent[question.code] = given;
  }
  return sent;
}

/** Whether an answer in the same form asks for it; what only another form asks for may be left for later. */
const dependsOnAnswers = (question: Asked): boolean => question.when !== '' && question.when.split(' & ').some((part) => !part.slice(0, part.indexOf('=')).includes('.'));

/** Codes that stay as they are once the seal is saved: its own and all before it. */
export function sealed(questions: readonly Asked[], seal: string, saved: Answers): string[] {
  return saved[seal] === undefined ? [] : questions.slice(0, questions.findIndex((each) => each.code === seal) + 1).map((each) => each.code);
}

/** Questions that cannot be left for later: another answer asks for them. */
export function owed<Q extends Asked>(questions: readonly Q[], answers: Answers, known: Answers = {}): Q[] {
  const sent = kept(questions, answers, known);
  return questions.filter((each) => each.required && dependsOnAnswers(each) && isAsked(each, sent, known) && sent[each.code] === undefined);
}

/** Two people wrote: what only the other changed is taken over; what both changed stays as typed here, to be compared. */
export function joined(base: Answers, theirs: Answers, mine: Answers): { answers: Record<string, string[]>; both: string[] } {
  const answers: Record<string, string[]> = {};
  const both: string[] = [];
  for (const code of new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)])) {
    const [before, their, my] = [base, theirs, mine].map((each) => each[code] ?? []) as [readonly string[], readonly string[], readonly string[]];
    const mineChanged = !same(my, before);
    if (mineChanged && !same(their, before) && !same(my, their)) both.push(code);
    const value = mineChanged ? my : their;
    if (value.length > 0) answers[code] = [...value];
  }
  return { answers, both };
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((each) => other.includes(each));
