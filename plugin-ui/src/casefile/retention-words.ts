/** Words of how long a case is kept. */
export const keeping = {
  title: 'How long this case is kept',
  until: 'To be kept until at least', unknown: 'A date of birth is not known, so this case is kept.',
  rule: { BIRTH: (years: number) => `${years} years from the date of birth of the youngest child.`, LAST_LINE: (years: number) => `${years} years from the last line.` },
  nothing: 'Heed destroys nothing by itself.',
  held: 'A legal hold stands: nothing of this case may be destroyed, whatever the date.', holds: 'Legal holds',
  since: 'Held since', by: 'by', lifted: 'lifted',
  holdReason: 'Why nothing may be destroyed', liftReason: 'Why the hold ends', hint: 'Stays on record with your name',
  hold: 'Put a legal hold on this case', lift: 'Lift this hold', needReason: 'Write why',
  holdDone: 'The hold stands.', liftDone: 'The hold was lifted.',
};
