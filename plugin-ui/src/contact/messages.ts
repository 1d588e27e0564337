/** Words of a recorded contact. */
export const contact = {
  party: 'Whom did you contact?', parties: { SOCIAL_CARE: 'Children’s services', POLICE: 'Police', PARENT: 'A parent or carer', OTHER: 'Somebody else' },
  who: 'Name and role of the person', whoHint: 'For example: duty worker, reference 4471.', how: 'How', ways: { PHONE: 'By phone', IN_PERSON: 'In person', EMAIL: 'By e-mail', LETTER: 'By letter', OTHER: 'Another way' },
  said: 'What was said and agreed', when: 'When', about: 'About which children', save: 'Record the contact',
  needParty: 'Say whom you contacted', needWho: 'Write with whom you spoke', needSaid: 'Write what was said and agreed', needWhen: 'Give the day and the time', needChild: 'Choose at least one child',
  not: 'Contact is not required, because', notHint: 'A lead’s decision. Say which facts it rests on and with whom you spoke. It is kept in the chronology.', notSave: 'Record that it is not required', needBecause: 'Write why contact is not required', notTitle: 'Or record why contact is not required',
};
