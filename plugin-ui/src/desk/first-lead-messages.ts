/** Words of the head's code. */

export const firstLead = {
  title: 'Name the safeguarding team', text: 'The person who set Heed up gave you a code, on paper or in person. Type it here to confirm that you, the headteacher, agree with the first designated safeguarding lead.',
  code: 'The head’s code', hint: 'Letters and figures, with or without the dashes. It works once.', button: 'Confirm', need: 'Type the code',
  done: 'Thank you. The safeguarding team can work now.', why: 'From now on only a confirmed lead can confirm another. The person who set Heed up cannot.', toDesk: 'Go to the desk', toTab: 'Go to Safeguarding',
};
