// Plays Heed against a paired-from-scratch host and checks what the host integration API promises.
// Usage: node host-check.mjs <pairing code> <port for a key set> [pupil id with a timetable]
// It replaces the host's pairing and leaves a few entries of a made-up kind behind: never run it against a school.
import { createHash, createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer } from "node:http";

const [code, port, wanted] = process.argv.slice(2);
const [, api64, secret] = code.split(".");
const api = Buffer.from(api64, "base64url").toString();
const issuer = `http://127.0.0.1:${port}`;
let passed = 0;
let failed = 0;
const is = (what, got, expected) => {
  const same = JSON.stringify(got) === JSON.stringify(expected);
  same ? passed++ : failed++;
  if (!same) console.log(`FAILED ${what}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`);
};
const ok = (what, value) => is(what, Boolean(value), true);

const makeKey = (kid, kind = "ec") => {
  const pair = kind === "ec" ? generateKeyPairSync("ec", { namedCurve: "P-256" }) : generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { kid, alg: kind === "ec" ? "ES256" : "RS256", key: pair.privateKey, jwk: { ...pair.publicKey.export({ format: "jwk" }), kid, use: "sig" } };
};
const first = makeKey("heed-1");
const second = makeKey("heed-2", "rsa");
const stranger = makeKey("heed-1");
let served = { keys: [first.jwk] };
const server = createServer((request, response) => response.end(JSON.stringify(served))).listen(Number(port), "127.0.0.1");

const b64 = (value) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const compact = (key, header, claims) => {
  const input = `${b64(header)}.${b64(claims)}`;
  const bytes = sign("sha256", Buffer.from(input), key.alg === "ES256" ? { key: key.key, dsaEncoding: "ieee-p1363" } : key.key);
  return `${input}.${bytes.toString("base64url")}`;
};
let host;
const claimsFor = (scope, more = {}) => {
  const now = Math.floor(Date.now() / 1000);
  return { iss: issuer, aud: host.issuer, iat: now, exp: now + 120, jti: randomUUID(), scope, act: { sub: "0000000001" }, ...more };
};
const token = (scope, more, key = first, header = {}) => compact(key, { alg: key.alg, typ: "JWT", kid: key.kid, ...header }, claimsFor(scope, more));
const call = async (method, path, bearer, body) => {
  const response = await fetch(api + path, {
    method,
    headers: { ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}), ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
    body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
    redirect: "manual",
  });
  const text = await response.text();
  const type = response.headers.get("content-type") ?? "";
  let json;
  try {
    json = text === "" ? undefined : JSON.parse(text);
  } catch {
    json = { notJson: text.slice(0, 200) };
  }
  if (response.status >= 400) is(`${method} ${path} refuses with a problem`, type.startsWith("application/problem+json"), true);
  is(`${method} ${path} is not stored by anyone`, response.headers.get("cache-control"), "no-store");
  is(`${method} ${path} sets no cookie`, response.headers.get("set-cookie"), null);
  return { status: response.status, json, code: json?.code };
};
const get = (path, scope, more, key, header) => call("GET", path, token(scope, more, key, header));

// Pairing
const offer = { code: secret, issuer, jwksUrl: `${issuer}/api/keys`, jwks: served, launchUrl: `${issuer}/ui/trial/`, audience: "heed-trial" };
is("a wrong code", (await call("POST", "/pairing", "", { ...offer, code: "A".repeat(32) })).status, 403);
is("a body that is not JSON", (await call("POST", "/pairing", "", "{")).status, 400);
is("an http issuer elsewhere", (await call("POST", "/pairing", "", { ...offer, issuer: "http://heed.example" })).status, 400);
is("a key set with a secret key kind", (await call("POST", "/pairing", "", { ...offer, jwks: { keys: [{ kty: "oct", k: "AAAA", kid: "x" }] } })).status, 400);
const pairing = await call("POST", "/pairing", "", offer);
is("pairing", pairing.status, 200);
host = pairing.json;
ok("the answer names the API it was called at", host.apiUrl === api);
is("the code works once", (await call("POST", "/pairing", "", offer)).status, 403);
const keySet = await (await fetch(host.jwksUrl)).json();
is("the key set is the one in the answer", keySet, host.jwks);
ok("no private part is published", keySet.keys.every((key) => key.d === undefined));

// Status and fingerprint
const status = await get("/status", "");
is("status", status.status, 200);
const thumb = (jwk) => createHash("sha256").update(JSON.stringify(jwk.kty === "EC" ? { crv: jwk.crv, kty: "EC", x: jwk.x, y: jwk.y } : { e: jwk.e, kty: "RSA", n: jwk.n })).digest("base64url");
const hex = createHash("sha256").update(`${thumb(host.jwks.keys[0])}\n${thumb(first.jwk)}`).digest("hex");
is("both screens show the same fingerprint", status.json.fingerprint, `${hex.slice(0, 4)}-${hex.slice(4, 8)}`);

// Tokens that must be refused
const refused = async (what, bearer, expected = 401) => is(what, (await call("GET", "/pupils?limit=1", bearer)).status, expected);
const now = () => Math.floor(Date.now() / 1000);
await refused("no token", "");
await refused("junk", "a.b.c");
await refused("a stranger's key under a known id", token("pupils.read", {}, stranger));
await refused("another issuer", token("pupils.read", { iss: "http://127.0.0.1:1" }));
await refused("another audience", token("pupils.read", { aud: "http://other.example" }));
await refused("an audience list", token("pupils.read", { aud: [host.issuer, "http://other.example"] }));
await refused("expired", token("pupils.read", { iat: now() - 400, exp: now() - 101 }));
await refused("over-long", token("pupils.read", { exp: now() + 301, iat: now() }));
await refused("from the future", token("pupils.read", { iat: now() + 90, exp: now() + 120 }));
await refused("no jti", token("pupils.read", { jti: undefined }));
await refused("no exp", token("pupils.read", { exp: undefined }));
for (const hint of ["jku", "x5u"]) await refused(`a ${hint} header`, token("pupils.read", {}, first, { [hint]: `${issuer}/keys` }));
await refused("a jwk header", token("pupils.read", {}, stranger, { jwk: stranger.jwk, kid: "mine" }));
await refused("alg none", `${b64({ alg: "none", kid: "heed-1" })}.${b64(claimsFor("pupils.read"))}.`);
const hsInput = `${b64({ alg: "HS256", kid: "heed-1", typ: "JWT" })}.${b64(claimsFor("pupils.read"))}`;
await refused("HS256 with the public key", `${hsInput}.${createHmac("sha256", createPublicKey(first.key).export({ type: "spki", format: "pem" })).update(hsInput).digest("base64url")}`);
await refused("RS256 named on an EC key", token("pupils.read", {}, first, { alg: "RS256" }));
const once = token("pupils.read");
await refused("a fresh token", once, 200);
await refused("the same token again", once, 401);
await refused("a missing scope", token("send.read"), 403);
is("a roster token reads no SEND", (await get("/send", "pupils.read staff.read")).status, 403);
served = { keys: [first.jwk, second.jwk] };
await refused("a key added later, found in the key set", token("pupils.read", {}, second), 200);
is("a method that is not offered", (await call("DELETE", "/pupils", token("pupils.read"))).status, 405);
is("an address that is not there", (await get("/nothing", "pupils.read")).status, 404);
is("a body of over 64 KiB", (await call("POST", "/notices", token("notices.write"), "x".repeat(70000))).status, 413);

// Lists
const readAll = async (path, scope, limit) => {
  const items = [];
  let at = "";
  for (let pages = 0; pages < 200; pages++) {
    const page = await get(`${path}?limit=${limit}${at === "" ? "" : `&cursor=${encodeURIComponent(at)}`}`, scope);
    is(`${path} page`, page.status, 200);
    items.push(...page.json.items);
    if (page.json.next === undefined) return { items, cursor: page.json.cursor, pages: pages + 1 };
    at = page.json.next;
  }
  throw new Error(`${path} never ends`);
};
const pupils = await readAll("/pupils", "pupils.read", 100);
ok("pupils are there", pupils.items.length > 0);
is("every pupil once", new Set(pupils.items.map((p) => p.id)).size, pupils.items.length);
ok("a first reading has no tombstones", pupils.items.every((p) => p.gone === false));
ok("every pupil has what the contract requires", pupils.items.every((p) => /^[A-Za-z0-9._-]{1,64}$/.test(p.id) && p.firstName && p.lastName && p.changedAt));
const again = await get(`/pupils?cursor=${encodeURIComponent(pupils.cursor)}`, "pupils.read");
is("nothing changed since", again.json.items, []);
is("a cursor nobody gave", (await get("/pupils?cursor=nonsense", "pupils.read")).code, "cursor-expired");
is("a limit of 501", (await get("/pupils?limit=501", "pupils.read")).status, 400);
const pupil = pupils.items.find((p) => p.id === wanted) ?? pupils.items[0];
const one = await get(`/pupils/${pupil.id}`, "pupils.read");
is("one pupil", one.json, pupil);
is("an unknown pupil", (await get("/pupils/9999999999", "pupils.read")).status, 404);
const send = await readAll("/send", "send.read", 500);
is("SEND of every pupil", send.items.length, pupils.items.length);
is("one pupil's SEND", (await get(`/pupils/${pupil.id}/send`, "send.read")).json, send.items.find((s) => s.pupilId === pupil.id));
const count = (name) => send.items.reduce((sum, s) => ({ ...sum, [s[name]]: (sum[s[name]] ?? 0) + 1 }), {});
const staff = await readAll("/staff", "staff.read", 50);
ok("staff are there", staff.items.some((s) => s.active && s.capabilities.includes("report")));
const contacts = await get(`/pupils/${pupil.id}/contacts`, "contacts.read");
is("contacts", contacts.status, 200);
const day = new Date().toISOString().slice(0, 10);
const later = new Date(Date.now() + 13 * 864e5).toISOString().slice(0, 10);
const timetable = await get(`/pupils/${pupil.id}/timetable?from=${day}&to=${later}`, "timetable.read");
is("timetable", timetable.status, 200);
is("32 days of timetable", (await get(`/pupils/${pupil.id}/timetable?from=2026-01-01&to=2026-02-01`, "timetable.read")).status, 400);
is("signals are not offered", (await get(`/pupils/${pupil.id}/signals`, "signals.read")).code, "not-offered");

// Chronology
const entry = { detail: "summary", recordedAt: new Date().toISOString(), occurredOn: day, kind: "Contact", author: "Ms R. Adeyinka", text: "Spoke with the family. “All well” 👍 日本語 'quoted' \\ end", link: `${issuer}/ui/trial/#/case/1` };
const put = (id, body, scope = "chronology.write", more = {}, who = pupil.id) => call("PUT", `/pupils/${who}/chronology/${id}`, token(scope, more), body);
const id1 = randomUUID();
const bytes = JSON.stringify(entry);
const stored = await put(id1, bytes);
is("stored", stored.status, 201);
is("the digest is over the bytes", stored.json.sha256, createHash("sha256").update(bytes).digest("hex"));
const repeated = await put(id1, bytes);
is("again", repeated.status, 200);
is("the first receipt", repeated.json, stored.json);
is("another body", (await put(id1, { ...entry, text: "Other" })).code, "entry-differs");
is("a pointer", (await put(randomUUID(), { detail: "pointer", recordedAt: entry.recordedAt, link: entry.link })).status, 201);
is("a correction", (await put(randomUUID(), { ...entry, text: "Corrected", corrects: id1 })).status, 201);
is("the longest text", (await put(randomUUID(), { ...entry, detail: "full", text: "é".repeat(15000) })).status, 201);
for (const [what, body] of [
  ["a pointer with text", { ...entry, detail: "pointer" }],
  ["a text too long", { ...entry, text: "x".repeat(15001) }],
  ["a kind too long", { ...entry, kind: "x".repeat(61) }],
  ["an unknown member", { ...entry, secret: "x" }],
  ["no link", { ...entry, link: undefined }],
  ["a script for a link", { ...entry, link: "javascript:alert(1)" }],
  ["a moment without zone", { ...entry, recordedAt: "2026-11-23T10:00:00" }],
  ["a day that is not", { ...entry, occurredOn: "2026-02-30" }],
  ["text that is not text", { ...entry, text: 5 }],
  ["a member twice", bytes.replace("{", '{"detail":"full",')],
  ["a list", []],
]) is(what, (await put(randomUUID(), body)).status, 400);
is("an id that is no UUID", (await put("1", entry)).status, 400);
is("an unknown pupil's entry", (await put(randomUUID(), entry, undefined, {}, "9999999999")).status, 404);
is("a write without an actor", (await put(randomUUID(), entry, "chronology.write", { act: undefined })).status, 403);
is("a write with a reading scope", (await put(randomUUID(), entry, "chronology.read")).status, 403);
const act = (id, what) => call("POST", `/pupils/${pupil.id}/chronology/${id}/${what}`, token("chronology.write"));
const id2 = randomUUID();
await put(id2, entry);
is("withhold", (await act(id2, "withhold")).status, 204);
is("withhold again", (await act(id2, "withhold")).status, 204);
is("withhold what is not there", (await act(randomUUID(), "withhold")).status, 404);
const id3 = randomUUID();
await put(id3, entry);
is("erase", (await act(id3, "erase")).status, 204);
is("erase again", (await act(id3, "erase")).status, 204);
is("a withheld entry stays withheld", (await act(id3, "withhold")).status, 204);
is("after an erase", (await put(id3, entry)).code, "entry-erased");
const held = await get(`/pupils/${pupil.id}/chronology`, "chronology.read");
const state = (id) => held.json.items.find((item) => item.entryId === id)?.state;
is("states", [state(id1), state(id2), state(id3)], ["shown", "withheld", "erased"]);
ok("no text leaves by reconciliation", !JSON.stringify(held.json).includes("Spoke"));

// Audit and notices
is("audit", (await get("/audit", "audit.read")).status, 200);
const notice = { id: randomUUID(), staffId: staff.items.find((s) => s.active).id, text: "Something in Safeguarding needs you", link: entry.link };
const bell = (body) => call("POST", "/notices", token("notices.write"), body);
is("a notice", (await bell(notice)).status, 204);
is("the same notice", (await bell(notice)).status, 204);
is("a notice with content", (await bell({ ...notice, id: randomUUID(), text: "About a child" })).status, 400);
is("a body that does not say it is JSON", (await fetch(`${api}/notices`, { method: "POST", headers: { Authorization: `Bearer ${token("notices.write")}`, "Content-Type": "text/plain" }, body: "{}" })).status, 415);
is("a notice to nobody", (await bell({ ...notice, id: randomUUID(), staffId: "9999999999" })).status, 404);

console.log(`pupils ${pupils.items.length} in ${pupils.pages} pages; provision ${JSON.stringify(count("provision"))}; EAL ${JSON.stringify(count("eal"))}; staff ${staff.items.length}; contacts ${contacts.json.items.length}; slots ${timetable.json.items.length}`);
console.log(`${passed} passed, ${failed} failed`);
server.close();
process.exitCode = failed === 0 ? 0 : 1;
