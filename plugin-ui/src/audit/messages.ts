/** Words of the audit. */
export const audit = {
  title: 'Audit', text: 'Who read, wrote or was refused what. Looking here is a line here too.', ofLeads: 'What the leads and deputies did',
  none: 'There is no line like this.', person: 'Only what one person did', personHint: 'Name or surname of a colleague', day: 'Only one day', everything: 'Show everything', only: 'Only this record', older: 'Show earlier lines', of: (name: string) => `Only what ${name} did.`, record: 'Only one record.',
  columns: ['When', 'Who', 'What', 'Record'], more: (n: number) => `and ${n} more`,
  acts: { READ: 'read', PRINTED: 'opened for print', READ_OWN: 'read their own', LISTED: 'saw a list', REFUSED: 'was refused', LAUNCHED: 'let in', FACTOR_ENROLLED: 'set up their second step', FACTOR_PROVED: 'typed the six digits', FACTOR_WRONG: 'typed wrong digits', FACTOR_USED_AGAIN: 'typed digits a second time', FACTOR_LOCKED: 'typed wrong digits too often', FACTOR_REFUSED_LOCKED: 'was refused after too many wrong digits', FACTOR_RESET: 'reset the second step', RECOVERY_CODES_MADE: 'made new recovery codes', RECOVERY_CODE_USED: 'used a recovery code', RECOVERY_CODE_WRONG: 'typed a wrong recovery code', NAMED_ONLY: 'let only named people open it', NAMED_ONLY_ENDED: 'let every lead open it', CONFLICT_DECLARED: 'declared a conflict', CONFLICT_LIFTED: 'took back a conflict' } as Record<string, string>,
  kinds: { case: 'Case', concern: 'Concern', entry: 'line', child: 'a pupil', contact: 'contact', setting: 'settings', host: 'MIS', endpoint: 'a page' } as Record<string, string>,
};
