/** Words of the parts every form may use. */

const sided = (view: string, side: string, part: string): string => `${view}: child’s ${side} ${part}`;
const PARTS: Record<string, string> = {
  'upper-arm': 'upper arm and shoulder', forearm: 'forearm', hand: 'hand', thigh: 'thigh', 'lower-leg': 'lower leg', foot: 'foot',
};
const MIDDLE: Record<string, string> = {
  'front-face': 'Front: face', 'front-neck': 'Front: neck', 'front-chest': 'Front: chest', 'front-tummy': 'Front: tummy', 'front-hips': 'Front: groin and hips',
  'back-head': 'Back: back of head', 'back-neck': 'Back: back of neck', 'back-upper': 'Back: upper back', 'back-lower': 'Back: lower back', 'back-bottom': 'Back: bottom',
};

/** The child's own left and right, never the reader's. */
export function regionName(code: string): string {
  const middle = MIDDLE[code];
  if (middle !== undefined) return middle;
  const [view = '', side = '', ...part] = code.split('-');
  return sided(view === 'front' ? 'Front' : 'Back', side, PARTS[part.join('-')] ?? part.join(' '));
}

export const body = {
  front: 'Front', back: 'Back', childsRight: ['child’s', 'right'], childsLeft: ['child’s', 'left'],
  frontLabel: 'Front of the body: tick each place where you saw a mark',
  backLabel: 'Back of the body: tick each place where you saw a mark',
  list: 'Choose from a list instead', listLegend: 'Places on the body',
  marked: (n: number) => (n === 0 ? 'No place marked' : n === 1 ? '1 place marked' : `${n} places marked`),
};

export const search = {
  min: 'Type at least 2 letters.', none: 'Nobody found.', searching: 'Searching', failed: 'The search did not answer. Try again.',
  found: (n: number) => (n === 1 ? '1 found. Use the arrow keys and Enter to choose.' : `${n} found. Use the arrow keys and Enter to choose.`),
};

export const form = {
  needed: '(needed)', clear: 'Take this answer back', yes: 'Yes', unanswered: 'Not answered', problem: 'Problem: ',
  other: (by: string) => `${by} saved another answer while you wrote:`, emptied: 'They left it empty.', takeTheirs: 'Take this answer',
  addRow: (label: string, row: number) => `Add ${label.toLowerCase()} ${row}`, removeRow: 'Remove',
};
