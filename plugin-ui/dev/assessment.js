/** A risk assessment that behaves as the server does, as far as the page can tell. */
import { readFileSync } from 'node:fs';
import { ago, children, staff } from './data.js';

const template = (name) => JSON.parse(readFileSync(new URL(`../../plugin-core/src/main/resources/policy/risk/${name}/1.json`, import.meta.url), 'utf8'));
const state = new Map();
const LETTERS = ['', 'L', 'M', 'H'];

function rated(of, rate) {
  if (rate === undefined) return undefined;
  const score = of.variant === 'hml' ? rate.severity : rate.severity * rate.likelihood;
  return { severity: rate.severity, likelihood: rate.likelihood, score, band: of.variant === 'hml' ? LETTERS[score] : of.bands.find((each) => each.from <= score && score <= each.to).code };
}

function fresh(id) {
  const of = template(id.includes('hml') ? 'considerations' : 'peer-harm');
  of.bands = of.bands.map((each) => ({ meaning: of.variant === 'hml' ? 'Likely to happen again, or to hurt badly.' : '', ...each }));
  const asks = (code) => of.actions.find((each) => each.code === code)?.asksWhy === true;
  const row = (from, who, child) => ({ id: crypto.randomUUID(), code: from.code, who, ...(child ? { child } : {}), kind: from.kind, nature: from.nature, inPlace: from.inPlace, note: '', actions: [], why: '', flags: [], added: false,
    suggested: { before: rated(of, from.before), after: rated(of, from.after), actions: from.actions.filter((each) => !asks(each)), consider: from.actions.filter(asks) } });
  const sheets = [['HARMED', 'CHILD', children[0].id], ['ALLEGED', 'CHILD', children[1].id], ['OTHERS', 'OTHERS'], ['STAFF', 'STAFF']];
  return {
    caseId: id, number: 142, template: of, revision: 0, children: [{ child: children[0], role: 'MAY_HAVE_BEEN_HARMED' }, { child: children[1], role: 'ALLEGED_TO_HAVE_CAUSED_HARM' }],
    rows: sheets.flatMap(([group, who, child]) => of.rows.filter((each) => each.groups.includes(group)).map((each) => row(each, who, child))),
    missing: [], signatures: [], next: 'FILL', savings: [], daysOff: [{ day: '2026-12-25', name: 'Christmas Day' }], mayWrite: true,
    sheets: [{ form: 'assessment', title: 'About this assessment', childName: '', record: 'r1', missing: 2, at: ago(60), by: staff[1], needed: true, another: false },
      ...children.slice(0, 2).map((each) => ({ form: 'safety-plan', title: 'Safety plan', child: each.id, childName: each.shortName, missing: 0, needed: true, another: false }))],
  };
}

function missing(view) {
  const all = view.reviewOn === undefined ? [{ text: 'Set the day of the next review.', field: 'reviewOn' }] : [];
  for (const row of view.rows.filter((each) => each.removed === undefined)) {
    const agreed = row.actions.every((each) => each.owner && each.by);
    if (!row.before) all.push({ text: 'Rate the risk as it is now, or say why it does not apply.', field: 'before', rowId: row.id });
    if (!agreed) all.push({ text: 'Every action needs somebody who does it, and a day.', field: 'actions', rowId: row.id });
    if (row.before && !row.after && agreed) all.push({ text: 'Rate what remains.', field: 'after', rowId: row.id });
    if (row.flags.length > 0 && row.why === '') all.push({ text: 'Say why what remains can be borne.', field: 'why', rowId: row.id });
  }
  return all;
}

const turn = (view) => ({ COMPLETED: 'COMPLETE', SECOND: 'SECOND', HEAD: 'HEAD' })[view.maySign] ?? (view.signatures.length > 2 ? 'SIGNED' : 'FILL');

export function assessment(id) {
  if (!state.has(id)) state.set(id, [fresh(id)]);
  const view = state.get(id).at(-1);
  return { ...view, missing: missing(view) };
}

export const version = (id, revision) => state.get(id)?.find((each) => each.revision === revision) ?? assessment(id);

export function save(id, body) {
  const before = assessment(id);
  const of = before.template;
  const flags = (row) => [...(row.after?.score >= of.seriousFrom ? ['SERIOUS'] : []), ...(row.before && row.after && row.after.score >= row.before.score ? ['NO_REDUCTION'] : []), ...(row.before && row.after && row.after.likelihood > row.before.likelihood ? ['LIKELIHOOD_RISES'] : [])];
  const taken = (row) => {
    const next = { ...before.rows.find((each) => each.id === row.id), ...row, before: rated(of, row.before), after: rated(of, row.after) };
    return { ...next, flags: flags(next) };
  };
  const rows = [...before.rows.map((row) => { const sent = body.rows.find((each) => each.id === row.id); return sent ? taken(sent) : row; }), ...body.rows.filter((row) => !before.rows.some((each) => each.id === row.id)).map(taken)];
  const view = { ...before, rows, reviewOn: body.reviewOn, revision: before.revision + 1, signatures: before.signatures.map((each) => ({ ...each, stands: false })), savings: [...before.savings, { revision: before.revision + 1, at: ago(0), by: staff[1], why: body.why }] };
  if (missing(view).length === 0) view.maySign = 'COMPLETED'; else delete view.maySign;
  view.next = turn(view);
  state.get(id).push(view);
  return assessment(id);
}

export function sign(id, body) {
  const before = assessment(id);
  const order = ['COMPLETED', 'SECOND', 'HEAD'];
  const view = { ...before, signatures: [...before.signatures, { ...body, by: staff[1 + order.indexOf(body.step)], role: 'designated safeguarding lead', at: ago(0), stands: true }], maySign: order[order.indexOf(body.step) + 1] };
  view.next = turn(view);
  state.get(id).push(view);
  return assessment(id);
}

export function print(id) {
  const view = assessment(id);
  const answered = (label, ...values) => ({ code: label, label, values, verbatim: false });
  const form = (name, answers, child) => ({ form: name, title: name, at: ago(60), answers, ...(child ? { child } : {}) });
  return {
    schoolName: 'Thistlecombe School', assessment: view,
    children: view.children.map((each) => ({ child: { ...each.child, registered: '', born: '2012-03-04' }, role: each.role === 'MAY_HAVE_BEEN_HARMED' ? 'Child who may have been harmed' : 'Child alleged to have caused harm' })),
    questions: [form('assessment', [answered('Reason for the assessment', 'Isla says that Theo pulled her by the arm more than once in the science corridor.'), answered('Has violence been used or threatened?', 'Yes', 'Arm pulled, a red mark seen.'), answered('Evidence of planning?', 'Not known')])],
    plans: view.children.map((each) => form('safety-plan', [answered('Trusted adult', 'Mrs D. Kessie'), answered('Lessons', 'Sits at the front; leaves by the other door.')], each.child.id)),
  };
}
