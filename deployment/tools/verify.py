#!/usr/bin/env python3
"""A second verifier of Heed's sealed history, written from deployment/sealed-history.md, with the standard library alone.

    verify.py EXPORT [ANCHORS]

EXPORT comes from `java -jar heed.jar export-history`, ANCHORS are the checkpoints kept outside. Checks chains, rows, checkpoints and what was
kept; Python brings no Ed25519, so signatures are the other verifier's part. Exit code: 0 the history holds, 3 it does not, 2 usage.
"""
import base64
import hashlib
import json
import re
import sys
import uuid

ZERO = bytes(32)
NAMES = ["school", "checkpoint", "time", "previous", "rows", "head", "key", "next"]


def field(kind, value):
    return kind + len(value).to_bytes(4, "big") + value


def text(value):
    return field(b"n", b"") if value is None else field(b"t", value.encode())


def number(value):
    return field(b"i", value.to_bytes(8, "big", signed=True))


def moment(value):
    return field(b"n", b"") if value is None else field(b"m", value.to_bytes(8, "big", signed=True))


def ident(value):
    return field(b"u", uuid.UUID(value).bytes)


def link(canonical, previous):
    return hashlib.sha256(b"\0" + canonical + previous).digest()


def entry_bytes(school, e):
    return b"".join(
        [b"\1", ident(school), text(e["stream"]), number(e["seq"]), ident(e["id"]), text(e["kind"]), text(e["author"]),
         moment(e["recorded_at"]), moment(e.get("occurred_from")), moment(e.get("occurred_to")), text(e["precision"]),
         text(e["corrects"])]
        + [ident(c) for c in sorted(e["children"])]
        + [field(b"b", bytes.fromhex(e["commit"])), field(b"b", bytes.fromhex(e["sealed_sha256"]))])


def sealed_hash(e):
    names = ["text", "verbatim", "occurred_words", "salt"]
    return hashlib.sha256(b"\1" + b"".join(field(b"b", base64.b64decode(e[n])) for n in names)).digest()


def row_bytes(n, form, fields):
    return b"\1" + number(n) + text(form) + b"".join(text(f) for f in fields)


def note(body):
    """The values of a checkpoint's text, or None when it is not exactly one."""
    lines = body.split("\n")
    if len(lines) != 10 or lines[0] != "heed-checkpoint 1" or lines[9]:
        return None
    values = {"text": body}
    for name, line in zip(NAMES, lines[1:]):
        if not line.startswith(name + " "):
            return None
        values[name] = line[len(name) + 1:]
    for name in ("checkpoint", "time", "rows"):
        if not re.fullmatch(r"-?\d+", values[name]):
            return None
        values[name] = int(values[name])
    values["sha256"] = hashlib.sha256(body.encode()).hexdigest()
    return values


class School:
    def __init__(self, ident_, kept, found):
        self.id, self.kept, self.found = ident_, kept, found
        self.checkpoints, self.streams, self.hashes, self.bad = {}, {}, {}, {}
        self.rows, self.row_bad, self.row_hash, self.marks = 0, [], {0: ZERO}, {}
        self.at, self.before = None, ZERO
        self.stored = self.computed = ZERO
        self.unsealed, self.closed_entries = [], False

    def wrong(self, ref, seq, what):
        if ref not in self.bad or seq < self.bad[ref][0]:
            self.bad[ref] = (seq, what)

    def entry(self, e):
        ref, seq = e["stream"], e["seq"]
        if ref != self.at:
            self.at, self.before = ref, ZERO
            self.hashes[ref] = []
        known = self.hashes[ref]
        prev, h = bytes.fromhex(e["prev"]), bytes.fromhex(e["h"])
        if seq < 1:
            self.wrong(ref, float("inf"), "has no number that an entry can have")
        elif seq != len(known) + 1:
            self.wrong(ref, min(len(known) + 1, seq), "is missing" if seq > len(known) else "stands twice")
            while len(known) + 1 < seq and len(known) < 1000000:
                known.append(None)
        elif prev != self.before:
            self.wrong(ref, seq, "does not follow the entry before it")
        if sealed_hash(e) != bytes.fromhex(e["sealed_sha256"]):
            self.wrong(ref, seq, "has other sealed words than were written")
        if link(entry_bytes(self.id, e), prev) != h:
            self.wrong(ref, seq, "is not as it was written")
        if len(known) + 1 == seq:
            known.append(h)
        self.before = h

    def end_entries(self):
        if self.closed_entries:
            return
        self.closed_entries = True
        for ref, s in self.streams.items():
            known = self.hashes.get(ref, [])
            last = known[-1] if known else ZERO
            if len(known) < s["seq"]:
                self.wrong(ref, len(known) + 1, "is missing")
            elif len(known) > s["seq"]:
                self.wrong(ref, s["seq"] + 1, "is not counted in the stream's own row")
            elif (last or ZERO) != bytes.fromhex(s["head"]):
                self.wrong(ref, len(known), "is not where the stream's own row says it ends")
        for ref in self.hashes:
            if ref not in self.streams:
                self.wrong(ref, 1, "belongs to a stream that is gone")

    def row(self, r):
        self.end_entries()
        n, form, key, h = r["n"], r["form"], r["key"], bytes.fromhex(r["h"])
        broken = n != self.rows + 1
        if broken:
            self.row_bad.append((self.rows + 1, "sealed row %d" % (self.rows + 1), "is missing"))
        fields, name = r.get("fields"), re.sub(r"/\d+$", "", form) + " " + key
        ref, _, seq = key.rpartition("#")
        is_head = form == "stream_head/1"
        if is_head:
            name, fields = key.replace("#", " entry ") + " as sealed", None
            if re.fullmatch(r"[+-]?\d{1,18}", seq):
                self.marks.setdefault(ref, []).append((n, int(seq)))
                known = self.hashes.get(ref, [])
                if 1 <= int(seq) <= len(known) and known[int(seq) - 1] is not None:
                    fields = [self.id, ref, str(int(seq)), known[int(seq) - 1].hex()]
        if fields is None:
            self.row_bad.append((n, name, "was sealed as row %d and is gone" % n))
            self.computed = h
        else:
            canonical = row_bytes(n, form, fields)
            made = link(canonical, self.stored)
            if made != h and self.stored != self.computed:
                made = link(canonical, self.computed)
            if made != h and not broken:
                self.row_bad.append((n, name, "is not as it was sealed in row %d" % n))
                if is_head:
                    self.wrong(ref, int(seq), "ends a part of its stream that was written anew after it was sealed")
            self.computed = made
        self.stored, self.rows = h, n
        self.row_hash[n] = h

    def newest(self):
        best = None
        for k in self.kept:
            if best is None or k["checkpoint"] >= best["checkpoint"]:
                best = k
        if best is None:
            notes = [v for v in (note(c["text"]) for _, c in sorted(self.checkpoints.items())) if v]
            best = notes[-1] if notes else None
        return best

    def anchored(self, ref, rows):
        return max([s for n, s in self.marks.get(ref, []) if n <= rows], default=0)

    def close(self):
        self.end_entries()
        newest = self.newest()
        rows = newest["rows"] if newest else 0
        for ref, (seq, what) in self.bad.items():
            where = ref if seq == float("inf") else "%s entry %d" % (ref, seq)
            self.found(where, what, seq <= self.anchored(ref, rows))
        if self.rows < rows:
            self.found("sealed row %d" % (self.rows + 1), "is missing", True)
        for n, where, what in self.row_bad:
            self.found(where, what, n <= rows)
        self.check_checkpoints(newest["checkpoint"] if newest else 0)
        for u in self.unsealed:
            if u.get("at") is not None and u["at"] < (newest["time"] if newest else 0) - 86400 * 10**6:
                self.found(re.sub(r"/\d+$", "", u["form"]) + " " + u["key"], "is old and was never sealed", False)
        young = sum(max(0, len(self.hashes.get(r, [])) - self.anchored(r, rows)) for r in self.streams)
        print("School %s: %d entries in %d streams, %d sealed rows." % (
            self.id, sum(map(len, self.hashes.values())), len(self.streams), self.rows))
        print("Not yet anchored: %d entries, %d sealed rows, %d rows in no seal yet." % (
            young, max(0, self.rows - rows), len(self.unsealed)))

    def check_checkpoints(self, anchored):
        def wrong(seq, what):
            self.found("checkpoint %d" % seq, what, seq <= anchored)

        expected, before = 1, None
        for seq, c in sorted(self.checkpoints.items()):
            v = note(c["text"])
            if seq != expected:
                wrong(min(expected, seq), "is missing")
                before = None
            if v is None or v["checkpoint"] != seq or v["school"] != self.id:
                wrong(seq, "is not as it was signed")
            elif seq == 1 and v["previous"] != "0" * 64:
                wrong(seq, "is said to be the first, and is not")
            elif before and v["previous"] != before["sha256"]:
                wrong(seq, "does not follow the one before it")
            elif before and v["rows"] < before["rows"]:
                wrong(seq, "has fewer rows than the one before it")
            elif before and v["key"] != before["next"]:
                wrong(seq, "is signed with a key that the one before it did not name")
            if v:
                h = self.row_hash.get(v["rows"])
                if h is None:
                    wrong(seq, "signed more rows than there are")
                elif h.hex() != v["head"]:
                    wrong(seq, "signed another row than there is")
            before, expected = v, seq + 1
        last, top = max(self.checkpoints, default=0), 0
        for k in self.kept:
            if k["checkpoint"] < top:
                wrong(k["checkpoint"], "came after checkpoint %d: rolled back" % top)
            top = k["checkpoint"]
            ours = self.checkpoints.get(k["checkpoint"])
            if ours and ours["text"] != k["text"]:
                wrong(k["checkpoint"], "is not the one that was kept outside")
        if self.kept and anchored > last:
            self.found("history", "was rolled back from checkpoint %d to %d" % (anchored, last), True)


def main(argv):
    if len(argv) not in (2, 3):
        print(__doc__)
        return 2
    findings, kept, school, ended = [], [], None, False

    def found(where, what, anchored):
        findings.append(where)
        print("NOT   %s: %s%s" % (where, what, "" if anchored else " (not yet anchored)"))

    if len(argv) == 3:
        with open(argv[2], encoding="utf-8") as lines:
            for i, line in enumerate(lines, 1):
                v = note(json.loads(line)["checkpoint"]) if line.strip() else None
                if line.strip() and v is None:
                    found("kept checkpoints, line %d" % i, "cannot be read", True)
                if v:
                    kept.append(v)
    with open(argv[1], encoding="utf-8") as lines:
        for line in lines:
            fact = json.loads(line)
            what = fact["is"]
            if what in ("school", "end"):
                if school:
                    school.close()
                school = School(fact["id"], [k for k in kept if k["school"] == fact["id"]], found) if what == "school" else None
                ended = what == "end"
            elif what == "checkpoint":
                school.checkpoints[fact["seq"]] = fact
            elif what == "stream":
                school.streams[fact["ref"]] = fact
            elif what == "entry":
                school.entry(fact)
            elif what == "sealed":
                school.row(fact)
            elif what == "unsealed":
                school.unsealed.append(fact)
    if not ended:
        found("history", "ends before its end: the export was cut off", True)
    print("The history holds." if not findings else "The history does not hold: %d findings." % len(findings))
    return 3 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
