/**
 * For looking at the screens without a server: a host page that frames the built files, a pretended launch and
 * invented records. Usage: node dev/server.js [hostPort] [heedPort]; then open http://localhost:18100/?as=lead
 * (`as`: staff, lead, head, admin, new; `view`: tab, report, workspace, setup; `launch`: refuse, signedout, silent; `w`: width).
 * Faults: ?fault=slow|down|about-the-head on the host page's address.
 */
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import * as risks from './assessment.js';
import * as data from './data.js';

const hostPort = Number(process.argv[2] ?? 18100);
const heedPort = Number(process.argv[3] ?? 18101);
const HOST = `http://localhost:${hostPort}`;
const HEED = `http://127.0.0.1:${heedPort}`;
const root = process.env.HEED_UI_OUT ?? 'target/classes/META-INF/resources/ui';
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors " + HOST;
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.map': 'application/json' };

const hostPage = (params) => `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>School system</title>
<style>body{margin:0;background:#ddd;font-family:sans-serif}iframe{border:0;width:${/^\d+$/.test(params.get('w') ?? '') ? `${params.get('w')}px` : '100%'};height:600px;display:block;background:#fff}</style>
<iframe id="heed" title="Safeguarding" src="${HEED}/ui/demo/${params.get('hash') ? `#${params.get('hash').replaceAll(/[^\w/-]/g, '')}` : ''}"></iframe>
<script>
const q = new URLSearchParams(location.search), frame = document.getElementById('heed');
window.sizes = [];
addEventListener('message', (e) => {
  if (e.origin !== '${HEED}' || e.source !== frame.contentWindow || e.data?.heed !== 1) return;
  if (e.data.type === 'size') { window.sizes.push(e.data.height); frame.style.height = e.data.height + 'px'; }
  if (e.data.type === 'launch-please' && q.get('launch') !== 'silent') {
    const refused = { refuse: 403, signedout: 401 }[q.get('launch')];
    e.source.postMessage(refused ? { heed: 1, type: 'launch-refused', status: refused }
      : { heed: 1, type: 'launch', token: [q.get('as') ?? 'staff', q.get('view') ?? '', q.get('fault') ?? '', q.get('idle') ?? ''].join('.') }, e.origin);
  }
});
</script></html>`;

const people = { staff: ['p-lowther', ['report']], lead: ['p-adeyinka', ['report', 'lead']], head: ['p-farr', ['report', 'first-lead']], admin: ['p-oduya', ['setup']], quiet: ['p-corrie', ['report', 'deputy']], waits: ['p-adeyinka', ['report'], 'PROVE'], enrols: ['p-adeyinka', ['report'], 'ENROL'] };
function session(token) {
  const [as, view, , idle] = token.split('.');
  const [id, can, factor = 'NONE'] = people[as] ?? people.staff;
  return { token, expiresAt: data.ago(-10), idleSeconds: Number(idle || 600), person: data.staff.find((each) => each.id === id), schoolName: 'Thistlecombe School', zone: 'Europe/London', can, factor,
    place: { view: view || (as === 'staff' ? 'tab' : as === 'admin' ? 'setup' : 'workspace'), ...(view === 'tab' || view === 'report' || as === 'staff' ? { childId: 'c-isla' } : {}) }, terms: {} };
}

const receipts = new Map();
let draft;
const setup = structuredClone(data.setup);
let caseView = structuredClone(data.caseView);
const concerns = new Map();
const concern = (id) => concerns.get(id) ?? { ...structuredClone(data.concern), id };
const problem = (status, code, title, detail, errors) => ({ status, problem: { type: `urn:heed:${code}`, title, status, code, detail, ...(errors ? { errors } : {}) } });

function answer(method, path, query, body, key, token) {
  const [as, , fault] = token.split('.');
  const at = `${method} ${path.replace(/\/(k|f|e|pair)-[\w-]+/g, '/:$1')}`;
  const id = /\/(k-\w+)/.exec(path)?.[1];
  if (/^GET .*\/versions\/\d+$/.test(at)) return risks.version(/f-[\w-]+/.exec(path)[0], Number(path.split('/').at(-1)));
  switch (at) {
    case 'POST /api/launches': draft = undefined; return session(body.token);
    case 'POST /api/setup/session': return body.code.startsWith('open') ? session('admin.setup..') : problem(401, 'code-unknown', 'This code is not known', 'The code is wrong, was used, or is older than 30 minutes. Ask for a new one where Heed was started.');
    case 'POST /api/session/renewal': return session(token);
    case 'GET /api/tab': { const view = data.tab(as === 'lead'); if (draft) view.draft = { savedAt: draft.savedAt }; return as === 'quiet' ? { ...view, mine: [], draft: undefined, rosterLate: false } : view; }
    case 'GET /api/report': return draft ? { ...data.report(), children: data.children, draft } : data.report();
    case 'POST /api/children/search': return { items: data.children.filter((each) => each.name.toLowerCase().includes(body.q.toLowerCase())) };
    case 'POST /api/staff/search': return { items: data.staff.filter((each) => each.name.toLowerCase().includes(body.q.toLowerCase())) };
    case 'PUT /api/draft': draft = { savedAt: data.ago(0), concern: body.concern }; return { savedAt: draft.savedAt };
    case 'DELETE /api/draft': draft = undefined; return undefined;
    case 'POST /api/concerns': {
      if (fault === 'about-the-head') return problem(409, 'about-the-head', 'This was not sent', 'It is about the headteacher. Phone the chair of governors.');
      draft = undefined;
      if (!receipts.has(key)) receipts.set(key, { concern: { ...data.myConcerns[0], receivedAt: data.ago(0), state: 'RECEIVED', about: body.about }, onDuty: data.onDuty, told: body.about === 'ADULT' ? '' : 'Ms Adeyinka and Mr Corrie have each been told that something needs them.' });
      return receipts.get(key);
    }
    case 'GET /api/concerns/:k/own': return data.ownConcern();
    case 'POST /api/concerns/:k/additions': { const view = data.ownConcern(); view.additions.push({ at: data.ago(0), words: body.words }); return view; }
    case 'GET /api/desk': case 'POST /api/capabilities': case 'POST /api/pairings/:pair/approval': return data.desk(as === 'quiet' || method === 'POST');
    case 'POST /api/concerns/:k/opening': case 'GET /api/concerns/:k': return concern(id);
    case 'POST /api/concerns/:k/acknowledgement': concerns.set(id, { ...concern(id), status: 'ACKNOWLEDGED', version: 2, firstSteps: { at: data.ago(0), by: data.staff[1], talkedToReporter: body.talkedToReporter, safetySteps: body.safetySteps, mayNeedOthers: body.mayNeedOthers, knewAt: data.ago(22) } }); return concern(id);
    case 'POST /api/concerns/:k/case': case 'POST /api/concerns/:k/attachment': return caseView;
    case 'POST /api/concerns/:k/closing': concerns.set(id, { ...concern(id), status: 'CLOSED', closedBecause: body.reason }); return concern(id);
    case 'GET /api/cases': return { items: data.cases, more: !query.has('before') };
    case 'GET /api/cases/:f': return caseView;
    case 'GET /api/cases/:f/assessment': return risks.assessment(/f-[\w-]+/.exec(path)[0]);
    case 'POST /api/cases/:f/assessment': return risks.save(/f-[\w-]+/.exec(path)[0], body);
    case 'POST /api/cases/:f/assessment/signatures': return risks.sign(/f-[\w-]+/.exec(path)[0], body);
    case 'GET /api/cases/:f/assessment/print': return risks.print(/f-[\w-]+/.exec(path)[0]);
    case 'GET /api/cases/:f/print': return data.casePrint(caseView);
    case 'GET /api/children/c-isla/file': return data.childFile();
    case 'GET /api/children/c-isla/file/print': return data.childPrint();
    case 'GET /api/cases/:f/entries': return data.olderEntries;
    case 'POST /api/cases/:f/entries': return line(body.kind, body.text);
    case 'POST /api/cases/:f/entries/:e/correction': return line('NOTE', body.text);
    case 'POST /api/contacts': { line('CONTACT', `${body.who}: ${body.said}`); Object.assign(caseView.clocks[0], { metAt: data.ago(0), metHow: body.who }); return caseView; }
    case 'POST /api/cases/:f/contact-not-required': Object.assign(caseView.clocks[0], { metAt: data.ago(0), metHow: `Not required: ${body.because}` }); return caseView;
    case 'POST /api/cases/:f/closing': caseView = { ...caseView, status: 'CLOSED', mayRecord: false }; return caseView;
    case 'POST /api/cases/:f/reopening': caseView = { ...caseView, status: 'OPEN', mayRecord: true }; return caseView;
    case 'GET /api/cases/:f/earlier': return { children: caseView.children.map((each, i) => ({ child: each.child.id, matters: i > 0 ? [] : [{ ref: 'case:f-97', number: 97, since: data.ago(400 * 24 * 60), open: false, role: 'SAW_OR_HEARD' }, { ref: 'concern:k-2', since: data.ago(47 * 24 * 60), open: true, role: 'NOT_SURE' }] })) };
    case 'POST /api/cases/:f/earlier': case 'POST /api/cases/:f/children': return caseView;
    case 'POST /api/cases/:f/host-copies': caseView = { ...caseView, writeBack: 'withheld' }; return caseView;
    case 'POST /api/paper-forms': return { ...data.paperForms, codes: Array.from({ length: body.count }, (_, i) => `H7K-${i + 1}MD`) };
    case 'POST /api/factor/enrolment': case 'POST /api/factor/recovery': return { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', address: 'otpauth://totp/Heed', size: 29, picture: 'M0 0h7v7h-7z', name: '' };
    case 'POST /api/factor/proof': case 'POST /api/factor/confirmation': case 'POST /api/factor/codes': return body.code === '000000' ? problem(400, 'wrong-code', 'Something in this needs another look', 'These are not the digits your phone shows now.', [{ field: 'code', message: 'These are not the digits your phone shows now.' }])
      : { pass: 'p'.repeat(43), codes: at.endsWith('proof') ? [] : ['AAAAA-BBBBB-CCCCC', 'DDDDD-EEEEE-FFFFF'], session: session(token.replace(/^(waits|enrols)/, 'lead')) };
    case 'GET /api/factor': return { enrolledAt: data.ago(9000), codesLeft: 8, colleagues: [{ id: 'p-corrie', name: 'Mr J. Corrie', roles: ['deputy'], enrolledAt: data.ago(300) }, { id: 'p-farr', name: 'Dr H. Farr', roles: ['head'] }] };
    case 'POST /api/first-lead': return body.code.startsWith('open') ? { ...session(token), can: ['report', 'head'] } : problem(422, 'code-unknown', 'This code is not known', 'The code is wrong or was used. Ask the person who set Heed up.', [{ field: 'code', message: 'This code is not known' }]);
    case 'GET /api/setup': case 'POST /api/setup/sync': return setup;
    case 'POST /api/setup/tests': return { ...setup, testedAt: data.ago(0), tests: setup.tests.map((each) => ({ ...each, ok: true })) };
    case 'POST /api/setup/pairing': return { ...setup, pending: { ...setup.paired, fingerprint: '9f2c-41d7', origin: 'https://mis2.thistlecombe.example' } };
    case 'PUT /api/setup/send': setup.send = body.rows ?? body; return setup;
    case 'PUT /api/setup/settings': setup.settings = body; return setup;
    case 'PUT /api/setup/duty': setup.duty = body; return setup;
    case 'POST /api/setup/first-lead': return { ...setup, firstLead: 'CODE_MADE', firstLeadCode: 'K7QF-3MDX-9TLA', firstLeadName: 'Ms R. Adeyinka', headName: 'Dr H. Farr' };
    default: return problem(404, 'not-found', 'Not found', 'This does not exist, or it is not open to you.');
  }
}

function line(kind, text) {
  const first = caseView.entries[0];
  caseView.entries.unshift({ ...first, id: `e-${first.seq + 1}`, seq: first.seq + 1, kind, kindLabel: kind === 'CONTACT' ? 'Contact' : 'Note', text, verbatim: '', recordedAt: data.ago(0), by: data.staff[1], host: 'WAITING' });
  caseView.total += 1;
  return caseView;
}

async function heed(request, response) {
  const url = new URL(request.url, HEED);
  const headers = { 'Content-Security-Policy': CSP, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };
  if (url.pathname.startsWith('/api/')) {
    let text = '';
    for await (const chunk of request) text += chunk;
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const fault = token.split('.')[2];
    if (fault === 'slow') await new Promise((done) => setTimeout(done, 2000));
    if (fault === 'down' && request.method !== 'GET') return request.socket.destroy();
    const result = answer(request.method, url.pathname, url.searchParams, text === '' ? {} : JSON.parse(text), request.headers['idempotency-key'], token);
    if (result === undefined) return response.writeHead(204, headers).end();
    const status = result.problem ? result.status : 200;
    return response.writeHead(status, { ...headers, 'Content-Type': result.problem ? 'application/problem+json' : 'application/json' }).end(JSON.stringify(result.problem ?? result));
  }
  const asset = normalize(join(root, url.pathname.replace(/^\/ui\//, '')));
  if (url.pathname.startsWith('/ui/assets/') && asset.startsWith(normalize(root)) && existsSync(asset)) {
    return response.writeHead(200, { ...headers, 'Content-Type': TYPES[extname(asset)] ?? 'application/octet-stream' }).end(readFileSync(asset));
  }
  const hostId = /^\/ui\/([\w-]+)\/$/.exec(url.pathname)?.[1];
  if (hostId === undefined) return response.writeHead(404, headers).end();
  const page = readFileSync(join(root, 'index.html'), 'utf8').replace('name="heed-host-origin" content=""', `name="heed-host-origin" content="${hostId === 'setup' ? '' : HOST}"`)
    .replace('name="heed-host-id" content=""', `name="heed-host-id" content="${hostId === 'setup' ? '' : hostId}"`);
  return response.writeHead(200, { ...headers, 'Content-Type': TYPES['.html'] }).end(page);
}

createServer((request, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(hostPage(new URL(request.url, HOST).searchParams))).listen(hostPort, '127.0.0.1');
createServer((request, response) => void heed(request, response).catch((failure) => { console.error(failure); response.writeHead(500).end(); })).listen(heedPort, '127.0.0.1');
console.log(`${HOST}/?as=staff`);
