/** Words of everything that is printed. */

const count = (n: number): string => n.toLocaleString('en-GB');
const lines = (n: number): string => (n === 1 ? '1 line' : `${count(n)} lines`);

export const doc = {
  waiting: 'Print', born: 'born', bornUnknown: 'date of birth not in the MIS', registered: (name: string) => `registered as ${name}`, adult: 'adult', notHere: 'no pupil here', leftSchool: 'has left the school',
  print: 'Print', written: 'Opening this page is written down as a print.', choose: 'Choose A4. Nothing is cut off at the edges.',
  confidential: 'Confidential: safeguarding record. What is alleged is not established.',
  log: 'Log', shown: (from: number, to: number, total: number) => (total === 0 ? 'No line.' : to - from + 1 === total ? `${lines(total)}, in the order in which they were recorded.` : `Lines ${count(from)} to ${count(to)} of ${count(total)}, in the order in which they were recorded.`),
  left: (from: number, to: number, total: number) => (to - from + 1 >= total ? '' : `${lines(total - (to - from + 1))} of this chronology ${total - (to - from + 1) === 1 ? 'is' : 'are'} not in this part.`),
  part: (part: number, parts: number) => `Part ${part} of ${parts}`, show: (part: number) => `Show part ${part}`, parts: 'Parts of this chronology',
  times: (zone: string) => `Times are those of ${zone.replace(/_/g, ' ')}.`, line: 'Line', corrects: (line: number) => `Corrects line ${count(line)}; both stay.`, corrected: (at: readonly number[]) => `Corrected by line ${at.map(count).join(' and line ')}; both stay.`,
  recorded: 'recorded', printedBy: (who: string) => `Printed by ${who} on`, holds: (from: number, to: number, total: number) => (to - from + 1 === total ? `It holds all ${lines(total)}.` : `It holds lines ${count(from)} to ${count(to)} of ${count(total)}.`),
  seals: 'Seals', sealColumns: ['Record', 'Lines', 'Seal'],
  compare: 'A seal changes with every letter of its record. To compare: in a history exported from Heed, the entry of that record with the number under “Lines” has a hash that begins with the seal.',
  foot: (what: string, seal: string) => `${what}${seal === '' ? '' : `. Seal ${seal}`}`,
};
