/** Words of the paper form, for a day without network. */
import { term } from '../terms';
export const paper = {
  title: 'Paper forms', text: 'For a day without network. Each form has a code of its own; whoever types it in later gives that code, so that it is stored once.',
  count: 'How many', make: 'Make the forms', print: 'Print on A4', made: (n: number) => (n === 1 ? '1 form is ready to print.' : `${n} forms are ready to print.`), needCount: 'Give a number from 1 to 50', keep: 'Keep blank forms in the staff room and the office. Hand a filled form to a lead in person; never leave it in a pigeon-hole.',
  form: 'Concern about a child or an adult in school', code: 'Code', get danger(): string { return `Is a child in danger now? Call 999, then find a ${term('leadShort')}. Write afterwards.`; }, get handTo(): string { return `Hand this to a ${term('leadShort')}, in person, today:`; }, confidential: 'Confidential: safeguarding record. Do not copy. Do not send by e-mail.',
  who: '1. Which children are involved? Name, year, form. If the name is not known, describe the child.', get adult(): string { return `If it is about an adult in school: the name. Hand it to the ${term('head')} only. About the ${term('head')}: phone the chair of governors.`; },
  saw: '2. What did you see or hear? Facts first, in order.', words: 'The child’s own words, exactly as said. Who said it, who heard it.', marks: 'Marks or injuries you could already see. Mark the place; size, colour.', when: '3. When and where did it happen?', get told(): string { return `4. Have you told a ${term('leadShort')} in person? Whom, and when?`; },
  name: 'Your name and role', writtenDay: 'Day written', writtenTime: 'Time written', sign: 'Signature', received: 'Received by (lead), day and time', right: 'child’s right', left: 'child’s left', front: 'Front', back: 'Back', page: 'One form for each concern. Use more paper if you need it; write the code on it.',
};
